package io.yuanheng.indicator.plan;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prints a plan for people: one line per step, read from the bottom up.
public final class PlanText {

    private PlanText() {}

    public static String of(FigurePlan plan) {
        StringBuilder text = new StringBuilder();
        plan.queries().forEach((slot, query) -> {
            text.append(slot).append('\n');
            switch (query) {
                case Query.Aggregate aggregate -> aggregate(text, aggregate, "  ");
                case Query.AddUp(Query.Aggregate parts) -> {
                    text.append("  AddUp\n");
                    aggregate(text, parts, "    ");
                }
            }
        });
        return text.toString();
    }

    private static void aggregate(StringBuilder text, Query.Aggregate aggregate, String indent) {
        By by = aggregate.by();
        text.append(indent)
                .append("Aggregate ")
                .append(aggregate.measures().stream().map(PlanText::measure).collect(Collectors.joining(", ")))
                .append(by == null ? "" : " by " + by.dimension().path())
                .append('\n');
        rows(text, aggregate.from(), indent + "  ");
    }

    private static void rows(StringBuilder text, Rows rows, String indent) {
        text.append(indent);
        switch (rows) {
            case Rows.Read(var ledger, var park, var asOf, var where) -> {
                text.append("Read ").append(ledger).append(" of ").append(park).append(" as of ").append(asOf);
                text.append(where.equals(Predicate.TRUE) ? "\n" : " where …\n");
            }
            case Rows.KeepPeriod(Rows from, At at, YearMonth first, YearMonth last) -> {
                text.append("KeepPeriod ").append(at.field()).append(" in ").append(span(first, last)).append('\n');
                rows(text, from, indent + "  ");
            }
            case Rows.KeepStanding(Rows from, FieldCode until, YearMonth last) -> {
                text.append("KeepStanding ").append(until).append(" after ").append(last).append('\n');
                rows(text, from, indent + "  ");
            }
            case Rows.KeepMembers(Rows from, By by, List<String> members) -> {
                text.append("KeepMembers ").append(by.dimension().path()).append(" in ").append(members).append('\n');
                rows(text, from, indent + "  ");
            }
            case Rows.LeaveOut(Rows from, By by, String member) -> {
                text.append("LeaveOut ").append(by.dimension().path()).append(" ").append(member).append('\n');
                rows(text, from, indent + "  ");
            }
        }
    }

    private static String span(@Nullable YearMonth first, YearMonth last) {
        return (first == null ? "" : first) + ".." + last;
    }

    private static String measure(Measure measure) {
        return switch (measure) {
            case Measure.Sum(var field) -> "sum " + field;
            case Measure.SumOfShare(var field, var percent) -> "sum " + field + " times " + percent;
            case Measure.CountRows() -> "rows";
            case Measure.CountFilled(var field) -> "filled " + field;
            case Measure.CountDistinct(var path) -> "distinct " + path;
            case Measure.CountMonths(var at, var filled) -> "months of " + at.field() + " with " + filled;
            case Measure.CountFlagged(var flag) -> "flagged " + flag;
        };
    }
}
