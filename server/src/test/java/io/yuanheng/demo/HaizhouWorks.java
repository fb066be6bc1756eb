package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// 海洲's works: 13 continued, 30 new and 18 in preparation this year; the next year's plan takes up the rest. Investment 72,000 万元, of
/// which the east 69,300, against 49,686.
final class HaizhouWorks {

    /// @param group this year's class, or 计划 for works that begin in a later plan
    record Work(int number, String name, String kind, String group, String area, @Nullable String progress) {
        boolean building() {
            return group.equals("续建") || group.equals("新开工");
        }

        String no() {
            return "HZ-GC-%02d".formatted(number);
        }
    }

    /// To be finished the next year; the others go on.
    static final List<String> FINISHING = List.of("规划展示馆", "标准厂房二期", "北片污水处理厂", "第一小学", "第一幼儿园");

    private static final String TENS = "一二三四五六七八九十";
    static final List<Work> WORKS = works();

    private static List<Work> works() {
        List<Work> works = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            add(works, "北片" + TENS.charAt(i - 1) + "路", "道路", "续建", i == 1 ? "北片7条路路基完成，浇筑临时路面，桥梁和部分管线来年施工" : null);
        }
        for (int i = 1; i <= 3; i++) {
            add(works, "南片" + TENS.charAt(i - 1) + "路", "道路", "续建", i == 1 ? "南片3条路路基完成，桥梁施工" : null);
        }
        add(works, "标准厂房一期配套", "标准厂房", "续建", "宿舍、食堂、研发楼基本完工");
        add(works, "规划展示馆", "场馆", "续建", "通过中间验收，布展10月10日招标");
        add(works, "北片排涝河道", "河湖", "续建", "累计开挖河道18公里");
        for (int i = 4; i <= 9; i++) {
            add(works, "南片" + TENS.charAt(i - 1) + "路", "道路", "新开工", i == 4 ? "南片6条路路基填筑" : null);
        }
        for (int i = 1; i <= 9; i++) {
            add(works, "东湾" + TENS.charAt(i - 1) + "号桥", "桥梁", "新开工", i == 1 ? "9座桥下部结构施工" : null);
        }
        for (int i = 1; i <= 6; i++) {
            add(works, TENS.charAt(i - 1) + "号地块绿化", "绿化", "新开工", i == 1 ? "6个地块完成种植土回填" : null);
        }
        String[][] others = {
            {"第一小学", "学校"}, {"第一幼儿园", "学校"}, {"北片污水处理厂", "污水处理"}, {"标准厂房二期", "标准厂房"}, {"南片造地", "场平"}, {"北片给水主管", "供水"}, {"上埠连接线", "道路"},
            {"邻里中心", "场馆"}, {"引水闸", "河湖"}
        };
        for (String[] other : others) {
            add(works, other[0], other[1], "新开工", other[1].equals("学校") || other[1].equals("污水处理") ? "基础施工" : "主体施工");
        }
        for (int i = 1; i <= 15; i++) {
            add(works, "规划" + i + "号路", "道路", "报批", i <= 12 ? "完成可研" : i <= 14 ? "完成初步设计" : "委托招标");
        }
        for (int i = 1; i <= 3; i++) {
            add(works, "规划" + i + "号绿地", "绿化", "报批", i == 1 ? "3个绿地方案设计" : null);
        }
        String[] planned = {"一号湖", "二号湖", "南片污水处理厂", "石岭幼儿园", "防洪闸", "展示馆周边绿化"};
        for (String name : planned) {
            add(works, name, name.endsWith("湖") || name.endsWith("闸") ? "河湖" : name.endsWith("厂") ? "污水处理" : name.endsWith("园") ? "学校" : "绿化", "计划", null);
        }
        for (int i = 1; i <= 21; i++) {
            add(works, "后备" + i + "号工程", i <= 11 ? "道路" : i <= 14 ? "绿化" : i <= 16 ? "场馆" : i == 17 ? "河湖" : "场平", "计划", null);
        }
        return List.copyOf(works);
    }

    private static void add(List<Work> works, String name, String kind, String group, @Nullable String progress) {
        String area = name.startsWith("上埠") || name.equals("标准厂房二期") ? Haizhou.UPPER : Haizhou.EAST;
        works.add(new Work(works.size() + 1, name, kind, group, area, progress));
    }

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("20-infra_project.xlsx", sheet());
        books.put("21-infra_progress_item.xlsx", items());
        books.put("22-infra_progress.xlsx", progress());
    }

    private static DemoSheet sheet() {
        DemoSheet sheet = DemoSheet.of("基础设施项目", "海洲产业集聚区（演示）2024年工程台账", "工程编号", "工程名称", "工程类别", "年度类别", "所在片区", "年度", "状态", "开工时间", "计划完工时间", "进展情况");
        for (Work w : WORKS) {
            boolean planned = w.group().equals("计划");
            sheet.row(
                    w.no(), w.name(), w.kind(), planned ? null : w.group(), w.area(), planned ? null : 2024,
                    w.building() ? "在建" : planned ? "计划" : "前期",
                    w.group().equals("续建") ? Months.day(2023, 3 + w.number() % 8, 10) : w.group().equals("新开工") ? Months.day(2024, 8, 29) : null,
                    FINISHING.contains(w.name()) ? "2025-12-31" : null, w.progress());
        }
        sheet.row("HZ-GC-91", "港前大道", "道路", null, Haizhou.EAST, null, "移交", "2021-03-10", null, "硬化、绿化完成，建成通车")
                .row("HZ-GC-92", "松海中路", "道路", null, Haizhou.EAST, null, "移交", "2021-03-10", null, "硬化、绿化完成，建成通车");
        return sheet.note("注：工程名称为演示虚构，个数照出处");
    }

    private static DemoSheet items() {
        return DemoSheet.of("工程分项进度", "10月底实物工程量", "工程名称", "分项工程", "实物量", "截至月份", "计量单位", "计划工程量", "累计完成", "约数", "备注")
                .row("南片造地", "宕渣填筑", "填筑", "2024-10", "万吨", null, new BigDecimal("1800"), null, "全区累计")
                .row("北片一路", "路基", "路基", "2024-10", "公里", null, new BigDecimal("38.5"), null, "北片各路合计")
                .row("南片一路", "路基", "路基", "2024-10", "公里", null, new BigDecimal("18"), null, "南片各路合计")
                .row("北片一路", "临时路面", null, "2024-10", "条", new BigDecimal("7"), new BigDecimal("7"), null, null)
                .row("东湾一号桥", "在建桥梁", "桥梁", "2024-10", "座", new BigDecimal("9"), null, null, "9座在建")
                .row("一号地块绿化", "绿化", "绿化", "2024-10", "万平方米", null, new BigDecimal("35"), null, null)
                .row("北片排涝河道", "河道开挖", "河道开挖", "2024-10", "公里", null, new BigDecimal("18"), null, null)
                .row("南片造地", "造地", "造地", "2024-10", "亩", null, "1,500.00", null, null);
    }

    private static DemoSheet progress() {
        DemoSheet sheet = DemoSheet.of("工程投资月报", "", "工程名称", "统计月份", "当月完成投资（万元）", "上年同期（万元）");
        List<Work> east = WORKS.stream().filter(w -> w.building() && w.area().equals(Haizhou.EAST)).toList();
        List<Work> upper = WORKS.stream().filter(w -> w.building() && w.area().equals(Haizhou.UPPER)).toList();
        List<Work> old = WORKS.stream().filter(w -> w.group().equals("续建")).toList();
        rows(sheet, east, "69300", old);
        rows(sheet, upper, "2700", old);
        return sheet;
    }

    private static void rows(DemoSheet sheet, List<Work> works, String now, List<Work> old) {
        List<BigDecimal> sums = Shares.of(now, Shares.uneven(works.size(), 2, 6, 4, 5, 7));
        List<BigDecimal> priors = Shares.of("49686", Shares.uneven(old.size(), 6, 6, 5, 7));
        for (int i = 0; i < works.size(); i++) {
            List<BigDecimal> months = Haizhou.months(sums.get(i).toPlainString());
            int before = old.indexOf(works.get(i));
            List<BigDecimal> earlier = Haizhou.months(before < 0 ? "0" : priors.get(before).toPlainString());
            for (int m = 0; m < 9; m++) {
                sheet.row(works.get(i).name(), Months.written(2024, Haizhou.MONTHS.get(m)), months.get(m), earlier.get(m));
            }
        }
    }
}
