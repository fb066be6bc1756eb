package io.yuanheng.demo;

import io.yuanheng.demo.HaizhouWorks.Work;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// 海洲's plans: works by class of both years, 15 roads in preparation (12 with a feasibility report, 2 with a preliminary design, 1 to be
/// tendered), planning products and their reviews, tenders, patrols and upkeep.
final class HaizhouPlans {

    private static final List<Work> WORKS = HaizhouWorks.WORKS;
    private static final Map<String, String> FINISHING =
            Map.of("规划展示馆", "开馆", "标准厂房二期", "主体完工", "北片污水处理厂", "南北两座厂主体完工", "第一小学", "建成", "第一幼儿园", "与石岭幼儿园一并建成");

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("23-preliminary_work.xlsx", preliminary());
        books.put("24-works_plan.xlsx", plans());
        books.put("25-tender.xlsx", tenders());
        books.put("26-works_change.xlsx", DemoSheet.of("工程变更", "", "编号", "变更内容", "标段", "工程名称", "理由", "金额（万元）", "提出日期", "批准日期", "状态")
                .row("HZ-BG-01", "软基处理改为塑料排水板", "HZ-BD-02", "南片四路", "地质与勘察不符", new BigDecimal("86.5"), "2024-05-06", "2024-05-20", "已批准")
                .row("HZ-BG-02", "取消临时便桥", "HZ-BD-01", "北片一路", "主桥提前贯通", new BigDecimal("-32"), "2024-08-12", null, "已申请"));
        books.put("27-works_audit.xlsx", DemoSheet.of("工程财审", "", "编号", "工程名称", "标段编号", "类别", "评审单位", "送审", "审定", "核减", "送审日期", "时限", "完成日期")
                .row("HZ-CS-01", "规划展示馆", null, "预算评审", "财政评审中心", new BigDecimal("1860"), new BigDecimal("1742"), new BigDecimal("118"), "2024-08-05", "2024-09-20", "2024-09-12")
                .row("HZ-CS-02", "北片一路", "HZ-BD-01", "跟踪审计", "审计中介机构", new BigDecimal("2640"), null, null, "2024-09-18", "2024-10-25", null));
        books.put("32-plan_document.xlsx", documents());
        books.put("39-review_session.xlsx", sessions());
        books.put("49-site_finding.xlsx", findings());
        books.put("54-repair.xlsx", DemoSheet.of("园区维修", "", "编号", "维修事项", "类别", "所在片区", "报修日期", "时限", "修复日期", "费用（元）", "验收日期", "状态")
                .row("HZ-WX-01", "北片二路路灯不亮", "路灯", Haizhou.EAST, "2024-09-03", "2024-09-06", "2024-09-05", new BigDecimal("1800"), "2024-09-06", "已验收")
                .row("HZ-WX-02", "雨水井盖破损", "管网", Haizhou.EAST, "2024-10-14", "2024-10-18", null, null, null, "已报修"));
        books.put("55-duty_area.xlsx", DemoSheet.of("门前三包责任区", "", "责任区名称", "企业名称", "所在片区", "责任人", "目标", "责任书日期", "检查日期", "达标", "期限")
                .row("北片一路北段", Haizhou.FIRMS.get(0).name(), Haizhou.EAST, "行政科", "包卫生、包绿化、包秩序", "2024-01-15", "2024-10-11", "是", null)
                .row("北片一路南段", Haizhou.FIRMS.get(1).name(), Haizhou.EAST, "行政科", "包卫生、包绿化、包秩序", "2024-01-15", "2024-10-11", "否", "2024-10-25"));
        DemoSheet water = DemoSheet.of("企业用水", "抄表", "用户名称", "抄表月份", "本月读数", "水量", "应缴水费");
        for (int i = 0; i < 3; i++) {
            water.row(Haizhou.FIRMS.get(i).name(), "2024-10", new BigDecimal(20500 + i * 900), new BigDecimal(1200 + i * 150), new BigDecimal(4200 + i * 525));
        }
        books.put("56-water_use.xlsx", water);
    }

    private static List<Work> group(String group) {
        return WORKS.stream().filter(w -> w.group().equals(group)).toList();
    }

    private static DemoSheet preliminary() {
        DemoSheet sheet = DemoSheet.of("项目前期工作", "在批道路前期", "编号", "工程名称", "前期阶段", "编制单位", "委托日期", "完成时限", "批复日期", "状态", "进展");
        List<Work> roads = group("报批").subList(0, 15);
        for (int i = 0; i < 15; i++) {
            sheet.row(
                    "HZ-QQ-%02d".formatted(i + 1), roads.get(i).name(), i < 12 ? "可研" : i < 14 ? "初步设计" : "委托招标", "市政设计院", "2024-03-05", i < 14 ? "2024-09-30" : "2024-11-30",
                    i < 14 ? Months.day(2024, 6 + i % 4, 18) : null, i < 14 ? "已批复" : "已委托", null);
        }
        // those in design or tendering had their feasibility report approved before: one road is at one step
        for (int i = 12; i < 15; i++) {
            sheet.row(
                    "HZ-QQ-%02d".formatted(i + 4), roads.get(i).name(), "可研", "市政设计院", "2023-09-04", "2024-02-28", Months.day(2024, 1, i + 4), "已转下一步", null);
        }
        return sheet;
    }

    // 2024: 13 continued, 30 new, 18 in preparation; 2025: 5 finished, 24 new, 23 continued, 21 in preparation, 76,000 万元 in all
    private static DemoSheet plans() {
        DemoSheet sheet = DemoSheet.of("年度工程计划", "年度工程计划（含下一年度初排）", "年度", "工程名称", "类别", "年度投资（万元）", "计划开工时间", "计划完工时间", "工程量", "状态");
        for (Work w : WORKS.subList(0, 61)) {
            sheet.row(2024, w.name(), w.group(), null, null, null, null, "已下达");
        }
        List<Work> building = WORKS.subList(0, 43);
        List<Work> finishing = building.stream().filter(w -> HaizhouWorks.FINISHING.contains(w.name())).toList();
        List<Work> continued = building.stream().filter(w -> !finishing.contains(w)).limit(23).toList();
        List<Work> start = new ArrayList<>(group("报批"));
        start.addAll(group("计划").subList(0, 6));
        List<BigDecimal> amounts = Shares.of("76000", Shares.uneven(52, 5, 6, 8, 5, 7));
        List<Work> spending = new ArrayList<>(finishing);
        spending.addAll(start);
        spending.addAll(continued);
        for (int i = 0; i < spending.size(); i++) {
            String kind = i < 5 ? "完工" : i < 29 ? "新开工" : "续建";
            sheet.row(2025, spending.get(i).name(), kind, amounts.get(i), kind.equals("新开工") ? "2025-03-31" : null, kind.equals("完工") ? "2025-12-31" : null, FINISHING.get(spending.get(i).name()), "已上报");
        }
        for (Work w : group("计划").subList(6, 27)) {
            sheet.row(2025, w.name(), "报批", null, null, null, null, "已上报");
        }
        return sheet.note("注：下一年度各工程的投资为演示分摊，合计7.6亿元");
    }

    private static DemoSheet tenders() {
        return DemoSheet.of("招标和合同", "", "标段", "工程名称", "类别", "方式", "控制价", "公告日期", "开标日期", "投标家数", "中标通知日期", "中标单位", "中标金额", "合同签订日期", "合同编号", "合同价", "状态")
                .row("HZ-BD-01", "北片一路", "施工", "公开招标", new BigDecimal("2800"), "2024-02-20", "2024-03-12", 9, "2024-03-18", "示范路桥公司", new BigDecimal("2640"), "2024-04-08", "HZ-HT-01",
                        new BigDecimal("2640"), "已签合同")
                .row("HZ-BD-02", "南片四路", "施工", "公开招标", new BigDecimal("1950"), "2024-03-05", "2024-03-28", 7, "2024-04-02", "示范市政公司", new BigDecimal("1812.5"), "2024-04-25", "HZ-HT-02",
                        new BigDecimal("1812.5"), "已签合同")
                .row("HZ-BD-03", "规划展示馆", "设备材料", "公开招标", new BigDecimal("1742"), "2024-10-10", null, null, null, null, null, null, null, null, "已公告");
    }

    private static DemoSheet documents() {
        DemoSheet sheet = DemoSheet.of("规划编制", "规划成果", "名称", "类别", "适用片区", "编制单位", "评审时间", "批复时间", "状态", "进展");
        sheet.row("产业集聚区总体规划", "总体规划", null, "规划设计院", "2024-03-20", "2024-05-10", "批复", "经多轮修改后定稿");
        sheet.row("南片城市设计", "方案设计", Haizhou.EAST, "规划设计院", "2024-04-16", "2024-06-20", "批复", "定稿");
        for (String special : List.of("电力", "给水", "燃气", "通信", "综合管廊")) {
            sheet.row(special + "专项规划", "其他", null, "专业设计院", "2024-07-18", null, "评审", "通过评审");
        }
        return sheet.row("北片生态排水规划", "其他", Haizhou.EAST, "水利设计院", null, null, "编制中", "正在设计").row("湿地公园方案", "方案设计", Haizhou.EAST, "景观设计院", "2024-09-05", null, "评审", "478公顷，方案通过评审");
    }

    private static DemoSheet sessions() {
        DemoSheet sheet = DemoSheet.of("规划评审", "评审会", "编号", "事项", "会议类别", "级别", "规划名称", "项目名称", "稿次", "送审日期", "会议日期", "结论", "意见", "修改时限", "状态");
        int n = 1;
        for (String special : List.of("电力", "给水", "燃气", "通信", "综合管廊")) {
            sheet.row("HZ-HY-%02d".formatted(n++), special + "专项规划评审", "专家评审会", "园区", special + "专项规划", null, "送审稿", "2024-07-08", "2024-07-18", "通过", null, null, "通过");
        }
        sheet.row("HZ-HY-%02d".formatted(n++), "湿地公园方案评审", "专家评审会", "园区", "湿地公园方案", null, "方案稿", "2024-08-26", "2024-09-05", "通过", null, null, "通过");
        for (HaizhouProjects.Project p : HaizhouProjects.PROJECTS.subList(27, 36)) {
            boolean last = p.number() == 36;
            sheet.row(
                    "HZ-HY-%02d".formatted(n++), p.name() + "建筑方案会审", "建筑方案会审", "园区", null, p.name(), "第一稿", "2024-09-18", "2024-09-26", last ? "修改后再审" : "通过",
                    last ? "退让和消防通道不符合控规" : null, last ? "2024-10-20" : null, last ? "修改" : "通过");
        }
        return sheet;
    }

    private static DemoSheet findings() {
        return DemoSheet.of("工地巡查问题", "10月巡查台账", "编号", "工程名称", "巡查日期", "时段", "巡查人", "问题类别", "责任方", "存在问题", "通知单号", "期限", "整改完成日期", "复查时限", "复查日期", "复查人", "状态")
                .row("HZ-XC-01", "东湾一号桥", "2024-10-09", "上午", "规建科甲岗", "工程质量", "施工单位", "钢筋保护层厚度不足", "ZG-101", "2024-10-14", "2024-10-13", "2024-10-16", "2024-10-15", "规建科乙岗", "销号")
                .row("HZ-XC-02", "南片四路", "2024-10-10", "下午", "规建科乙岗", "文明施工", "施工单位", "裸土没有覆盖", "ZG-102", "2024-10-12", "2024-10-12", "2024-10-15", "2024-10-14", "规建科甲岗", "销号")
                .row("HZ-XC-03", "北片污水处理厂", "2024-10-17", "上午", "规建科甲岗", "进度", "监理单位", "旁站记录不全", "ZG-103", "2024-10-21", "2024-10-23", "2024-10-28", null, null, "已整改")
                .row("HZ-XC-04", "标准厂房二期", "2024-10-21", "下午", "规建科乙岗", "安全生产", "施工单位", "临边防护缺失", "ZG-104", "2024-10-24", null, null, null, null, "已通知整改");
    }
}
