package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Entry reviews of 辰桥 in July 2024 with blind scores of three experts, and the appraisal of two sections. All of it is invented; what
/// comes out is worked out by hand in `packs/demo/expected/evaluations`.
final class ChenqiaoReviews {

    private static final List<String> FACTORY = List.of("环保", "安全", "税收", "产业定位", "能耗");
    private static final List<String> LAND = List.of("环保", "安全", "产业定位");
    private static final int RULES = 42;

    /// Items of three points each in `appraisal_2024`, counted from 1; the others have two.
    private static final List<Integer> HEAVY = List.of(1, 3, 5, 6, 13, 14, 15, 16, 17, 18, 19, 20, 24, 31, 34, 37);

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("41-entry_criteria.xlsx", criteria());
        books.put("43-entry_review.xlsx", cases());
        books.put("44-entry_reviewer.xlsx", reviewers());
        books.put("45-entry_score.xlsx", scores());
        books.put("95-appraisal_sheet.xlsx", sheets());
        books.put("96-appraisal_score.xlsx", points());
    }

    private static DemoSheet criteria() {
        return DemoSheet.of(
                        "入园准入标准", "", "标准编号", "适用", "版本", "通过日期", "容积率下限", "建筑系数下限", "绿地率上限", "轻工厂房层数下限", "投资强度下限", "亩均税收下限", "状态")
                .row("CQ-BZ-01", "标准厂房", "2024版", "2024-01-18", null, null, null, null, null, null, "已通过")
                .row("CQ-BZ-02", "自建厂房", "2024版", "2024-01-18", new BigDecimal("1.0"), new BigDecimal("30"), new BigDecimal("20"), 3, new BigDecimal("300"), new BigDecimal("15"), "已通过");
    }

    private static DemoSheet cases() {
        return DemoSheet.of(
                        "入园评审", "2024年下半年入园评审", "编号", "申请单位", "批次", "评审类别", "受理日期", "准入标准", "禁止类情形", "容积率", "建筑系数", "绿地率", "轻工厂房", "厂房层数",
                        "申报投资强度", "申报亩均税收", "结束评分日期", "评审时间", "结论", "理由")
                .row("CQ-PS-05", "示范辰光电子有限公司", "第二批", "标准厂房", "2024-07-01", "CQ-BZ-01", "无", null, null, null, null, null, null, null, "2024-07-12", "2024-07-12", "通过", null)
                .row("CQ-PS-06", "示范桥东机械有限公司", "第二批", "自建厂房", "2024-07-02", "CQ-BZ-02", "无", new BigDecimal("1.2"), new BigDecimal("28"), new BigDecimal("15"), "否", 2,
                        new BigDecimal("350"), new BigDecimal("22"), "2024-07-12", "2024-07-12", "婉拒", "建筑系数低于控制指标，调整总平面后再申请")
                .row("CQ-PS-07", "示范辰溪食品有限公司", "第三批", "标准厂房", "2024-07-15", "CQ-BZ-01", "无", null, null, null, null, null, null, null, null, null, null, null);
    }

    private static DemoSheet reviewers() {
        DemoSheet sheet = DemoSheet.of("评审人", "", "评审单号", "评审编号", "评审人登录名", "评审人姓名", "单位或职务", "回避", "利害关系说明");
        for (String no : List.of("CQ-PS-05", "CQ-PS-06", "CQ-PS-07")) {
            sheet.row(no + "-1", no, "expert-a", "专家甲", "行业专家", null, null);
            sheet.row(no + "-2", no, "expert-b", "专家乙", "安全环保专家", null, null);
        }
        return sheet.row("CQ-PS-05-3", "CQ-PS-05", "expert-c", "专家丙", "财务专家", "是", "曾任申请企业顾问");
    }

    private static DemoSheet scores() {
        DemoSheet sheet = DemoSheet.of("入园评分", "", "评审单号", "项目", "分数", "意见");
        scored(sheet, "CQ-PS-05-1", FACTORY, "90", "80", "70", "85", "80");
        scored(sheet, "CQ-PS-05-2", FACTORY, "80", "90", "80", "75", "70");
        scored(sheet, "CQ-PS-06-1", LAND, "70", "80", "60");
        scored(sheet, "CQ-PS-06-2", LAND, "60", "70", "70");
        scored(sheet, "CQ-PS-07-1", FACTORY, "75", "80", "60", "70", "65");
        return sheet;
    }

    private static void scored(DemoSheet sheet, String assignment, List<String> items, String... points) {
        for (int i = 0; i < items.size(); i++) {
            sheet.row(assignment, items.get(i), new BigDecimal(points[i]), i == 0 ? "材料齐全" : null);
        }
    }

    private static DemoSheet sheets() {
        return DemoSheet.of("绩效考核表", "", "科室", "考核年度", "自评日期", "状态")
                .row("招商科", "2024年", "2024-12-20", "已自评")
                .row("规建科", "2024年", "2024-12-20", "已自评")
                .row("企服科", "2024年", "2024-12-20", "已自评");
    }

    /// 招商科 has 90 for every rule; 规建科 100 for the rules of three points and 80 for the others; 企服科 60 everywhere, of which the first
    /// rule is not reviewed yet.
    private static DemoSheet points() {
        DemoSheet sheet = DemoSheet.of("考核评分", "", "考核科室", "细则", "得分", "依据", "状态");
        for (int rule = 1; rule <= RULES; rule++) {
            sheet.row("招商科", code(rule), new BigDecimal("90"), "考核材料", "已复核");
            sheet.row("规建科", code(rule), new BigDecimal(HEAVY.contains(rule) ? "100" : "80"), "考核材料", "已复核");
            sheet.row("企服科", code(rule), new BigDecimal("60"), note(rule), rule == 1 ? "已评分" : "已复核");
        }
        return sheet;
    }

    private static @Nullable String note(int rule) {
        return rule == 1 ? "材料待补" : null;
    }

    private static String code(int rule) {
        return "r%02d".formatted(rule);
    }
}
