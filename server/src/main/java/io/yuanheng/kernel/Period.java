package io.yuanheng.kernel;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A run of whole months: a month, a quarter, a half year, a year, 1–2月, or a cumulative run such as 1–6月.
///
/// January has no figures of its own: statistics publish 1–2月 together in February (monthly returns for January are
/// waived). A row of February therefore speaks of both months; see [#named()].
public record Period(YearMonth from, YearMonth to) implements Comparable<Period> {

    /// What people call a period of this shape.
    public enum Grain {
        MONTH,
        QUARTER,
        HALF,
        YEAR,
        /// from January to a month that closes no half or year, 1–2月 included
        CUMULATIVE,
        /// any other run of months
        SPAN
    }

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<year>\\d{4})(?:-?(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>\\d{2})))?(?:\\.\\.(?<toYear>\\d{4})-(?<toMonth>\\d{2}))?");

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + ".." + to);
        }
    }

    public static Period month(int year, int month) {
        return new Period(YearMonth.of(year, month), YearMonth.of(year, month));
    }

    public static Period year(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /// From January to the month.
    public static Period cumulative(YearMonth to) {
        return new Period(YearMonth.of(to.getYear(), 1), to);
    }

    /// Reads `2024-03`, `2024Q1`, `2024H1`, `2024` and `2024-01..2024-06`.
    public static Optional<Period> parse(String text) {
        Matcher m = WRITTEN.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(m.group("year"));
            if (m.group("toYear") != null) {
                if (m.group("month") == null) {
                    return Optional.empty();
                }
                YearMonth from = YearMonth.of(year, Integer.parseInt(m.group("month")));
                YearMonth to = YearMonth.of(Integer.parseInt(m.group("toYear")), Integer.parseInt(m.group("toMonth")));
                return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
            }
            if (m.group("month") != null) {
                return Optional.of(month(year, Integer.parseInt(m.group("month"))));
            }
            if (m.group("quarter") != null) {
                return Optional.of(run(year, Integer.parseInt(m.group("quarter")), 3));
            }
            if (m.group("half") != null) {
                return Optional.of(run(year, Integer.parseInt(m.group("half")), 6));
            }
            return Optional.of(year(year));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Period run(int year, int nth, int months) {
        YearMonth from = YearMonth.of(year, (nth - 1) * months + 1);
        return new Period(from, from.plusMonths(months - 1L));
    }

    public Grain grain() {
        if (from.equals(to)) {
            return Grain.MONTH;
        }
        if (from.getYear() != to.getYear()) {
            return Grain.SPAN;
        }
        int length = to.getMonthValue() - from.getMonthValue() + 1;
        if (length == 12) {
            return Grain.YEAR;
        }
        if (length == 6 && (from.getMonthValue() - 1) % 6 == 0) {
            return Grain.HALF;
        }
        if (length == 3 && (from.getMonthValue() - 1) % 3 == 0) {
            return Grain.QUARTER;
        }
        return from.getMonthValue() == 1 ? Grain.CUMULATIVE : Grain.SPAN;
    }

    /// The period that figures name: February alone is 1–2月.
    public Period named() {
        return grain() == Grain.MONTH && from.getMonthValue() == 2 ? cumulative(from) : this;
    }

    /// January alone, of which nothing is collected.
    public boolean isJanuaryAlone() {
        return grain() == Grain.MONTH && from.getMonthValue() == 1;
    }

    public Period lastYear() {
        return new Period(from.minusYears(1), to.minusYears(1));
    }

    /// From January of the year in which this period ends.
    public Period toDate() {
        return cumulative(to);
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    public List<YearMonth> months() {
        return Stream.iterate(from, m -> !m.isAfter(to), m -> m.plusMonths(1)).toList();
    }

    /// As people write it: 2024年1—6月, 2024年上半年 stays 2024年1—6月 so that the months are plain; a year is 2024年.
    public String title() {
        if (from.getYear() != to.getYear()) {
            return from.getYear() + "年" + from.getMonthValue() + "月—" + to.getYear() + "年" + to.getMonthValue() + "月";
        }
        return switch (grain()) {
            case YEAR -> from.getYear() + "年";
            case MONTH -> from.getYear() + "年" + from.getMonthValue() + "月";
            case QUARTER, HALF, CUMULATIVE, SPAN ->
                from.getYear() + "年" + from.getMonthValue() + "—" + to.getMonthValue() + "月";
        };
    }

    @Override
    public int compareTo(Period other) {
        int byEnd = to.compareTo(other.to);
        return byEnd != 0 ? byEnd : from.compareTo(other.from);
    }

    /// The form commands take: `2024-03` or `2024-01..2024-06`.
    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + ".." + to;
    }
}
