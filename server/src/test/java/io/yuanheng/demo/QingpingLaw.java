package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

/// 青坪: leading group, law study, publicity, contracts. Numbers of publicity are of catalogue 6.7; days and the rest are invented.
final class QingpingLaw {

    private static final String GROUP = "QP-LD-01";

    void into(LinkedHashMap<String, DemoSheet> books) {
        books.put("10-task_force.xlsx", DemoSheet.of("领导小组和专班", "", "编号", "机构名称", "类别", "工作任务", "组长", "副组长", "办公室", "文号", "成立日期", "状态")
                .row(GROUP, "依法治县工作领导小组", "领导小组", "组织园区依法治理工作", "管委会主任", "管委会副主任", "党政办公室", "青园办〔2024〕3号", "2024-01-15", "已成立"));
        books.put("11-task_force_member.xlsx", DemoSheet.of("专班成员单位", "", "机构名称", "成员单位", "岗位", "责任", "起始日期")
                .row(GROUP, "管委会", "主任", "第一责任人", "2024-01-15")
                .row(GROUP, "管委会", "副主任", "直接责任人", "2024-01-15")
                .row(GROUP, "党政办公室", "主任", "具体责任人", "2024-01-15")
                .row(GROUP, "各科室", "科长", "成员", "2024-01-15"));
        books.put("12-programme.xlsx", DemoSheet.of("上级部署", "", "编号", "名称", "类别", "级别", "年度", "提法", "日期", "本园区实施方案", "方案印发日期", "状态")
                .row("QP-BS-01", "依法治县", "发展战略", "县（区）", 2024, null, "2024-01-08", "2024年依法治理工作方案", "2024-01-22", "已定方案"));
        books.put("13-responsibility_letter.xlsx", DemoSheet.of("目标责任书", "", "编号", "名称", "内容", "年度", "下达单位", "责任人岗位", "签订日期", "状态")
                .row("QP-ZR-01", "依法治县目标责任书", "依法治理", 2024, "县（演示）", "管委会主任", "2024-02-06", "已签订")
                .row("QP-ZR-02", "信访维稳目标责任书", "信访稳定", 2024, "县（演示）", "管委会主任", "2024-02-06", "已签订"));
        books.put("14-activity.xlsx", activities());
        books.put("15-publicity.xlsx", publicity());
        books.put("16-awareness_survey.xlsx", DemoSheet.of("知晓率调查", "", "调查日期", "主题", "调查范围", "调查人数", "知晓人数")
                .row("2024-06-14", "扫黑除恶", "园区企业职工", 120, 120));
        books.put("17-legal_adviser.xlsx", DemoSheet.of("法律顾问", "", "编号", "聘请企业", "律所", "聘期起", "聘期止")
                .row("QP-FG-01", null, "示范律师事务所", "2024-01-01", "2024-12-31")
                .row("QP-FG-02", Qingping.firm(0), "示范律师事务所", "2024-03-01", "2025-02-28")
                .row("QP-FG-03", Qingping.firm(6), "示范律师事务所", "2024-04-01", "2025-03-31"));
        books.put("18-contract.xlsx", contracts());
        books.put("19-reform_document.xlsx", DemoSheet.of("改革和制度文件", "", "编号", "文件名称", "类别", "起草单位", "起草日期", "送审日期", "会议", "会议通过日期", "印发日期", "文号", "计划印发日期", "状态")
                .row("QP-WJ-01", "合同联审制度", "管理制度", "党政办公室", "2024-01-18", "2024-02-19", "主任办公会", "2024-02-26", "2024-03-01", "青园办〔2024〕9号", null, "印发")
                .row("QP-WJ-02", "职工学法用法考试办法", "考核办法", "党政办公室", "2024-05-20", null, null, null, null, null, "2024-09-30", "起草"));
        books.put("42-guard_team.xlsx", DemoSheet.of("治安力量", "", "队伍名称", "类别", "片区", "人数", "成立日期")
                .row("青坪警务室", "警务室", "青坪一期", 4, "2021-05-10")
                .row("园区联防队", "联防队", "青坪二期", 16, "2022-03-01"));
        books.put("60-inspection.xlsx", DemoSheet.of("检查", "", "编号", "名称", "类别", "时机", "日期", "企业名称", "检查组", "状态")
                .row("QP-JC-01", "春节前安全检查", "安全生产", "春节", "2024-02-02", null, "安全环保科", "销号")
                .row("QP-JC-02", "环保专项检查", "环境保护", "专项", "2024-04-16", Qingping.firm(6), "安全环保科、环境部门", "整改中"));
        books.put("62-hazard.xlsx", hazards());
    }

