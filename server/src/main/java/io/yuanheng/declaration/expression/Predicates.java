package io.yuanheng.declaration.expression;

import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.declaration.expression.Predicate.Operator;
import io.yuanheng.kernel.Value;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Evaluates conditions in memory. The evaluator for SQL lies in history; a test compares the two.
public final class Predicates {

    /// The row a condition is asked of.
    public interface Row {

        /// The cell at the end of the path; empty when the cell, or a reference on the way, is empty. `state` and `park` are texts.
        Optional<Value> value(Path path);

        /// Whether the subject holds the class in the month the row speaks of.
        boolean holds(Predicate.HoldsClass held);
    }

    private Predicates() {}

    /// @param today in the park's time zone (Asia/Shanghai)
    /// @throws IllegalStateException where access has not replaced a user attribute by what it is for one user
    public static boolean test(Predicate predicate, Row row, LocalDate today) {
        return switch (predicate) {
            case Predicate.Constant(boolean value) -> value;
            case Predicate.And(var all) -> all.stream().allMatch(p -> test(p, row, today));
            case Predicate.Or(var any) -> any.stream().anyMatch(p -> test(p, row, today));
            case Predicate.Not(Predicate of) -> !test(of, row, today);
            case Predicate.Compare(Operand left, Operator operator, Operand right) ->
                compares(value(left, row, today), operator, value(right, row, today));
            case Predicate.In(Path path, var values) -> row.value(path).filter(values::contains).isPresent();
            case Predicate.Contains(Path path, String part) ->
                row.value(path).filter(v -> v instanceof Value.Text(String text) && contains(text, part)).isPresent();
            case Predicate.IsSet(Path path) -> row.value(path).isPresent();
            case Predicate.HoldsClass held -> row.holds(held);
        };
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static Optional<Value> value(Operand operand, Row row, LocalDate today) {
        return switch (operand) {
            case Operand.Field(Path path) -> row.value(path);
            case Operand.Literal(Value value) -> Optional.of(value);
            case Operand.Today() -> Optional.of(new Value.Day(today));
            case Operand.UserAttribute(String name) -> throw new IllegalStateException("user." + name + " has no value here");
        };
    }

    private static boolean compares(Optional<Value> left, Operator operator, Optional<Value> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        return switch (operator) {
            case EQUAL -> left.get().equals(right.get());
            case NOT_EQUAL -> !left.get().equals(right.get());
            case LESS -> order(left.get(), right.get()) < 0;
            case LESS_OR_EQUAL -> order(left.get(), right.get()) <= 0;
            case GREATER -> order(left.get(), right.get()) > 0;
            case GREATER_OR_EQUAL -> order(left.get(), right.get()) >= 0;
        };
    }

    private static int order(Value left, Value right) {
        return switch (left) {
            case Value.Number(var amount) when right instanceof Value.Number other -> amount.compareTo(other.amount());
            case Value.Day(var day) when right instanceof Value.Day other -> day.compareTo(other.day());
            case Value.Month(var month) when right instanceof Value.Month other -> month.compareTo(other.month());
            case Value.Number _, Value.Day _, Value.Month _, Value.Text _, Value.Flag _, Value.Reference _ ->
                throw new IllegalStateException("no order between " + left + " and " + right);
        };
    }

    /// The cells a condition looks at, dated classes left out.
    public static Set<Path> paths(Predicate predicate) {
        Set<Path> found = new LinkedHashSet<>();
        collect(predicate, found);
        return found;
    }

    private static void collect(Predicate predicate, Set<Path> found) {
        switch (predicate) {
            case Predicate.Constant _, Predicate.HoldsClass _ -> {}
            case Predicate.And(var all) -> all.forEach(p -> collect(p, found));
            case Predicate.Or(var any) -> any.forEach(p -> collect(p, found));
            case Predicate.Not(Predicate of) -> collect(of, found);
            case Predicate.In(Path path, var _) -> found.add(path);
            case Predicate.Contains(Path path, var _) -> found.add(path);
            case Predicate.IsSet(Path path) -> found.add(path);
            case Predicate.Compare(Operand left, var _, Operand right) -> {
                if (left instanceof Operand.Field(Path path)) {
                    found.add(path);
                }
                if (right instanceof Operand.Field(Path path)) {
                    found.add(path);
                }
            }
        }
    }
}
