package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Claim.Cause;
import io.yuanheng.check.text.Claim.Verdict;
import io.yuanheng.check.text.figure.Figure;
import io.yuanheng.check.text.reading.Mention;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The calculation and its outcome in one sentence: 4.29亿元÷19亿元=22.58%，印22%（截断而未四舍五入）.
final class Sayings {

    private static final int MORE_DECIMALS = 2;

    private Sayings() {}

    static String of(
            String pattern,
            List<Claim.Input> inputs,
            BigDecimal computed,
            Mention stated,
            String printed,
            Verdict verdict,
            @Nullable Cause cause) {
        String calculation = pattern;
        for (int i = inputs.size() - 1; i >= 0; i--) {
            calculation = calculation.replace("{" + i + "}", inputs.get(i).printed());
        }
        String outcome =
                switch (verdict) {
                    case CONSISTENT -> "，一致";
                    case ROUNDING -> "，差在末位取舍";
                    case INCONSISTENT -> "，不符";
                    case UNSUPPORTED -> "，约数，无法断定";
                };
        return calculation + "=" + shown(computed, stated.figure(), printed) + "，印" + printed + outcome
                + (cause == null ? "" : "（" + cause.say() + "）");
    }

    /// The computed value in the unit of the printed one, with two decimals more than it.
    private static String shown(BigDecimal computed, Figure stated, String printed) {
        int from =
                Math.min(printed.length(), stated.digits().end() - stated.span().start());
        String digits = printed.substring(0, from);
        String unit = printed.substring(from);
        int decimals = digits.indexOf('.') < 0 ? 0 : digits.length() - digits.indexOf('.') - 1;
        BigDecimal scale =
                stated.ulp().signum() == 0 ? BigDecimal.ONE : stated.ulp().movePointRight(decimals);
        BigDecimal value =
                computed.divide(scale, Formula.EXACT).setScale(decimals + MORE_DECIMALS, RoundingMode.HALF_UP);
        return trimmed(value, decimals).toPlainString() + unit;
    }

    private static BigDecimal trimmed(BigDecimal value, int least) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < least ? plain.setScale(least) : plain;
    }
}
