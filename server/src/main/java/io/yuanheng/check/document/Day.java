package io.yuanheng.check.document;

import io.yuanheng.check.text.Span;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as printed, to the month or the day.
///
/// @param year 0 where the text names none
/// @param day 0 where the text names none
record Day(Span span, int year, int month, int day) {

    /// 2024年3月5日, 2024年3月, 3月5日, 2024-03-05, 2024.3.5, 2024/3
    static final String WRITTEN = "(?:(?<!\\d)(?:(?<y>\\d{4})年)?(?<m>\\d{1,2})月(?:(?<d>\\d{1,2})日)?"
            + "|(?<![\\d.\\-/])(?<yy>\\d{4})(?<by>[-./])(?<mm>\\d{1,2})(?:\\k<by>(?<dd>\\d{1,2}))?(?![\\d.\\-/]))";

    private static final Pattern PATTERN = Pattern.compile(WRITTEN);

    /// @param at where the text of the matcher begins in the manuscript
    static Optional<Day> first(String text, int at) {
        Matcher matcher = PATTERN.matcher(text);
        return matcher.find() ? Optional.of(of(matcher, at)) : Optional.empty();
    }

    static Pattern pattern() {
        return PATTERN;
    }

    static Day of(Matcher matcher, int at) {
        Span span = new Span(at + matcher.start(), at + matcher.end());
        return matcher.group("m") != null
                ? new Day(span, number(matcher.group("y")), number(matcher.group("m")), number(matcher.group("d")))
                : new Day(span, number(matcher.group("yy")), number(matcher.group("mm")), number(matcher.group("dd")));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// Whether there is such a day in the calendar; without a year, February has 29.
    boolean exists() {
        if (month < 1 || month > 12) {
            return false;
        }
        return day <= YearMonth.of(year == 0 ? 2024 : year, month).lengthOfMonth();
    }

    boolean hasYear() {
        return year > 0;
    }

    /// Whether this is certainly earlier: compared to the month where one of the two names no day.
    boolean isBefore(Day other) {
        int mine = year * 12 + month;
        int others = other.year * 12 + other.month;
        return mine != others ? mine < others : day > 0 && other.day > 0 && day < other.day;
    }
}
