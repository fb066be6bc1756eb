package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// 粟原: the half year of catalogue 6.3. One contract amount and one receipt are masked in the source and stay empty here.
final class Suyuan implements DemoPark {

    private static final List<String[]> FIRMS = List.of(
            new String[] {"示范甲化工有限公司", "26", "烧碱"},
            new String[] {"示范乙天然气有限公司", "45", "天然气"},
            new String[] {"示范丙水泥有限公司", "30", "水泥"},
            new String[] {"示范丁燃气有限公司", "45", "液化天然气"},
            new String[] {"示范戊商砼有限公司", "30", "预拌混凝土"});

    @Override
    public String code() {
        return "suyuan";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "片区类别", "功能定位")
                .row("能源片区", "主片区", "能源化工、建材")
                .row("农产品片区", "主片区", "小米、苹果加工"));
        books.put("02-enterprise.xlsx", enterprises());
        books.put("06-monthly_return.xlsx", returns());
        books.put("07-park_return.xlsx", DemoSheet.of("园区统计月报", "固定资产投资", "指标", "统计月份", "当月数", "来源")
                .row("固定资产投资", "2024年1-2月", new BigDecimal("1200"), "投资统计月报")
                .row("固定资产投资", "2024年3月", new BigDecimal("1500"), "投资统计月报")
                .row("固定资产投资", "2024年4月", new BigDecimal("1600"), "投资统计月报")
                .row("固定资产投资", "2024年5月", "1,900.00", "投资统计月报")
                .row("固定资产投资", "2024年6月", new BigDecimal("2800"), "投资统计月报"));
        books.put("10-investment_project.xlsx", projects());
        books.put("12-project_progress.xlsx", progress());
        books.put("32-plan_document.xlsx", DemoSheet.of("规划编制", "", "规划名称", "类别", "状态", "进展情况")
                .row("园区总体规划（修编）", "总体规划", "编制中", "完成初稿，报县专家评审后再报市"));
        books.put("42-first_contact.xlsx", DemoSheet.of("首谈登记", "", "投资方", "来源地", "首谈日期", "首谈单位", "意向方向")
                .row("示范海农业科技有限公司", "省内", "2024-01-16", "招商科", "秸秆有机肥")
                .row("示范新环保有限公司", "省外", "2024-02-29", "招商科", "生活垃圾处理"));
        books.put("43-investment_lead.xlsx", leads());
        books.put("45-signing.xlsx", DemoSheet.of("招商签约", "", "编号", "签约项目", "线索编号", "投资方", "类别", "来源地", "签约日期", "引资额（万元）", "备注")
                .row("SY-QY-01", "秸秆生物有机肥厂及生态循环农业项目", "SY-X-01", "示范海农业科技有限公司", "合同项目", "省内", "2024-03-21", null, "合同金额在来源文件中遮盖")
                .row("SY-QY-02", "生活垃圾热解气化处理项目", "SY-X-02", "示范新环保有限公司", "协议项目", "省外", "2024-04-17", new BigDecimal("4000"), null));
        books.put("46-receipt.xlsx", DemoSheet.of("到位资金", "", "编号", "签约项目", "到位日期", "到位金额（万元）", "来源地", "凭证", "状态", "备注")
                .row("SY-DW-01", "秸秆生物有机肥厂及生态循环农业项目", "2024-04-25", new BigDecimal("1500"), "省内", "进账单", "已认定", null)
                .row("SY-DW-02", "秸秆生物有机肥厂及生态循环农业项目", "2024-06-20", "2,500.00", "省内", "进账单", "已认定", null)
                .row("SY-DW-03", "生活垃圾热解气化处理项目", "2024-06-25", null, "省外", null, "已报", "到位金额在来源文件中遮盖"));
        books.put("61-accident_return.xlsx", accidents());
        books.put("62-activity.xlsx", DemoSheet.of("活动", "", "编号", "活动名称", "类别", "日期", "情况")
                .row("SY-H-01", "企业廉政文化试点", "廉政文化", "2024-04-26", "在示范丙水泥有限公司试点"));
        books.put("63-reform_document.xlsx", DemoSheet.of("改革和制度文件", "", "编号", "文件名称", "类别", "起草单位", "起草日期", "讨论日期", "状态")
                .row("SY-WJ-01", "园区行政审批制度改革方案", "改革方案", "办公室", "2024-04-15", "2024-06-12", "讨论稿"));
        books.put("70-problem.xlsx", DemoSheet.of("问题清单", "", "编号", "存在问题", "类别", "日期", "原因分析", "影响", "建议", "下一步", "责任科室", "状态")
                .row("SY-W-01", "土地储备不足", "土地储备", "2024-06-24", "征地进度慢", "新项目落地受限", "增加土地储备", "下半年加快征地，启动镇区多业态融合发展项目前期", "国土科", "已定方案"));
        return books;
    }

    private static DemoSheet enterprises() {
        DemoSheet sheet = DemoSheet.of("入园企业名录", "粟原工业园（演示）企业名录", "企业名称", "信用代码", "企业类别", "所属行业", "主要产品", "所在片区", "状态", "入园时间");
        for (int i = 0; i < FIRMS.size(); i++) {
            sheet.row(FIRMS.get(i)[0], CreditCodes.of(63, i + 1), "工业", FIRMS.get(i)[1], FIRMS.get(i)[2], "能源片区", "生产", Months.day(2009 + i * 2, 4 + i, 18));
        }
        return sheet.row("示范林果业集团有限公司", CreditCodes.of(63, 11), "农业", null, "苹果", "农产品片区", "在建", "2022-03-08")
                .row("示范盐业有限公司", CreditCodes.of(63, 12), "工业", "14", "真空盐", "能源片区", "在建", "2024-02-20");
    }

    /// Output 165,000 万元 in the half year; the shares of the firms are invented.
    private static DemoSheet returns() {
        DemoSheet sheet = DemoSheet.of("企业统计月报", "粟原工业园（演示）2024年1—6月企业月报", "企业名称", "报告期", "工业总产值（万元）", "是否纳统");
        List<BigDecimal> firms = Shares.of("165000", Shares.uneven(FIRMS.size(), 9, 46, 27, 15, 8, 4));
        for (int i = 0; i < FIRMS.size(); i++) {
            List<BigDecimal> months = Shares.of(firms.get(i), 2, Shares.uneven(5, i, 60, 33, 34, 35, 36));
            for (int m = 0; m < 5; m++) {
                sheet.row(FIRMS.get(i)[0], Months.written(2024, m + 2), i == 2 ? Months.asText(months.get(m)) : months.get(m), "是");
            }
        }
        return sheet.note("填报单位：经济发展科");
    }

    /// Four under construction (three of one fruit group and the salt works), five in preparation.
    private static DemoSheet projects() {
        return DemoSheet.of("入园工业项目", "粟原工业园（演示）项目台账", "编号", "项目名称", "简称", "企业名称", "所在片区", "性质", "状态", "实际开工", "进展情况")
                .row("SY-01", "万亩苹果产业示范基地", "苹果示范基地、山地苹果试验示范基地", "示范林果业集团有限公司", "农产品片区", "新建", "开工", "2022-04-12", "已建成5000亩，计划10000亩")
                .row("SY-02", "千亩苹果苗木繁育中心", "苗木繁育基地", "示范林果业集团有限公司", "农产品片区", "新建", "开工", "2022-09-20", "已嫁接500亩，计划1000亩")
                .row("SY-03", "现代果业园区", "果业园区项目", "示范林果业集团有限公司", "农产品片区", "新建", "开工", "2023-03-15", "护坡、场地平整、电缆沟、泄洪渠、燃气管道和光缆迁改、桩基全部完成")
                .row("SY-04", "120万吨真空盐项目", "真空盐项目", "示范盐业有限公司", "能源片区", "新建", "开工", "2024-05-23", "桩基和围墙施工，施工图设计、水资源论证同步进行")
                .row("SY-05", "小米酵素项目", null, null, "农产品片区", "新建", "储备", null, "已选址，办理可研、初步设计和用地手续")
                .row("SY-06", "年产5000吨小米加工项目", null, null, "农产品片区", "新建", "储备", null, "已选址，办理前期手续")
                .row("SY-07", "年产2万吨小米加工项目", null, null, "农产品片区", "新建", "储备", null, "已选址，办理前期手续")
                .row("SY-08", "汽车产业园区项目", null, null, "能源片区", "新建", "储备", null, "已选址，办理前期手续")
                .row("SY-09", "小米产业融合发展项目", "小米融合项目", null, "农产品片区", "新建", "储备", null, "已选址，办理前期手续");
    }

    /// The three projects of the fruit group stand at 10,500, the salt works at 4,900 万元 since they began.
    private static DemoSheet progress() {
        DemoSheet sheet = DemoSheet.of("项目投资月报", "", "项目名称", "月份", "当月完成投资（万元）");
        List<BigDecimal> fruit = Shares.of("10500", List.of(new BigDecimal(52), new BigDecimal(17), new BigDecimal(31)));
        List<String> names = List.of("苹果示范基地", "苗木繁育基地", "现代果业园区");
        for (int i = 0; i < names.size(); i++) {
            List<BigDecimal> parts = Shares.of(fruit.get(i), 2, Shares.uneven(3, i, 40, 35, 25));
            for (int m = 0; m < 3; m++) {
                sheet.row(names.get(i), "2023年" + (6 + 3 * m) + "月", parts.get(m));
            }
        }
        return sheet.row("真空盐项目", "2024年5月", new BigDecimal("1600")).row("真空盐项目", "2024年6月", "3,300.00");
    }

    private static DemoSheet leads() {
        return DemoSheet.of("招商项目库", "", "编号", "项目名称", "投资方", "来源地", "意向投资（万元）", "线索来源", "负责科室", "入库日期", "接触日期", "考察日期", "了结日期", "状态", "备注")
                .row("SY-X-01", "秸秆生物有机肥厂及生态循环农业项目", "示范海农业科技有限公司", "省内", null, "客商来访", "招商科", "2024-01-16", "2024-01-16", "2024-02-06", "2024-03-21", "签约", null)
                .row("SY-X-02", "生活垃圾热解气化处理项目", "示范新环保有限公司", "省外", new BigDecimal("4000"), "客商来访", "招商科", "2024-02-29", "2024-02-29", "2024-03-14", "2024-04-17", "签约", null)
                .row("SY-X-03", "小米产业融合发展项目", null, null, new BigDecimal("11000"), "策划包装", "招商科", "2024-03-04", null, null, null, "策划包装", "估算投资1.1亿元")
                .row("SY-X-04", "镇区多业态融合发展项目", null, null, null, "上级推介", "招商科", "2024-05-20", null, null, null, "新线索", "下半年启动前期");
    }

    private static DemoSheet accidents() {
        DemoSheet sheet = DemoSheet.of("事故月报", "事故月报（零报告）", "月份", "事故起数", "火灾", "伤亡人数");
        for (int month = 1; month <= 6; month++) {
            sheet.row("2024年" + month + "月", 0, 0, 0);
        }
        return sheet;
    }
}
