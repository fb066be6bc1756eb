package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.figure.PeriodMark;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Subjects;
import io.yuanheng.check.text.reading.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 同比, 比上年同期, 增收 and 减收: a rate of change beside the value now and either the prior value or the amount of change.
final class YoyClaims {

    private static final int NEAR = 6;
    private static final int NEAR_TIME = 60;

    private final Reading reading;
    private final Findings findings;
    private final Referents referents;

    YoyClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        this.referents = new Referents(reading, findings);
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            if ((m.is(Role.GROWTH) || m.is(Role.SEQUENTIAL)) && m.isSound()) {
                growth(m);
            }
        }
    }

    private void growth(Mention rate) {
        Mention now = referents.of(rate);
        if (now == null || !now.isSound()) {
            return;
        }
        Claim claim = byPrior(rate, now);
        claim = claim == null ? byChange(rate, now) : claim;
        String missing = rate.is(Role.SEQUENTIAL) ? "未印上期数，无从核对" : "未印上年同期数，无从核对";
        findings.add(claim == null ? Unsupported.claim(reading, Claim.Kind.YOY, rate, now, missing) : claim);
    }

    private @Nullable Claim byPrior(Mention rate, Mention now) {
        Mention prior = prior(rate, now);
        if (prior == null || !ofItsKind(prior, rate)) {
            return null;
        }
        return new Calculation(reading, Claim.Kind.YOY, Formula.GROWTH)
                .with("actual", now)
                .with("base", prior)
                .written("({0}÷{1}-1)×100%")
                .explicit(!comparable(rate, now) && samePeriod(prior, now) && speaksOf(rate, now))
                .stated(rate)
                .claim();
    }

    private @Nullable Mention prior(Mention rate, Mention now) {
        Mention head = referents.head(rate);
        List<Mention> series = referents.series(head);
        if (series.size() > 1) {
            return listedPrior(head, series.size(), series.indexOf(rate), now);
        }
        Mention from = reading.before(now);
        if (from != null && from.is(Role.FROM) && sums(from, now) && (!Wording.has(rate.clause(), "同比", "比上年") || Wording.has(from.clause(), "同期", "去年", "上年"))) {
            return from;
        }
        Mention beside = referents.beside(now, rate, Role.PRIOR);
        if (beside != null) {
            return beside;
        }
        boolean priorFirst = from != null
                && from.is(Role.PRIOR)
                && sums(from, now)
                && from.place().segment() == now.place().segment()
                && rate.index() - now.index() <= NEAR;
        return priorFirst ? from : null;
    }

    /// 35个、85.6亿元，比去年同期的28个和62.3亿元分别增长25%和37.4%.
    private @Nullable Mention listedPrior(Mention head, int wanted, int at, Mention now) {
        List<Mention> priors = new ArrayList<>();
        Mention m = reading.before(head);
        while (m != null
                && priors.size() < wanted
                && m.is(Role.PRIOR)
                && m.place().sentence() == head.place().sentence()) {
            findings.step();
            priors.addFirst(m);
            m = reading.before(m);
        }
        return priors.size() == wanted && at >= 0 && sums(priors.get(at), now) ? priors.get(at) : null;
    }

    /// 上月 is the base of 环比, 去年 that of 同比.
    private static boolean ofItsKind(Mention prior, Mention rate) {
        return prior.is(Role.FROM) || Wording.has(prior.clause(), "上月", "上季", "上一季") == rate.is(Role.SEQUENTIAL);
    }

    private static boolean sums(Mention a, Mention b) {
        return a.isSound() && a.figure().unit().addsTo(b.figure().unit());
    }

    private @Nullable Claim byChange(Mention rate, Mention now) {
        Mention change = referents.beside(now, rate, Role.CHANGE);
        if (change == null || rate.listed()) {
            return null;
        }
        Formula formula = change.falling()
                ? v -> Formula.GROWTH_BY_CHANGE.at(List.of(v.get(0), v.get(1).negate()))
                : Formula.GROWTH_BY_CHANGE;
        return new Calculation(reading, Claim.Kind.YOY, formula)
                .with("actual", now)
                .with("difference", change)
                .written(change.falling() ? "-{1}÷({0}+{1})×100%" : "{1}÷({0}-{1})×100%")
                .explicit(!comparable(rate, now)
                        && speaksOf(rate, now)
                        && Referents.speaksOf(change, now)
                        && (Wording.has(change.clause() + rate.clause(), "同比", "上年", "去年", "同期", "年初")
                                || inOneBreath(now, change, rate)))
                .stated(rate)
                .claim();
    }

    /// 完成51653万元，增加6455万元，增长14.28%: what it is compared with was said before, and is the same for both.
    private static boolean inOneBreath(Mention now, Mention change, Mention rate) {
        return change.index() == now.index() + 1
                && rate.index() == change.index() + 1
                && rate.place().segment() == now.place().segment()
                && change.falling() == rate.falling()
                && change.lead().length() <= 4
                && rate.lead().length() <= 4
                && !Wording.has(change.clause() + rate.clause(), "计划", "任务", "预算", "目标");
    }

    /// 去年 is no base for 上半年; 去年同期 is.
    private boolean samePeriod(Mention prior, Mention now) {
        if (prior.is(Role.FROM) || Wording.has(prior.clause(), "同期", "同月", "同比", "上月", "上季")) {
            return true;
        }
        PeriodMark mark = reading.markBefore(now.span().start(), m -> m.kind() != PeriodMark.Kind.YEARS_LONG, 1);
        boolean months =
                mark != null && (mark.kind() == PeriodMark.Kind.MONTHS || mark.kind() == PeriodMark.Kind.MONTH);
        return !months || mark == null || now.span().start() - mark.span().end() > NEAR_TIME;
    }

    private static boolean speaksOf(Mention rate, Mention now) {
        String own = Subjects.core(Subjects.named(rate.clause()));
        return rate.listed() || own.length() < 2 || Subjects.sameCores(own, now.core());
    }

    /// Growth at comparable prices or on a comparable scope does not follow from the printed values.
    private static boolean comparable(Mention rate, Mention now) {
        return Wording.has(rate.clause() + now.clause(), "可比", "同口径", "不变价", "增加值", "生产总值", "GDP", "剔除", "扣除");
    }
}
