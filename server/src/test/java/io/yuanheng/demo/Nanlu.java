package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// 楠麓: figures of catalogue 6.4, both years, so that the same-period value and last year's published value can be told apart.
final class Nanlu implements DemoPark {

    private static final String ENCLAVE = "勐岭飞地";

    /// Half-year amounts, 万元; null where the firm does not report the item.
    private record Return(
            String enterprise, String output, String outputPrior, @Nullable String added, @Nullable String addedPrior, String revenue, String revenuePrior,
            String tax, String taxPrior, String profit) {}

    // output 7607.3 / 7614.6, of it 规上 7270.3 / 6479 (the first three); value added 1619.10 / 1442.87; revenue 6853.5 / 7044.76;
    // tax 284.5 / 305.58; profit 979.1. The concrete plant is new: it had no output last year.
    private static final List<Return> RETURNS = List.of(
            new Return("示范甲糖业有限公司", "4769.8", "5519", "1062.23", "1229.08", "4300.5", "5100", "190", "240", "700"),
            new Return("示范乙木业有限公司", "880", "960", "195.98", "213.79", "800", "900", "30.5", "32.58", "90.1"),
            new Return("示范丙混凝土有限公司", "1620.5", "0", "360.89", "0", "1440", "0", "46", "0", "165"),
            new Return("示范丁食品有限责任公司", "150", "520.6", null, null, "140", "480.76", "8", "15", "12"),
            new Return("示范戊酒业有限公司", "120", "400", null, null, "110", "370", "8", "14", "10"),
            new Return("示范己农业科技有限公司", "67", "215", null, null, "63", "194", "2", "4", "2"));

    // zone 34. Lot 01 is 200 × 100 m = 30 亩, lot 02 is 240 × 125 m = 45 亩
    private final DemoGround ground = new DemoGround(2450000, 34480000)
            .block("勐岭飞地", 1900, -700, 1800, -800, 2300, -780, 2280, -400, 1820, -420)
            .block("勐岭", 60, 460, -60, -80, 1150, -40, 1180, 700, -40, 720)
            .block("娜溪", -1100, 80, -1250, -100, -260, -60, -240, 600, -1220, 560)
            .block("勐河", 160, -760, -20, -900, 1120, -880, 1150, -220, 10, -240)
            .lot("NL-01", 100, 60, 200, "100")
            .lot("NL-02", 320, 60, 240, "125");

    @Override
    public String code() {
        return "nanlu";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", areas().column("四至坐标", row -> ground.outline(row.apply("片区名称"))));
        books.put(
                "02-enterprise.xlsx",
                enterprises().column("坐标位置", row -> ground.gate(row.apply("企业名称"), row.apply("片区"))));
        books.put("03-enterprise_class.xlsx", classes());
        books.put("04-annual_target.xlsx", DemoSheet.of("年度目标任务", "", "年度", "任务指标", "目标值", "来源文件", "责任科室", "备注")
                .row(2024, "招商引资额", new BigDecimal("15000"), "招商引资目标责任书", "招商科", "1.5亿元"));
        books.put("05-monthly_return.xlsx", lastYear());
        books.put("06-monthly_return.xlsx", thisYear());
        books.put("08-stated_figure.xlsx", stated());
        books.put(
                "10-investment_project.xlsx",
                reserve().column("坐标位置", row -> ground.gate(row.apply("项目"), row.apply("所在片区"))));
        books.put("20-infra_project.xlsx", works());
        books.put("30-land_supply.xlsx", land());
        books.put("32-plan_document.xlsx", plans());
        new NanluLand().into(books);
        books.put("40-signing.xlsx", signings());
        books.put("41-receipt.xlsx", receipts());
        books.put("50-assignment.xlsx", assignments());
        books.put("51-meeting.xlsx", meetings());
        books.put("60-inspection.xlsx", inspections());
        books.put("61-accident_return.xlsx", accidents());
        books.put("62-activity.xlsx", activities());
        books.put("70-problem.xlsx", problems());
        new NanluPeople().into(books);
        new NanluMoney().into(books);
        new NanluParty().into(books);
        return books;
    }

    private static DemoSheet areas() {
        return DemoSheet.of("片区", "", "片区名称", "别名", "片区类别", "功能定位")
                .row("勐岭片区", "勐岭、一期", "主片区", "农产品加工、建材")
                .row("娜溪片区", "娜溪坝", "主片区", "林产加工")
                .row("勐河片区", "勐河", "主片区", "酒业、石材")
                .row(ENCLAVE, "糖厂飞地", "飞地", "制糖");
    }

