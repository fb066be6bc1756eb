package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;

/// 楠麓: why output fell, letters, help to a village; amounts of catalogue 6.4, days and names invented.
final class NanluPeople {

    void into(LinkedHashMap<String, DemoSheet> books) {
        books.put("71-economic_analysis.xlsx", analysis());
        books.put("72-programme.xlsx", programmes());
        books.put("73-responsibility_letter.xlsx", letters());
        books.put("74-poverty_village.xlsx", DemoSheet.of("帮扶联系", "", "编号", "村名", "帮扶责任人岗位", "起始日期", "有月度任务")
                .row("NL-BF-01", "勐溪村", "管委会办公室", "2024-01-03", "是"));
        books.put("75-poverty_action.xlsx", help());
    }

    private static DemoSheet analysis() {
        return DemoSheet.of("经济运行分析", "上半年经济运行分析", "编号", "截止月份", "指标名称", "升降", "原因类别", "原因", "影响企业", "撰写", "日期", "审核", "审核日期", "状态")
                .row("NL-FX-01", "2024-06", "工业总产值", "下降", "价格", "食糖价格每吨比上年同期低约1000元，占园区产值六成以上的制糖企业产值下降", "甲糖业", "经济发展科", "2024-06-28",
                        "分管副主任", "2024-06-29", "已审核")
                .row("NL-FX-02", "2024-06", "规上工业总产值", "上升", "统计口径变化", "混凝土企业2024年新纳入规上统计", "丙混凝土", "经济发展科", "2024-06-28", "分管副主任",
                        "2024-06-29", "已审核");
    }

    private static DemoSheet programmes() {
        return DemoSheet.of("上级部署", "", "编号", "名称", "类别", "级别", "年度", "提法", "日期", "文号", "本园区实施方案", "方案印发日期", "状态")
                .row("NL-BS-01", "加快绿色工业发展的意见", "发展战略", "市", 2024, "绿色工业", "2024-01-12", "衍发18号", "园区绿色工业发展工作方案", "2024-02-02", "已定方案")
                .row("NL-BS-02", "绿色产业三年行动方案", "发展战略", "县（区）", 2024, null, "2024-02-23", "楠发5号", null, null, "已下达");
    }

    private static DemoSheet letters() {
        return DemoSheet.of("目标责任书", "2024年目标责任书", "编号", "名称", "内容", "年度", "下达单位", "责任人岗位", "签订日期", "主要目标", "状态")
                .row("NL-ZR-01", "招商引资目标责任书", "招商引资", 2024, "县（演示）", "管委会主任", "2024-02-20", "招商引资1.5亿元", "已签订")
                .row("NL-ZR-02", "党风廉政建设责任书", "党风廉政", 2024, "县（演示）", "管委会主任", "2024-02-20", null, "已签订")
                .row("NL-ZR-03", "安全生产责任书", "安全生产", 2024, "管委会主任", "各科室", "2024-02-26", "不发生生产安全事故", "已签订");
    }

    /// 6000 + 4500 of the unit, 1500 of the cadres themselves; a clean-up every month but May.
    private static DemoSheet help() {
        DemoSheet sheet = DemoSheet.of("帮扶行动", "上半年帮扶台账", "编号", "事项", "帮扶村", "类别", "日期", "物资数量", "计量单位", "金额（元）", "资金来源", "人次", "回头看日期", "回头看情况")
                .row("NL-F-01", "帮扶种植魔芋", "NL-BF-01", "产业种植", "2024-03-12", new BigDecimal("2.5"), "亩", new BigDecimal("6000"), "单位", null, "2024-06-18", "已出苗")
                .row("NL-F-02", "帮扶水泥硬化道路", "NL-BF-01", "物资", "2024-04-18", new BigDecimal("7"), "吨", "4,500.00", "单位", null, null, null)
                .row("NL-F-03", "干部个人帮扶", "NL-BF-01", "资金", "2024-05-20", null, null, new BigDecimal("1500"), "个人", null, null, null);
        for (int month : new int[] {1, 2, 3, 4, 6}) {
            sheet.row("NL-Q-%02d".formatted(month), month + "月村内环境清扫", "NL-BF-01", "环境清扫", Months.day(2024, month, 20), null, null, null, null, 8, null, null);
        }
        return sheet;
    }
}
