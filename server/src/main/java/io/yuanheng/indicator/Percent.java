package io.yuanheng.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Percentages of figures: two decimals, HALF_UP, one division of exact amounts, so that nothing is rounded twice.
final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /// (value − prior) / |prior|. Null where the prior amount is not known or not positive: growth over nothing or over a loss
    /// has no meaning, statistics then say 扭亏 or 增亏.
    static @Nullable BigDecimal growth(@Nullable BigDecimal value, @Nullable BigDecimal prior) {
        if (value == null || prior == null || prior.signum() <= 0) {
            return null;
        }
        return of(value.subtract(prior), prior);
    }

    /// Part of the whole; null where either is not known or the whole is zero.
    static @Nullable BigDecimal of(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal difference(@Nullable BigDecimal value, @Nullable BigDecimal prior) {
        return value == null || prior == null ? null : value.subtract(prior);
    }

    /// 序时进度: months of the year passed.
    static BigDecimal ofTheYear(int months) {
        return BigDecimal.valueOf(months).multiply(HUNDRED).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
    }
}
