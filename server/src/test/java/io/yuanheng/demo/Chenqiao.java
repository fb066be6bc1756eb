package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// 辰桥: figures of catalogue 6.5. Statistics are cut off in April although the report is for the half year; works stand at May.
final class Chenqiao implements DemoPark {

    private static final String NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥春夏";
    private static final List<String> TRADES = List.of("食品", "制药", "机械", "汽配", "塑业", "建材", "饮料", "电气");
    private static final List<String> INDUSTRIES = List.of("14", "27", "35", "36", "29", "30", "15", "38");
    private static final List<String> AREAS = List.of("北片区", "南片区", "轨道片区");
    private static final int RETURNING = 24;

    // zone 35. Lot 01 is 220 × 150 m = 49.5 亩, lot 02 is 100 × 80 m = 12 亩
    private final DemoGround ground = new DemoGround(3380000, 35420000)
            .block("北片", 60, 460, -60, -80, 1180, -50, 1210, 900, -30, 880)
            .block("南片", 60, -760, -60, -1050, 1160, -1080, 1190, -240, -20, -220)
            .block("轨道", 1560, -120, 1450, -300, 2500, -260, 2480, 500, 1470, 520)
            .lot("CQ-T-01", 60, 60, 220, "150")
            .lot("CQ-T-02", 320, 60, 100, "80");