    private static DemoSheet enterprises() {
        return DemoSheet.of("入园企业名录", "楠麓产业园（演示）入园企业名录", "企业名称", "别名", "信用代码", "企业类别", "行业类别", "主要产品", "片区", "临时", "飞地", "状态", "入驻时间")
                .row("示范甲糖业有限公司", "示范甲糖业有限责任公司、甲糖业、甲糖厂", CreditCodes.of(2, 1), "工业", "13", "白砂糖", ENCLAVE, "否", "是", "生产", "2008-10-01")
                .row("示范乙木业有限公司", "乙木业", CreditCodes.of(2, 2), "工业", "20", "板材", "娜溪坝", "否", "否", "生产", "2012-03-15")
                .row("示范丙混凝土有限公司", "丙混凝土、丙商砼", CreditCodes.of(2, 3), "工业", "30", "预拌混凝土", "勐岭片区", "否", "否", "生产", "2023-06-20")
                .row("示范丁食品有限责任公司", "丁特色食品、示范丁食品有限公司", CreditCodes.of(2, 4), "工业", "14", "特色食品", "勐岭片区", "否", "否", "生产", "2017-05-08")
                .row("示范戊酒业有限公司", "戊酒业", CreditCodes.of(2, 5), "工业", "15", "白酒", "勐河片区", "否", "否", "生产", "2010-09-01")
                .row("示范己农业科技有限公司", "己农业", CreditCodes.of(2, 6), "工业", "13", "农产品初加工", "勐岭", "是", null, "生产", "2019-11-11")
                .blank()
                .row("示范庚农业开发有限公司", "庚农业", CreditCodes.of(2, 7), "农业", "01", "种植养殖", "勐岭片区", null, null, "生产", "2018-04-02")
                .row("示范辛石材有限公司", "辛大理石", CreditCodes.of(2, 8), "工业", "30", "大理石板材", "勐河片区", null, null, "生产", "2013-07-19")
                .note("注：8户入驻企业中6户纳入统计；企业为演示虚构");
    }

    private static DemoSheet classes() {
        return DemoSheet.of("企业身份", "", "企业名称", "身份", "纳入月份", "批准日期", "变动原因", "备注")
                .row("甲糖业", "规上工业", "2015-01", "2015-01-20", "规下升规上", null)
                .row("乙木业", "规上工业", "2019-01", "2019-01-18", "规下升规上", null)
                .row("丙混凝土", "规上工业", "2024-01", "2024-01-25", "新建投产", "2024年新纳入规上");
    }

    private static final String[] FULL = {
        "企业名称", "报告期", "工业总产值|本期", "工业总产值|上年同期", "工业增加值|本期", "工业增加值|上年同期", "主营业务收入|本期", "主营业务收入|上年同期", "税金总额|本期",
        "税金总额|上年同期", "利润总额|本期", "是否纳统", "是否预计", "变动原因"
    };

    private static DemoSheet thisYear() {
        DemoSheet sheet = DemoSheet.of("企业统计月报", "楠麓产业园（演示）2024年1—6月企业月报（6月为预计数）", FULL);
        sheet.row(null, null, "万元", "万元", "万元", "万元", "万元", "万元", "万元", "万元", "万元", null, null, null);
        for (Return r : RETURNS) {
            boolean sugar = r.enterprise().startsWith("示范甲");
            for (int m = 0; m < 5; m++) {
                sheet.row(sugar && m == 2 ? "甲糖业" : r.enterprise(), Months.written(2024, m + 2), month(r.output(), m), month(r.outputPrior(), m), month(r.added(), m),
                        month(r.addedPrior(), m), month(r.revenue(), m), month(r.revenuePrior(), m), month(r.tax(), m), month(r.taxPrior(), m), month(r.profit(), m),
                        "是", m == 4 ? "是" : "否", sugar && m == 4 ? "食糖价格每吨比上年同期低约1000元" : null);
            }
        }
        return sheet.note("填报单位：经济发展科");
    }

    /// Last year's own rows: what was published then. The concrete plant did not exist, and profit was not collected.
    private static DemoSheet lastYear() {
        DemoSheet sheet = DemoSheet.of("企业统计月报", "楠麓产业园（演示）2023年1—6月企业月报", "企业名称", "报告期", "工业总产值（万元）", "工业增加值（万元）", "主营业务收入（万元）", "税收（万元）", "纳统");
        for (Return r : RETURNS) {
            if (r.outputPrior().equals("0")) {
                continue;
            }
            for (int m = 0; m < 5; m++) {
                sheet.row(r.enterprise(), Months.written(2023, m + 2), month(r.outputPrior(), m), month(r.addedPrior(), m), month(r.revenuePrior(), m), month(r.taxPrior(), m), "是");
            }
        }
        return sheet;
    }

