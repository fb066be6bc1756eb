package io.yuanheng.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.CalendarDefinition;
import io.yuanheng.declaration.DeadlineDefinition.RestDay;
import io.yuanheng.declaration.TimeLimit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Time limits against a calendar on paper, and against a counter that takes one day after the other.
class CountingWorkingDaysTests {

    private final Reckoning reckoning = StandardCalendar.reckoning();

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(textBlock = """
            2024-02-08, 3 working days, 2024-02-19, 除夕2月9日上班；春节10日至17日休；18日周日上班；19日是第三个
            2024-02-02, 2 working days, 2024-02-05, 2月4日周日调休上班
            2024-02-09, 1 working day,  2024-02-18, 春节后的第一个工作日是调休的周日
            2024-04-03, 1 working day,  2024-04-07, 清明4日至6日休；7日周日上班
            2024-04-26, 2 working days, 2024-04-29, 27日周六休；28日周日上班是第一个
            2024-04-30, 5 working days, 2024-05-10, 劳动节1日至5日休；6日至10日五天
            2024-04-30, 6 working days, 2024-05-11, 11日周六调休上班是第六个
            2024-09-30, 5 working days, 2024-10-12, 国庆1日至7日休；8 9 10 11日四个，12日周六上班是第五个
            2024-09-27, 1 working day,  2024-09-29, 29日周日调休上班
            2024-09-13, 1 working day,  2024-09-14, 14日周六调休上班
            2024-06-07, 1 working day,  2024-06-11, 端午6月10日与周末连休
            2025-01-24, 2 working days, 2025-01-27, 26日周日上班；27日周一
            2025-01-27, 1 working day,  2025-02-05, 春节1月28日至2月4日休
            2025-09-30, 3 working days, 2025-10-11, 国庆中秋1日至8日休；9日 10日 11日周六上班
            2026-02-13, 2 working days, 2026-02-24, 2月14日周六上班；15日至23日休
            2024-06-28, 1 day,   2024-07-01, 29日是周六；顺延到下周一
            2024-01-31, 1 month, 2024-02-29, 2月没有31日；月末是周四
            2024-03-31, 1 month, 2024-04-30, 4月没有31日
            2024-01-10, 1 month, 2024-02-18, 2月10日春节；顺延到18日周日调休上班
            2023-08-31, 6 months, 2024-02-29, 闰年2月末
            2024-09-25, 10 days, 2024-10-08, 10月5日国庆；顺延到8日
            2024-02-29, 1 year,  2025-02-28, 平年2月末是周五
            """)
    void aLimitEndsOnTheDayThatACalendarOnPaperGives(String start, String limit, String due, String why) {
        assertThat(after(start, limit)).as(why).isEqualTo(new Due(LocalDate.parse(due), null, false));
    }

    @ParameterizedTest(name = "{1} {2} the end of {0} is {3}")
    @CsvSource({
        "2024-06-30, 5 days, before, 2024-06-25, NEXT",
        "2024-06-30, 5 working days, before, 2024-06-24, NEXT",
        "2024-05-31, 5 working days, before, 2024-05-24, NEXT",
        "2024-02-29, 5 days, before, 2024-02-26, NEXT",
        "2024-02-29, 5 days, before, 2024-02-23, PREVIOUS",
        "2024-02-29, 5 days, before, 2024-02-24, STAYS",
        "2024-09-30, 5 days, after, 2024-10-08, NEXT",
        "2024-09-30, 5 days, after, 2024-09-30, PREVIOUS",
        "2024-01-31, 10 days, after, 2024-02-18, NEXT"
    })
    void daysAroundTheEndOfAMonth(String end, String distance, String side, String due, RestDay roll) {
        TimeLimit limit = TimeLimit.parse(distance).orElseThrow();
        assertThat(reckoning.from(LocalDate.parse(end), limit, side.equals("before"), roll)).isEqualTo(new Due(LocalDate.parse(due), null, false));
    }

    @Test
    void hoursRunFromTheMomentAndThroughTheNight() {
        Moment asked = Moment.at(LocalDateTime.parse("2024-06-28T23:30"));
        assertThat(reckoning.after(asked, new TimeLimit.Hours(1), RestDay.NEXT, List.of()))
                .contains(new Due(LocalDate.of(2024, 6, 29), LocalTime.of(0, 30), false));
    }

    @Test
    void timeThatStoodIsNotCounted() {
        // accepted Monday 3 June; 4 and 5 counted; stopped on the 5th, material came on the 12th: 13, 14 and 17 are the third to fifth
        Pause supplied = new Pause(Moment.on(LocalDate.of(2024, 6, 5)), Moment.on(LocalDate.of(2024, 6, 12)));
        assertThat(stopped("2024-06-03", "5 working days", supplied)).contains(new Due(LocalDate.of(2024, 6, 17), null, false));
    }

    @Test
    void aClockThatStandsHasNoEnd() {
        Pause waiting = new Pause(Moment.on(LocalDate.of(2024, 6, 5)), null);
        assertThat(stopped("2024-06-03", "5 working days", waiting)).isEmpty();
    }

