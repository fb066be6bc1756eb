package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Subjects;
import io.yuanheng.check.text.reading.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Figures that may be the parts of a total: what follows 其中, a colon, a bracket or 分别, in one list or under headings
/// of their own.
final class Parts {

    /// figures looked at behind a total
    static final int FAR = 48;
    private static final int MOST = 16;
    private static final int ALIKE = 60;

    /// How plainly the words say that parts follow.
    enum Marker {
        NONE,
        /// directly behind the total or at the start of the next sentence, without a word
        NEXT,
        /// 其中, a bracket, a colon
        OF_WHICH,
        /// 按…分, 分别, 包括, 由…组成: the parts are all of it
        EXHAUSTIVE
    }

    private final Reading reading;
    private final Findings findings;

    Parts(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    Marker marker(Mention total, Mention first) {
        String between = first.between();
        boolean seen = Wording.has(between, "看,", "看:", "看。", "来看", "来讲");
        boolean exhaustive = Wording.has(between, "分别", "包括", "组成", "构成", "分看", "分开看", "分为")
                || between.contains("按") && (seen || Wording.has(between, "分:", "分,", "划分", "分类"))
                || seen && Wording.has(between, "分", "从");
        if (exhaustive) {
            return Marker.EXHAUSTIVE;
        }
        boolean within =
                first.place().opener() == total.index() && first.place().before() < 0;
        boolean ofWhich = between.contains("其中") && !between.contains("其中的") || within || between.contains("分类:");
        boolean among = isAmong(total, between);
        boolean colon = total.place().paragraph() == first.place().paragraph()
                && first.index() == total.index() + 1
                && opensList(between);
        if (ofWhich || colon || among) {
            return Marker.OF_WHICH;
        }
        // 办理工单2495件。二级单位2388件，直办107件: the next figure, though in the next sentence
        boolean nextSentence = first.place().paragraph() == total.place().paragraph()
                && first.place().sentence() == total.place().sentence() + 1
                && first.index() == total.index() + 1;
        return nextSentence
                        || first.place().before() == total.index()
                                && first.place().sentence() == total.place().sentence()
                ? Marker.NEXT
                : Marker.NONE;
    }

    /// 征地500亩；场地平整：平整2000亩: behind a semicolon the colon belongs to the next matter.
    private static boolean opensList(String between) {
        int colon = between.indexOf(':');
        return colon >= 0 && !between.substring(0, colon).contains(";");
    }

    /// 停产企业38户…。停产企业中，…: the words name the total again.
    static boolean isAmong(Mention total, String between) {
        int end = between.lastIndexOf("中,");
        if (end < 0) {
            return false;
        }
        int start = end;
        while (start > 0 && ",;。:".indexOf(between.charAt(start - 1)) < 0) {
            start--;
        }
        String named = Subjects.core(between.substring(start, end));
        return named.length() >= 2 && total.core().endsWith(named);
    }

    /// Amounts from the first one on that can be added to the total, in its bracket, within its paragraph.
    List<Mention> from(Mention total, Mention first) {
        List<Mention> parts = new ArrayList<>();
        for (int i = first.index();
                i < reading.mentions().size() && i < first.index() + FAR && parts.size() < MOST;
                i++) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().paragraph() != first.place().paragraph()) {
                break;
            }
            if (m.place().frame() == first.place().frame() && isPart(total, m)) {
                parts.add(m);
            }
        }
        // 其中工业投资增长18.6%；一般公共预算收入11.2亿元: 其中 speaks of a rate, and what follows is another matter
        boolean another = !parts.isEmpty()
                && parts.getFirst().index() != first.index()
                && parts.getFirst().place().segment() != first.place().segment();
        return another ? List.of() : parts;
    }

    /// Whether both count the same kind of thing: 家 and 户 may, 家 and 批 may not.
    static boolean countsAlike(Mention total, Mention m) {
        String one = total.figure().unit().written();
        String other = m.figure().unit().written();
        return total.dimension() != Dimension.COUNT
                || one.equals(other)
                || "家户个项".contains(one) && "家户个项".contains(other);
    }

    static boolean isPart(Mention total, Mention m) {
        boolean role = total.is(Role.TARGET)
                ? m.is(Role.TARGET)
                : m.is(Role.LEVEL) || m.is(Role.REST) || m.is(Role.TARGET) || m.is(Role.PRIOR) && total.is(Role.PRIOR);
        // 4个，占目标任务2个的200%: what is divided by
        boolean divides = m.is(Role.TARGET) && m.tail().equals("的");
        return role && !divides && m.isSound() && m.figure().unit().addsTo(total.figure().unit());
    }

    /// Ways in which the parts may be meant: all of them; the first of each segment; those told of in the words of the
    /// first; those that are no parts of parts.
    List<List<Mention>> readings(Mention total, List<Mention> parts) {
        List<List<Mention>> readings = new ArrayList<>();
        readings.add(parts);
        if (parts.isEmpty()) {
            return readings;
        }
        readings.add(firstOfEach(parts, true));
        readings.add(alike(parts.getFirst(), parts));
        readings.add(alike(total, parts));
        readings.add(outermost(parts));
        readings.add(parts.stream()
                .filter(p -> p.figure()
                        .unit()
                        .written()
                        .equals(parts.getFirst().figure().unit().written()))
                .toList());
        readings.add(
                parts.stream().filter(p -> p.role() == parts.getFirst().role()).toList());
        return readings;
    }

    private static List<Mention> firstOfEach(List<Mention> parts, boolean segment) {
        Set<Integer> seen = new HashSet<>();
        return parts.stream()
                .filter(p -> seen.add(segment ? p.place().segment() : p.place().sentence()))
                .toList();
    }

    private static List<Mention> alike(Mention model, List<Mention> parts) {
        return parts.stream()
                .filter(p -> p.index() == parts.getFirst().index() || namesAlike(model, p))
                .toList();
    }

    /// 签约资金 and 资金, 到位资金 and 到位, 年度计划投资 and 年度计划投资.
    static boolean namesAlike(Mention a, Mention b) {
        String one = a.core();
        String other = b.core();
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return one.contains(other) || other.contains(one) || Subjects.likeness(one, other) >= ALIKE;
    }

    private static List<Mention> outermost(List<Mention> parts) {
        List<Mention> outer = new ArrayList<>();
        int nestedIn = -1;
        for (Mention p : parts) {
            boolean nested =
                    p.index() != parts.getFirst().index() && p.between().contains("其中");
            nestedIn = nested ? p.place().segment() : nestedIn;
            if (nestedIn != p.place().segment()) {
                outer.add(p);
            }
        }
        return outer;
    }

    /// For parts paragraphs away: in each block (paragraph, or heading of the form “X：”) the first or the last figure
    /// told of like the total.
    List<Mention> underHeadings(Mention total, boolean byLabel, boolean last) {
        List<Mention> parts = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long own = block(total, byLabel);
        for (int i = total.index() + 1;
                i < reading.mentions().size() && i < total.index() + 2 * FAR && parts.size() < MOST;
                i++) {
            Mention m = reading.mentions().get(i);
            findings.step();
            long block = block(m, byLabel);
            if (m.place().depth() > 0
                    || block == own
                    || m.place().sentence() == total.place().sentence()
                    || !last && seen.contains(block)
                    || !isPart(total, m)) {
                continue;
            }
            boolean opens = m.dimension() == Dimension.COUNT && m.place().before() < 0;
            if (opens
                            && m.figure().unit().dimension() == Dimension.COUNT
                            && total.place().before() < 0
                    || namesAlike(total, m)) {
                if (!seen.add(block)) {
                    parts.removeLast();
                }
                parts.add(m);
            }
        }
        return parts;
    }

    private static long block(Mention m, boolean byLabel) {
        return byLabel && m.place().label() > 0 ? -m.place().label() : m.place().paragraph();
    }
}
