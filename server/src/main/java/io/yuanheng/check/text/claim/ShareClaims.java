package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Subjects;
import io.yuanheng.check.text.reading.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 占…的P, 比重达P, 占比a:b:c: a part beside its whole, which may stand sentences before.
final class ShareClaims {

    private static final int FAR = 60;
    private static final int PARAGRAPHS = 12;
    private static final int CERTAIN_PARAGRAPHS = 2;
    private static final int ALIKE = 60;
    private static final int LIKE = 50;
    private static final int BEHIND = 3;

    private final Reading reading;
    private final Findings findings;
    private final Referents referents;
    private final OwnSums ownSums;
    /// whether the words may mean the last amount of a row or all of it; then nothing is called wrong
    private boolean ambiguous;

    ShareClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        this.referents = new Referents(reading, findings);
        this.ownSums = new OwnSums(reading, findings);
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            if (m.is(Role.SHARE) && m.isSound() && m.dimension() == Dimension.PERCENT) {
                share(m);
            }
        }
    }

    private void share(Mention rate) {
        Mention head = referents.head(rate);
        if (head.index() == rate.index()) {
            identity(head);
        }
        Mention printed = wholePrinted(head);
        List<Mention> part = printed == null ? part(rate, head) : beforeWhole(printed, rate, head);
        if (part.isEmpty()) {
            return;
        }
        List<Mention> row =
                part.size() == 1 && referents.series(head).size() == 1 ? referents.row(part.getFirst()) : part;
        ambiguous = row.size() > part.size() || row.size() == 1 && referents.series(head).size() == 1 && speaksOfAnother(head, part.getFirst());
        Claim claim = printed != null
                        && printed.figure()
                                .unit()
                                .addsTo(part.getFirst().figure().unit())
                ? claim(rate, part, printed, true)
                : byWhole(rate, head, part);
        claim = claim == null ? ownSums.of(rate, head) : claim;
        if (ambiguous && (claim == null || claim.verdict() != Claim.Verdict.CONSISTENT)) {
            claim = printed != null
                            && printed.figure()
                                    .unit()
                                    .addsTo(row.getFirst().figure().unit())
                    ? claim(rate, row, printed, false)
                    : byWhole(rate, head, row);
        }
        ambiguous = false;
        if (claim == null && part.size() == 1) {
            claim = Unsupported.claim(reading, Claim.Kind.SHARE, rate, part.getFirst(), "未印总数，无从核对");
        }
        findings.add(claim);
    }

    /// What is said to be part: the amount before, the one that the words name, or the sum of a list (三市占…).
    private List<Mention> part(Mention rate, Mention head) {
        String before = beforeShare(head.clause());
        List<Mention> several = referents.series(head).size() > 1 ? List.of() : several(head, before);
        if (!several.isEmpty()) {
            return several;
        }
        if (before.length() >= 2 && referents.series(head).size() == 1) {
            Mention named = named(head, before);
            if (named != null) {
                return List.of(named);
            }
        }
        Mention one = referents.of(rate);
        one = one == null && referents.series(head).size() > 1 ? earlierList(rate, head) : one;
        return one != null && one.isSound() ? List.of(one) : List.of();
    }

    /// 预算收入11.2亿元，税收占比82.4%: the share names its own part, which is not the amount before.
    private static boolean speaksOfAnother(Mention head, Mention part) {
        String named = beforeShare(head.clause().substring(head.clause().lastIndexOf('、') + 1));
        return !named.isEmpty()
                && !part.core().contains(named)
                && !Subjects.core(part.clause()).contains(named)
                && Subjects.likeness(part.core(), named) < LIKE;
    }

    /// 一二三产增加值分别为a、b、c … 占比分别为x:y:z, other lists between them.
    private @Nullable Mention earlierList(Mention rate, Mention head) {
        List<Mention> rates = referents.series(head);
        for (int i = head.index() - 1; i >= 0 && i >= head.index() - FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().paragraph() != head.place().paragraph()) {
                return null;
            }
            List<Mention> list = m.listed() ? List.of() : referents.series(m);
            if (m.is(Role.LEVEL) && list.size() == rates.size()) {
                return list.get(rates.indexOf(rate));
            }
        }
        return null;
    }

    private static String beforeShare(String clause) {
        int at = clause.indexOf('占');
        int weight = clause.indexOf("比重");
        int cut = at >= 0 ? at : weight >= 0 ? weight : clause.length();
        return Subjects.core(clause.substring(0, cut)
                .replace("其中", "")
                .replace("分别", "")
                .replace("合计", "")
                .replace("共", ""));
    }

    /// 前三位是X a、Y b和Z c，三市占W的P.
    private List<Mention> several(Mention head, String before) {
        int count = before.length() < 1
                ? 0
                : "一二三四五六七八九十".indexOf(before.replace("前", "").charAt(0) == '两' ? '二' : first(before)) + 1;
        boolean together = count >= 2 && before.length() <= 5 || Wording.has(head.clause(), "合计占", "共占");
        if (!together) {
            return List.of();
        }
        List<Mention> amounts = new ArrayList<>();
        Mention m = reading.before(head);
        for (int i = 0;
                i < 12 && m != null && m.place().sentence() == head.place().sentence();
                i++) {
            if (m.is(Role.LEVEL)
                    && m.isSound()
                    && (amounts.isEmpty()
                            || m.figure()
                                    .unit()
                                    .addsTo(amounts.getFirst().figure().unit()))) {
                amounts.add(m);
            }
            if (count > 0 && amounts.size() == count) {
                break;
            }
            m = reading.before(m);
        }
        return count > 0 && amounts.size() != count ? List.of() : amounts;
    }

    private static char first(String before) {
        String t = before.replace("前", "");
        return t.isEmpty() ? ' ' : t.charAt(0);
    }

    private @Nullable Mention named(Mention head, String noun) {
        for (int i = head.index() - 1; i >= 0 && i >= head.index() - FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().paragraph() != head.place().paragraph()) {
                return null;
            }
            if (m.is(Role.LEVEL)
                    && m.isSound()
                    && (Subjects.sameCores(m.core(), noun) || m.core().startsWith(noun))) {
                return m;
            }
        }
        return null;
    }

    private @Nullable Claim byWhole(Mention rate, Mention head, List<Mention> part) {
        String noun = whole(head.clause());
        noun = noun.isEmpty() ? among(part.getFirst()) : noun;
        int structural = part.size() == 1 ? findings.wholeOf(part.getFirst().index()) : -1;
        if (structural >= 0 && Wholes.allows(noun, reading.mentions().get(structural))) {
            return claim(rate, part, reading.mentions().get(structural), true);
        }
        Claim claim = named(rate, part, noun, structural);
        claim = claim == null ? toldBehind(rate, part, noun) : claim;
        return claim == null && part.size() == 1 ? ofHundred(rate, part.getFirst(), noun) : claim;
    }

    /// 占全县工业总产值的65.6%，全县工业总产值为328.6亿元.
    private @Nullable Claim toldBehind(Mention rate, List<Mention> part, String noun) {
        for (int i = rate.index() + 1; i < reading.mentions().size() && i <= rate.index() + BEHIND; i++) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().sentence() != rate.place().sentence()) {
                return null;
            }
            if (m.is(Role.LEVEL)
                    && m.isSound()
                    && m.figure().unit().addsTo(part.getFirst().figure().unit())
                    && Wholes.names(noun, m)) {
                return claim(rate, part, m, !Wording.has(m.clause(), "占"));
            }
        }
        return null;
    }

    /// 到位资金 of 到位资金中，省外资金…，占…；市外资金…，占….
    private String among(Mention part) {
        Mention m = part;
        for (int i = 0; i < 8 && m.place().before() >= 0; i++) {
            Mention before = reading.mentions().get(m.place().before());
            if (before.place().sentence() != part.place().sentence()) {
                break;
            }
            m = before;
        }
        int end = m.between().lastIndexOf("中,");
        int start = Math.max(m.between().lastIndexOf('。'), m.between().lastIndexOf(';')) + 1;
        return end > start ? m.between().substring(start, end) : "";
    }

    /// 占百强总数的49%: the name says how many there are.
    private @Nullable Claim ofHundred(Mention rate, Mention part, String noun) {
        if (part.dimension() != Dimension.COUNT || !noun.contains("百强")) {
            return null;
        }
        return new Calculation(reading, Claim.Kind.SHARE, Formula.SHARE)
                .with("part", part)
                .given(
                        "whole",
                        "100",
                        new BigDecimal("100"),
                        part.figure().unit().base(),
                        rate.span())
                .written("{0}÷{1}")
                .stated(rate)
                .claim();
    }

    /// 占总投资100亿元的30%.
    private @Nullable Mention wholePrinted(Mention rate) {
        Mention inBracket = rate.index() > 0 ? reading.mentions().get(rate.index() - 1) : null;
        if (inBracket != null
                && inBracket.place().depth() == rate.place().depth() + 1
                && inBracket.place().before() < 0
                && inBracket.place().opener() < 0
                && inBracket.place().sentence() == rate.place().sentence()
                && inBracket.dimension().isAmount()
                && inBracket.isSound()
                && rate.clause().contains("占")
                && rate.clause().endsWith("的")) {
            return inBracket;
        }
        Mention before = reading.before(rate);
        boolean printed = before != null
                && before.place().clause() == rate.place().clause()
                && !before.listed()
                && rate.clause().startsWith("的")
                && before.clause().contains("占")
                && before.isSound()
                && before.dimension().isAmount();
        return printed ? before : null;
    }

    private List<Mention> beforeWhole(Mention whole, Mention rate, Mention head) {
        List<Mention> rates = referents.series(head);
        if (rates.size() > 1) {
            List<Mention> partners = referents.partners(whole, rates.size());
            return partners.isEmpty() || !partners.get(rates.indexOf(rate)).isSound()
                    ? List.of()
                    : List.of(partners.get(rates.indexOf(rate)));
        }
        boolean inBracket = whole.place().depth() > rate.place().depth();
        List<Mention> several = inBracket ? List.of() : several(whole, beforeShare(whole.clause()));
        if (!several.isEmpty()) {
            return several;
        }
        Mention m = reading.before(inBracket ? rate : whole);
        for (int i = 0;
                i < 8 && m != null && m.place().sentence() == whole.place().sentence();
                i++) {
            findings.step();
            if (m.is(Role.LEVEL)
                    && m.isSound()
                    && m.figure().unit().addsTo(whole.figure().unit())) {
                return List.of(m);
            }
            m = reading.before(m);
        }
        return List.of();
    }

    /// 规上工业总产值 of 占规上工业总产值比重达; empty when the words leave it out.
    static String whole(String clause) {
        int at = clause.lastIndexOf('占');
        if (at < 0 || clause.startsWith("占比", at)) {
            return "";
        }
        String t = clause.substring(at + 1);
        for (String word : new String[] {"的比重", "比重", "的比例", "比例", "的份额", "份额", "比"}) {
            int cut = t.indexOf(word);
            t = cut >= 0 ? t.substring(0, cut) : t;
        }
        return trimmed(t);
    }

    private static String trimmed(String noun) {
        String t = noun;
        for (int i = 0; i < 4; i++) {
            for (String word : new String[] {"的", "达到", "达", "为", "约", "近", "超过", "到", "了", "仅"}) {
                t = t.endsWith(word) ? t.substring(0, t.length() - word.length()) : t;
            }
        }
        return t.startsWith("到") || t.startsWith("了") ? t.substring(1) : t;
    }

    /// The whole that the words name, or what the paragraph before them makes it.
    private @Nullable Claim named(Mention rate, List<Mention> part, String noun, int structural) {
        Mention first = part.getFirst();
        Claim agreed = null;
        Claim accusing = null;
        int certain = 0;
        for (int i = first.index() - 1; i >= 0 && i >= first.index() - FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (rate.place().paragraph() - m.place().paragraph() > PARAGRAPHS) {
                break;
            }
            boolean candidate = m.is(Role.LEVEL)
                    && m.isSound()
                    && m.figure().unit().addsTo(first.figure().unit())
                    && !m.listed();
            if (!candidate
                    || m.figure()
                                            .interval()
                                            .high()
                                            .compareTo(first.figure().interval().low())
                                    < 0
                            && !Wholes.names(noun, m)) {
                continue;
            }
            boolean sure = rate.place().paragraph() - m.place().paragraph() <= CERTAIN_PARAGRAPHS
                    && (Wholes.isSurely(reading, noun, m, first, rate) || isJustDone(noun, m, first));
            if (sure || i == structural || Wholes.mayBe(noun, m, first, ALIKE)) {
                Claim claim = claim(rate, part, m, sure);
                boolean agrees = claim != null && claim.verdict() == Claim.Verdict.CONSISTENT;
                agreed = agreed == null && agrees ? claim : agreed;
                accusing = sure && certain++ == 0 ? claim : accusing;
            }
        }
        return agreed != null ? agreed : certain == 1 ? accusing : null;
    }

    /// 重点项目14个，已开工9个，占64.3%: what was done of the things named just before.
    private static boolean isJustDone(String noun, Mention whole, Mention part) {
        return (noun.isEmpty() || noun.equals("总数") || noun.equals("全部"))
                && part.dimension() == Dimension.COUNT
                && part.place().before() == whole.index()
                && part.place().segment() == whole.place().segment()
                && part.figure().unit().equals(whole.figure().unit())
                && (part.clause().contains("已") || part.tail().startsWith("已"));
    }

    private @Nullable Claim claim(Mention rate, List<Mention> part, Mention whole, boolean certain) {
        if (part.size() == 1) {
            return new Calculation(reading, Claim.Kind.SHARE, Formula.SHARE)
                    .with("part", part.getFirst())
                    .with("whole", whole, false)
                    .written("{0}÷{1}")
                    .explicit(certain && !ambiguous)
                    .stated(rate)
                    .claim();
        }
        Formula together = v -> Formula.SHARE.at(List.of(Formula.SUM.at(v.subList(1, v.size())), v.getFirst()));
        Calculation sum = new Calculation(reading, Claim.Kind.SHARE, together).with("whole", whole, false);
        StringBuilder how = new StringBuilder("(");
        for (int i = 0; i < part.size(); i++) {
            sum.with("part", part.get(i), false);
            how.append(i == 0 ? "{" : "+{").append(i + 1).append('}');
        }
        return sum.written(how + ")÷{0}")
                .explicit(certain && !ambiguous && Wording.has(rate.clause(), "占"))
                .stated(rate)
                .claim();
    }

    /// a:b:c of a structure is 100 together.
    private void identity(Mention head) {
        List<Mention> series = referents.series(head);
        if (series.size() >= 2 && series.get(1).between().equals(":")) {
            findings.add(Identities.hundred(reading, series, true));
        }
    }
}
