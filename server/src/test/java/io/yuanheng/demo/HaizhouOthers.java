package io.yuanheng.demo;

import java.util.LinkedHashMap;

/// 海洲: who was sent out to learn (catalogue 6.8: more than twenty), and the environment files of three plants, which are invented.
final class HaizhouOthers {

    void into(LinkedHashMap<String, DemoSheet> books) {
        books.put("57-environment_file.xlsx", DemoSheet.of(
                        "环境监管档案", "", "档案编号", "建设项目", "环评类别", "环评批复日期", "环评文号", "环保设施", "同时设计", "同时施工", "同时投用", "设施竣工日期", "验收日期", "验收公开日期",
                        "设立公示牌", "公示内容", "状态")
                .row("HZ-HB-01", "水泵电机生产线", "报告表", "2023-02-14", "海洲环审〔2023〕3号", "喷漆废气处理", "是", "是", "是", "2023-11-20", "2023-12-18", "2024-01-22", "是", "排放口数据滚动公示", "正常运行")
                .row("HZ-HB-02", "汽车配件生产线", "报告表", "2023-05-09", "海洲环审〔2023〕8号", "电镀废水处理", "是", "是", "是", "2024-03-12", "2024-04-10", "2024-05-16", "否", null, "已验收")
                .row("HZ-HB-03", "数控机床生产线", "报告表", "2024-06-04", "海洲环审〔2024〕5号", "切削液回收", "是", "否", "否", null, null, null, "否", null, "同步建设"));
        books.put("58-activity.xlsx", DemoSheet.of("活动", "", "活动编号", "活动名称", "活动类别", "日期", "承办科室", "参加人次", "约数")
                .row("HZ-H-11", "干部外出培训", "培训", "2024-04-22", "办公室", 20, "余"));
        books.put("59-secondment.xlsx", DemoSheet.of("挂职和借调", "", "派员编号", "方向", "派员类别", "岗位", "派往或来自单位", "开始日期", "结束日期")
                .row("HZ-PY-01", "派出", "跟班学习", "招商岗", "先进园区管委会", "2024-03-04", "2024-06-03")
                .row("HZ-PY-02", "接收", "借调", "项目审批岗", "自然资源部门", "2024-01-08", "2024-12-31"));
    }
}
