package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import java.math.BigDecimal;
import java.util.List;

/// Figures of which only an inequality follows: 其中 is not more than the whole, 力争 not less than 确保.
final class Bounds {

    private static final int LONGEST_SPAN = 400;

    private Bounds() {}

    static Claim notMore(Reading reading, Mention whole, Mention part) {
        return claim(
                reading,
                whole,
                part,
                "part",
                part.figure()
                                .interval()
                                .low()
                                .compareTo(whole.figure().interval().high())
                        <= 0,
                "≤");
    }

    static Claim notLess(Reading reading, Mention floor, Mention stretch) {
        return claim(
                reading,
                floor,
                stretch,
                "stretch",
                stretch.figure()
                                .interval()
                                .high()
                                .compareTo(floor.figure().interval().low())
                        >= 0,
                "≥");
    }

    private static Claim claim(
            Reading reading, Mention stated, Mention other, String role, boolean holds, String sign) {
        Span span = stated.span().with(other.span());
        span = span.end() - span.start() > LONGEST_SPAN ? other.span() : span;
        BigDecimal value = other.figure().known();
        Interval interval = other.figure().interval();
        String printed = reading.printed(other);
        String whole = reading.printed(stated);
        return new Claim(
                span,
                reading.quote(span),
                Claim.Kind.OTHER,
                List.of(new Claim.Input(
                        role, printed, value, other.figure().unit().base(), other.span())),
                new Claim.Stated(
                        whole, stated.figure().known(), stated.figure().unit().base(), stated.span()),
                value,
                interval,
                holds ? Claim.Verdict.CONSISTENT : Claim.Verdict.INCONSISTENT,
                "应有" + printed + sign + whole + (holds ? "，一致" : "，不符"),
                null);
    }
}
