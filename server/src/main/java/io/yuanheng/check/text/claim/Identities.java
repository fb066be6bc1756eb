package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shares of a whole are 100 % together, which no text prints.
final class Identities {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal NEAR = new BigDecimal("3");

    private Identities() {}

    /// @param exhaustive whether the form says that all parts are named; if not, only agreement is said
    static @Nullable Claim hundred(Reading reading, List<Mention> shares, boolean exhaustive) {
        if (shares.stream().anyMatch(s -> !s.figure().isPlain())) {
            return null;
        }
        List<Claim.Input> inputs = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        StringBuilder how = new StringBuilder();
        for (Mention share : shares) {
            inputs.add(new Claim.Input(
                    "share", reading.printed(share), share.figure().known(), "%", share.span()));
            intervals.add(share.figure().interval());
            how.append(how.isEmpty() ? "" : "+").append(reading.printed(share));
        }
        Interval sum = new Interval(
                intervals.stream().map(Interval::low).reduce(BigDecimal.ZERO, BigDecimal::add),
                intervals.stream().map(Interval::high).reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal computed = inputs.stream().map(Claim.Input::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean agrees = sum.meets(new Interval(HUNDRED, HUNDRED));
        if (!agrees && (!exhaustive || computed.subtract(HUNDRED).abs().compareTo(NEAR) > 0)) {
            return null;
        }
        Span span = shares.getFirst().span().with(shares.getLast().span());
        return new Claim(
                span,
                reading.quote(span),
                Claim.Kind.SUM,
                inputs,
                new Claim.Stated("100%", HUNDRED, "%", span),
                computed,
                sum,
                agrees ? Claim.Verdict.CONSISTENT : Claim.Verdict.INCONSISTENT,
                how + "=" + computed.toPlainString() + "%，各占比合计应为100%" + (agrees ? "，一致" : "，超出取整误差"),
                null);
    }
}
