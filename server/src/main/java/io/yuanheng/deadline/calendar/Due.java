package io.yuanheng.deadline.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// The end of a time limit.
///
/// @param time null for the end of the day (民法典 第二百零三条: 二十四时)
/// @param provisional whether it rests on days that no published calendar covers
public record Due(LocalDate day, @Nullable LocalTime time, boolean provisional) implements Comparable<Due> {

    public boolean passedBy(LocalDateTime now) {
        return time == null ? now.toLocalDate().isAfter(day) : now.isAfter(day.atTime(time));
    }

    /// Whether what happened then came too late. Where one of the two hours is unknown, the day decides.
    public boolean missedBy(Moment done) {
        if (time == null || done.time() == null || !done.day().equals(day)) {
            return done.day().isAfter(day);
        }
        return done.time().isAfter(time);
    }

    /// The first instant that is too late, or the last that is not, where an hour is given.
    public LocalDateTime end() {
        return time == null ? day.plusDays(1).atStartOfDay() : day.atTime(time);
    }

    @Override
    public int compareTo(Due other) {
        return end().compareTo(other.end());
    }

    @Override
    public String toString() {
        return (time == null ? day.toString() : day + "T" + time) + (provisional ? "（暂定）" : "");
    }
}
