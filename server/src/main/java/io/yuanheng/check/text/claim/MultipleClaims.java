package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.figure.PeriodMark;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 是…的X倍 is cur/base, 增长X倍 is cur/base − 1; 年均增长P over the years between two values.
final class MultipleClaims {

    private static final int NEAR = 6;
    private static final int FAR = 16;
    private static final int NEAR_TIME = 40;
    private static final BigDecimal PRICES_APART = new BigDecimal("2");

    private final Reading reading;
    private final Findings findings;

    MultipleClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            if (m.is(Role.MULTIPLE) && m.isSound()) {
                multiple(m);
            } else if (m.is(Role.AVERAGE_GROWTH) && m.isSound()) {
                average(m);
            }
        }
    }

    private record Pair(Mention now, Mention base, boolean certain) {}

    private void multiple(Mention times) {
        Pair pair = pair(times);
        if (pair == null) {
            findings.add(Unsupported.claim(reading, Claim.Kind.OTHER, times, null, "未印比较的基数，无从核对"));
            return;
        }
        String words = times.clause();
        boolean more = Wording.has(words, "增长", "增加", "提高", "上升", "翻", "扩大")
                && !Wording.has(words, "增长到", "增长为", "增至", "扩大到", "提高到", "的");
        boolean times1 = words.endsWith("的") || Wording.has(words, "是", "为", "相当于", "达到", "达");
        findings.add(new Calculation(reading, Claim.Kind.OTHER, more ? Formula.TIMES_MORE : Formula.QUOTIENT)
                .with("actual", pair.now)
                .with("base", pair.base)
                .written(more ? "{0}÷{1}-1" : "{0}÷{1}")
                .explicit(pair.certain && (more || times1))
                .stated(times)
                .claim());
    }

    /// 由B增至A; A，是上年B的X倍; A，是上年(B)的X倍.
    private @Nullable Pair pair(Mention times) {
        Mention inWords = reading.before(times);
        if (inWords != null
                && inWords.place().clause() == times.place().clause()
                && times.clause().startsWith("的")
                && Wording.has(inWords.clause(), "是", "为", "相当于")) {
            Mention now = before(inWords);
            return now == null ? null : new Pair(now, inWords, true);
        }
        Mention previous = times.index() > 0 ? reading.mentions().get(times.index() - 1) : null;
        if (previous != null
                && previous.place().depth() == times.place().depth() + 1
                && previous.dimension().isAmount()
                && previous.isSound()
                && previous.place().sentence() == times.place().sentence()
                && times.clause().endsWith("的")) {
            Mention now = reading.before(times);
            boolean fits = now != null
                    && now.is(Role.LEVEL)
                    && now.isSound()
                    && now.figure().unit().addsTo(previous.figure().unit());
            return fits && now != null ? new Pair(now, previous, true) : null;
        }
        Mention behind = times.index() + 1 < reading.mentions().size()
                ? reading.mentions().get(times.index() + 1)
                : null;
        if (behind != null
                && behind.is(Role.PRIOR)
                && behind.isSound()
                && behind.place().opener() == times.index()) {
            Mention now = reading.before(times);
            boolean fits = now != null
                    && now.is(Role.LEVEL)
                    && now.isSound()
                    && now.figure().unit().addsTo(behind.figure().unit());
            return fits && now != null ? new Pair(now, behind, true) : null;
        }
        Pair before = fromTo(times);
        return before == null ? told(times) : before;
    }

    /// 是2015年的2.5倍，由2015年的80亿元增加到2020年的200亿元.
    private @Nullable Pair told(Mention times) {
        if (times.index() + 2 >= reading.mentions().size()) {
            return null;
        }
        Mention from = reading.mentions().get(times.index() + 1);
        Mention to = reading.mentions().get(times.index() + 2);
        boolean fits = from.is(Role.FROM)
                && to.is(Role.LEVEL)
                && from.isSound()
                && to.isSound()
                && to.place().sentence() == times.place().sentence()
                && to.figure().unit().addsTo(from.figure().unit());
        return fits ? new Pair(to, from, false) : null;
    }

    private @Nullable Mention before(Mention base) {
        Mention m = reading.before(base);
        for (int i = 0;
                i < NEAR && m != null && m.place().sentence() == base.place().sentence();
                i++) {
            findings.step();
            if (m.is(Role.LEVEL)
                    && m.isSound()
                    && m.figure().unit().addsTo(base.figure().unit())) {
                return m;
            }
            m = reading.before(m);
        }
        return null;
    }

    private @Nullable Pair fromTo(Mention rate) {
        Mention m = reading.before(rate);
        for (int i = 0;
                i < NEAR && m != null && m.place().sentence() == rate.place().sentence();
                i++) {
            findings.step();
            Mention from = reading.before(m);
            if (m.is(Role.PRIOR) && m.isSound()) {
                Mention now = before(m);
                return now == null ? null : new Pair(now, m, i == 0);
            }
            if (m.is(Role.LEVEL)
                    && from != null
                    && from.is(Role.FROM)
                    && m.isSound()
                    && from.isSound()
                    && m.figure().unit().addsTo(from.figure().unit())) {
                return new Pair(m, from, true);
            }
            if (m.is(Role.LEVEL)
                    && from != null
                    && from.is(Role.PRIOR)
                    && m.isSound()
                    && from.isSound()
                    && from.place().sentence() == m.place().sentence()
                    && m.figure().unit().addsTo(from.figure().unit())) {
                return new Pair(m, from, true);
            }
            m = from;
        }
        return null;
    }

    /// The growth a year that leads from one value to the other.
    private void average(Mention rate) {
        Pair pair = fromTo(rate);
        if (pair == null && (yearly(rate) || byMultiple(rate))) {
            return;
        }
        PeriodMark from = pair == null ? null : yearOf(pair.base);
        PeriodMark to = pair == null ? null : yearOf(pair.now);
        int years = from == null || to == null || from.span().equals(to.span()) ? 0 : to.year() - from.year();
        years = years == 0 && pair != null ? yearsNamedBefore(pair.base) : years;
        years = years == 0 && pair != null ? yearsOfAnEarlierPair(pair.base) : years;
        if (years == 0 && pair != null && overALengthOfTime(rate, pair)) {
            return;
        }
        if (pair == null
                || years <= 0
                || years > 60
                || pair.base.figure().known().signum() <= 0) {
            findings.add(Unsupported.claim(
                    reading, Claim.Kind.AVERAGE, rate, pair == null ? null : pair.now, "未印起止年份的数，无从核对"));
            return;
        }
        int between = years;
        Claim claim = new Calculation(reading, Claim.Kind.AVERAGE, v -> Roots.averageGrowth(v.get(0), v.get(1), between))
                .with("actual", pair.now)
                .with("base", pair.base)
                .written("({0}÷{1})开" + between + "次方-1")
                .explicit(!Wording.has(rate.clause(), "可比", "不变价"))
                .stated(rate)
                .claim();
        findings.add(claim != null && mayBeByOtherPrices(claim, rate, pair)
                ? Unsupported.claim(reading, Claim.Kind.AVERAGE, rate, pair.now, "增速一般按可比价格计算，印出的现价数不能核对")
                : claim);
    }

    /// The growth of output value added is told at comparable prices, which lie near those of the day.
    private static boolean mayBeByOtherPrices(Claim claim, Mention rate, Pair pair) {
        BigDecimal computed = claim.computed();
        return claim.verdict() != Claim.Verdict.CONSISTENT
                && computed != null
                && Wording.has(rate.clause() + pair.now.clause() + pair.base.clause(), "生产总值", "GDP", "增加值")
                && computed.subtract(claim.stated().value()).abs().compareTo(PRICES_APART) < 0;
    }

    /// 生产总值从2011年的…增加到2016年的…，预算收入从67.23亿元增加到125.3亿元: the years of the sentence go on, or 0.
    private int yearsOfAnEarlierPair(Mention base) {
        Mention m = reading.before(base);
        for (int i = 0; i < FAR && m != null && m.place().sentence() == base.place().sentence(); i++) {
            findings.step();
            Mention from = reading.before(m);
            PeriodMark end = from != null && from.is(Role.FROM) ? yearOf(m) : null;
            PeriodMark start = end == null || from == null ? null : yearOf(from);
            if (start != null && end != null && !start.span().equals(end.span())) {
                return Math.max(0, end.year() - start.year());
            }
            m = from;
        }
        return 0;
    }

    /// 2015年到2020年，财政收入从…增加到…: the years between the two, or 0.
    private int yearsNamedBefore(Mention base) {
        PeriodMark to = reading.markBefore(base.span().start(), p -> p.year() > 0, 1);
        PeriodMark from = to == null || base.span().start() - to.span().end() > NEAR_TIME
                ? null
                : reading.markBefore(to.span().start(), p -> p.year() > 0, 1);
        if (from == null || to == null) {
            return 0;
        }
        String joint = reading.scan().plain().substring(from.span().end(), to.span().start());
        return joint.equals("到") || joint.equals("至") || joint.equals("-") ? to.year() - from.year() : 0;
    }

    /// 五年来，税收由6.4亿元增长到9.94亿元，年均增长9.2%: so many years, or the first of them is the base.
    private boolean overALengthOfTime(Mention rate, Pair pair) {
        PeriodMark mark = reading.markBefore(pair.base.span().start(), p -> p.kind() == PeriodMark.Kind.YEARS_LONG, 2);
        if (mark == null || mark.to() < 2 || pair.base.span().start() - mark.span().end() > NEAR_TIME) {
            return false;
        }
        for (int years : new int[] {mark.to(), mark.to() - 1}) {
            Claim claim = new Calculation(reading, Claim.Kind.AVERAGE, v -> Roots.averageGrowth(v.get(0), v.get(1), years))
                    .with("actual", pair.now)
                    .with("base", pair.base)
                    .written("({0}÷{1})开" + years + "次方-1")
                    .explicit(false)
                    .stated(rate)
                    .claim();
            if (claim != null) {
                findings.add(claim);
                return true;
            }
        }
        return false;
    }

    /// 2010年实现186亿元，是2005年的5倍，年均增长38%: the multiple alone gives the growth.
    private boolean byMultiple(Mention rate) {
        Mention times = reading.before(rate);
        if (times == null || !times.is(Role.MULTIPLE) || !times.figure().isPlain() || !times.clause().endsWith("的")
                || times.place().sentence() != rate.place().sentence()) {
            return false;
        }
        PeriodMark from = reading.markBefore(times.span().start(), p -> p.year() > 0, 1);
        int base = from == null ? 0 : from.year();
        PeriodMark to = from == null ? null : reading.markBefore(from.span().start(), p -> p.year() > base, 4);
        int years = to == null ? 0 : to.year() - base;
        if (from == null || to == null || years > 60) {
            return false;
        }
        Claim claim = new Calculation(
                        reading, Claim.Kind.AVERAGE, v -> Roots.averageGrowth(v.getFirst(), BigDecimal.ONE, years))
                .with("multiple", times)
                .written("{0}开" + years + "次方-1")
                .explicit(times.index() == rate.index() - 1
                        && to.span().end() - from.span().end() < NEAR_TIME
                        && !Wording.has(times.subject() + rate.clause(), "生产总值", "GDP", "增加值", "可比", "不变价"))
                .stated(rate)
                .claim();
        findings.add(claim);
        return claim != null;
    }

    /// 近三年税收分别为5.6亿元、6.8亿元、8.2亿元，年均增长21%: one value a year.
    private boolean yearly(Mention rate) {
        Mention last = reading.before(rate);
        if (last == null
                || !last.listed()
                || !last.is(Role.LEVEL)
                || last.place().sentence() != rate.place().sentence()) {
            return false;
        }
        Referents referents = new Referents(reading, findings);
        List<Mention> years = referents.series(referents.head(last));
        Mention first = years.getFirst();
        if (years.size() < 2 || !first.isSound() || !last.isSound()) {
            return false;
        }
        Claim claim = new Calculation(
                        reading, Claim.Kind.AVERAGE, v -> Roots.averageGrowth(v.get(0), v.get(1), years.size() - 1))
                .with("actual", last)
                .with("base", first)
                .written("({0}÷{1})开" + (years.size() - 1) + "次方-1")
                .explicit(false)
                .stated(rate)
                .claim();
        findings.add(claim);
        return claim != null;
    }

    private @Nullable PeriodMark yearOf(Mention m) {
        PeriodMark mark = reading.markBefore(m.span().start(), p -> p.year() > 0, 1);
        return mark != null && m.span().start() - mark.span().end() <= 4 ? mark : null;
    }
}
