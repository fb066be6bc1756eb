package io.yuanheng.check.text.figure;

import io.yuanheng.check.text.Span;

/// A word of time: a year, months of it, a day, or how long something took.
///
/// @param year zero when the text does not say
/// @param from the first month, or the number of years or months of a length of time
/// @param to the last month
public record PeriodMark(Span span, Kind kind, int year, int from, int to) {

    public enum Kind {
        YEAR,
        /// months from the first to the last, such as 1—8月, 上半年, 到5月底
        MONTHS,
        /// one month alone, such as 5月份
        MONTH,
        DAY,
        YEARS_LONG,
        MONTHS_LONG
    }

    /// Whether it reaches from January to a month: only then the share of the year gone by is known.
    public boolean isToDate() {
        return kind == Kind.MONTHS && from == 1;
    }
}
