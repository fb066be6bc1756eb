package io.yuanheng.deadline.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// When something happened, in the park's own time (Asia/Shanghai).
///
/// @param time null when only the day is known
public record Moment(LocalDate day, @Nullable LocalTime time) {

    public static Moment on(LocalDate day) {
        return new Moment(day, null);
    }

    public static Moment at(LocalDateTime moment) {
        return new Moment(moment.toLocalDate(), moment.toLocalTime());
    }

    /// The last instant it can have been: who wrote no hour is given the whole day.
    LocalDateTime latest() {
        return time == null ? day.plusDays(1).atStartOfDay() : day.atTime(time);
    }
}
