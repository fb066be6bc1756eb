package io.yuanheng.check.text.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Roots in decimal arithmetic, by Newton's method.
final class Roots {

    private static final int MOST_ROUNDS = 200;
    private static final MathContext PRECISE = new MathContext(24);
    private static final BigDecimal CLOSE = new BigDecimal("1e-18");

    private Roots() {}

    /// Percent a year that lead from the base to the value now.
    static @Nullable BigDecimal averageGrowth(BigDecimal now, BigDecimal base, int years) {
        if (base.signum() <= 0 || now.signum() <= 0) {
            return null;
        }
        return root(now.divide(base, PRECISE), years).subtract(BigDecimal.ONE).multiply(Formula.HUNDRED);
    }

    static BigDecimal root(BigDecimal value, int degree) {
        BigDecimal n = BigDecimal.valueOf(degree);
        BigDecimal x = BigDecimal.ONE.max(value);
        for (int i = 0; i < MOST_ROUNDS; i++) {
            BigDecimal power = x.pow(degree - 1, PRECISE);
            BigDecimal next = x.multiply(n.subtract(BigDecimal.ONE))
                    .add(value.divide(power, PRECISE))
                    .divide(n, PRECISE);
            if (next.subtract(x).abs().compareTo(CLOSE) < 0) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