    /// Laws studied before meetings are those that the source names.
    private static DemoSheet activities() {
        DemoSheet sheet = DemoSheet.of("活动", "上半年学法和宣传活动", "编号", "活动名称", "类别", "日期", "承办科室", "所学法律法规", "学时", "人次", "企业数", "情况");
        List<String> laws = List.of("宪法", "安全生产法", "环境保护法", "大气污染防治法", "禁毒法", "安全生产法");
        for (int i = 0; i < laws.size(); i++) {
            sheet.row("QP-H-%02d".formatted(i + 1), (i + 1) + "月会前学法", "会前学法", Months.day(2024, i + 1, i < 5 ? 22 : 20), "党政办公室", laws.get(i), new BigDecimal("0.5"), 24, null, null);
        }
        return sheet.row("QP-H-07", "企业联席会学法", "法律进企业", "2024-03-28", "党政办公室", "安全生产法、环境保护法", BigDecimal.ONE, 36, 8, "要求企业聘请法律顾问")
                .row("QP-H-08", "送法进企业", "法律进企业", "2024-05-16", "企业服务科", "劳动合同法", new BigDecimal("2"), 85, 5, null)
                .row("QP-H-09", "安全生产月宣传", "安全生产月", "2024-06-06", "安全环保科", null, null, 210, 8, null)
                .row("QP-H-10", "消防应急演练", "应急演练", "2024-06-18", "安全环保科", null, null, 60, 3, null)
                .row("QP-H-11", "党风廉政专题学习", "学习", "2024-04-11", "党政办公室", null, null, 24, null, null);
    }

    private static DemoSheet publicity() {
        return DemoSheet.of("宣传", "上半年宣传台账", "编号", "内容", "主题", "形式", "数量", "计量单位", "约数", "日播放时长", "地点", "宣传日期", "截止日期", "责任科室")
                .row("QP-XC-01", "扫黑除恶标语", "扫黑除恶", "标语", 30, "幅", "余", null, "园区道路和企业围墙", "2024-03-18", null, "综治办公室")
                .row("QP-XC-02", "扫黑除恶横幅", "扫黑除恶", "横幅", 20, "幅", "余", null, "企业大门", "2024-03-18", null, "综治办公室")
                .row("QP-XC-03", "禁毒宣传资料", "禁毒", "宣传资料", 1000, "份", "余", null, "企业车间和食堂", "2024-06-20", null, "综治办公室")
                .row("QP-XC-04", "法治短片", "法治", "电子屏", null, null, "约", new BigDecimal("5"), "办公楼大厅", "2024-01-02", "2024-06-30", "党政办公室");
    }

    private static DemoSheet contracts() {
        return DemoSheet.of(
                        "合同联审", "上半年合同联审台账", "编号", "合同名称", "类别", "相对方", "合同金额（万元）", "承办科室", "起草日期", "版次", "联审意见", "联审日期", "律师意见", "律师意见日期", "风险等级", "签订人岗位",
                        "签订日期", "归档日期", "状态")
                .row("QP-HT-01", "二期道路施工合同", "工程施工", "示范市政工程有限公司", new BigDecimal("860"), "规划建设科", "2024-03-04", 2, "工期和质保条款需明确", "2024-03-11", "补充违约责任后可签", "2024-03-14", "中",
                        "管委会主任", "2024-03-20", "2024-03-25", "已归档")
                .row("QP-HT-02", "园区保洁服务合同", "服务", "示范保洁有限公司", new BigDecimal("42"), "党政办公室", "2024-04-01", 1, "无意见", "2024-04-08", "可以签订", "2024-04-10", "低", "管委会主任", "2024-04-15", null, "已签订")
                .row("QP-HT-03", "食品加工项目投资协议", "投资协议", "示范壬食品有限公司", new BigDecimal("5200"), "招商科", "2024-05-13", 2, "达产条款须量化", "2024-05-20", "保证金退还条件需修改", "2024-05-27", "高", null,
                        null, null, "修改中")
                .row("QP-HT-04", "标准厂房租赁合同", "租赁", Qingping.firm(5), new BigDecimal("36"), "企业服务科", "2024-06-20", 1, null, null, null, null, null, null, null, null, "起草");
    }

    private static DemoSheet hazards() {
        return DemoSheet.of("隐患整改", "", "编号", "隐患内容", "检查编号", "企业名称", "级别", "位置", "检查日期", "检查岗位", "责令日期", "期限", "整改情况", "整改日期", "复查岗位", "复查日期", "状态")
                .row("QP-YH-01", "灭火器过期", "QP-JC-01", Qingping.firm(4), "一般", "二号车间", "2024-02-02", "安全环保科", "2024-02-02", "2024-02-09", "已更换", "2024-02-06", "分管副主任", "2024-02-08", "销号")
                .row("QP-YH-02", "安全出口堆放货物", "QP-JC-01", Qingping.firm(5), "一般", "成品库", "2024-02-02", "安全环保科", "2024-02-02", "2024-02-05", "已清理", "2024-02-04", "分管副主任", "2024-02-05", "销号")
                .row("QP-YH-03", "除尘设施没有同步运行", "QP-JC-02", Qingping.firm(6), "重大", "破碎工段", "2024-04-16", "安全环保科", "2024-04-17", "2024-05-31", "加装除尘设施", "2024-05-27", null, null, "已整改");
    }
}
