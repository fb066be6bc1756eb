package io.yuanheng.demo;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// 云汐's year of rhythm: requests, pauses, orders, certificates and contacts, placed around holidays and make-up days.
///
/// All of it is invented. What is due from it, and why, is worked out by hand in `packs/demo/expected/deadlines`.
final class YunxiRhythm {

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("53-assignment.xlsx", assignments());
        books.put("80-request.xlsx", requests());
        books.put("81-request_pause.xlsx", pauses());
        books.put("82-supervision_order.xlsx", orders());
        books.put("83-certificate.xlsx", certificates());
        books.put("84-contact_log.xlsx", contacts());
    }

    private static DemoSheet assignments() {
        return DemoSheet.of("领导干部联系", "工作人员联系企业安排", "编号", "联系领导", "层级", "联系企业", "开始日期")
                .row("YX-L-11", "经发科企业联系岗", "工作人员", "午铜业", "2024-06-03")
                .row("YX-L-12", "县直部门驻企干部", "部门", "申材料", "2024-06-03");
    }

    private static DemoSheet requests() {
        DemoSheet sheet = DemoSheet.of(
                "企业诉求", "云汐工业园（演示）企业诉求受理台账", "编号", "诉求事项", "企业名称", "来源", "类别", "提出日期", "提出时刻", "首问岗位",
                "联系企业日期", "联系企业时刻", "交办日期", "承办科室", "答复日期", "办理情况", "办结日期", "满意度", "状态");
        row(sheet, "01", "节前砂石土料供应短缺", "甲集团", "电话", "砂石土料", "2024-02-08", "17:30", "2024-02-08", "18:10", "2024-02-09", "2024-02-19", "2024-02-22", "办结");
        row(sheet, "02", "贷款续贷缺担保", "丙钢制品", "门户", "贷款", "2024-02-02", "09:05", "2024-02-02", "10:30", "2024-02-05", "2024-02-06", null, "已答复");
        row(sheet, "03", "国庆期间供电保障", "午铜业", "走访", "水电气", "2024-09-29", "15:00", "2024-09-29", "15:40", "2024-09-30", "2024-10-09", "2024-10-12", "办结");
        row(sheet, "04", "节前职工班车增加班次", "申材料", "工作群", "职工交通", "2024-09-30", "16:20", null, null, null, null, null, "已提出");
        row(sheet, "05", "厂房设计变更", "甲集团", "窗口", "设计变更", "2024-04-30", "11:00", "2024-04-30", "11:30", "2024-05-06", "2024-05-08", "2024-05-11", "办结");
        row(sheet, "06", "环评批复材料补正", "午铜业", "窗口", "环评", "2024-06-03", "09:20", "2024-06-03", "09:50", "2024-06-04", "2024-06-14", "2024-06-17", "办结");
        row(sheet, "07", "用地手续缺勘测报告", "申材料", "窗口", "手续办理", "2024-06-17", "08:50", "2024-06-17", "09:30", "2024-06-18", null, null, "已交办");
        row(sheet, "08", "规划调整后的环评重做", "丙钢制品", "走访", "环评", "2024-05-06", "10:00", "2024-05-06", "10:20", "2024-05-07", null, null, "已交办");
        row(sheet, "09", "夜间停水", "甲集团", "电话", "水电气", "2024-06-28", "23:30", "2024-06-29", "00:10", null, null, null, "已提出");
        row(sheet, "10", "除夕当天设备进场", "丙钢制品", "电话", "其他", "2024-02-09", "10:00", "2024-02-09", "11:20", "2024-02-18", "2024-02-20", "2024-02-21", "办结");
        row(sheet, "11", "春节前招工", "午铜业", "企情日记", "招工用工", "2025-01-24", "14:00", "2025-01-24", "14:50", "2025-01-26", "2025-02-05", "2025-02-08", "办结");
        row(sheet, "12", "节前投产调试", "申材料", "门户", "投产运行", "2025-09-28", "09:00", "2025-09-28", "09:30", "2025-09-30", "2025-10-10", "2025-10-11", "办结");
        row(sheet, "13", "年底水电气扩容", "甲集团", "门户", "水电气", "2024-12-30", "10:10", "2024-12-30", "11:10", "2025-01-02", "2025-01-03", "2025-01-07", "办结");
        row(sheet, "14", "要求减免省级规费", "丙钢制品", "窗口", "其他", "2024-06-07", "15:00", "2024-06-07", "15:20", "2024-06-11", null, "2024-06-17", "无法办理");
        return sheet.note("注：全部为演示，时刻为二十四小时制");
    }

    private static void row(
            DemoSheet sheet, String no, String title, String enterprise, String channel, String category, String filed, String at, @Nullable String contacted,
            @Nullable String contactedAt, @Nullable String routed, @Nullable String answered, @Nullable String closed, String state) {
        sheet.row("YX-Q-" + no, title, enterprise, channel, category, filed, at, "企业服务窗口岗", contacted, contactedAt, routed,
                routed == null ? null : "企业服务科", answered, answered == null ? null : "已协调有关单位", closed, state.equals("办结") ? "满意" : null, state);
    }

    private static DemoSheet pauses() {
        return DemoSheet.of("诉求停表", "", "诉求编号", "停表日期", "恢复日期", "停表原因", "备注")
                .row("YX-Q-06", "2024-06-05", "2024-06-12", "补正材料", "补环境监测报告")
                .row("YX-Q-07", "2024-06-19", null, "补正材料", "补勘测定界报告")
                .row("YX-Q-08", "2024-05-08", "2026-12-30", "特别程序", "等规划环评批复");
    }

    private static DemoSheet orders() {
        return DemoSheet.of(
                        "督办单", "督办单台账", "单号", "事项", "来源", "发出日期", "签发岗位", "承办科室", "时限", "签收日期", "第几轮", "反馈情况", "反馈日期",
                        "反馈岗位", "核实岗位", "销号日期", "状态")
                .row("YX-D-01", "节后复工复产检查", "区县级", "2024-02-07", "管委会主任", "安全环保科", "2024-02-29", "2024-02-18", null, "已逐户检查", "2024-02-26",
                        "安全环保科科长", "办公室主任", "2024-02-28", "销号")
                .row("YX-D-02", "龙坪A区场平扬尘整改", "市级", "2024-06-14", "管委会主任", "规划建设科", "2024-06-28", "2024-06-18", null, null, null, null, null, null, "已签收")
                .row("YX-D-03", "片区连接道路征地清表", "自行发起", "2024-04-28", "分管副主任", "国土科", "2024-05-31", "2024-05-06", 2, "清表完成一半", "2024-05-20",
                        "国土科科长", null, null, "退回重办")
                .column("领域", row -> row.apply("事项").contains("扬尘") ? "治污减霾" : null);
    }

    private static DemoSheet certificates() {
        return DemoSheet.of("证照", "企业证照到期台账", "企业名称", "证照名称", "编号", "发证日期", "有效期至", "换证日期", "状态")
                .row("午铜业", "排污许可证", "演示-01", "2021-09-29", "2024-09-28", null, "有效")
                .row("甲集团", "安全生产许可证", "演示-02", "2021-06-21", "2024-06-20", null, "有效")
                .row("丙钢制品", "特种设备检验", "演示-03", "2022-05-01", "2024-05-01", "2024-04-25", "已换证");
    }

    private static DemoSheet contacts() {
        return DemoSheet.of("联系记录", "六月份联系、驻企和巡查记录", "编号", "联系编号", "工程名称", "方式", "日期", "情况")
                .row("YX-J-01", "YX-L-11", null, "联系", "2024-06-24", "订单正常")
                .row("YX-J-02", "YX-L-11", null, "联系", "2024-06-25", "原料涨价")
                .row("YX-J-03", "YX-L-11", null, "下访", "2024-06-27", "查看新线安装")
                .row("YX-J-04", "YX-L-12", null, "驻企", "2024-06-18", null)
                .row("YX-J-05", "YX-L-12", null, "驻企", "2024-06-25", null)
                .row("YX-J-06", "YX-L-12", null, "驻企", "2024-06-27", null)
                .row("YX-J-07", null, "枫田省道", "现场巡查", "2024-06-27", "上午")
                .row("YX-J-08", null, "枫田省道", "现场巡查", "2024-06-28", "上午")
                .row("YX-J-09", null, "枫田省道", "现场巡查", "2024-06-28", "下午");
    }
}
