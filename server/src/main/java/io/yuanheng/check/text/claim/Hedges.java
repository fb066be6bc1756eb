package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim.Verdict;
import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.figure.Figure;
import java.math.BigDecimal;

/// Verdicts on figures given as about, more than or less than: they may agree, they never accuse.
final class Hedges {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private Hedges() {}

    static Verdict judge(Interval computed, Figure stated, BigDecimal value) {
        BigDecimal slack = value.abs().multiply(TENTH).max(stated.ulp());
        boolean agrees =
                switch (stated.closeness()) {
                    case AS_PRINTED, ABOUT -> computed.meets(new Interval(value.subtract(slack), value.add(slack)));
                    case OVER ->
                        computed.high().compareTo(value) >= 0
                                && computed.low().compareTo(value.add(slack).add(slack)) <= 0;
                    case UNDER ->
                        computed.low().compareTo(value) <= 0
                                && computed.high()
                                                .compareTo(value.subtract(slack).subtract(slack))
                                        >= 0;
                };
        return agrees ? Verdict.CONSISTENT : Verdict.UNSUPPORTED;
    }
}
