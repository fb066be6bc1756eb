package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;

/// 青坪: clues on public order, fines and the grading of work safety. All invented: the source speaks of the campaign, not of cases.
final class QingpingCases {

    void into(LinkedHashMap<String, DemoSheet> books) {
        books.put("43-order_clue.xlsx", DemoSheet.of("治安线索", "只给办公室和主要领导", "编号", "线索", "类别", "来源", "日期", "核查情况", "移送单位", "移送日期", "处理结果", "办结日期", "状态")
                .row("QP-XS-01", "二期道路工地有人阻拦运土车辆", "阻挠施工", "企业反映", "2024-03-19", "现场两次被拦，要求承包土方", "公安机关", "2024-03-21", "公安机关依法处理，工地恢复运输", "2024-04-12", "已办结")
                .row("QP-XS-02", "有人要求承揽厂区绿化", "强揽工程", "群众举报", "2024-04-22", "双方是正常报价，没有强迫", null, null, null, null, "不属实")
                .row("QP-XS-03", "园区北门夜间货物被盗", "盗窃", "巡查发现", "2024-06-17", null, null, null, null, null, "已收到"));
        books.put("63-penalty.xlsx", fines());
        books.put("64-safety_standard.xlsx", DemoSheet.of("安全标准化创建", "", "企业名称", "等级", "创建日期", "申报日期", "达标日期", "到期日期", "状态")
                .row(Qingping.firm(0), "三级", "2022-03-01", "2022-08-10", "2022-11-15", "2025-11-14", "已达标")
                .row(Qingping.firm(1), "三级", "2021-01-12", "2021-06-18", "2021-09-20", "2024-09-19", "已达标")
                .row(Qingping.firm(6), "三级", "2024-01-08", "2024-05-20", null, null, "已申报")
                .row(Qingping.firm(4), "小微企业", "2024-04-01", null, null, null, "创建中"));
    }

    /// The second was due on 16 April and paid on the 26th: ten days at 3 % of 1.20 are 0.36. The third is not decided yet.
    private static DemoSheet fines() {
        return DemoSheet.of("行政处罚", "", "文号", "当事人", "企业名称", "处罚领域", "处罚机关", "违法事实", "立案日期", "处罚决定日期", "罚款金额（万元）", "送达日期", "缴纳日期", "加处罚款")
                .row("青环罚〔2024〕5号", Qingping.firm(6), Qingping.firm(6), "环境保护", "生态环境部门", "除尘设施没有同步运行", "2024-04-18", "2024-05-20", new BigDecimal("5"), "2024-05-22", "2024-06-03", null)
                .row("青住建罚〔2024〕2号", "示范市政工程有限公司", null, "扬尘治理", "住建部门", "渣土没有全部覆盖", "2024-03-07", "2024-03-29", new BigDecimal("1.2"), "2024-04-01", "2024-04-26", new BigDecimal("0.36"))
                .row("青应急立〔2024〕4号", Qingping.firm(5), Qingping.firm(5), "安全生产", "应急管理部门", "安全出口两次堆放货物", "2024-05-15", null, null, null, null, null);
    }
}
