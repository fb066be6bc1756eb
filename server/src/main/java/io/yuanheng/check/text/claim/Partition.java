package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether parts are all there is: by their names (税收收入 and 非税收入), or because the things they are counted for are
/// all of them.
final class Partition {

    /// What the numbers beside the parts say.
    enum Counted {
        UNKNOWN,
        /// 109个…其中35个…；18个…；56个…
        ALL,
        /// 120个…其中35个…；60个…
        PARTLY
    }

    private static final List<Set<String>> COMPLEMENTS = List.of(
            Set.of("轻工业", "重工业"),
            Set.of("内资", "外资"),
            Set.of("续建", "新建"),
            Set.of("续建", "新开工"),
            Set.of("合同", "协议"),
            Set.of("税收收入", "非税"),
            Set.of("农用地", "未利用地"),
            Set.of("政府", "社会"),
            Set.of("政府", "企业"),
            Set.of("进口", "出口"),
            Set.of("利润", "税金"),
            Set.of("减税", "降费"),
            Set.of("固定资产投资", "流动资金"),
            Set.of("一般隐患", "重大隐患"),
            Set.of("国家级", "省级"),
            Set.of("省重点", "市重点"),
            Set.of("在建", "拟建", "竣工"),
            Set.of("东部", "中部", "西部"),
            Set.of("东部", "中西部"),
            Set.of("男", "女"),
            Set.of("第一产业", "第二产业", "第三产业"),
            Set.of("一产", "二产", "三产"),
            Set.of("城镇", "农村"),
            Set.of("中央", "地方"),
            Set.of("有效", "无效"),
            Set.of("省内", "省外"),
            Set.of("市内", "市外"),
            Set.of("县内", "县外"),
            Set.of("境内", "境外"),
            Set.of("公有", "非公有"),
            Set.of("规上", "规下"),
            Set.of("线上", "线下"),
            Set.of("企业", "个体工商户", "合作社"));
    /// words of stage, size or rank: what they tell of may be told of again
    static final String[] OVERLAPPING = {
        "开工", "投产", "达产", "竣工", "签约", "完成", "已", "规上", "规模以上", "以上", "高新", "上市", "专精特新", "外资", "民营", "重点", "龙头", "科技",
        "亿元", "省级", "国家级", "新增", "实际", "到位", "总投资", "在建", "当年", "本年", "本月", "累计", "技改", "技术改造", "高技术", "民间", "主导", "战略",
        "装备", "实施", "启动", "引进", "通过", "获批", "入库", "上报"
    };

    private final Reading reading;
    private final Findings findings;

    Partition(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    /// The first parts, when they are all there can be by their names: 税收收入 and 非税收入.
    static List<Mention> complementary(List<Mention> list) {
        for (Set<String> names : COMPLEMENTS) {
            List<Mention> first = list.subList(0, Math.min(names.size(), list.size()));
            if (names.size() == first.size()
                    && !hasSibling(list, first.size())
                    && names.stream()
                            .allMatch(name -> first.stream()
                                            .filter(p -> p.lead().contains(name))
                                            .count()
                                    == 1)) {
                return first;
            }
        }
        return List.of();
    }

    /// Those of a list that are all there can be by their names, others between them.
    static List<Mention> kindsAmong(List<Mention> list) {
        for (Set<String> names : COMPLEMENTS) {
            List<Mention> kinds = list.stream()
                    .filter(p -> names.stream().anyMatch(name -> p.lead().contains(name)))
                    .toList();
            if (kinds.size() == names.size()
                    && names.stream().allMatch(name -> kinds.stream().anyMatch(p -> p.lead().contains(name)))) {
                return kinds;
            }
        }
        return List.of();
    }

    /// Whether the row goes on with a part of the same kind.
    private static boolean hasSibling(List<Mention> list, int at) {
        return list.size() > at
                && list.get(at).place().segment() == list.get(at - 1).place().segment()
                && !Wording.has(list.get(at).lead(), OVERLAPPING);
    }

    /// 签订合同109个，到位资金8.29亿元。其中工业项目35个，到位资金6.14亿元；…: parts told of like the total, each with its number.
    Counted counted(Mention total, List<Mention> list) {
        List<Mention> counts = new ArrayList<>();
        for (Mention part : list) {
            Mention count = countOf(part);
            if (count == null
                    || !Parts.namesAlike(total, part)
                    || !counts.isEmpty() && !count.figure().unit().equals(counts.getFirst().figure().unit())) {
                return Counted.UNKNOWN;
            }
            counts.add(count);
        }
        Mention first = counts.getFirst();
        BigDecimal sum = counts.stream().map(c -> c.figure().known()).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = first.index() - 1; i >= 0 && i >= first.index() - Parts.FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().paragraph() != first.place().paragraph()) {
                break;
            }
            if (m.is(Role.LEVEL) && m.figure().isPlain() && m.figure().unit().equals(first.figure().unit())) {
                return m.figure().known().compareTo(sum) == 0 ? Counted.ALL : Counted.PARTLY;
            }
        }
        return Counted.UNKNOWN;
    }

    /// The number of things that an amount is told for, in its segment.
    private @Nullable Mention countOf(Mention part) {
        for (Mention m = reading.before(part);
                m != null && m.place().segment() == part.place().segment() && m.place().sentence() == part.place().sentence();
                m = reading.before(m)) {
            findings.step();
            if (m.dimension() == Dimension.COUNT && m.is(Role.LEVEL) && m.figure().isPlain()) {
                return part.dimension() == Dimension.COUNT ? null : m;
            }
        }
        return null;
    }
}
