package io.yuanheng.deadline.calendar;

import io.yuanheng.declaration.DeadlineDefinition.RestDay;
import io.yuanheng.declaration.TimeLimit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// When a time limit ends.
///
/// The day on which it starts is not counted; hours run from the moment (民法典 第二百零一条). A month ends on the day of the same
/// number, or on the last day of a shorter month (第二百零二条). An end on a rest day moves to the next working day (第二百零三条).
public final class Reckoning {

    private final WorkingCalendar calendar;

    public Reckoning(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /// @param pauses in the order of their beginnings
    /// @return empty while the clock stands
    public Optional<Due> after(Moment start, TimeLimit limit, RestDay restDay, List<Pause> pauses) {
        return switch (limit) {
            case TimeLimit.Hours(int hours) -> hours(start, hours, pauses);
            case TimeLimit.WorkingDays(int days) ->
                counted(start.day(), days, true, pauses).map(day -> worked(start.day(), day));
            case TimeLimit.Days(int days) -> counted(start.day(), days, false, pauses).map(day -> rolled(day, restDay));
            case TimeLimit.Months(int months) ->
                lengthened(start.day(), start.day().plusMonths(months), pauses).map(day -> rolled(day, restDay));
        };
    }

    /// A day counted from the end of a period, such as five days before the end of the month.
    ///
    /// @param before backwards from the day; the day itself is never counted
    public Due from(LocalDate anchor, TimeLimit distance, boolean before, RestDay restDay) {
        int sign = before ? -1 : 1;
        return switch (distance) {
            case TimeLimit.Hours(int hours) -> {
                LocalDateTime end = anchor.plusDays(1).atStartOfDay().plusHours((long) sign * hours);
                yield new Due(end.toLocalDate(), end.toLocalTime(), false);
            }
            case TimeLimit.Days(int days) -> rolled(anchor.plusDays((long) sign * days), restDay);
            case TimeLimit.WorkingDays(int days) -> worked(anchor, calendar.plus(anchor, sign * days));
            case TimeLimit.Months(int months) -> rolled(anchor.plusMonths((long) sign * months), restDay);
        };
    }

    /// The moment so long before or after the end of a limit. Days begin at midnight: three days before means from the beginning of
    /// that day.
    public LocalDateTime shift(Due due, TimeLimit by, boolean before) {
        int sign = before ? -1 : 1;
        return switch (by) {
            case TimeLimit.Hours(int hours) -> due.end().plusHours((long) sign * hours);
            case TimeLimit.Days(int days) -> start(due, due.day().plusDays((long) sign * days));
            case TimeLimit.WorkingDays(int days) -> start(due, calendar.plus(due.day(), sign * days));
            case TimeLimit.Months(int months) -> start(due, due.day().plusMonths((long) sign * months));
        };
    }

    private static LocalDateTime start(Due due, LocalDate day) {
        return due.time() == null ? day.atStartOfDay() : day.atTime(due.time());
    }

    private Optional<Due> hours(Moment start, int hours, List<Pause> pauses) {
        LocalDateTime seen = start.latest();
        LocalDateTime end = seen.plusHours(hours);
        for (Pause pause : pauses) {
            if (!pause.from().latest().isBefore(end)) {
                break;
            }
            if (pause.to() == null) {
                return Optional.empty();
            }
            LocalDateTime from = pause.from().latest().isBefore(seen) ? seen : pause.from().latest();
            if (pause.to().latest().isAfter(from)) {
                end = end.plus(Duration.between(from, pause.to().latest()));
                seen = pause.to().latest();
            }
        }
        return Optional.of(new Due(end.toLocalDate(), end.toLocalTime(), false));
    }

    private Optional<LocalDate> counted(LocalDate start, int days, boolean working, List<Pause> pauses) {
        LocalDate at = start;
        int left = days;
        for (Pause pause : pauses) {
            LocalDate stop = pause.from().day().isBefore(at) ? at : pause.from().day();
            int run = working ? calendar.between(at, stop) : (int) ChronoUnit.DAYS.between(at, stop);
            if (run >= left) {
                break;
            }
            if (pause.to() == null) {
                return Optional.empty();
            }
            if (pause.to().day().isAfter(stop)) {
                left -= run;
                at = pause.to().day();
            }
        }
        return Optional.of(working ? calendar.plus(at, left) : at.plusDays(left));
    }

    private static Optional<LocalDate> lengthened(LocalDate start, LocalDate end, List<Pause> pauses) {
        LocalDate due = end;
        LocalDate seen = start;
        for (Pause pause : pauses) {
            if (!pause.from().day().isBefore(due)) {
                break;
            }
            if (pause.to() == null) {
                return Optional.empty();
            }
            LocalDate from = pause.from().day().isBefore(seen) ? seen : pause.from().day();
            if (pause.to().day().isAfter(from)) {
                due = due.plusDays(ChronoUnit.DAYS.between(from, pause.to().day()));
                seen = pause.to().day();
            }
        }
        return Optional.of(due);
    }

    private Due rolled(LocalDate day, RestDay restDay) {
        return switch (restDay) {
            case NEXT -> {
                LocalDate next = calendar.onOrAfter(day);
                yield new Due(next, null, !calendar.covers(day, next));
            }
            case PREVIOUS -> {
                LocalDate previous = calendar.onOrBefore(day);
                yield new Due(previous, null, !calendar.covers(previous, day));
            }
            case STAYS -> new Due(day, null, false);
        };
    }

    /// Working days counted from one day to the other; the first is not counted.
    private Due worked(LocalDate from, LocalDate to) {
        boolean covered = to.isBefore(from) ? calendar.covers(to, from.minusDays(1)) : calendar.covers(from.plusDays(1), to);
        return new Due(to, null, !covered);
    }
}
