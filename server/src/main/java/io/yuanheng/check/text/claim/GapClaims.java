package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.figure.PeriodMark;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 高于…个百分点, 提高…个百分点, 超序时进度…个百分点: the difference of two percentages.
final class GapClaims {

    private static final int NEAR = 6;
    private static final BigDecimal YEAR = new BigDecimal("12");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Reading reading;
    private final Findings findings;
    private final RatesByName rates;
    private final Referents referents;

    GapClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        this.rates = new RatesByName(reading, findings);
        this.referents = new Referents(reading, findings);
    }

    void find() {
        rates.collect();
        for (Mention m : reading.mentions()) {
            findings.step();
            if (m.is(Role.GAP) && m.isSound()) {
                gap(m);
            }
        }
    }

    private void gap(Mention gap) {
        if (Wording.has(gap.clause(), "序时", "时间进度", "平均进度", "均衡进度", "进度要求", "欠进度", "超进度", "快于进度", "慢于进度", "落后进度", "滞后进度")) {
            aheadOfTime(gap);
            return;
        }
        Claim claim = gap.clause().contains("超额") ? aboveTask(gap) : amountAboveTask(gap);
        claim = claim == null && !gap.clause().contains("超额") ? change(gap) : claim;
        claim = claim == null ? compared(gap) : claim;
        claim = claim == null ? rates.between(gap) : claim;
        findings.add(
                claim == null ? Unsupported.claim(reading, Claim.Kind.DIFFERENCE, gap, null, "比较对象未印，无从核对") : claim);
    }

    /// 完成年度任务的114.2%，超额14.2个百分点.
    private @Nullable Claim aboveTask(Mention gap) {
        Mention rate = reading.before(gap);
        if (rate == null
                || !rate.is(Role.COMPLETION)
                || !rate.isSound()
                || rate.place().sentence() != gap.place().sentence()) {
            return null;
        }
        return new Calculation(reading, Claim.Kind.DIFFERENCE, Formula.DIFFERENCE)
                .with("completion", rate)
                .given("task", "100%", HUNDRED, "%", rate.span())
                .written("{0}-{1}")
                .stated(gap)
                .claim();
    }

    /// 实现615.89亿元，超额完成计划380亿元的目标，高于计划目标62.08个百分点.
    private @Nullable Claim amountAboveTask(Mention gap) {
        if (!Wording.has(gap.clause(), "高于", "超") || !Wording.has(gap.clause(), "目标", "计划", "任务")) {
            return null;
        }
        Mention task = null;
        for (int i = gap.index() - 1; i >= 0 && i >= gap.index() - NEAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().sentence() != gap.place().sentence()) {
                return null;
            }
            if (m.is(Role.TARGET) && m.isSound()) {
                task = task == null ? m : task;
            } else if (task != null && m.is(Role.LEVEL) && m.isSound() && m.figure().unit().addsTo(task.figure().unit())) {
                return new Calculation(reading, Claim.Kind.DIFFERENCE, Formula.GROWTH)
                        .with("actual", m)
                        .with("target", task)
                        .written("{0}÷{1}-100%")
                        .explicit(false)
                        .stated(gap)
                        .claim();
            }
        }
        return null;
    }

    /// The completion so far less the share of the year gone by.
    private void aheadOfTime(Mention gap) {
        Mention rate = null;
        for (int i = gap.index() - 1; i >= 0 && i >= gap.index() - NEAR && rate == null; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            boolean completes = (m.is(Role.COMPLETION) || m.is(Role.RATE)) && m.isSound();
            if (m.place().sentence() != gap.place().sentence()) {
                break;
            }
            rate = completes ? m : null;
        }
        PeriodMark nearest = reading.markBefore(
                gap.span().start(), p -> p.kind() != PeriodMark.Kind.YEAR && p.kind() != PeriodMark.Kind.YEARS_LONG, 3);
        PeriodMark time = nearest != null && nearest.isToDate() ? nearest : null;
        if (rate == null || time == null) {
            findings.add(Unsupported.claim(reading, Claim.Kind.DIFFERENCE, gap, rate, "未印完成率或截止月份，无从核对"));
            return;
        }
        findings.add(ahead(gap, rate, time));
    }

    private @Nullable Claim ahead(Mention gap, Mention rate, PeriodMark time) {
        BigDecimal gone = BigDecimal.valueOf(time.to()).multiply(HUNDRED).divide(YEAR, Formula.EXACT);
        Claim byRate = new Calculation(reading, Claim.Kind.DIFFERENCE, Formula.DIFFERENCE)
                .with("completion", rate)
                .given("time", time.to() + "/12", gone, "%", time.span())
                .written("{0}-{1}")
                .stated(gap)
                .claim();
        Claim exact = findings.completion(rate);
        if (exact == null || exact.computed() == null || exact.inputs().size() != 2) {
            return byRate;
        }
        Mention done = mentionAt(exact.inputs().getFirst());
        Mention task = mentionAt(exact.inputs().get(1));
        if (done == null || task == null) {
            return byRate;
        }
        Formula formula =
                v -> Formula.SHARE.at(v.subList(0, 2)) instanceof BigDecimal share ? share.subtract(v.get(2)) : null;
        Claim byAmounts = new Calculation(reading, Claim.Kind.DIFFERENCE, formula)
                .with("actual", done)
                .with("target", task)
                .given("time", time.to() + "/12", gone, "%", time.span())
                .written("{0}÷{1}-{2}")
                .stated(gap)
                .claim();
        boolean rateAgrees = byRate != null && byRate.verdict() == Claim.Verdict.CONSISTENT;
        return rateAgrees || byAmounts == null ? byRate : byAmounts;
    }

    private @Nullable Mention mentionAt(Claim.Input input) {
        return reading.at(input.span());
    }

    /// 由45.2%提高到47.8%，提高2.6个百分点; 占比66%，比上年同期(57.5%)提高8.5个百分点.
    private @Nullable Claim change(Mention gap) {
        List<Mention> now = new ArrayList<>();
        Mention prior = null;
        for (int i = gap.index() - 1; i >= 0 && i >= gap.index() - NEAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().sentence() != gap.place().sentence()) {
                break;
            }
            if (m.dimension() != Dimension.PERCENT || !m.isSound()) {
                continue;
            }
            Mention last = now.isEmpty() ? null : now.getLast();
            if (prior == null && (startsRise(m, last) || isEarlier(m, gap))) {
                prior = m;
            } else {
                now.add(m);
            }
        }
        Mention base = prior == null ? priorBehind(gap) : prior;
        if (base == null || now.isEmpty()) {
            return null;
        }
        boolean moves = prior != null
                && Wording.has(
                        gap.clause(), "提高", "提升", "上升", "下降", "回落", "降低", "增加", "减少", "加快", "收窄", "扩大", "高", "低");
        Claim first = difference(gap, now.getFirst(), base, moves && now.size() == 1);
        for (Mention other : now) {
            Claim claim = difference(gap, other, base, false);
            first = first == null ? claim : first;
        }
        return first;
    }

    /// 由45.2%提高到47.8%: the first of the two.
    private static boolean startsRise(Mention m, @Nullable Mention next) {
        return next != null
                && Wording.has(m.clause(), "由", "从")
                && next.place().before() == m.index()
                && Wording.has(next.between(), "到", "至", "为");
    }

    private static boolean isEarlier(Mention m, Mention gap) {
        boolean than = m.index() == gap.index() - 1
                && m.place().clause() == gap.place().clause()
                && Wording.has(m.clause(), "比", "较")
                && (m.clause().indexOf(Mention.TIME) >= 0 || Wording.has(m.clause(), "上年", "去年", "同期", "年初", "上月", "上季"));
        return than
                || Wording.has(m.clause(), "上年", "去年", "同期", "年初")
                        && !Wording.has(m.clause(), "比", "较", "增长", "下降");
    }

    /// 占比30%，比上年提高2.1个百分点，上年为27.9%.
    private @Nullable Mention priorBehind(Mention gap) {
        int next = gap.index() + 1;
        Mention m = next < reading.mentions().size() ? reading.mentions().get(next) : null;
        boolean told = m != null
                && m.dimension() == Dimension.PERCENT
                && m.isSound()
                && m.place().sentence() == gap.place().sentence()
                && Wording.has(m.clause(), "上年", "去年", "同期")
                && !Wording.has(m.clause(), "增长", "下降", "比", "较");
        return told ? m : null;
    }

    /// 增长12.5%，高于全市平均水平(11.2%)1.3个百分点, 高于全市11.2%的平均水平1.3个百分点.
    private @Nullable Claim compared(Mention gap) {
        Mention inWords = otherInWords(gap);
        if (inWords != null) {
            Mention rate = reading.before(inWords);
            return rate == null
                            || rate.dimension() != Dimension.PERCENT
                            || !rate.isSound()
                            || rate.place().sentence() != gap.place().sentence()
                    ? null
                    : difference(gap, rate, inWords, true);
        }
        Mention other = inBracketBefore(gap);
        if (other == null
                || other.dimension() != Dimension.PERCENT
                || !other.isSound()
                || other.place().depth() != gap.place().depth() + 1
                || other.place().sentence() != gap.place().sentence()
                || !Wording.has(referents.head(gap).clause(), "高", "低", "快", "慢")) {
            return null;
        }
        Mention own = reading.before(referents.head(gap));
        // 增长8.4%，增速同比提高0.8个百分点，比全省(7.7%)高0.7个百分点
        for (int back = 0; back < NEAR && own != null && own.is(Role.GAP); back++) {
            own = reading.before(own);
        }
        return own == null
                        || own.dimension() != Dimension.PERCENT
                        || !own.isSound()
                        || own.place().sentence() != gap.place().sentence()
                ? null
                : difference(gap, own, other, true);
    }

    /// The last bracket before the gap, or its partner: 分别高于全省(7.8%)、全市(9.5%)4.6和2.9个百分点.
    private @Nullable Mention inBracketBefore(Mention gap) {
        Mention head = referents.head(gap);
        int several = referents.series(head).size();
        int at = head.index() - several + gap.index() - head.index();
        return at < 0 ? null : reading.mentions().get(at);
    }

    /// The 11.2% of 高于全市11.2%的平均水平1.3个百分点 and of 比全市11.2%高1.3个百分点.
    private @Nullable Mention otherInWords(Mention gap) {
        Mention other = reading.before(gap);
        boolean told = other != null
                && other.index() == gap.index() - 1
                && other.dimension() == Dimension.PERCENT
                && other.isSound()
                && other.place().clause() == gap.place().clause()
                && Wording.has(other.clause(), "高于", "低于", "快于", "慢于", "高出", "低出", "比", "较", "超出")
                && !Wording.has(other.clause(), "增长", "下降", "同比", "占");
        return told ? other : null;
    }

    private @Nullable Claim difference(Mention gap, Mention now, Mention other, boolean certain) {
        Formula formula = gap.falling() && Wording.has(gap.clause(), "降幅", "收窄")
                ? v -> v.get(1).subtract(v.get(0)).abs().negate()
                : Formula.DIFFERENCE;
        return RatesByName.signed(new Calculation(reading, Claim.Kind.DIFFERENCE, formula), now, other)
                .written("{0}-{1}")
                .explicit(certain && !now.falling() && !other.falling())
                .stated(gap)
                .claim();
    }
}
