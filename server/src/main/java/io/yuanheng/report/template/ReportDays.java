package io.yuanheng.report.template;

import io.yuanheng.kernel.Period;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The report's own dates inside a row condition: `report.first_day` becomes `day("2024-01-01")`.
///
/// @param period what the report speaks of
/// @param figures the months its figures cover, at most the period
public record ReportDays(Period period, Period figures) {

    // a word such as report.first_day, or a quoted text that must stay as it is
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\breport\\.([a-z_]+)");

    /// @return the condition with dates in place of the words; words it does not know stay and fail in the expression
    public String in(String condition) {
        Map<String, String> words = words();
        Matcher matcher = WORD.matcher(condition);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String word = matcher.group(1);
            String replacement = word == null ? null : words.get(word);
            matcher.appendReplacement(text, Matcher.quoteReplacement(replacement == null ? matcher.group() : replacement));
        }
        return matcher.appendTail(text).toString();
    }

    private Map<String, String> words() {
        int months = period.months().size();
        Period next = new Period(period.to().plusMonths(1), period.to().plusMonths(months));
        return Map.of(
                "first_day", day(figures.from().atDay(1)),
                "last_day", day(figures.to().atEndOfMonth()),
                "first_month", "month(\"" + figures.from() + "\")",
                "last_month", "month(\"" + figures.to() + "\")",
                "year", Integer.toString(period.to().getYear()),
                "period_last_day", day(period.to().atEndOfMonth()),
                "next_first_day", day(next.from().atDay(1)),
                "next_last_day", day(next.to().atEndOfMonth()),
                "year_first_day", day(period.to().withMonth(1).atDay(1)));
    }

    private static String day(java.time.LocalDate day) {
        return "day(\"" + day + "\")";
    }
}
