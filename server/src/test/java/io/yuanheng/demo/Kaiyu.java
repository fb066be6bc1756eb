package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// 开屿: figures of catalogue 6.1, a park in its first months. The splits among roads, blocks and projects are invented.
final class Kaiyu implements DemoPark {

    private static final String AREA = "起步区";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸子";
    private static final List<String> TRADES = List.of("机械", "冶金", "化工", "装备", "汽车");
    private static final String TENS = "一二三四五六七八九";

    @Override
    public String code() {
        return "kaiyu";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "片区类别", "功能定位").row(AREA, "主片区", "机械、冶金、化工、装备、汽车"));
        books.put("04-annual_target.xlsx", DemoSheet.of("年度目标任务", "", "年度", "任务指标", "目标值", "责任科室").row(2024, "开工项目", 30, "规建科"));
        books.put("10-investment_project.xlsx", projects());
        books.put("20-infra_project.xlsx", works());
        books.put("21-infra_progress_item.xlsx", items());
        books.put("23-preliminary_work.xlsx", preliminary());
        books.put("30-land_supply.xlsx", land());
        books.put("33-factory_building.xlsx", factories());
        books.put("39-review_session.xlsx", sessions());
        books.put("60-utility_point.xlsx", DemoSheet.of("要素供应点", "", "供应点", "类别", "供应范围", "状态", "备注")
                .row("起步区供水管网", "供水", AREA, "够用", "基本通达")
                .row("起步区供电线路", "供电", AREA, "够用", "基本通达")
                .row("起步区排水管网", "污水处理", AREA, "在建", null)
                .row("起步区供热管网", "供热", AREA, "在建", null));
        books.put("61-institution.xlsx", DemoSheet.of("机构设置", "", "机构名称", "类别", "批准日期", "挂牌日期", "职责", "备注", "状态")
                .row("开屿工业园管理委员会", "派出机构", "2024-05-31", "2024-07-29", "园区规划、建设、招商和服务", "两个月内组建，人员面向全市选调", "已成立"));
        return books;
    }

    // 11 entered: 210,500 万元, sales 700,000; 10 prepare their papers; 22 are being talked about
    private static DemoSheet projects() {
        DemoSheet sheet = DemoSheet.of("入园工业项目", "开屿工业园（演示）项目台账", "项目编号", "项目名称", "所在片区", "建设性质", "计划总投资", "预计年产值", "状态", "落地时间", "目前进展");
        List<BigDecimal> totals = Shares.of("210500", Shares.uneven(11, 3, 5, 8, 6, 4));
        List<BigDecimal> sales = Shares.of("700000", Shares.uneven(11, 3, 5, 8, 6, 4));
        for (int i = 0; i < 11; i++) {
            sheet.row("KY-1-%02d".formatted(i + 1), name(i), AREA, "新建", totals.get(i), sales.get(i), "落地", Months.day(2024, 5 + i % 2, 10 + i), i == 0 ? "第一批项目均已缴清出让金，正在勘察、填方、做总平面和施工图设计、办理手续" : null);
        }
        for (int i = 0; i < 10; i++) {
            sheet.row("KY-2-%02d".formatted(i + 1), "第二批第" + (i + 1) + "号项目", AREA, "新建", null, null, "签约", null, i == 0 ? "第二批项目正在准备规委会材料" : null);
        }
        for (int i = 0; i < 22; i++) {
            sheet.row("KY-3-%02d".formatted(i + 1), "在谈第" + (i + 1) + "号项目", AREA, "新建", null, null, "洽谈", null, null);
        }
        return sheet.note("注：项目名称为演示虚构，总投资和销售收入合计照出处");
    }

    private static String name(int i) {
        return "示范" + STEMS.charAt(i) + TRADES.get(i % 5) + "项目";
    }

    private static DemoSheet works() {
        DemoSheet sheet = DemoSheet.of("基础设施项目", "", "工程编号", "工程名称", "工程类别", "所在片区", "状态", "开工时间", "完工时间", "进展情况");
        for (int i = 0; i < 9; i++) {
            sheet.row("KY-GC-%02d".formatted(i + 1), i < 4 ? "横" + TENS.charAt(i) + "路" : "纵" + TENS.charAt(i - 4) + "路", "道路", AREA, "完工", "2024-04-24", Months.day(2024, 6, 20), i == 0 ? "四横六纵路网建成通车" : null);
        }
        return sheet.row("KY-GC-10", "供水管线", "供水", AREA, "在建", "2024-04-24", null, "基本到位")
                .row("KY-GC-11", "供电线路", "供电", AREA, "在建", "2024-04-24", null, "基本到位")
                .row("KY-GC-12", "排水管网", "排水", AREA, "在建", "2024-05-10", null, "正在施工")
                .row("KY-GC-13", "供热管网", "供水", AREA, "在建", "2024-05-10", null, "正在施工")
                .row("KY-GC-14", "标准厂房", "标准厂房", AREA, "在建", "2024-06-12", null, "6栋厂房全面开工，占地11.4万平方米，建筑面积4.2万平方米");
    }

    private static DemoSheet items() {
        DemoSheet sheet = DemoSheet.of("工程分项进度", "主干道长度", "工程名称", "分项工程", "实物量", "截至月份", "计量单位", "累计完成");
        List<BigDecimal> lengths = Shares.of("22.3", Shares.uneven(9, 2, 6, 5, 7));
        for (int i = 0; i < 9; i++) {
            sheet.row(i < 4 ? "横" + TENS.charAt(i) + "路" : "纵" + TENS.charAt(i - 4) + "路", "主干道", "道路", "2024年6月", "公里", lengths.get(i));
        }
        return sheet;
    }

    private static DemoSheet preliminary() {
        DemoSheet sheet = DemoSheet.of("项目前期工作", "第一批项目前期", "编号", "项目名称", "事项", "编制单位", "委托日期", "完成时限", "状态");
        for (int i = 0; i < 11; i++) {
            sheet.row("KY-QQ-%02d".formatted(i + 1), name(i), "施工图", "设计院", "2024-06-03", "2024-08-30", "已委托");
        }
        return sheet;
    }

    // all 11 paid in full; area and price of each are invented
    private static DemoSheet land() {
        DemoSheet sheet = DemoSheet.of("供地", "第一批供地（面积、价款为演示虚构）", "宗地编号", "所在片区", "用地项目", "土地面积", "土地用途", "出让方式", "成交价", "缴款期限", "已缴金额", "缴清日期", "成交日期", "约定开工日期", "状态");
        for (int i = 0; i < 11; i++) {
            BigDecimal price = new BigDecimal(900 + 40 * i);
            sheet.row("KY2024-%02d".formatted(i + 1), AREA, name(i), new BigDecimal(60 + 3 * i), "工业", "挂牌", price, "2024-06-20", price, Months.day(2024, 6, 5 + i), Months.day(2024, 5, 10 + i), "2024-10-31",
                    "缴清");
        }
        return sheet;
    }

    private static DemoSheet factories() {
        DemoSheet sheet = DemoSheet.of("标准厂房", "", "栋号", "所在片区", "占地面积", "总建筑面积", "状态");
        List<BigDecimal> land = Shares.of("114000", Shares.uneven(6, 1, 5, 5, 6));
        List<BigDecimal> floor = Shares.of("42000", Shares.uneven(6, 1, 5, 5, 6));
        for (int i = 0; i < 6; i++) {
            sheet.row((i + 1) + "号厂房", AREA, land.get(i), floor.get(i), "在建");
        }
        return sheet;
    }

    private static DemoSheet sessions() {
        DemoSheet sheet = DemoSheet.of("规划评审", "规委会材料准备", "编号", "事项", "会议类别", "级别", "项目名称", "状态");
        for (int i = 0; i < 10; i++) {
            sheet.row("KY-HY-%02d".formatted(i + 1), "第二批第" + (i + 1) + "号项目上规委会", "规委会", "市", "第二批第" + (i + 1) + "号项目", "准备");
        }
        return sheet;
    }
}