    @Override
    public String code() {
        return "chenqiao";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "别名", "功能定位")
                .row("北片区", "北片", "食品、健康产业")
                .row("南片区", "南片", "大健康、装备")
                .row("轨道片区", "轨道产业园", "轨道交通")
                .column("四至坐标", row -> ground.outline(row.apply("片区名称"))));
        books.put(
                "02-enterprise.xlsx",
                enterprises().column("坐标位置", row -> ground.gate(row.apply("企业名称"), row.apply("所在片区"))));
        books.put("03-enterprise_class.xlsx", classes());
        books.put("04-annual_target.xlsx", DemoSheet.of("年度目标任务", "", "年度", "指标名称", "年度目标", "下达单位", "备注")
                .row(2024, "规上工业总产值", new BigDecimal("950000"), "衍衡市（演示）", "95亿元")
                .row(2024, "固定资产投资", new BigDecimal("190000"), "衍衡市（演示）", "19亿元"));
        books.put("06-monthly_return.xlsx", returns());
        books.put("07-park_return.xlsx", DemoSheet.of("园区统计月报", "固定资产投资月报", "指标", "统计月份", "当月数", "来源", "备注")
                .row("固定资产投资", "2024年1-2月", new BigDecimal("17600"), "投资统计月报", "单位万元")
                .row("固定资产投资", "2024年3月", new BigDecimal("12300"), "投资统计月报", null)
                .row("固投", "2024年4月", "13,000.00", "投资统计月报", null));
        books.put("08-stated_figure.xlsx", DemoSheet.of("已引用数字", "", "指标名称", "月份", "数值", "原文", "文件")
                .row("规上工业总产值", "2024-04", new BigDecimal("308500"), "30.85亿元", "辰桥工业集中区上半年工作汇报（演示）")
                .row("固定资产投资", "2024-04", new BigDecimal("42900"), "4.29亿元", "辰桥工业集中区上半年工作汇报（演示）"));
        books.put(
                "10-investment_project.xlsx",
                projects().column("坐标位置", row -> ground.gate(row.apply("项目名称"), row.apply("片区"))));
        books.put("11-project_node.xlsx", DemoSheet.of("项目节点", "", "项目名称", "节点", "计划时间", "预计时间")
                .row("制药扩建项目", "主体完工", "2024-12-31", "2024-12-31")
                .row("塑料新材料项目", "开工", "2024-09-30", "2024-09-30"));
        books.put("20-infra_project.xlsx", works());
        books.put("21-infra_progress_item.xlsx", items());
        books.put("30-land_supply.xlsx", land());
        books.put("32-plan_document.xlsx", plans());
        books.put("42-entry_review.xlsx", reviews());
        books.put("62-activity.xlsx", activities());
        books.put("63-relief.xlsx", relief());
        new ChenqiaoService().into(books);
        new ChenqiaoPeople().into(books);
        new ChenqiaoReviews().into(books);
        return books;
    }

    private static String firm(int i) {
        return "示范" + NAMES.charAt(i) + TRADES.get(i % TRADES.size()) + "有限公司";
    }

    private static DemoSheet enterprises() {
        DemoSheet sheet = DemoSheet.of("入园企业名录", "辰桥工业集中区（演示）企业名录", "企业名称", "简称", "社会信用代码", "企业类别", "所属行业", "所在片区", "厂房性质", "状态", "入园时间");
        for (int i = 0; i < RETURNING; i++) {
            sheet.row(firm(i), NAMES.charAt(i) + TRADES.get(i % TRADES.size()), CreditCodes.of(3, i + 1), "工业", INDUSTRIES.get(i % INDUSTRIES.size()),
                    AREAS.get(i % 2), i % 5 == 0 ? "标准厂房" : "自有用地", "生产", Months.day(2009 + i % 12, 1 + i % 12, 15));
        }
        sheet.blank();
        return sheet.row("示范秋轨道构件有限公司", "秋轨道", CreditCodes.of(3, 25), "工业", "30", "轨道产业园", "自有用地", "在建", "2023-03-10")
                .row("示范冬交通建设有限公司", "冬交通", CreditCodes.of(3, 26), "工业", "37", "轨道产业园", "自有用地", "在建", "2023-08-22")
                .row("示范东塑料科技有限公司", "东塑", CreditCodes.of(3, 27), "工业", "29", "北片", "自有用地", "签约", "2023-11-16")
                .row("示范西通信有限公司", "西通信", CreditCodes.of(3, 28), "服务业", null, "南片区", "自有用地", "在建", "2023-05-09")
                .row("示范南食品有限公司", "南食品", CreditCodes.of(3, 29), "工业", "14", "北片", "标准厂房", "同意入园", null)
                .row("示范北食品有限公司", "北食品", CreditCodes.of(3, 30), "工业", "14", "北片", "标准厂房", "同意入园", null)
                .row("示范中机械有限公司", "中机械", CreditCodes.of(3, 31), "工业", "35", "北片", "标准厂房", "同意入园", null)
                .row("示范元特色食品有限公司", "元特食", CreditCodes.of(3, 32), "工业", "14", "北片", null, "同意入园", null);
    }

    private static DemoSheet classes() {
        DemoSheet sheet = DemoSheet.of("企业身份", "", "单位名称", "身份", "纳入月份", "退出月份", "变动原因");
        for (int i = 0; i < RETURNING; i++) {
            sheet.row(firm(i), "规上工业", (2011 + i % 9) + "年1月", null, "规下升规上");
        }
        return sheet;
    }

    /// 规上 output January to April 308,500 against 307,880 万元; only 规上 firms are collected here.
    private static DemoSheet returns() {
        DemoSheet sheet = DemoSheet.of("企业统计月报", "辰桥工业集中区（演示）规上企业月报", "单位详细名称", "统计月份", "工业总产值|本期", "工业总产值|上年同期", "是否纳统");
        sheet.row(null, null, "万元", "万元", null);
        List<BigDecimal> weights = Shares.uneven(RETURNING, 11, 5, 9, 3, 14, 7, 4);
        List<BigDecimal> now = Shares.of("308500", weights);
        List<BigDecimal> prior = Shares.of("307880", Shares.uneven(RETURNING, 12, 5, 9, 3, 14, 7, 4));
        for (int i = 0; i < RETURNING; i++) {
            List<BigDecimal> months = Shares.of(now.get(i), 2, Shares.uneven(3, i, 50, 26, 27));
            List<BigDecimal> priors = Shares.of(prior.get(i), 2, Shares.uneven(3, i + 1, 50, 26, 27));
            for (int m = 0; m < 3; m++) {
                sheet.row(firm(i), Months.written(2024, m + 2), i % 6 == 2 ? Months.asText(months.get(m)) : months.get(m), priors.get(m), "是");
            }
        }
        sheet.row("合计", null, new BigDecimal("308500"), new BigDecimal("307880"), null);
        return sheet.note("说明：5月、6月数据尚未汇总");
    }

    private static DemoSheet projects() {
        return DemoSheet.of("入园工业项目", "辰桥工业集中区（演示）项目台账", "编号", "项目名称", "简称", "企业名称", "片区", "性质", "状态", "落地时间", "实际开工", "计划开工", "计划竣工", "目前进展")
                .row("CQ-01", "轨道交通梁厂项目", "梁厂", "秋轨道", "轨道片区", "新建", "开工", "2023-03-20", "2023-05-16", null, null, "第一车间、办公楼和配套用房建成")
                .row("CQ-02", "轨道车辆段项目", "车辆段", "冬交通", "轨道片区", "新建", "开工", "2023-09-05", "2023-12-11", null, null, "场地平整")
                .row("CQ-03", "塑料新材料项目", null, "东塑", "北片区", "新建", "落地", "2023-12-18", null, "2024-09-30", null, "土地已摘牌，完成总平面布置，正在施工图设计，下半年开工")
                .row("CQ-04", "制药扩建项目", null, firm(1), "北片区", "扩建", "开工", "2023-10-12", "2024-01-15", null, "2025-06-30", "年底前主体完工")
                .row("CQ-05", "通信容灾机房项目", "机房项目", "西通信", "南片区", "新建", "开工", "2023-06-02", "2023-11-20", null, null, "施工至一层")
                .row("CQ-06", "特色食品产业园项目", "食品产业园", "元特食", "北片区", "新建", "通过评审", null, null, null, null, "通过入园评审，准备启动供地");
    }

    private DemoSheet land() {
        return DemoSheet.of("供地", "拟供地块", "宗地编号", "地块位置", "所在片区", "供地面积（亩）", "土地用途", "出让方式", "状态")
                .row("CQ-T-01", "食品产业园地块", "北片区", new BigDecimal("49.5"), "工业", "挂牌", "拟供")
                .row("CQ-T-02", "北片配套地块", "北片", new BigDecimal("12"), "工业", "挂牌", "拟供")
                .column("界址点", row -> ground.lot(row.apply("宗地编号")));
    }

    private static DemoSheet works() {
        return DemoSheet.of("基础设施项目", "截至5月底工程进展", "工程编号", "工程名称", "工程类别", "片区", "状态", "开工时间", "计划完工", "进展情况")
                .row("CQ-GC-01", "六期市政道路", "市政道路", "北片区", "在建", "2023-09-01", null, "完成土方10万立方米、管网1.5公里")
                .row("CQ-GC-02", "七期市政道路", "道路", "北片区", "在建", "2024-02-26", null, "完成挖方5万立方米")
                .row("CQ-GC-03", "跨高速公路桥", "桥梁", "北片区", "在建", "2023-07-10", null, "梁板预制完成90%，桥梁完成50%")
                .row("CQ-GC-04", "景观提升工程", "绿化景观", "南片区", "在建", "2023-10-08", "2024-07-31", "二期绿化完成，附属设施7月完成")
                .row("CQ-GC-05", "110千伏线路迁改", "供电", "南片区", "在建", "2024-04-15", null, "已开工")
                .row("CQ-GC-06", "10千伏一、二回线路迁改", "供电", "南片区", "前期", null, null, "完成财审")
                .row("CQ-GC-07", "10千伏和35千伏支线迁改", "供电", "南片区", "前期", null, null, "方案设计")
                .row("CQ-GC-08", "亲清风气园", "场馆", "北片区", "前期", null, null, "完成初步设计");
    }

    private static DemoSheet items() {
        return DemoSheet.of("工程分项进度", "截至5月底", "工程名称", "分项名称", "截至月份", "单位", "累计完成", "进度")
                .row("六期市政道路", "土方", "2024年5月", "万立方米", new BigDecimal("10"), null)
                .row("六期市政道路", "管网", "2024年5月", "公里", new BigDecimal("1.5"), null)
                .row("七期市政道路", "挖方", "2024年5月", "万立方米", new BigDecimal("5"), null)
                .row("跨高速公路桥", "梁板预制", "2024年5月", null, null, "90%")
                .row("跨高速公路桥", "桥梁", "2024年5月", null, null, "50%")
                .row("景观提升工程", "二期绿化", "2024年5月", null, null, "100%");
    }

    private static DemoSheet plans() {
        return DemoSheet.of("规划编制", "", "规划名称", "类别", "适用片区", "状态", "评审时间", "进展情况")
                .row("南片区道路景观方案", "方案设计", "南片", "评审", "2024-05-28", "截至5月底完成方案评审")
                .row("健康产业规划", "产业规划", "南片", "编制中", null, "4月完成调研报告");
    }

    private static DemoSheet reviews() {
        return DemoSheet.of("入园评审", "2024年入园评审", "编号", "申请单位", "对应入园项目", "批次", "评审类别", "评审时间", "结论")
                .row("CQ-PS-01", "示范南食品有限公司", null, "第一批", "标准厂房", "2024-03-15", "通过")
                .row("CQ-PS-02", "示范北食品有限公司", null, "第一批", "标准厂房", "2024-03-15", "通过")
                .row("CQ-PS-03", "示范中机械有限公司", null, "第一批", "标准厂房", "2024-03-15", "通过")
                .row("CQ-PS-04", "示范元特色食品有限公司", "食品产业园", null, "自建厂房", "2024-04-19", "通过");
    }

    private static DemoSheet activities() {
        return DemoSheet.of("活动", "", "编号", "活动名称", "类别", "日期", "带队领导", "企业数", "情况")
                .row("CQ-H-02", "健康产业外出招商", "外出招商", "2024-04-10", "区领导", 2, "走访健康产业企业")
                .row("CQ-H-03", "政银企对接会", "银企对接", "2024-05-15", null, null, "工信部门、中小企业担保公司和两家银行参加");
    }

    /// 22 firms save about 200 万元 on pensions, 6 trade on the power market; the shares of the firms are invented.
    private static DemoSheet relief() {
        DemoSheet sheet = DemoSheet.of("企业减负", "减负惠及企业", "企业名称", "事项", "受理日期", "节约金额（万元）", "约数");
        List<BigDecimal> savings = Shares.of("200", Shares.uneven(22, 4, 3, 5, 8, 2));
        List<String> firms = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            firms.add(firm(i));
            sheet.row(firm(i), "养老保险降费", "2024-05-20", savings.get(i), "约");
        }
        for (int i = 0; i < 6; i++) {
            sheet.row(firms.get(i * 3), "电力市场化交易", "2024-04-16", null, null);
        }
        return sheet;
    }
}
