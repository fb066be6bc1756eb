package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Subjects;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 贡献率 and 拉动: what is pulled is the whole's growth times the contribution; contributions of all parts are 100 %
/// together.
final class ContributionClaims {

    private static final int NEAR = 4;

    private final Reading reading;
    private final Findings findings;
    private final Referents referents;

    ContributionClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        this.referents = new Referents(reading, findings);
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            if (m.is(Role.CONTRIBUTION) && !m.listed()) {
                List<Mention> series = referents.series(m);
                if (series.size() >= 2) {
                    findings.add(Identities.hundred(reading, series, false));
                }
            } else if (m.is(Role.PULL) && m.isSound()) {
                pull(m);
            }
        }
    }

    private void pull(Mention pull) {
        Mention contribution = null;
        for (int i = pull.index() - 1; i >= 0 && i >= pull.index() - NEAR && contribution == null; i--) {
            Mention m = reading.mentions().get(i);
            boolean near = m.place().sentence() == pull.place().sentence()
                    && m.is(Role.CONTRIBUTION)
                    && m.isSound()
                    && referents.series(m).size() == 1;
            contribution = near && !m.listed() ? m : null;
        }
        Mention growth = contribution == null ? null : growthOf(whole(pull.clause()), pull);
        if (contribution == null || growth == null) {
            findings.add(Unsupported.claim(reading, Claim.Kind.OTHER, pull, null, "未同时印贡献率和总体增速，无从核对"));
            return;
        }
        findings.add(new Calculation(reading, Claim.Kind.OTHER, Formula.PRODUCT_OF_PERCENTS)
                .with("growth", growth)
                .with("contribution", contribution)
                .written("{0}×{1}")
                .stated(pull)
                .claim());
    }

    /// GDP of 拉动GDP增长.
    private static String whole(String clause) {
        String t = clause.substring(clause.indexOf("拉动") + 2);
        int end = t.indexOf("增长");
        return end >= 0 ? t.substring(0, end) : t;
    }

    private @Nullable Mention growthOf(String noun, Mention pull) {
        for (int i = pull.index() - 1; i >= 0 && i >= pull.index() - Referents.FAR * 2; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.is(Role.GROWTH) && m.isSound() && !m.listed() && Subjects.same(m.subject(), noun)) {
                return m;
            }
        }
        return null;
    }
}
