package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim.Verdict;
import io.yuanheng.check.text.Interval;
import java.math.BigDecimal;

/// The interval rule: whether a stated value can be what was computed.
final class Judgement {

    private Judgement() {}

    /// Consistent when the computed interval meets the stated value's own rounding interval; rounding when it comes
    /// within one unit of the last printed digit; a stated count is exact.
    static Verdict of(Interval computed, BigDecimal stated, BigDecimal ulp) {
        BigDecimal half = ulp.divide(new BigDecimal("2"));
        if (computed.meets(new Interval(stated.subtract(half), stated.add(half)))) {
            return Verdict.CONSISTENT;
        }
        return ulp.signum() > 0 && distance(computed, stated).compareTo(ulp) <= 0
                ? Verdict.ROUNDING
                : Verdict.INCONSISTENT;
    }

    private static BigDecimal distance(Interval interval, BigDecimal value) {
        if (value.compareTo(interval.low()) < 0) {
            return interval.low().subtract(value);
        }
        return value.compareTo(interval.high()) > 0 ? value.subtract(interval.high()) : BigDecimal.ZERO;
    }
}
