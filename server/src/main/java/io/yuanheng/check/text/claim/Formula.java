package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a stated value follows from the figures beside it.
///
/// Each formula here is monotonic in each of its inputs over the intervals that printed figures stand for, so its least
/// and greatest value lie at corners.
@FunctionalInterface
interface Formula {

    MathContext EXACT = MathContext.DECIMAL64;
    BigDecimal HUNDRED = new BigDecimal("100");

    /// @return null where nothing can be computed, as with a divisor of zero
    @Nullable
    BigDecimal at(List<BigDecimal> inputs);

    Formula SHARE = v -> ratio(v.get(0), v.get(1), HUNDRED);
    Formula QUOTIENT = v -> ratio(v.get(0), v.get(1), BigDecimal.ONE);
    Formula GROWTH = v -> minus(ratio(v.get(0), v.get(1), HUNDRED), HUNDRED);
    Formula TIMES_MORE = v -> minus(ratio(v.get(0), v.get(1), BigDecimal.ONE), BigDecimal.ONE);
    /// the value now and how much it changed
    Formula GROWTH_BY_CHANGE = v -> ratio(v.get(1), v.get(0).subtract(v.get(1)), HUNDRED);
    Formula DIFFERENCE = v -> v.get(0).subtract(v.get(1));
    Formula SUM = v -> v.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Formula PRODUCT_OF_PERCENTS = v -> v.get(0).multiply(v.get(1)).movePointLeft(2);

    private static @Nullable BigDecimal ratio(BigDecimal over, BigDecimal under, BigDecimal times) {
        return under.signum() == 0 ? null : over.multiply(times).divide(under, EXACT);
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal a, BigDecimal b) {
        return a == null ? null : a.subtract(b);
    }

    /// All values the result may have when each input lies in its interval.
    default @Nullable Interval over(List<Interval> inputs) {
        if (this == SUM) {
            return new Interval(
                    inputs.stream().map(Interval::low).reduce(BigDecimal.ZERO, BigDecimal::add),
                    inputs.stream().map(Interval::high).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        BigDecimal low = null;
        BigDecimal high = null;
        for (int corner = 0; corner < 1 << inputs.size(); corner++) {
            int c = corner;
            BigDecimal value = at(java.util.stream.IntStream.range(0, inputs.size())
                    .mapToObj(i -> (c >> i & 1) == 0
                            ? inputs.get(i).low()
                            : inputs.get(i).high())
                    .toList());
            if (value == null) {
                return null;
            }
            low = low == null ? value : low.min(value);
            high = high == null ? value : high.max(value);
        }
        return low == null || high == null ? null : new Interval(low, high);
    }
}
