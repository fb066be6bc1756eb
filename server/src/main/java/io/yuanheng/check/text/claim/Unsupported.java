package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A claim that a text makes and gives nothing to check by.
final class Unsupported {

    private static final int LONGEST_SPAN = 200;

    private Unsupported() {}

    static @Nullable Claim claim(
            Reading reading, Claim.Kind kind, Mention stated, @Nullable Mention about, String say) {
        if (stated.figure().masked()) {
            return null;
        }
        Span span = about == null ? stated.span() : about.span().with(stated.span());
        span = span.end() - span.start() > LONGEST_SPAN ? stated.span() : span;
        List<Claim.Input> inputs = about == null || about.figure().masked()
                ? List.of()
                : List.of(new Claim.Input(
                        "actual",
                        reading.printed(about),
                        about.figure().known(),
                        about.figure().unit().base(),
                        about.span()));
        Claim.Stated printed = new Claim.Stated(
                reading.printed(stated),
                stated.falling()
                        ? stated.figure().known().negate()
                        : stated.figure().known(),
                stated.figure().unit().base(),
                stated.span());
        return new Claim(
                span, reading.quote(span), kind, inputs, printed, null, null, Claim.Verdict.UNSUPPORTED, say, null);
    }
}
