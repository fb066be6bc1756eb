package io.yuanheng.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// 辰桥's requests, diaries and joint approvals: one finished after three late matters, one stuck behind a late and a stopped one, one waiting at its first step,
/// one that nobody accepted. All of it is invented; what is due from it is worked out by hand in `packs/demo/expected/deadlines`.
final class ChenqiaoService {

    private static final String DONE = "办结";
    private static final String OPEN = "在办";


    void into(SequencedMap<String, DemoSheet> books) {
        books.put("80-request.xlsx", requests());
        books.put("86-joint_approval.xlsx", cases());
        books.put("87-approval_item.xlsx", items());
        books.put("88-approval_pause.xlsx", pauses());
        books.put("89-first_asked.xlsx", firstAsked());
        books.put("90-diary.xlsx", diaries());
    }

    private static DemoSheet cases() {
        return DemoSheet.of(
                        "联合审批", "辰桥工业集中区（演示）联合审批和全程代办", "件名", "件号", "审批模板", "项目名称", "企业名称", "批次", "首问责任人", "收件日期", "代办员",
                        "受理日期", "联踏日期", "承诺办结日期", "办结日期", "联审结论", "状态")
                .row("梁厂项目联审", "CQ-S-01", "工业项目联合审批", "CQ-01", "秋轨道", "第一批", "企业服务窗口岗", "2024-05-06", "代办一岗",
                        "2024-05-07", "2024-05-08", "2024-07-05", "2024-06-05", "各部门同意，施工图按意见增加消防水池后已通过", DONE)
                .row("塑料新材料项目联审", "CQ-S-02", "工业项目联合审批", "CQ-03", "东塑", "第二批", "企业服务窗口岗", "2024-05-27", "代办一岗",
                        "2024-05-29", "2024-05-30", "2024-06-28", null, null, "已受理")
                .row("特色食品入驻代办", "CQ-S-03", "标准厂房全程代办", "CQ-06", "元特食", null, "招商科项目岗", "2024-06-24", "代办二岗", "2024-06-25",
                        null, "2024-07-12", null, null, "已受理")
                .row("通信机房项目联审", "CQ-S-04", "工业项目联合审批", "CQ-05", "西通信", "第三批", "招商科项目岗", "2024-06-26", null, null, null, null,
                        null, null, "已收件");
    }

    /// @param after the numbers of the matters before it
    private record Matter(String title, String stage, String department, int days, List<String> after, String materials) {}

    private static final List<Matter> INDUSTRIAL = List.of(
            new Matter("投资项目备案", "立项用地规划许可", "发展改革部门", 1, List.of(), "备案申请表、投资协议"),
            new Matter("建设用地规划许可", "立项用地规划许可", "自然资源部门", 3, List.of("01"), "土地出让合同、用地申请"),
            new Matter("环境影响评价", "立项用地规划许可", "生态环境部门", 10, List.of("01"), "环评报告表、备案证明"),
            new Matter("节能审查", "立项用地规划许可", "发展改革部门", 5, List.of("01"), "节能报告"),
            new Matter("建筑方案审查", "工程建设许可", "自然资源部门", 5, List.of("02"), "建筑方案文本、总平面图"),
            new Matter("建设工程规划许可", "工程建设许可", "自然资源部门", 3, List.of("05"), "规划许可申请、土地权属证明"),
            new Matter("水土保持方案", "工程建设许可", "水利部门", 5, List.of("01"), "水土保持报告表"),
            new Matter("施工图审查", "施工许可", "住建部门", 7, List.of("05"), "施工图、勘察报告"),
            new Matter("建筑工程施工许可", "施工许可", "住建部门", 3, List.of("06", "08", "03"), "施工合同、质量安全监督申请"));

    private static final List<Matter> FACTORY = List.of(
            new Matter("营业执照", "入驻", "市场监管部门", 1, List.of(), "登记申请书、厂房租赁合同"),
            new Matter("投资项目备案", "入驻", "发展改革部门", 1, List.of("01"), "备案申请表"),
            new Matter("环境影响登记", "入驻", "生态环境部门", 3, List.of("02"), "环境影响登记表"),
            new Matter("装修工程施工许可", "装修", "住建部门", 3, List.of("02"), "装修方案、房屋安全说明"),
            new Matter("消防验收", "装修", "住建部门", 5, List.of("04"), "消防验收申请、竣工图"),
            new Matter("用电报装", "投产", "供电部门", 5, List.of("01"), "用电申请"));

    private static DemoSheet items() {
        DemoSheet sheet = DemoSheet.of(
                "审批事项", "联合审批事项明细", "件名", "序号", "事项名称", "阶段", "部门", "时限（工作日）", "前置事项", "前置事项二", "前置事项三", "材料", "报送日期",
                "联审意见", "意见日期", "修改意见", "批复日期", "状态");
        List<String> first = List.of("2024-05-08", "2024-05-13", "2024-05-28", "2024-05-14", "2024-05-20", "2024-05-24", "2024-05-13", "2024-05-31", "2024-06-05");
        for (int i = 0; i < INDUSTRIAL.size(); i++) {
            boolean conditional = i == 7;
            item(sheet, "梁厂项目联审", i, INDUSTRIAL.get(i), "2024-05-07", conditional ? "附条件同意" : "同意", conditional ? "2024-05-11" : "2024-05-10",
                    conditional ? "增加消防水池" : null, first.get(i));
        }
        List<String> second = List.of("2024-05-30", "2024-06-04", "", "", "2024-06-12", "", "2024-06-06", "2024-06-21", "");
        for (int i = 0; i < INDUSTRIAL.size(); i++) {
            boolean conditional = i == 2;
            boolean silent = i == 3;
            item(sheet, "塑料新材料项目联审", i, INDUSTRIAL.get(i), "2024-05-29", silent ? null : conditional ? "附条件同意" : "同意", silent ? null : "2024-06-03",
                    conditional ? "补大气环境监测数据" : null, second.get(i));
        }
        for (int i = 0; i < FACTORY.size(); i++) {
            item(sheet, "特色食品入驻代办", i, FACTORY.get(i), "2024-06-25", null, null, null, i == 0 ? "2024-06-26" : "");
        }
        return sheet;
    }

