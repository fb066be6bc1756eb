package io.yuanheng.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// 云汐's joint approvals: one finished after three late matters, one stuck behind a late and a stopped one, one waiting at its first step,
/// one that nobody accepted. All of it is invented; what is due from it is worked out by hand in `packs/demo/expected/deadlines`.
final class YunxiApprovals {

    private static final String DONE = "办结";
    private static final String OPEN = "在办";

    private final YunxiFirms firms;

    YunxiApprovals(YunxiFirms firms) {
        this.firms = firms;
    }

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("86-joint_approval.xlsx", cases());
        books.put("87-approval_item.xlsx", items());
        books.put("88-approval_pause.xlsx", pauses());
        books.put("89-first_asked.xlsx", firstAsked());
    }

    private DemoSheet cases() {
        return DemoSheet.of(
                        "联合审批", "云汐工业园（演示）联合审批和全程代办", "件名", "件号", "审批模板", "项目名称", "企业名称", "批次", "首问责任人", "收件日期", "代办员",
                        "受理日期", "联踏日期", "承诺办结日期", "办结日期", "联审结论", "状态")
                .row("23号项目联审", "YX-S-01", "工业项目联合审批", "YX-2024-023", firm(30), "第一批", "企业服务窗口岗", "2024-05-06", "代办一岗",
                        "2024-05-07", "2024-05-08", "2024-07-05", "2024-06-05", "各部门同意，施工图按意见增加消防水池后已通过", DONE)
                .row("24号项目联审", "YX-S-02", "工业项目联合审批", "YX-2024-024", firm(31), "第二批", "企业服务窗口岗", "2024-05-27", "代办一岗",
                        "2024-05-29", "2024-05-30", "2024-06-28", null, null, "已受理")
                .row("25号项目入驻代办", "YX-S-03", "标准厂房全程代办", "YX-2024-025", firm(32), null, "招商科项目岗", "2024-06-24", "代办二岗", "2024-06-25",
                        null, "2024-07-12", null, null, "已受理")
                .row("26号项目联审", "YX-S-04", "工业项目联合审批", "YX-2024-026", firm(33), "第三批", "招商科项目岗", "2024-06-26", null, null, null, null,
                        null, null, "已收件");
    }

    private String firm(int producer) {
        return firms.producer(producer).name();
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
            item(sheet, "23号项目联审", i, INDUSTRIAL.get(i), "2024-05-07", conditional ? "附条件同意" : "同意", conditional ? "2024-05-11" : "2024-05-10",
                    conditional ? "增加消防水池" : null, first.get(i));
        }
        List<String> second = List.of("2024-05-30", "2024-06-04", "", "", "2024-06-12", "", "2024-06-06", "2024-06-21", "");
        for (int i = 0; i < INDUSTRIAL.size(); i++) {
            boolean conditional = i == 2;
            boolean silent = i == 3;
            item(sheet, "24号项目联审", i, INDUSTRIAL.get(i), "2024-05-29", silent ? null : conditional ? "附条件同意" : "同意", silent ? null : "2024-06-03",
                    conditional ? "补大气环境监测数据" : null, second.get(i));
        }
        for (int i = 0; i < FACTORY.size(); i++) {
            item(sheet, "25号项目入驻代办", i, FACTORY.get(i), "2024-06-25", null, null, null, i == 0 ? "2024-06-26" : "");
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
                .row("23号项目联审/03", "补正材料", "2024-05-15", "环境监测报告、总平面图", "2024-05-22")
                .row("24号项目联审/03", "补正材料", "2024-06-06", "大气环境监测数据、危险废物处置协议", null);
    }

    private static DemoSheet firstAsked() {
        return DemoSheet.of("首问登记", "首问责任和限期办结登记", "编号", "办理事项", "企业名称", "首问责任人", "日期", "承办科室", "交接日期", "限办日期", "办结日期", "办理结果", "状态")
                .row("YX-W-01", "查询用地红线图", "午铜业", "企业服务窗口岗", "2024-06-17", "国土科", "2024-06-17", "2024-06-20", "2024-06-19", "已提供", DONE)
                .row("YX-W-02", "开具入园证明", "申材料", "招商科项目岗", "2024-06-20", null, null, "2024-06-27", null, null, "首问负责");
    }
}
