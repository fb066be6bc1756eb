package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Claim.Cause;
import io.yuanheng.check.text.Claim.Verdict;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 占比30%，比上年的27.9%提高2.1%: the difference of two percentages is printed as a percentage, which it is not.
final class PercentForPointsClaims {

    private static final int VERB = 6;

    private final Reading reading;
    private final Findings findings;

    PercentForPointsClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void find() {
        List<Mention> mentions = reading.mentions();
        for (int i = 2; i < mentions.size(); i++) {
            findings.step();
            Mention change = mentions.get(i);
            Mention prior = mentions.get(i - 1);
            Mention now = mentions.get(i - 2);
            if (isChange(change, prior) && isPercent(now) && now.place().sentence() == change.place().sentence()) {
                Claim claim = claim(now, prior, change);
                if (claim != null) {
                    findings.add(claim);
                }
            }
        }
    }

    private static boolean isChange(Mention change, Mention prior) {
        return isPercent(change)
                && isPercent(prior)
                && prior.place().sentence() == change.place().sentence()
                && Wording.has(prior.clause(), "比", "较")
                && change.between().length() <= VERB
                && Wording.has(change.between(), "提高", "提升", "上升", "下降", "降低", "回落");
    }

    private static boolean isPercent(Mention m) {
        return m.dimension() == Dimension.PERCENT && m.isSound() && m.figure().isPlain();
    }

    /// Only where the difference is what is printed and the growth is not: nothing else can have been meant.
    private @Nullable Claim claim(Mention now, Mention prior, Mention change) {
        Claim points = calculated(Formula.DIFFERENCE, now, prior, change);
        Claim growth = calculated(Formula.GROWTH, now, prior, change);
        BigDecimal difference = points == null ? null : points.computed();
        if (points == null
                || difference == null
                || points.verdict() != Verdict.CONSISTENT
                || growth != null && growth.verdict() == Verdict.CONSISTENT) {
            return null;
        }
        String say = reading.printed(now) + "-" + reading.printed(prior) + "=" + difference.stripTrailingZeros().toPlainString()
                + "个百分点，印" + points.stated().printed() + "，不符（" + Cause.PERCENT_POINTS.say() + "）";
        return new Claim(
                points.span(),
                points.quote(),
                points.kind(),
                points.inputs(),
                points.stated(),
                difference,
                points.interval(),
                Verdict.INCONSISTENT,
                say,
                Cause.PERCENT_POINTS);
    }

    private @Nullable Claim calculated(Formula formula, Mention now, Mention prior, Mention change) {
        return new Calculation(reading, Claim.Kind.DIFFERENCE, formula)
                .with("actual", now)
                .with("base", prior)
                .stated(change)
                .claim();
    }
}