    private static void item(
            DemoSheet sheet, String title, int index, Matter matter, String filed, @Nullable String opinion, @Nullable String opinionOn,
            @Nullable String conditions, String granted) {
        List<@Nullable String> after = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            after.add(i < matter.after().size() ? title + "/" + matter.after().get(i) : null);
        }
        sheet.row(title, "0" + (index + 1), matter.title(), matter.stage(), matter.department(), matter.days(), after.get(0), after.get(1), after.get(2),
                matter.materials(), filed, opinion, opinionOn, conditions, granted.isEmpty() ? null : granted, granted.isEmpty() ? OPEN : DONE);
    }

    private static DemoSheet pauses() {
        return DemoSheet.of("审批停表", "", "件名/序号", "停表原因", "告知日期", "一次性告知的材料", "补齐日期")
                .row("梁厂项目联审/03", "补正材料", "2024-05-15", "环境监测报告、总平面图", "2024-05-22")
                .row("塑料新材料项目联审/03", "补正材料", "2024-06-06", "大气环境监测数据、危险废物处置协议", null);
    }

    private static DemoSheet firstAsked() {
        return DemoSheet.of("首问登记", "首问责任和限期办结登记", "编号", "办理事项", "企业名称", "首问责任人", "日期", "承办科室", "交接日期", "限办日期", "办结日期", "办理结果", "状态")
                .row("CQ-W-01", "查询用地红线图", "秋轨道", "企业服务窗口岗", "2024-06-17", "国土科", "2024-06-17", "2024-06-20", "2024-06-19", "已提供", DONE)
                .row("CQ-W-02", "开具入园证明", "东塑", "招商科项目岗", "2024-06-20", null, null, "2024-06-27", null, null, "首问负责");
    }

    private static DemoSheet requests() {
        return DemoSheet.of(
                        "企业诉求", "辰桥工业集中区（演示）企业诉求受理台账", "编号", "诉求事项", "企业名称", "来源", "类别", "提出日期", "提出时刻", "首问岗位", "联系企业日期",
                        "联系企业时刻", "交办日期", "承办科室", "答复日期", "办理情况", "办结日期", "满意度", "状态", "回访日期", "回访情况", "重办日期")
                .row("CQ-Q-01", "厂区门口积水", "东塑", "电话", "其他", "2024-07-01", "10:00", "企业服务窗口岗", "2024-07-01", "10:20", "2024-07-02", "规划建设科",
                        "2024-07-03", "已疏通雨水井", "2024-07-04", "不满意", "重新办理", "2024-07-09", "大雨后又积水", "2024-07-10")
                .row("CQ-Q-02", "环评批复材料补正", "秋轨道", "企情日记", "环评", "2024-07-02", "09:00", "经发科联系岗", "2024-07-02", "09:30", "2024-07-03", "安全环保科",
                        "2024-07-04", "已联系有资质的监测单位", "2024-07-08", "满意", DONE, null, null, null)
                .row("CQ-Q-03", "变压器增容", "西通信", "走访", "水电气", "2024-07-03", "15:00", "经发科联系岗", "2024-07-03", "15:40", "2024-07-04", "经济发展科",
                        "2024-07-05", "供电部门已增容", "2024-07-09", "满意", DONE, "2024-07-17", "企业认可", null);
    }

    private static DemoSheet diaries() {
        return DemoSheet.of(
                        "企情日记", "企情日记（问、析、解、访、纠）", "编号", "主题", "企业名称", "联系人岗位", "方式", "日期", "问", "析", "解", "解的日期", "转成的诉求",
                        "访的日期", "访", "企业认可", "纠", "纠的日期", "状态")
                .row("CQ-R-01", "节后用工缺口", "秋轨道", "经发科联系岗", "走访", "2024-02-19", "缺操作工二十人", "外地工人返岗晚", "组织专场招聘", "2024-02-22", null,
                        "2024-03-05", "已招到十八人", "是", null, null, "访")
                .row("CQ-R-02", "电价上涨影响成本", "东塑", "驻企干部岗", "驻企", "2024-06-24", "电费占成本一成", null, null, null, null, null, null, null, null, null, "问")
                .row("CQ-R-03", "环评材料不知道怎么补", "秋轨道", "经发科联系岗", "走访", "2024-06-28", "环评批复要补监测报告", "须找有资质的监测单位", null, "2024-07-02",
                        "CQ-Q-02", null, null, null, null, null, "解")
                .row("CQ-R-04", "车间用气压力不足", "西通信", "分管副主任岗", "座谈", "2024-06-03", "高峰时段气压不够", "调压站老旧", "协调燃气公司调压", "2024-06-05", null,
                        "2024-06-14", "早晚高峰仍不足", "否", null, null, "访");
    }
}
