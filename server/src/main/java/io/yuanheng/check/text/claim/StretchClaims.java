package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Wording;

/// 确保X，力争Y: the stretch is not less than the floor.
final class StretchClaims {

    private final Reading reading;
    private final Findings findings;

    StretchClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            Mention before = reading.before(m);
            boolean together = before != null
                    && before.place().sentence() == m.place().sentence()
                    && m.isSound()
                    && before.isSound()
                    && m.dimension().isAmount()
                    && !Wording.has(m.clause() + before.clause(), "不超", "控制", "下降", "减少", "降低", "以内");
            if (together
                    && before != null
                    && m.is(Role.TARGET)
                    && m.lead().contains("力争")
                    && before.lead().contains("确保")
                    && m.figure().unit().equals(before.figure().unit())
                    && m.index() == before.index() + 1) {
                findings.add(Bounds.notLess(reading, before, m));
            }
        }
    }
}