    @Test
    void aStopAfterTheEndChangesNothing() {
        Pause tooLate = new Pause(Moment.on(LocalDate.of(2024, 6, 20)), null);
        assertThat(stopped("2024-06-03", "5 working days", tooLate)).contains(new Due(LocalDate.of(2024, 6, 11), null, false));
    }

    @Test
    void whatLiesBehindThePublishedCalendarIsProvisional() {
        assertThat(after("2026-12-30", "1 working day")).isEqualTo(new Due(LocalDate.of(2026, 12, 31), null, false));
        assertThat(after("2026-12-30", "2 working days")).isEqualTo(new Due(LocalDate.of(2027, 1, 1), null, true));
        assertThat(after("2026-12-01", "1 month")).isEqualTo(new Due(LocalDate.of(2027, 1, 1), null, true));
        assertThat(after("2026-06-01", "10 days").provisional()).isFalse();
    }

    @Test
    void aDateFarAwayIsCountedByPlainWeeks() {
        WorkingCalendar calendar = reckoning.calendar();
        LocalDate far = LocalDate.of(9999, 12, 31);
        assertThat(calendar.between(far.minusDays(7), far)).isEqualTo(5);
        assertThat(calendar.plus(LocalDate.of(2150, 1, 2), 5)).isEqualTo(LocalDate.of(2150, 1, 9));
    }

    /// Ten years of invented calendars against a counter that walks from day to day.
    @RepeatedTest(20)
    void agreesWithACounterThatTakesOneDayAfterTheOther(org.junit.jupiter.api.RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<CalendarDefinition> calendars = invented(random);
        Reckoning fast = new Reckoning(WorkingCalendar.of(calendars));
        Naive naive = new Naive(calendars);
        LocalDate first = LocalDate.of(2020, 1, 1);
        for (int i = 0; i < 500; i++) {
            LocalDate start = first.plusDays(random.nextInt(3600));
            int days = 1 + random.nextInt(300);
            assertThat(fast.calendar().plus(start, days)).isEqualTo(naive.plus(start, days, 1));
            assertThat(fast.calendar().plus(start, -days)).isEqualTo(naive.plus(start, days, -1));
            assertThat(fast.calendar().between(start, start.plusDays(days))).isEqualTo(naive.between(start, start.plusDays(days)));
            assertThat(fast.calendar().works(start)).isEqualTo(naive.works(start));
            LocalDate stop = start.plusDays(random.nextInt(40));
            LocalDate restart = stop.plusDays(1 + random.nextInt(60));
            List<Pause> pauses = List.of(new Pause(Moment.on(stop), Moment.on(restart)));
            assertThat(fast.after(Moment.on(start), new TimeLimit.WorkingDays(days), RestDay.NEXT, pauses).orElseThrow().day())
                    .isEqualTo(naive.plusOutside(start, days, stop, restart));
        }
    }

    private Due after(String start, String limit) {
        return stopped(start, limit).orElseThrow();
    }

    private Optional<Due> stopped(String start, String limit, Pause... pauses) {
        return reckoning.after(
                Moment.on(LocalDate.parse(start)), TimeLimit.parse(limit).orElseThrow(), RestDay.NEXT, List.of(pauses));
    }

    private static List<CalendarDefinition> invented(Random random) {
        List<CalendarDefinition> calendars = new ArrayList<>();
        for (int year = 2020; year < 2030; year++) {
            TreeMap<LocalDate, String> rest = new TreeMap<>();
            TreeSet<LocalDate> work = new TreeSet<>();
            for (int i = 0; i < 30; i++) {
                LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
                if (random.nextBoolean()) {
                    rest.put(day, "假日");
                } else if (day.getDayOfWeek().getValue() > 5 && !rest.containsKey(day)) {
                    work.add(day);
                }
            }
            rest.keySet().removeAll(Set.copyOf(work));
            calendars.add(new CalendarDefinition(
                    "" + year, "", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), rest, work, "p",
                    new io.yuanheng.kernel.Place.InFile("", 1, 1)));
        }
        return calendars;
    }

    private record Naive(List<CalendarDefinition> calendars) {

        boolean works(LocalDate day) {
            for (CalendarDefinition calendar : calendars) {
                if (calendar.rest().containsKey(day)) {
                    return false;
                }
                if (calendar.work().contains(day)) {
                    return true;
                }
            }
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        LocalDate plus(LocalDate start, int days, int step) {
            LocalDate at = start;
            for (int left = days; left > 0; ) {
                at = at.plusDays(step);
                left -= works(at) ? 1 : 0;
            }
            return at;
        }

        int between(LocalDate after, LocalDate last) {
            int count = 0;
            for (LocalDate at = after.plusDays(1); !at.isAfter(last); at = at.plusDays(1)) {
                count += works(at) ? 1 : 0;
            }
            return count;
        }

        LocalDate plusOutside(LocalDate start, int days, LocalDate stop, LocalDate restart) {
            LocalDate at = start;
            for (int left = days; left > 0; ) {
                at = at.plusDays(1);
                boolean stands = at.isAfter(stop) && !at.isAfter(restart);
                left -= works(at) && !stands ? 1 : 0;
            }
            return at;
        }
    }
}
