package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Subjects;
import io.yuanheng.check.text.reading.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 开工率, 整改率, 投资完成率 and other rates that name what was done; and 产销率, sales by output.
final class RateClaims {

    private static final int FAR = 16;
    private static final String[] OTHER_RATES = {
        "利润率", "产值率", "税率", "满意率", "失业率", "容积率", "绿化率", "增长率", "贡献率", "利率", "增加值率", "参保率", "知晓率", "合格率", "达标率", "优良率", "回报率",
        "利用率", "出租率", "覆盖率", "毛利率", "负债率", "城镇化率", "普及率"
    };

    private final Reading reading;
    private final Findings findings;
    /// by sentence, what the last rate that agreed was divided by
    private final Map<Integer, Mention> divisors = new HashMap<>();

    RateClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            if (m.is(Role.RATE) && m.isSound() && !m.listed()) {
                rate(m);
            }
        }
    }

    private void rate(Mention rate) {
        String clause = rate.clause();
        if (Wording.has(clause, "产销率", "产销比")) {
            findings.add(salesByOutput(rate));
        } else if (!Wording.has(clause, OTHER_RATES) && ending(clause) >= 2) {
            Claim claim = doneByWhole(rate, verb(clause));
            claim = claim == null ? announced(rate, verb(clause)) : claim;
            findings.add(
                    claim == null
                            ? Unsupported.claim(reading, Claim.Kind.COMPLETION, rate, null, "未印应完成数，无从核对")
                            : claim);
        }
    }

    /// Where 率 stands, or the 面 of 停产面.
    private static int ending(String clause) {
        return Math.max(clause.lastIndexOf('率'), clause.lastIndexOf('面'));
    }

    /// 开工 of 开工率, 整改 of 整改完成率, 投资 of 投资完成率.
    private static String verb(String clause) {
        String name = clause.substring(0, ending(clause));
        String what = name.endsWith("完成") && name.length() > 2 ? name.substring(0, name.length() - 2) : name;
        String verb = what.substring(Math.max(0, what.length() - 2));
        // 目标完成率 names no deed
        return Wording.has(verb, "目标", "任务", "计划") ? "" : verb;
    }

    private @Nullable Claim doneByWhole(Mention rate, String verb) {
        Mention done = null;
        List<Mention> wholes = new ArrayList<>();
        List<Mention> parts = new ArrayList<>();
        for (int i = rate.index() - 1; i >= 0 && i >= rate.index() - FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (rate.place().paragraph() - m.place().paragraph() > (done == null ? 0 : 2)
                    || !m.role().isAmount()
                    || !m.isSound()
                    || m.place().depth() > rate.place().depth()) {
                continue;
            }
            if (done == null) {
                boolean apart = m.place().sentence() != rate.place().sentence();
                if (rate.place().sentence() - m.place().sentence() > 1) {
                    return null;
                }
                done = m.is(Role.LEVEL) && (apart ? m.clause().endsWith("已" + verb) : does(m, verb)) ? m : null;
            } else if (m.is(Role.LEVEL)
                    && findings.isPart(m.index())
                    && m.place().sentence() == done.place().sentence()
                    && m.place().clause() != done.place().clause()
                    && m.figure().unit().equals(done.figure().unit())) {
                parts.add(m);
            } else if (m.figure().unit().addsTo(done.figure().unit())
                            && (!findings.isPart(m.index())
                                    || m.place().clause() == done.place().clause()
                                    || m.is(Role.TARGET)
                                            && m.place().sentence()
                                                    == done.place().sentence())
                    || m.dimension() == Dimension.COUNT
                            && m.figure().unit().addsTo(done.figure().unit())
                            && (m.is(Role.TARGET) && m.clause().contains(verb) || Wording.has(m.clause(), "应"))) {
                wholes.add(m);
            }
        }
        if (done != null && wholes.isEmpty()) {
            Mention after = wholeBehind(rate, done);
            return after == null ? null : claim(rate, done, after, false);
        }
        if (done == null) {
            return null;
        }
        // 收到1563件，其中受理1133件，已办结1121件，办结率98.9%: of the part just told, if it is so
        Claim ofPart = agreed(rate, done, parts);
        return ofPart != null && ofPart.verdict() == Claim.Verdict.CONSISTENT ? ofPart : best(rate, done, wholes, verb);
    }

    /// 复工企业312家，复工率96.0%，全区规上企业325家.
    private @Nullable Mention wholeBehind(Mention rate, Mention done) {
        int next = rate.index() + 1;
        Mention m = next < reading.mentions().size() ? reading.mentions().get(next) : null;
        boolean fits = m != null
                && m.is(Role.LEVEL)
                && m.isSound()
                && m.place().sentence() == rate.place().sentence()
                && m.figure().unit().equals(done.figure().unit());
        return fits ? m : null;
    }

    /// 投资完成率85.7%：…计划投资35亿元，…完成投资30亿元: a headline whose figures follow.
    private @Nullable Claim announced(Mention rate, String verb) {
        List<Mention> amounts = new ArrayList<>();
        for (int i = rate.index() + 1; i < reading.mentions().size() && i <= rate.index() + FAR; i++) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().paragraph() - rate.place().paragraph() > 2) {
                break;
            }
            if (m.isSound()
                    && (m.is(Role.LEVEL) || m.is(Role.TARGET))
                    && m.clause().contains(verb)) {
                amounts.add(m);
            }
        }
        for (Mention done : amounts) {
            Mention among = reading.before(done);
            boolean named = done.is(Role.LEVEL)
                    && among != null
                    && among.index() > rate.index()
                    && among.is(Role.LEVEL)
                    && among.isSound()
                    && among.place().clause() == done.place().clause()
                    && done.clause().contains("中")
                    && among.figure().unit().equals(done.figure().unit());
            if (named && among != null) {
                return claim(rate, done, among, false);
            }
            for (Mention whole : amounts) {
                Claim claim = done.is(Role.LEVEL)
                                && whole.is(Role.TARGET)
                                && whole.figure().unit().addsTo(done.figure().unit())
                        ? claim(rate, done, whole, false)
                        : null;
                if (claim != null) {
                    return claim;
                }
            }
        }
        return null;
    }

    private static boolean does(Mention m, String verb) {
        String words = m.clause() + m.tail() + m.subject();
        return words.contains(verb) || Wording.has(m.clause(), "完成", "已");
    }

    /// The planned number of the same thing; else the only number before it in the same unit.
    private @Nullable Claim best(Mention rate, Mention done, List<Mention> wholes, String verb) {
        List<Mention> planned = wholes.stream()
                .filter(w -> w.is(Role.TARGET) && (w.clause() + w.tail()).contains(verb)
                        || Wording.has(w.clause(), "应", "需", "须", "任务"))
                .toList();
        List<Mention> alike = wholes.stream()
                .filter(w -> w.figure().unit().equals(done.figure().unit()) || done.dimension() != Dimension.COUNT)
                .toList();
        Claim best = nearest(rate, done, planned);
        Claim other = best == null ? nearest(rate, done, alike) : null;
        return other != null && (planned.isEmpty() || other.verdict() == Claim.Verdict.CONSISTENT) ? other : best;
    }

    /// Those of the sentence that tells what was done come first; the others may only agree.
    private @Nullable Claim nearest(Mention rate, Mention done, List<Mention> wholes) {
        List<Mention> beside = wholes.stream()
                .filter(w -> w.place().sentence() == done.place().sentence())
                .toList();
        List<Mention> inClause = beside.stream().filter(w -> w.place().clause() == done.place().clause()).toList();
        List<Mention> told = inClause.size() == 1
                ? inClause
                : beside.stream().filter(w -> w.place().segment() == done.place().segment() && w.index() < done.index()).toList();
        // 发现重大隐患1874项、整改1159项，整改率69.24%: what was found in the same breath
        Mention shared = told.size() == 1 ? null : wholeOfSibling(rate, done, beside);
        Claim best = agreed(rate, done, told.size() == 1 ? told : shared != null ? List.of(shared) : beside);
        if (best != null && best.verdict() == Claim.Verdict.CONSISTENT) {
            return best;
        }
        Claim other = agreed(rate, done, wholes);
        return other != null && (beside.isEmpty() || other.verdict() == Claim.Verdict.CONSISTENT) ? other : best;
    }

    /// 签约10个…；履约9个，履约率90%；开工6个，开工率60%: what the rate before it in the sentence was divided by.
    private @Nullable Mention wholeOfSibling(Mention rate, Mention done, List<Mention> candidates) {
        Mention whole = divisors.get(rate.place().sentence());
        boolean ofAll = Wording.has(done.clause() + rate.clause(), "合计", "共计", "总计", "综合", "总体");
        return whole != null
                        && !ofAll
                        && candidates.contains(whole)
                        && done.figure().known().compareTo(whole.figure().known()) <= 0
                ? whole
                : null;
    }

    private @Nullable Claim agreed(Mention rate, Mention done, List<Mention> candidates) {
        Claim agreed = null;
        for (Mention whole : candidates) {
            Claim claim = claim(rate, done, whole, candidates.size() == 1);
            if (claim != null && (agreed == null || claim.verdict() == Claim.Verdict.CONSISTENT)) {
                agreed = claim;
            }
            if (claim != null && claim.verdict() == Claim.Verdict.CONSISTENT) {
                divisors.put(rate.place().sentence(), whole);
            }
        }
        return agreed;
    }

    private @Nullable Claim claim(Mention rate, Mention done, Mention whole, boolean only) {
        return new Calculation(reading, Claim.Kind.COMPLETION, Formula.SHARE)
                .with("actual", done)
                .with("whole", whole)
                .written("{0}÷{1}")
                .explicit(only
                        && (done.index() == rate.place().before() || onlyOthersOfItBetween(done, rate))
                        && whole.place().paragraph() == rate.place().paragraph()
                        && sameThing(rate, done, whole))
                .stated(rate)
                .claim();
    }

    /// 已完成11项，正在推进6项，完成率64.7%.
    private boolean onlyOthersOfItBetween(Mention done, Mention rate) {
        return done.clause().contains("已")
                && done.clause().endsWith(verb(rate.clause()))
                && done.place().segment() == rate.place().segment()
                && reading.mentions().subList(done.index() + 1, rate.index()).stream()
                        .allMatch(m -> m.role().isAmount() && m.figure().unit().equals(done.figure().unit()));
    }

    /// 重大隐患整改率 is not the rate of all 隐患 that stand before.
    private static boolean sameThing(Mention rate, Mention done, Mention whole) {
        String name = rate.clause().substring(0, ending(rate.clause()));
        String noun = Subjects.core(name.substring(0, Math.max(0, name.length() - (name.endsWith("完成") ? 4 : 2))))
                .replace("动态", "")
                .replace("按期", "")
                .replace("综合", "")
                .replace("总体", "")
                .replace("平均", "");
        return noun.length() < 2
                || (whole.core() + whole.clause()).contains(noun)
                || (done.core() + done.clause()).contains(noun);
    }

    private @Nullable Claim salesByOutput(Mention rate) {
        Mention sales = null;
        Mention output = null;
        boolean named = false;
        for (int i = rate.index() - 1; i >= 0 && i >= rate.index() - FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (rate.place().paragraph() - m.place().paragraph() > 2) {
                break;
            }
            if (!m.is(Role.LEVEL) || !m.isSound() || m.dimension() != Dimension.MONEY) {
                continue;
            }
            if (m.subject().contains("销售")) {
                sales = sales == null ? m : sales;
            } else if (m.subject().endsWith("产值") && !named) {
                named = sales != null
                        && m.core().equals(Subjects.core(sales.subject().replace("销售", "")));
                output = output == null || named ? m : output;
            }
        }
        if (sales == null || output == null) {
            return Unsupported.claim(reading, Claim.Kind.RATIO, rate, sales, "未同时印销售产值和总产值，无从核对");
        }
        return new Calculation(reading, Claim.Kind.RATIO, Formula.SHARE)
                .with("sales", sales)
                .with("output", output)
                .written("{0}÷{1}")
                .explicit(sales.place().sentence() == rate.place().sentence()
                        && (named
                                || output.place().paragraph() == rate.place().paragraph()
                                        && Math.abs(sales.index() - output.index()) <= 3))
                .stated(rate)
                .claim();
    }
}
