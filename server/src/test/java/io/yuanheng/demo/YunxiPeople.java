package io.yuanheng.demo;

import java.util.LinkedHashMap;

/// 云汐: the campaign that got landed projects started, the duty point, stopped firms and the prize (catalogue 6.6; days invented).
final class YunxiPeople {

    private static final String CAMPAIGN = "YX-XD-01";

    void into(LinkedHashMap<String, DemoSheet> books) {
        books.put("38-co_park.xlsx", DemoSheet.of("合作共建园区", "", "共建园区名称", "合作方", "共建方式", "协议日期", "协议到期日期", "分成办法", "统计归属", "状态")
                .row("云汐山海协作产业园（演示）", "沿海结对市开发区", "山海协作", "2023-09-15", "2033-09-14", "税收地方留成部分双方各半", "计入本园", "已签协议"));
        books.put("93-economic_analysis.xlsx", analysis());
        books.put("94-honour.xlsx", DemoSheet.of("荣誉", "", "编号", "荣誉名称", "级别", "日期", "获得单位")
                .row("YX-RY-01", "建设竞赛奖", "省", "2024-06-20", "园区建设公司"));
        books.put("95-campaign.xlsx", DemoSheet.of("专项行动", "", "编号", "行动名称", "牵头科室", "范围", "目标", "开始日期", "结束日期", "状态")
                .row(CAMPAIGN, "落地项目促开工集中行动", "经济发展科", "40个落地项目", "落地项目尽快开工", "2024-04-12", "2024-07-31", "开展中"));
        books.put("96-campaign_measure.xlsx", measures());
        books.put("97-task_force.xlsx", DemoSheet.of("领导小组和专班", "", "编号", "机构名称", "类别", "工作任务", "服务工程", "组长", "地点", "成立日期", "进驻日期", "状态")
                .row("YX-ZB-01", "龙坪A区场平执勤点", "驻点", "调处施工矛盾，维护施工秩序", "龙坪A区场平", "分管副主任", "龙坪A区工地", "2024-03-05", "2024-03-11", "已进驻"));
        books.put("98-task_force_member.xlsx", DemoSheet.of("专班成员单位", "", "机构名称", "成员单位", "岗位", "责任", "职责", "起始日期")
                .row("YX-ZB-01", "管委会规划建设科", "科长", "直接责任人", "现场协调", "2024-03-05")
                .row("YX-ZB-01", "派出所", "民警", "成员", "维护秩序", "2024-03-05")
                .row("YX-ZB-01", "街道办事处", "驻村干部", "成员", "做群众工作", "2024-03-05"));
        books.put("99-risk_signal.xlsx", risks());
    }

    private static DemoSheet analysis() {
        return DemoSheet.of("经济运行分析", "", "编号", "截止月份", "指标名称", "升降", "原因类别", "原因", "影响企业", "撰写", "日期", "状态")
                .row("YX-FX-01", "2024-06", "工业总产值", "上升", "技改扩产", "最大一户企业产能释放，带动园区产值增长", "甲集团", "经济发展科", "2024-06-28", "已写")
                .row("YX-FX-02", "2024-06", "产值负增长企业", "上升", "市场需求", "市场需求偏弱，部分企业订单减少", null, "经济发展科", "2024-06-28", "已写");
    }

    /// The five measures that the source counts.
    private static DemoSheet measures() {
        return DemoSheet.of("行动措施", "", "行动名称", "措施", "责任科室", "成果数量", "情况")
                .row(CAMPAIGN, "班子成员、中层联系项目", "办公室", null, "一个项目明确一名联系领导、一名联系人")
                .row(CAMPAIGN, "月跟踪监测和督促通报", "经济发展科", null, "每月通报进度和制约因素")
                .row(CAMPAIGN, "集中开工", "规划建设科", 22, "推动22个落地项目开工")
                .row(CAMPAIGN, "出台落地项目处置意见", "招商科", null, "分类清理遗留项目")
                .row(CAMPAIGN, "破解一批难题", "规划建设科", null, "现场办公解决用地、审批和政策处理问题");
    }

    private static DemoSheet risks() {
        return DemoSheet.of("风险防控监测", "", "编号", "风险内容", "企业名称", "类别", "来源", "日期", "责任科室", "核实日期", "核实情况", "状态")
                .row("YX-FK-01", "停产", "酉气体", "停产", "走访", "2024-03-06", "经济发展科", "2024-03-08", "设备检修后没有恢复生产", "跟踪中")
                .row("YX-FK-02", "停产", "戌地板", "停产", "月报", "2024-04-11", "经济发展科", "2024-04-16", "订单不足", "跟踪中")
                .row("YX-FK-03", "停产", "亥木屋", "停产", "月报", "2024-04-11", "经济发展科", "2024-04-17", "订单不足", "已核实");
    }
}
