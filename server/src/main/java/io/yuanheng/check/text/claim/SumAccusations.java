package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.claim.Parts.Marker;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// When parts that do not add up are to be called wrong, and when they only fail to be all there is.
final class SumAccusations {

    private static final Set<Set<String>> COMPLEMENTS = Set.of(
            Set.of("轻工业", "重工业"),
            Set.of("内资", "外资"),
            Set.of("续建", "新建"),
            Set.of("续建", "新开工"),
            Set.of("合同", "协议"),
            Set.of("税收", "非税"),
            Set.of("政府", "社会"),
            Set.of("进口", "出口"),
            Set.of("男", "女"),
            Set.of("第一产业", "第二产业", "第三产业"),
            Set.of("一产", "二产", "三产"));
    private static final String[] OVERLAPPING = {"开工", "投产", "达产", "竣工", "签约", "完成", "已", "规上", "规模以上", "以上", "高新", "上市", "专精特新", "外资", "民营", "重点",
        "龙头", "科技", "亿元", "省级", "国家级", "新增", "实际", "到位", "总投资", "在建", "当年", "本年", "本月", "累计"};

    private final Reading reading;
    private final Findings findings;

    SumAccusations(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    /// Parts behind a total that add up in no reading.
    void look(Mention total, List<Mention> all, Marker marker) {
        if (findings.isPart(all.getFirst().index()) || findings.isPart(total.index()) && all.getFirst().index() > total.index() + 1) {
            return;
        }
        if (total.is(Role.TARGET) || !total.figure().isPlain() || marker == Marker.NEXT) {
            subsets(total, all);
            return;
        }
        List<Mention> list = list(all);
        if (marker == Marker.OF_WHICH && larger(total, list)) {
            return;
        }
        if (list.size() < 2 || list.stream().anyMatch(p -> !p.figure().isPlain() || p.is(Role.TARGET))) {
            bound(total, list, marker);
            return;
        }
        boolean exhaustive = complementary(list) && nearest(total, list.getFirst()) || marker == Marker.EXHAUSTIVE && nearest(total, list.getFirst()) && shortList(list) && wordsOfAll(list.getFirst());
        boolean tooMuch = nearest(total, list.getFirst()) && exceeds(total, list) && disjoint(list);
        if (exhaustive || tooMuch) {
            findings.add(SumClaims.claim(reading, total, list, true));
            list.forEach(p -> findings.part(p.index(), total.index()));
        } else {
            bound(total, list, marker);
        }
    }

    /// 按进度分 says that all are named; 分别 alone says nothing of the whole.
    private static boolean wordsOfAll(Mention first) {
        return Wording.has(first.between(), "按", "组成", "构成", "分为", "包括") && !Wording.has(first.between(), "等");
    }

    private static boolean shortList(List<Mention> list) {
        return list.size() >= 2 && list.stream().map(p -> p.figure().unit().written()).distinct().count() == 1;
    }

    /// The parts that stand in one sentence and bracket with the first.
    private static List<Mention> list(List<Mention> all) {
        Mention first = all.getFirst();
        List<Mention> list = new ArrayList<>();
        for (Mention m : all) {
            boolean second = m.index() != first.index() && (m.between().contains("其中") || m.between().contains("按") && m.between().contains("分"));
            if (m.place().sentence() != first.place().sentence() || second) {
                break;
            }
            list.add(m);
        }
        return list;
    }

    /// One part alone is more than the whole.
    private boolean larger(Mention total, List<Mention> list) {
        for (Mention part : list) {
            boolean sameThing = part.figure().unit().written().equals(total.figure().unit().written()) || Parts.namesAlike(total, part);
            if (sameThing && nearest(total, list.getFirst()) && part.figure().isPlain()
                    && part.figure().interval().low().compareTo(total.figure().interval().high()) > 0
                    && (total.dimension() != Dimension.COUNT || part.figure().unit().equals(total.figure().unit()))) {
                findings.add(SumClaims.claim(reading, total, list.size() > 1 ? list : List.of(part), true));
                return true;
            }
        }
        return false;
    }

    /// Whether no other amount of the kind stands in the total's sentence before 其中, so that the words can mean no other whole.
    private boolean nearest(Mention total, Mention first) {
        for (int i = first.index() - 1; i >= 0 && i >= first.index() - Parts.FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().sentence() < total.place().sentence()) {
                break;
            }
            if (m.index() != total.index() && m.role().isAmount() && m.figure().unit().addsTo(total.figure().unit()) && m.place().depth() <= total.place().depth()) {
                return false;
            }
        }
        return first.place().sentence() - total.place().sentence() <= 1;
    }

    private static boolean exceeds(Mention total, List<Mention> list) {
        return Formula.SUM.over(list.stream().map(p -> p.figure().interval()).toList()) instanceof Interval sum
                && sum.low().compareTo(total.figure().interval().high()) > 0;
    }

    /// Whether the list names kinds that cannot overlap: one unit, one bracket or 、 between them, no stage or rank of a thing.
    private static boolean disjoint(List<Mention> list) {
        if (list.size() < 2 || !shortList(list)) {
            return false;
        }
        for (Mention m : list) {
            boolean inRow = m.index() == list.getFirst().index() || m.place().before() == m.index() - 1 && m.between().length() <= 14;
            if (!inRow || Wording.has(m.clause() + m.tail(), OVERLAPPING)) {
                return false;
            }
        }
        return list.getFirst().dimension() == Dimension.COUNT;
    }

    private static boolean complementary(List<Mention> list) {
        for (Set<String> names : COMPLEMENTS) {
            if (names.size() == list.size() && names.stream()
                    .allMatch(name -> list.stream().filter(p -> p.lead().contains(name)).count() == 1)) {
                return true;
            }
        }
        return false;
    }

    /// 其中 with parts that are not all: they may not be more than the whole.
    private void bound(Mention total, List<Mention> list, Marker marker) {
        if (marker != Marker.OF_WHICH || list.isEmpty() || !nearest(total, list.getFirst())) {
            return;
        }
        Mention part = list.getFirst();
        if (part.figure().interval().low().compareTo(total.figure().interval().high()) <= 0) {
            findings.part(part.index(), total.index());
            findings.add(Bounds.notMore(reading, total, part));
        }
    }

    /// 大棚32座，现已投产22棚…，8棚…，5棚…: parts counted in the word that names the whole.
    private void subsets(Mention total, List<Mention> all) {
        if (total.dimension() != Dimension.COUNT || all.size() < 2) {
            return;
        }
        String unit = all.getFirst().figure().unit().written();
        List<Mention> named = list(all).stream().filter(p -> p.figure().unit().written().equals(unit)).toList();
        boolean byName = !unit.equals(total.figure().unit().written()) && total.subject().endsWith(unit);
        if (byName && named.size() >= 2 && exceeds(total, named) && named.getFirst().index() == total.index() + 1) {
            findings.add(SumClaims.claim(reading, total, named, true));
        }
    }

    /// Parts before 合计.
    void together(Mention total, List<Mention> earlier) {
        List<Mention> near = earlier.stream()
                .filter(p -> p.figure().isPlain() && p.place().segment() == total.place().segment())
                .toList();
        boolean row = near.size() >= 2 && near.size() == earlier.size() && total.index() - near.getFirst().index() == near.size()
                && total.figure().isPlain() && total.lead().contains("合计");
        if (row && near.stream().noneMatch(p -> Wording.has(p.lead(), "其中"))) {
            findings.add(SumClaims.claim(reading, total, near, true));
        }
    }
}
