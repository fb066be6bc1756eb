package io.yuanheng.check.text.figure;

import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number with its unit, as scanned.
///
/// @param span number and unit
/// @param digits the number alone
/// @param value in the base unit of its dimension; null when masked or lost
/// @param upper the other end of a printed range such as 5—8%, else null
/// @param ulp one unit of the last printed digit in the base unit; zero where the number is exact
/// @param unitPrinted false when the unit was taken from a neighbour
public record Figure(
        Span span,
        Span digits,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        BigDecimal ulp,
        MeasureUnit unit,
        boolean unitPrinted,
        Closeness closeness) {

    /// How near the value is said to be.
    public enum Closeness {
        AS_PRINTED,
        ABOUT,
        /// 多 余 以上 超
        OVER,
        /// 以下 以内 不到
        UNDER
    }

    public boolean masked() {
        return value == null;
    }

    public Dimension dimension() {
        return unit.dimension();
    }

    /// Whether an exact verdict may rest on it.
    public boolean isPlain() {
        return value != null && upper == null && closeness == Closeness.AS_PRINTED;
    }

    public BigDecimal known() {
        if (value == null) {
            throw new IllegalStateException("the figure at " + span + " is masked");
        }
        return value;
    }

    /// All values it may stand for by its rounding.
    public Interval interval() {
        BigDecimal half = ulp.multiply(HALF);
        return new Interval(known().subtract(half), known().add(half));
    }

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// The same number read in the unit of a neighbour, as in 确保4000平方米，力争4800.
    public Figure in(MeasureUnit neighbour) {
        BigDecimal factor = neighbour.factor();
        boolean counted = neighbour.dimension().isCounted()
                && factor.compareTo(BigDecimal.ONE) == 0
                && ulp.compareTo(BigDecimal.ONE) == 0;
        return new Figure(
                span,
                digits,
                value == null ? null : value.multiply(factor),
                upper == null ? null : upper.multiply(factor),
                counted ? BigDecimal.ZERO : ulp.multiply(factor),
                neighbour,
                false,
                closeness);
    }
}
