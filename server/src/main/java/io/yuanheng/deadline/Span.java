package io.yuanheng.deadline;

import io.yuanheng.declaration.DeadlineDefinition.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// One period of a rhythm.
///
/// @param key 2024-06-28, 2024-W26, 2024-06, 2024Q2, 2024H1 or 2024
record Span(String key, LocalDate from, LocalDate to) {

    /// The period that the day lies in.
    static Span of(Every every, LocalDate day) {
        return switch (every) {
            case WORKING_DAY -> new Span(day.toString(), day, day);
            case WEEK -> week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> months(YearMonth.from(day).toString(), YearMonth.from(day), 1);
            case QUARTER -> {
                int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
                yield months(day.getYear() + "Q" + quarter, YearMonth.of(day.getYear(), 3 * quarter - 2), 3);
            }
            case HALF -> {
                int half = day.getMonthValue() > 6 ? 2 : 1;
                yield months(day.getYear() + "H" + half, YearMonth.of(day.getYear(), 6 * half - 5), 6);
            }
            case YEAR -> months("" + day.getYear(), YearMonth.of(day.getYear(), 1), 12);
        };
    }

    private static Span week(LocalDate monday) {
        int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        String key = monday.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
        return new Span(key, monday, monday.plusDays(6));
    }

    private static Span months(String key, YearMonth first, int count) {
        return new Span(key, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }
}
