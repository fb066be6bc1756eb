package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Claim.Cause;
import io.yuanheng.check.text.Claim.Verdict;
import io.yuanheng.check.text.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What probably went wrong: the one change to a figure that would make the claim agree.
final class Causes {

    private static final int SCALES = 4;

    private Causes() {}

    static @Nullable Cause of(
            Formula formula,
            List<Claim.Input> inputs,
            List<Interval> intervals,
            BigDecimal computed,
            BigDecimal stated,
            BigDecimal ulp,
            Verdict verdict) {
        if (verdict == Verdict.ROUNDING) {
            BigDecimal step = ulp.signum() == 0 ? BigDecimal.ONE : ulp;
            BigDecimal cut = computed.divide(step, 0, RoundingMode.DOWN).multiply(step);
            return cut.compareTo(stated) == 0 ? Cause.TRUNCATED : null;
        }
        if (agrees(formula.over(intervals), stated.negate(), ulp)) {
            return Cause.DIRECTION;
        }
        if (rescued(formula, intervals, stated, ulp, SCALES)) {
            return Cause.TEN_THOUSAND;
        }
        if (isMultipleConfused(formula, intervals, stated, ulp)) {
            return Cause.MULTIPLE;
        }
        if (formula == Formula.GROWTH_BY_CHANGE && agrees(swapped(intervals), stated, ulp)) {
            return Cause.DENOMINATOR;
        }
        if (inputs.stream().anyMatch(i -> startsWithYear(i.printed()))) {
            return Cause.YEAR;
        }
        return rescued(formula, intervals, stated, ulp, 1) || digitSlipped(computed, stated, ulp) ? Cause.DIGIT : null;
    }

    /// Whether the other reading of 倍 gives what is printed: 增长3倍 where it is three times as much.
    static boolean isMultipleConfused(Formula formula, List<Interval> intervals, BigDecimal stated, BigDecimal ulp) {
        return formula == Formula.TIMES_MORE && agrees(Formula.QUOTIENT.over(intervals), stated, ulp)
                || formula == Formula.QUOTIENT && agrees(Formula.TIMES_MORE.over(intervals), stated, ulp);
    }

    private static @Nullable Interval swapped(List<Interval> nowAndChange) {
        return Formula.SHARE.over(List.of(nowAndChange.get(1), nowAndChange.get(0)));
    }

    private static boolean agrees(@Nullable Interval interval, BigDecimal stated, BigDecimal ulp) {
        return interval != null && Judgement.of(interval, stated, ulp) == Verdict.CONSISTENT;
    }

    /// Whether one input, moved by some decimal places, makes it agree.
    private static boolean rescued(
            Formula formula, List<Interval> intervals, BigDecimal stated, BigDecimal ulp, int places) {
        for (int i = 0; i < intervals.size(); i++) {
            for (int by : new int[] {places, -places}) {
                List<Interval> moved = new ArrayList<>(intervals);
                Interval one = intervals.get(i);
                // a part made ten thousand times smaller is as good as left out, which says nothing of a slip
                if (formula == Formula.SUM && by < 0 && one.low().compareTo(stated) <= 0) {
                    continue;
                }
                moved.set(
                        i, new Interval(one.low().movePointRight(by), one.high().movePointRight(by)));
                if (agrees(formula.over(moved), stated, ulp)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A printed 2023.6 or 20235.5 where a site put the year for other digits.
    private static boolean startsWithYear(String printed) {
        return printed.startsWith("20")
                && printed.length() > 4
                && (printed.charAt(2) == '1' || printed.charAt(2) == '2')
                && Character.isDigit(printed.charAt(3))
                && (printed.contains(".") || Character.isDigit(printed.charAt(4)));
    }

    /// Whether the right value has one digit more or fewer, or two neighbours changed places.
    private static boolean digitSlipped(BigDecimal computed, BigDecimal stated, BigDecimal ulp) {
        int decimals =
                ulp.signum() == 0 ? 0 : Math.max(0, ulp.stripTrailingZeros().scale());
        String right = digits(computed.setScale(decimals, RoundingMode.HALF_UP));
        String printed = digits(stated.setScale(decimals, RoundingMode.HALF_UP));
        return right.length() == printed.length() + 1 && lacksOne(right, printed)
                || printed.length() == right.length() + 1 && lacksOne(printed, right)
                || transposed(right, printed);
    }

    private static String digits(BigDecimal value) {
        return value.unscaledValue().abs().toString();
    }

    private static boolean lacksOne(String longer, String shorter) {
        int i = 0;
        while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
            i++;
        }
        return shorter.length() >= 2 && longer.substring(i + 1).equals(shorter.substring(i));
    }

    private static boolean transposed(String right, String printed) {
        if (right.length() != printed.length() || right.equals(printed)) {
            return false;
        }
        int i = 0;
        while (right.charAt(i) == printed.charAt(i)) {
            i++;
        }
        return i + 1 < right.length()
                && right.charAt(i) == printed.charAt(i + 1)
                && right.charAt(i + 1) == printed.charAt(i)
                && right.substring(i + 2).equals(printed.substring(i + 2));
    }
}
