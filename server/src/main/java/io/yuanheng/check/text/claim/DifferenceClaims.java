package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 增加 and 减少 so much, and what is left of a total: two amounts and their difference.
final class DifferenceClaims {

    private static final int NEAR = 8;

    private final Reading reading;
    private final Findings findings;

    DifferenceClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            if (m.is(Role.CHANGE) && m.isSound() && m.dimension().isAmount()) {
                change(m);
            } else if (m.is(Role.REST) && m.isSound()) {
                rest(m);
            }
        }
    }

    private void change(Mention change) {
        Mention now = null;
        Mention prior = null;
        for (int i = change.index() - 1; i >= 0 && i >= change.index() - NEAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().sentence() != change.place().sentence()) {
                break;
            }
            boolean fits = m.isSound()
                    && m.figure().unit().addsTo(change.figure().unit())
                    && (m.place().depth() <= change.place().depth() || !m.is(Role.LEVEL));
            if (fits && prior == null && (m.is(Role.PRIOR) || m.is(Role.FROM))) {
                prior = m;
            } else if (fits && now == null && m.is(Role.LEVEL)) {
                now = m;
            } else if (fits && m.is(Role.LEVEL)) {
                break;
            }
        }
        prior = prior == null ? priorBehind(change) : prior;
        boolean comparesPrior = !Wording.has(change.clause(), "计划", "任务", "预算", "目标", "全国", "全省", "全市", "平均");
        Mention task = taskBeside(change);
        boolean aboveTask = task != null
                && now != null
                && task.isSound()
                && task.figure().unit().addsTo(change.figure().unit());
        if (aboveTask && task != null && now != null) {
            findings.add(difference(change, now, task));
        } else if (now != null && prior != null && comparesPrior) {
            findings.add(difference(change, now, prior));
        }
    }

    /// 比年度预算4亿元超收600万元, 超年度任务(5000人)260人.
    private @Nullable Mention taskBeside(Mention change) {
        Mention m = reading.before(change);
        if (m != null
                && m.is(Role.TARGET)
                && m.place().clause() == change.place().clause()
                && Wording.has(m.clause(), "比", "较", "超")) {
            return m;
        }
        Mention bracketed = change.index() > 0 ? reading.mentions().get(change.index() - 1) : null;
        boolean told = bracketed != null
                && bracketed.place().depth() == change.place().depth() + 1
                && bracketed.place().before() < 0
                && bracketed.place().sentence() == change.place().sentence()
                && Wording.has(change.clause(), "任务", "目标", "计划", "预算", "进度")
                && Wording.has(change.clause(), "超", "比", "较");
        return told ? bracketed : null;
    }

    /// 34.85亿元，同比净增5.33亿元，上年同期为29.52亿元; 同比净增5.33亿元（上年同期29.52亿元）.
    private @Nullable Mention priorBehind(Mention change) {
        int next = change.index() + 1;
        Mention m = next < reading.mentions().size() ? reading.mentions().get(next) : null;
        boolean told = m != null
                && m.is(Role.PRIOR)
                && m.isSound()
                && m.place().sentence() == change.place().sentence()
                && m.figure().unit().addsTo(change.figure().unit())
                && (m.place().opener() == change.index() || m.clause().startsWith("上年") || m.clause().startsWith("去年"));
        return told ? m : null;
    }

    private @Nullable Claim difference(Mention change, Mention now, Mention prior) {
        boolean from = prior.is(Role.FROM);
        boolean contiguous = from ? prior.index() == now.place().before() : Math.abs(now.index() - prior.index()) <= 2;
        Calculation calculation = new Calculation(reading, Claim.Kind.DIFFERENCE, Formula.DIFFERENCE);
        return (change.falling()
                        ? calculation.with("base", prior).with("actual", now)
                        : calculation.with("actual", now).with("base", prior))
                .written("{0}-{1}")
                .explicit(contiguous && Referents.speaksOf(change, now))
                .stated(change)
                .unsigned()
                .claim();
    }

    /// 应整改421条，已整改235条，剩余186条.
    private void rest(Mention rest) {
        Mention done = null;
        List<Mention> wholes = new ArrayList<>();
        for (int i = rest.index() - 1; i >= 0 && i >= rest.index() - NEAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().paragraph() != rest.place().paragraph()
                    || rest.place().sentence() - m.place().sentence() > 1) {
                break;
            }
            boolean fits = m.isSound()
                    && m.figure().unit().equals(rest.figure().unit())
                    && (m.is(Role.LEVEL) || m.is(Role.TARGET));
            if (fits && done == null) {
                done = m;
            } else if (fits) {
                wholes.add(m);
            }
        }
        if (done != null) {
            left(rest, done, wholes);
        }
    }

    /// 开工28个，未开工8个.
    private static boolean isOpposite(String rest, String done) {
        int not = rest.lastIndexOf('未');
        return not >= 0 && not + 3 <= rest.length() && done.contains(rest.substring(not + 1, not + 3));
    }

    private void left(Mention rest, Mention done, List<Mention> wholes) {
        List<Mention> uncounted =
                wholes.stream().filter(w -> !findings.isPart(w.index())).toList();
        boolean words = Wording.has(rest.lead(), "剩余", "尚余", "还剩", "余下", "其余", "尚有") && Wording.has(done.lead(), "已", "完成")
                || isOpposite(rest.lead(), done.lead());
        for (Mention whole : uncounted) {
            findings.add(new Calculation(reading, Claim.Kind.DIFFERENCE, Formula.DIFFERENCE)
                    .with("whole", whole)
                    .with("part", done)
                    .written("{0}-{1}")
                    .explicit(words && uncounted.size() == 1)
                    .stated(rest)
                    .claim());
        }
    }
}