    private static @Nullable BigDecimal month(@Nullable String half, int index) {
        return half == null ? null : Shares.of(half, Shares.uneven(5, 3, 60, 33, 34, 35, 36)).get(index);
    }

    private static DemoSheet stated() {
        String report = "楠麓产业园上半年工作汇报（演示）";
        return DemoSheet.of("已引用数字", "", "指标名称", "月份", "数值", "原文", "文件")
                .row("工业总产值", "2024-06", new BigDecimal("7607.3"), "7607.3万元", report)
                .row("规上工业总产值", "2024-06", new BigDecimal("7270.3"), "7270.3万元", report)
                .row("规模以上工业增加值", "2024-06", new BigDecimal("1619.10"), "1619.10万元", report)
                .row("主营业务收入", "2024-06", new BigDecimal("6853.5"), "6853.5万元", report)
                .row("税金总额", "2024-06", new BigDecimal("284.5"), "284.5万元", report)
                .row("利润总额", "2024-06", new BigDecimal("979.1"), "979.1万元", report)
                .row("招商引资额", "2024-06", "13,457", "1.3457亿元", report);
    }

    private static DemoSheet reserve() {
        return DemoSheet.of("入园工业项目", "储备项目", "编号", "项目", "所在片区", "状态", "建设内容")
                .row("NL-CB-01", "农产品深加工项目", "勐岭片区", "储备", null)
                .row("NL-CB-02", "汽车综合服务项目", "勐岭片区", "储备", null)
                .row("NL-CB-03", "蜂蜜加工项目", "勐岭片区", "储备", null)
                .row("NL-CB-04", "橡胶木加工项目", "娜溪片区", "储备", null)
                .row("NL-CB-05", "新型建材产业园项目", "勐河片区", "储备", null);
    }

    private static DemoSheet works() {
        return DemoSheet.of("基础设施项目", "", "项目编号", "项目名称", "类别", "项目类别", "所在片区", "状态", "资金来源", "建设单位", "目前进展", "存在问题")
                .row("NL-GC-01", "勐岭片区供水工程", "供水", "报批", "勐岭片区", "前期", "申请专项资金460万元", "县供水公司", "勘察基本完成，完成备案，移交县供水公司，雨季后开工", "资金尚未到位");
    }

    private DemoSheet land() {
        return DemoSheet.of("供地", "二期拟供地块", "宗地编号", "地块位置", "所在片区", "供地面积（亩）", "土地用途", "出让方式", "状态")
                .row("NL-01", "二期01地块", "勐岭片区", new BigDecimal("30"), "工业", "挂牌", "拟供")
                .row("NL-02", "二期02地块", "勐岭片区", new BigDecimal("45"), "工业", "挂牌", "拟供")
                .column("界址点", row -> ground.lot(row.apply("宗地编号")));
    }

    private static DemoSheet plans() {
        DemoSheet sheet = DemoSheet.of("规划编制", "规划和前期成果", "名称", "类别", "状态", "进展");
        String[][] plans = {
            {"园区总体规划", "总体规划"}, {"园区可行性研究报告", "可行性研究"}, {"1:500地形图", "测绘"}, {"压覆矿产资源评估", "压覆矿评估"}, {"规划环境影响评价", "环境影响评价"}, {"土地勘测定界", "勘测定界"},
            {"控制性详细规划", "控制性详细规划"}
        };
        for (String[] plan : plans) {
            sheet.row(plan[0], plan[1], "批复", "已完成并获批复");
        }
        return sheet;
    }

    private static DemoSheet signings() {
        return DemoSheet.of("招商签约", "签约台账（引资额为演示虚构）", "编号", "签约项目", "投资方", "类别", "签约日期", "引资额（万元）")
                .row("NL-QY-01", "混凝土扩建项目", "示范丙混凝土有限公司", "合同项目", "2023-05-12", new BigDecimal("9000"))
                .row("NL-QY-02", "木材精深加工项目", "示范乙木业有限公司", "合同项目", "2023-09-21", new BigDecimal("6000"))
                .row("NL-QY-03", "食品加工二期项目", "示范丁食品有限责任公司", "协议项目", "2023-11-03", new BigDecimal("3000"));
    }

