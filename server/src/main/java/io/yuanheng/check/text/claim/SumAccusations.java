package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.claim.Parts.Marker;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.figure.PeriodMark;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Subjects;
import io.yuanheng.check.text.reading.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When parts that do not add up are to be called wrong, and when they only fail to be all there is.
final class SumAccusations {

    /// sentences without an amount of the kind may stand between a total and its parts
    private static final int SENTENCES = 2;
    private static final List<String> SECTORS = List.of("农业", "工业", "基础设施", "房地产", "服务业", "社会事业", "生态环保");
    private static final String PLACES = "区县园镇乡市村";
    private final Reading reading;
    private final Findings findings;

    SumAccusations(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    /// Parts behind a total that add up in no reading.
    void look(Mention total, List<Mention> all, Marker marker) {
        if (findings.isPart(all.getFirst().index())
                || findings.isPart(total.index()) && all.getFirst().index() > total.index() + 1) {
            return;
        }
        if (total.is(Role.TARGET) || !total.figure().isPlain() || marker == Marker.NEXT) {
            subsets(total, all);
            return;
        }
        List<Mention> list =
                list(all).stream().filter(p -> Parts.countsAlike(total, p)).toList();
        if (list.isEmpty() || marker == Marker.OF_WHICH && larger(total, list)) {
            return;
        }
        if (list.size() < 2 || list.stream().anyMatch(p -> !p.figure().isPlain() || p.is(Role.TARGET))) {
            bound(total, list, marker);
        } else {
            judge(total, list, marker);
        }
    }

    private void judge(Mention total, List<Mention> list, Marker marker) {
        if (isUsedByHouseholdsToo(total, list)) {
            bound(total, list, marker);
            return;
        }
        Partition partition = new Partition(reading, findings);
        Partition.Counted counted = partition.counted(total, list);
        List<Mention> complements = counted == Partition.Counted.PARTLY ? List.of() : Partition.complementary(list);
        if (!complements.isEmpty() && nearest(total, list.getFirst())) {
            findings.add(SumClaims.claim(reading, total, complements, true));
            complements.forEach(p -> findings.part(p.index(), total.index()));
            return;
        }
        if (fillsBracket(total, list)) {
            findings.add(SumClaims.claim(reading, total, list, true));
            return;
        }
        boolean exhaustive = marker == Marker.EXHAUSTIVE
                && nearest(total, list.getFirst())
                && shortList(list)
                && wordsOfAll(total, list.getFirst());
        exhaustive |= list.size() == 3
                && Wording.has(list.getFirst().clause(), "一二三产", "三次产业")
                && nearest(total, list.getFirst());
        exhaustive |= endsWithOthers(list) && shortList(list) && nearest(total, list.getFirst());
        exhaustive |= counted == Partition.Counted.ALL;
        boolean tooMuch = nearest(total, list.getFirst()) && exceeds(total, list) && disjoint(list);
        if (exhaustive || tooMuch) {
            findings.add(SumClaims.claim(reading, total, list, true));
            list.forEach(p -> findings.part(p.index(), total.index()));
        } else {
            bound(total, list, marker);
        }
    }

    /// 全社会用电量 is that of the three industries and of households.
    private static boolean isUsedByHouseholdsToo(Mention total, List<Mention> list) {
        return Wording.has(total.subject() + total.clause(), "用电", "用水", "用气", "能源消费", "能耗")
                && Wording.has(list.getFirst().lead(), "产业", "一产");
    }

    /// 1700亩（东片400亩，西片1300亩）: nothing else stands in the bracket.
    private boolean fillsBracket(Mention total, List<Mention> list) {
        Mention first = list.getFirst();
        if (first.place().opener() != total.index()
                || !shortList(list)
                || Wording.has(first.between(), "其中", "含")
                || first.between().contains("包括") && !list.getLast().between().endsWith("和")) {
            return false;
        }
        Mention last = list.getLast();
        boolean sorts = total.dimension() == Dimension.COUNT
                || total.dimension() == Dimension.AREA
                || list.stream().allMatch(SumAccusations::isPlace);
        boolean onlyParts = sorts && last.index() - first.index() == list.size() - 1;
        int next = last.index() + 1;
        boolean closed = next >= reading.mentions().size()
                || reading.mentions().get(next).place().frame() != first.place().frame();
        return onlyParts
                && closed
                && list.stream()
                        .noneMatch(p ->
                                Wording.has(p.lead(), Partition.OVERLAPPING) || p.lead().isEmpty());
    }

    /// 按进度分 says that all are named; 分别 does so behind a total, 总面积82.5万平方米，分别是….
    private static boolean wordsOfAll(Mention total, Mention first) {
        boolean eachOfTotal = Wording.has(first.between(), "分别是", "分别为")
                && Wording.has(total.lead(), "总", "共", "合计")
                && first.place().segment() == total.place().segment();
        return eachOfTotal || Wording.has(first.between(), "按", "组成", "构成", "分为", "包括") && !Wording.has(first.between(), "等");
    }

    /// 新建投产5户、小升规6户、其他2户: 其他 says that nothing is left.
    private static boolean endsWithOthers(List<Mention> list) {
        Mention last = list.getLast();
        boolean inOneList = last.place().segment() == list.getFirst().place().segment()
                || last.dimension() == Dimension.COUNT
                        && list.stream().map(p -> p.place().segment()).distinct().count() == list.size();
        return inOneList && (last.lead().startsWith("其他") || last.lead().startsWith("其它"));
    }

    private static boolean shortList(List<Mention> list) {
        return list.size() >= 2
                && list.stream()
                                .map(p -> p.figure().unit().written())
                                .distinct()
                                .count()
                        == 1;
    }

    /// The parts that stand in one sentence and bracket with the first.
    private static List<Mention> list(List<Mention> all) {
        Mention first = all.getFirst();
        List<Mention> list = new ArrayList<>();
        for (Mention m : all) {
            boolean second = m.index() != first.index()
                    && (m.between().contains("其中")
                            || m.between().contains("按") && m.between().contains("分"));
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
            boolean sameThing =
                    part.figure().unit().written().equals(total.figure().unit().written())
                            || Parts.namesAlike(total, part);
            boolean attributive = part.tail().startsWith("的")
                    || Wording.has(part.lead(), "拆分", "分解", "打包", "折合", "后共")
                    || Wording.has(part.lead(), "总投资", "计划", "概算", "协议", "合同", "注册")
                            && !Wording.has(total.lead(), "总投资", "计划", "概算", "协议", "合同", "注册");
            if (sameThing
                    && !attributive
                    && nearest(total, list.getFirst())
                    && part.figure().isPlain()
                    && part.figure()
                                    .interval()
                                    .low()
                                    .compareTo(total.figure().interval().high())
                            > 0
                    && (total.dimension() != Dimension.COUNT
                            || part.figure().unit().equals(total.figure().unit()))) {
                findings.add(SumClaims.claim(reading, total, list.size() > 1 ? list : List.of(part), true));
                return true;
            }
        }
        return false;
    }

    /// Whether no other amount of the kind stands in the total's sentence before 其中, so that the words can mean no
    /// other whole.
    private boolean nearest(Mention total, Mention first) {
        boolean counted = total.dimension() == Dimension.COUNT;
        boolean oneSegment = total.place().segment() == first.place().segment();
        for (int i = first.index() - 1; i >= 0 && i >= first.index() - Parts.FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            boolean elsewhere = oneSegment
                    ? m.place().segment() < total.place().segment()
                    : m.place().sentence() < total.place().sentence();
            if (elsewhere) {
                break;
            }
            if (m.index() != total.index()
                    && m.role().isAmount()
                    && m.figure().unit().addsTo(total.figure().unit())
                    && m.place().depth() <= total.place().depth()
                    && (!counted || m.figure().unit().equals(total.figure().unit()))) {
                return false;
            }
        }
        return first.place().sentence() - total.place().sentence() <= SENTENCES;
    }

    private static boolean exceeds(Mention total, List<Mention> list) {
        return Formula.SUM.over(list.stream().map(p -> p.figure().interval()).toList()) instanceof Interval sum
                && sum.low().compareTo(total.figure().interval().high()) > 0;
    }

    /// Whether the list names kinds that cannot overlap: counts of one unit in a row that tell no stage or rank, or
    /// places.
    private static boolean disjoint(List<Mention> list) {
        if (list.size() < 2 || !shortList(list)) {
            return false;
        }
        boolean places = list.stream().allMatch(SumAccusations::isPlace);
        for (Mention m : list) {
            boolean inRow = m.index() == list.getFirst().index()
                    || m.place().before() == m.index() - 1 && m.between().length() <= 14;
            if (!inRow || !places && Wording.has(m.clause() + m.tail(), Partition.OVERLAPPING)) {
                return false;
            }
        }
        return places || list.getFirst().dimension() == Dimension.COUNT || sectors(list);
    }

    /// 工业投资, 基础设施投资, 房地产投资: kinds of investment that do not overlap.
    private static boolean sectors(List<Mention> list) {
        List<String> named = list.stream()
                .map(p -> SECTORS.stream().filter(s -> p.lead().contains(s)).findFirst().orElse(""))
                .distinct()
                .toList();
        return named.size() == list.size() && !named.contains("");
    }

    private static boolean isPlace(Mention m) {
        String name = m.lead();
        return name.length() >= 2 && PLACES.indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    /// Parts that come close to the whole without a word whether they are all of it.
    private void hint(Mention total, List<Mention> list) {
        BigDecimal sum = list.stream().map(p -> p.figure().known()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = total.figure().known();
        boolean close = whole.subtract(sum).abs().multiply(BigDecimal.TEN).compareTo(whole) <= 0;
        if (list.size() >= 3 && close) {
            findings.add(Unsupported.claim(
                    reading,
                    total.dimension() == Dimension.COUNT ? Claim.Kind.COUNT_SUM : Claim.Kind.SUM,
                    total,
                    list.getLast(),
                    "所列各项合计与总数接近而不等，文中未说明是否列全"));
        }
    }

    /// 其中 with parts that are not all: they may not be more than the whole.
    private void bound(Mention total, List<Mention> list, Marker marker) {
        if (marker != Marker.OF_WHICH || list.isEmpty() || !nearest(total, list.getFirst())) {
            return;
        }
        hint(total, list);
        Mention part = list.getFirst();
        if (part.figure().interval().low().compareTo(total.figure().interval().high()) <= 0) {
            list.stream()
                    .filter(p -> p.figure()
                                    .interval()
                                    .low()
                                    .compareTo(total.figure().interval().high())
                            <= 0)
                    .forEach(p -> findings.part(p.index(), total.index()));
            findings.add(Bounds.notMore(reading, total, part));
        }
    }

    /// 大棚32座，现已投产22棚…，8棚…，5棚…: parts counted in the word that names the whole.
    private void subsets(Mention total, List<Mention> all) {
        if (total.dimension() != Dimension.COUNT || all.size() < 2) {
            return;
        }
        String unit = all.getFirst().figure().unit().written();
        List<Mention> named = list(all).stream()
                .filter(p -> p.figure().unit().written().equals(unit))
                .toList();
        boolean byName =
                !unit.equals(total.figure().unit().written()) && total.subject().endsWith(unit);
        if (byName
                && named.size() >= 2
                && exceeds(total, named)
                && named.getFirst().index() == total.index() + 1) {
            findings.add(SumClaims.claim(reading, total, named, true));
        }
    }

    /// Parts before 合计: as many as it says (三省合计), or all that the sentence tells in a row.
    void together(Mention total, List<Mention> earlier) {
        if (!total.figure().isPlain()
                || earlier.stream()
                        .anyMatch(p -> !p.figure().isPlain() || p.lead().contains("其中"))) {
            return;
        }
        int at = Wording.last(total.lead(), "合计", "共计", "总计");
        Mention number = saidNumber(total);
        int said = number == null ? Math.max(counted(total.lead()), years(total, earlier)) : number.figure().known().intValue();
        boolean row = at >= 0
                && said == 0
                && total.index() - earlier.getFirst().index() == earlier.size()
                && earlier.stream()
                        .allMatch(p -> p.place().segment() == total.place().segment());
        String noun = total.lead().replace("合计", "").replace("达", "").replace("为", "");
        row &= earlier.stream()
                .allMatch(p -> Subjects.sameMeasure(
                                p.core(), noun.length() >= 2 ? noun : earlier.getFirst().core())
                        || noun.isEmpty() && p.dimension() == Dimension.COUNT && p.figure().unit().equals(total.figure().unit())
                        || noun.isEmpty() && sameEnding(p.core(), earlier.getFirst().core()));
        if (row || said >= 2 && said == earlier.size()) {
            findings.add(SumClaims.claim(reading, total, earlier, true));
        }
    }

    /// The 三项 of 增值税a、所得税b、消费税c，三项合计d.
    private @Nullable Mention saidNumber(Mention total) {
        Mention m = reading.before(total);
        boolean told = m != null
                && m.index() == total.index() - 1
                && m.dimension() == Dimension.COUNT
                && m.isSound()
                && m.place().clause() == total.place().clause()
                && m.figure().known().compareTo(BigDecimal.TEN) <= 0
                && Wording.has(total.lead(), "合计", "共计", "总计");
        return told ? m : null;
    }

    /// 分别投入a、b、c，三年累计投入d: as many years as values, or 0.
    private int years(Mention total, List<Mention> earlier) {
        PeriodMark mark = reading.markBefore(total.span().start(), p -> p.kind() == PeriodMark.Kind.YEARS_LONG, 1);
        boolean told = mark != null
                && total.lead().indexOf(Mention.TIME) == 0
                && total.span().start() - mark.span().end() <= total.lead().length()
                && mark.to() == earlier.size()
                && earlier.subList(1, earlier.size()).stream().allMatch(Mention::listed);
        return told && mark != null ? mark.to() : 0;
    }

    private static boolean sameEnding(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
    }

    /// 3 of 三省合计 and 三次产业投资合计.
    private static int counted(String lead) {
        for (int i = 0; i + 1 < lead.length(); i++) {
            int value = lead.charAt(i) == '两' ? 2 : "一二三四五六七八九十".indexOf(lead.charAt(i)) + 1;
            if (value >= 2 && "省市区县项者类次家个园片镇乡村街地部".indexOf(lead.charAt(i + 1)) >= 0) {
                return value;
            }
        }
        return 0;
    }
}
