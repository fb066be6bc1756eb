package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Calendars of working days; together they cover one stretch of time without gaps.
final class CalendarReader {

    // a range of rest days longer than this is a slip of the pen
    private static final int LONGEST_HOLIDAY = 31;

    private record Range(LocalDate from, LocalDate to) {}

    private final WrittenPacks packs;
    private final Findings findings;

    CalendarReader(WrittenPacks packs, Findings findings) {
        this.packs = packs;
        this.findings = findings;
    }

    List<CalendarDefinition> read() {
        List<CalendarDefinition> read = new ArrayList<>();
        for (In<Written.Calendar> in : new Names(findings).unique(packs.calendars(), in -> in.written().calendar(), "日历")) {
            calendar(in).ifPresent(read::add);
        }
        read.sort(Comparator.comparing(CalendarDefinition::from).thenComparing(CalendarDefinition::until));
        for (int i = 1; i < read.size(); i++) {
            joins(read.get(i - 1), read.get(i));
        }
        return List.copyOf(read);
    }

    private Optional<CalendarDefinition> calendar(In<Written.Calendar> in) {
        Written.Calendar written = in.written();
        Optional<LocalDate> from = from(written);
        Optional<LocalDate> until = day(written.coveredUntil());
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (until.get().isBefore(from.get())) {
            findings.add(DeclarationProblem.BAD_VALUE, written.coveredUntil().place(), "covered_until 早于起始日 " + from.get(), null);
            return Optional.empty();
        }
        Range covered = new Range(from.get(), until.get());
        SortedMap<LocalDate, String> rest = rest(written, covered);
        SortedSet<LocalDate> work = work(written, covered, rest);
        return Optional.of(new CalendarDefinition(
                written.calendar().text(),
                written.source().text(),
                covered.from(),
                covered.to(),
                rest,
                work,
                in.pack(),
                written.calendar().place()));
    }

    private Optional<LocalDate> from(Written.Calendar written) {
        Written.Text from = written.coveredFrom();
        if (from != null) {
            return day(from);
        }
        if (!written.calendar().text().matches("20\\d{2}")) {
            findings.add(
                    DeclarationProblem.BAD_VALUE,
                    written.calendar().place(),
                    "“" + written.calendar() + "”不是年份，须另写 covered_from",
                    "例如 calendar: 2024");
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(Integer.parseInt(written.calendar().text()), 1, 1));
    }

    private SortedMap<LocalDate, String> rest(Written.Calendar written, Range covered) {
        SortedMap<LocalDate, String> rest = new TreeMap<>();
        written.rest().forEach((name, text) -> range(text).ifPresent(range -> {
            if (outside(covered, text, range.from()) || outside(covered, text, range.to())) {
                return;
            }
            for (LocalDate day = range.from(); !day.isAfter(range.to()); day = day.plusDays(1)) {
                String other = rest.putIfAbsent(day, name.text());
                if (other != null) {
                    findings.add(DeclarationProblem.CALENDAR_DAY, text.place(), day + " 已列在“" + other + "”", "一天只列一次");
                }
            }
        }));
        return rest;
    }

    private SortedSet<LocalDate> work(Written.Calendar written, Range covered, SortedMap<LocalDate, String> rest) {
        SortedSet<LocalDate> work = new TreeSet<>();
        for (Written.Text text : written.work()) {
            day(text).filter(day -> !outside(covered, text, day)).ifPresent(day -> {
                if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    findings.add(DeclarationProblem.CALENDAR_DAY, text.place(), day + " 不是周六或周日，本来就上班", "work 只列调休上班的周六、周日");
                } else if (rest.containsKey(day)) {
                    findings.add(DeclarationProblem.CALENDAR_DAY, text.place(), day + " 同时列为放假（" + rest.get(day) + "）和上班", null);
                } else if (!work.add(day)) {
                    findings.add(DeclarationProblem.CALENDAR_DAY, text.place(), day + " 列了两次", "一天只列一次");
                }
            });
        }
        return work;
    }

    private boolean outside(Range covered, Written.Text text, LocalDate day) {
        boolean outside = day.isBefore(covered.from()) || day.isAfter(covered.to());
        if (outside) {
            findings.add(
                    DeclarationProblem.CALENDAR_DAY,
                    text.place(),
                    day + " 不在这份日历的 " + covered.from() + " 至 " + covered.to() + " 之内",
                    "请改日期或 covered_until");
        }
        return outside;
    }

    private void joins(CalendarDefinition before, CalendarDefinition after) {
        long step = ChronoUnit.DAYS.between(before.until(), after.from());
        if (step < 1) {
            findings.add(
                    DeclarationProblem.CALENDAR_OVERLAP,
                    after.place(),
                    "日历 " + after.code() + " 与 " + before.code() + " 都管 " + after.from() + " 这一天",
                    "另一份在 " + before.place() + "，请改 covered_from 或 covered_until");
        } else if (step > 1) {
            findings.add(
                    DeclarationProblem.CALENDAR_GAP,
                    after.place(),
                    before.until().plusDays(1) + " 至 " + after.from().minusDays(1) + " 没有日历",
                    "请补上这段时间的日历，或删去 " + after.code());
        }
    }

    private Optional<Range> range(Written.Text text) {
        String[] ends = text.text().split("\\.\\.", -1);
        if (ends.length > 2) {
            findings.add(DeclarationProblem.BAD_VALUE, text.place(), "“" + text + "”不是日期", "写成 2024-02-10 或 2024-02-10..2024-02-17");
            return Optional.empty();
        }
        Optional<LocalDate> from = day(text, ends[0]);
        Optional<LocalDate> to = ends.length == 1 ? from : day(text, ends[1]);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(from.get(), to.get()) + 1;
        if (days < 1 || days > LONGEST_HOLIDAY) {
            findings.add(DeclarationProblem.BAD_VALUE, text.place(), "“" + text + "”起止不对", "止日不早于起日，最多 " + LONGEST_HOLIDAY + " 天");
            return Optional.empty();
        }
        return Optional.of(new Range(from.get(), to.get()));
    }

    private Optional<LocalDate> day(Written.Text text) {
        return day(text, text.text());
    }

    private Optional<LocalDate> day(Written.Text text, String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException _) {
            findings.add(DeclarationProblem.BAD_VALUE, text.place(), "“" + written + "”不是日期", "写成 2024-02-10");
            return Optional.empty();
        }
    }
}
