package io.yuanheng.deadline.calendar;

import io.yuanheng.declaration.CalendarDefinition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// Which days are worked. Outside the published calendars Monday to Friday are taken, and [#covers] says that it is a guess.
///
/// Counting is a look-up: working days are numbered once, so a million due dates cost a million look-ups.
public final class WorkingCalendar {

    // a date written in a ledger may be 9999-12-31; what lies outside the table is counted by whole weeks
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final LocalDate from;
    private final LocalDate until;
    /// Working days from FIRST up to and including the day.
    private final int[] through;
    /// The n-th working day of the table as its distance from FIRST.
    private final int[] worked;

    private WorkingCalendar(List<CalendarDefinition> calendars) {
        this.from = calendars.isEmpty() ? LocalDate.MAX : calendars.getFirst().from();
        this.until = calendars.isEmpty() ? LocalDate.MIN : calendars.getLast().until();
        int days = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
        boolean[] works = new boolean[days];
        for (int i = 0; i < days; i++) {
            works[i] = isWeekday(FIRST.plusDays(i));
        }
        for (CalendarDefinition calendar : calendars) {
            calendar.rest().keySet().stream().filter(WorkingCalendar::tabled).forEach(day -> works[index(day)] = false);
            calendar.work().stream().filter(WorkingCalendar::tabled).forEach(day -> works[index(day)] = true);
        }
        this.through = new int[days];
        this.worked = new int[days];
        int count = 0;
        for (int i = 0; i < days; i++) {
            if (works[i]) {
                worked[count++] = i;
            }
            through[i] = count;
        }
    }

    /// @param calendars in the order of their days, without gaps
    public static WorkingCalendar of(List<CalendarDefinition> calendars) {
        return new WorkingCalendar(calendars);
    }

    /// Whether a published calendar speaks of all days from the one to the other.
    public boolean covers(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(until);
    }

    public boolean works(LocalDate day) {
        return tabled(day) ? workingThrough(day) > workingThrough(day.minusDays(1)) : isWeekday(day);
    }

    /// The day itself if it is worked, otherwise the next that is.
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate at = day;
        while (!works(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    public LocalDate onOrBefore(LocalDate day) {
        LocalDate at = day;
        while (!works(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    /// The n-th working day behind the day, which itself is not counted; backwards when n is negative. The day itself for zero.
    public LocalDate plus(LocalDate day, int n) {
        if (n == 0) {
            return day;
        }
        // counting back, the day itself must not be taken for one of those before it
        long number = n > 0 ? workingThrough(day) + (long) n : workingThrough(day.minusDays(1)) + 1L + n;
        if (tabled(day) && number >= 1 && number <= through[through.length - 1]) {
            return FIRST.plusDays(worked[(int) number - 1]);
        }
        return walk(day, n);
    }

    /// Working days behind `after` up to and including `last`; negative when `last` lies before.
    public int between(LocalDate after, LocalDate last) {
        return workingThrough(last) - workingThrough(after);
    }

    private static LocalDate walk(LocalDate day, int n) {
        LocalDate at = day;
        int left = Math.abs(n);
        while (left > 0) {
            at = at.plusDays(Integer.signum(n));
            left -= isWeekday(at) ? 1 : 0;
        }
        return at;
    }

    private int workingThrough(LocalDate day) {
        if (day.isBefore(FIRST)) {
            return -weekdays(day.toEpochDay(), FIRST.minusDays(1).toEpochDay());
        }
        if (day.isAfter(LAST)) {
            return through[through.length - 1] + weekdays(LAST.toEpochDay(), day.toEpochDay());
        }
        return through[index(day)];
    }

    /// Mondays to Fridays behind the one epoch day up to and including the other.
    private static int weekdays(long after, long last) {
        return (int) (weekdaysThrough(last) - weekdaysThrough(after));
    }

    // epoch day 0 is a Thursday; day 4 a Monday
    private static long weekdaysThrough(long epochDay) {
        long behind = epochDay - 3;
        return 5 * Math.floorDiv(behind, 7L) + Math.min(5, Math.floorMod(behind, 7L));
    }

    private static boolean tabled(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static int index(LocalDate day) {
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