    private static DemoSheet receipts() {
        return DemoSheet.of("到位资金", "上半年到位资金", "编号", "签约项目", "到位日期", "到位金额（万元）", "状态", "凭证")
                .row("NL-DW-01", "混凝土扩建项目", "2024-02-23", "5,200.00", "已认定", "进账单")
                .row("NL-DW-02", "木材精深加工项目", "2024-03-29", new BigDecimal("3600"), "已认定", "进账单")
                .row("NL-DW-03", "混凝土扩建项目", "2024年5月17日", new BigDecimal("2857"), "已认定", "进账单")
                .row("NL-DW-04", "食品加工二期项目", Months.day(2024, 6, 21), new BigDecimal("1800"), "已认定", "验资报告");
    }

    private static DemoSheet assignments() {
        return DemoSheet.of("领导干部联系", "", "序号", "联系领导", "层级", "企业名称", "联系工程", "起始日期")
                .row("NL-L-01", "管委会主任", "班子成员", "甲糖业", null, "2024-01-05")
                .row("NL-L-02", "分管副主任", "班子成员", "丙混凝土", null, "2024-01-05")
                .row("NL-L-03", "规划建设科", "中层", null, "勐岭片区供水工程", "2024-01-05");
    }

    private static DemoSheet meetings() {
        return DemoSheet.of("会议", "", "会议名称", "类别", "日期", "主持", "议题").row("党风廉政建设专题会", "党风廉政专题会", "2024-03-22", "管委会主任", "党风廉政建设");
    }

    private static DemoSheet inspections() {
        return DemoSheet.of("检查", "上半年安全检查", "编号", "名称", "类别", "时机", "日期", "范围", "状态")
                .row("NL-A-01", "元旦节前安全检查", "安全生产", "元旦", "2024-01-02", "入驻企业", "销号")
                .row("NL-A-02", "春节前安全检查", "安全生产", "春节", "2024-02-06", "入驻企业", "销号")
                .row("NL-A-03", "清明节前安全检查", "安全生产", "清明", "2024-04-02", "入驻企业", "销号")
                .row("NL-A-04", "劳动节前安全检查", "安全生产", "劳动节", "2024-04-29", "入驻企业", "销号")
                .row("NL-A-05", "端午节前安全检查", "安全生产", "端午", "2024-06-07", "入驻企业", "销号")
                .row("NL-A-06", "汛期安全检查", "安全生产", "汛期", "2024-06-20", "在建工地和入驻企业", "销号");
    }

    private static DemoSheet accidents() {
        DemoSheet sheet = DemoSheet.of("事故月报", "事故月报（零报告）", "月份", "事故起数", "火灾", "伤亡人数");
        for (int month = 1; month <= 6; month++) {
            sheet.row("2024年" + month + "月", 0, 0, 0);
        }
        return sheet;
    }

    private static DemoSheet activities() {
        DemoSheet sheet = DemoSheet.of("活动", "上半年活动台账", "编号", "活动名称", "类别", "日期", "金额（元）", "备注");
        for (int i = 1; i <= 14; i++) {
            sheet.row("NL-X-%02d".formatted(i), "第" + i + "次集中学习", "学习", Months.day(2024, 1 + (i - 1) * 6 / 14, 4 + i), null, null);
        }
        return sheet.row("NL-T-01", "廉政提醒谈话", "谈话", "2024-03-25", null, null)
                .row("NL-T-02", "任前廉政谈话", "廉政谈话", "2024-05-13", null, null)
                .row("NL-Y-01", "消防应急演练", "演练", "2024-06-14", null, "参加消防部门组织的演练");
    }

    private static DemoSheet problems() {
        return DemoSheet.of("问题清单", "", "编号", "存在问题", "类别", "日期", "所在片区", "原因分析", "影响", "建议", "下一步", "责任科室", "状态")
                .row("NL-W-01", "土地征收难度大", "征地补偿", "2024-06-25", "勐岭片区", "农户要求按15%返还水田，部分农户拒绝，地界有争议", "二期400余亩土地征收推进慢", "请县里统筹解决征地资金和指标",
                        "下半年完成二期土地征收", "国土科", "解决中")
                .row("NL-W-02", "建设资金短缺", "资金", "2024-06-25", null, "园区没有稳定的建设资金来源", "供水等基础设施滞后", "支持专项资金460万元", "雨季后开工建设供水工程", "规划建设科", "已定方案")
                .row("NL-W-03", "项目落地率、资金到位率和投产率不高", "企业自身", "2024-06-25", null, "企业投资能力弱，项目前期准备不足", "储备项目转化慢", null, "对5个储备项目逐个跟踪洽谈", "招商科", "已定方案");
    }
}
