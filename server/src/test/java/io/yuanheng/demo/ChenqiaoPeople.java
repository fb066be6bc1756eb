package io.yuanheng.demo;

import java.util.LinkedHashMap;

/// 辰桥: industrial tourism, documents being drafted, the park's own file of rules and the engineering centre (catalogue 6.5; who applied for a title and days that it does not give are invented).
final class ChenqiaoPeople {

    void into(LinkedHashMap<String, DemoSheet> books) {
        books.put("91-tourism_site.xlsx", DemoSheet.of("工业旅游景区", "", "景区名称", "等级", "申报日期", "获评日期", "状态")
                .row("辰桥工业旅游区", "4A级", "2023-09-12", "2024-04-08", "已评定"));
        books.put("92-tour.xlsx", DemoSheet.of("旅游接待", "", "编号", "活动名称", "景区名称", "日期", "人数", "约数")
                .row("CQ-LY-01", "工业旅游首批团队", "辰桥工业旅游区", "2024-04-12", 300, "余")
                .row("CQ-LY-02", "4月工业旅游团队", "辰桥工业旅游区", "2024-04-26", 500, "约"));
        books.put("93-reform_document.xlsx", DemoSheet.of("改革和制度文件", "", "编号", "文件名称", "类别", "起草单位", "起草日期", "讨论日期", "计划印发日期", "状态", "主要内容")
                .row("CQ-WJ-01", "食品产业全链条发展方案", "政策意见", "经济发展科", "2024-03-04", "2024-05-21", "2024-09-30", "讨论稿", "从原料到冷链的全链条扶持")
                .row("CQ-WJ-02", "食品产业扶持办法", "政策意见", "经济发展科", "2024-04-01", null, "2024-09-30", "起草", null));
        books.put("94-programme.xlsx", DemoSheet.of("上级部署", "", "编号", "名称", "类别", "级别", "年度", "提法", "日期", "状态")
                .row("CQ-BS-01", "四大产业发展方向", "发展战略", "市", 2024, "大健康、大数据、电子信息、智能电网", "2024-01-18", "已下达"));
        books.put("95-campaign.xlsx", DemoSheet.of("专项行动", "", "编号", "行动名称", "牵头科室", "范围", "开始日期", "状态")
                .row("CQ-XD-01", "服务大厅5S提升", "企业服务科", "园区服务大厅", "2024-03-18", "开展中"));
        books.put("96-campaign_measure.xlsx", DemoSheet.of("行动措施", "", "行动名称", "措施", "责任科室", "时限", "情况")
                .row("CQ-XD-01", "提前收件", "企业服务科", "2024-06-30", "企业材料没有齐全也先收件")
                .row("CQ-XD-01", "筹建信访接待室", "企业服务科", "2024-12-31", null));
        books.put("97-tech_platform.xlsx", DemoSheet.of("科创平台", "", "平台名称", "平台类别", "共建单位", "启用日期", "服务内容", "状态")
                .row("辰桥工程技术中心", "工程技术中心", "高校、城区、园区和企业", "2024-03-27", "共性技术研发、检测和人才培养", "启用"));
        books.put("98-tech_candidate.xlsx", DemoSheet.of("科技申报", "", "企业", "申报称号", "申报年度", "差距", "辅导日期", "申报日期", "认定日期", "有效期至", "状态")
                .row("东塑", "高新技术企业", 2024, null, "2024-02-20", "2024-03-15", "2024-05-30", "2027-05-29", "已认定")
                .row("南食品", "科技型中小企业", 2024, "研发费用占比不足", "2024-04-11", "2024-06-05", null, null, "已申报"));
    }
}
