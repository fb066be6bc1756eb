package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Claim.Cause;
import io.yuanheng.check.text.Claim.Verdict;
import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.figure.Figure;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One calculation put beside one stated value; it becomes a claim with a verdict.
final class Calculation {

    private static final int LONGEST_SPAN = 600;

    private final Reading reading;
    private final Claim.Kind kind;
    private final Formula formula;
    private final List<Claim.Input> inputs = new ArrayList<>();
    private final List<Interval> intervals = new ArrayList<>();
    private String pattern = "";
    private boolean explicit = true;
    private boolean hedged;
    private boolean rounded;
    private @Nullable Mention stated;
    private BigDecimal sign = BigDecimal.ONE;

    Calculation(Reading reading, Claim.Kind kind, Formula formula) {
        this.reading = reading;
        this.kind = kind;
        this.formula = formula;
    }

    Calculation with(String role, Mention m) {
        return with(role, m, m.isExactTarget());
    }

    /// @param exact a task stands for itself, whatever its decimals
    Calculation with(String role, Mention m, boolean exact) {
        Figure f = m.figure();
        inputs.add(new Claim.Input(role, reading.printed(m), f.known(), f.unit().base(), m.span()));
        intervals.add(exact ? new Interval(f.known(), f.known()) : f.interval());
        hedged |= !f.isPlain();
        return this;
    }

    /// A value that no figure prints: the share of the year gone by, the number of items in a list.
    Calculation given(String role, String printed, BigDecimal value, String unit, Span span) {
        inputs.add(new Claim.Input(role, printed, value, unit, span));
        intervals.add(new Interval(value, value));
        return this;
    }

    /// How the calculation is written down: {0}, {1} are the inputs as printed.
    Calculation written(String how) {
        pattern = how;
        return this;
    }

    /// Whether the wording leaves no other reading; if it does, only agreement is worth saying.
    Calculation explicit(boolean unambiguous) {
        explicit &= unambiguous;
        return this;
    }

    Calculation stated(Mention m) {
        stated = m;
        if (m.falling() && m.figure().value() != null && m.figure().known().signum() > 0) {
            sign = BigDecimal.ONE.negate();
        }
        hedged |= !m.figure().isPlain();
        return this;
    }

    /// A stated amount of change without its direction: 减少92个 beside 104 and 12.
    Calculation unsigned() {
        sign = BigDecimal.ONE;
        return this;
    }

    /// A count that is a quotient was rounded to a whole number: 平均每户107人.
    Calculation rounded() {
        rounded = true;
        return this;
    }

    private BigDecimal ulp(Mention s) {
        BigDecimal printed = s.figure().ulp();
        return rounded && printed.signum() == 0 ? BigDecimal.ONE : printed;
    }

    /// @return null when nothing can be computed, or when the wording is too loose to accuse by
    @Nullable
    Claim claim() {
        Mention s = stated;
        Interval interval = formula.over(intervals);
        BigDecimal computed = formula.at(inputs.stream().map(Claim.Input::value).toList());
        if (s == null || s.figure().masked() || interval == null || computed == null) {
            return null;
        }
        BigDecimal value = s.figure().known().multiply(sign);
        Verdict verdict = verdict(interval, s, value);
        if (!explicit && verdict != Verdict.CONSISTENT) {
            return null;
        }
        BigDecimal ulp = ulp(s);
        boolean right = verdict == Verdict.CONSISTENT || verdict == Verdict.UNSUPPORTED;
        Cause cause = right ? null : Causes.of(formula, inputs, intervals, computed, value, ulp, verdict);
        Span span = inputs.stream().map(Claim.Input::span).reduce(s.span(), Span::with);
        if (span.end() - span.start() > LONGEST_SPAN) {
            span = s.span();
        }
        String printed = printed(s);
        return new Claim(
                span,
                reading.quote(span),
                kind,
                inputs,
                new Claim.Stated(printed, value, s.figure().unit().base(), s.span()),
                computed,
                interval,
                verdict,
                Sayings.of(pattern, inputs, computed, s, printed, verdict, cause),
                cause);
    }

    private Verdict verdict(Interval interval, Mention s, BigDecimal value) {
        BigDecimal ulp = ulp(s);
        Verdict verdict =
                hedged ? Hedges.judge(interval, s.figure(), value) : Judgement.of(interval, value, ulp);
        boolean confused = verdict == Verdict.ROUNDING && Causes.isMultipleConfused(formula, intervals, value, ulp);
        return confused ? Verdict.INCONSISTENT : verdict;
    }

    /// An elided unit is added: 0.74 of 0.74和19.33个百分点 is printed as 0.74个百分点.
    private String printed(Mention s) {
        String asItStands = reading.printed(s);
        boolean unitElided = !s.figure().unitPrinted()
                && s.dimension() != Dimension.BARE
                && s.span().end() == s.figure().digits().end();
        return unitElided ? asItStands + s.figure().unit().written() : asItStands;
    }
}
