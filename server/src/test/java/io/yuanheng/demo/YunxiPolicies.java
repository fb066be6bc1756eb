package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.SequencedMap;

/// 云汐's handbook of policies with the conditions of each. All of it is invented; which firm meets which condition is worked out by
/// hand in `FittingPoliciesIntegrationTests`.
final class YunxiPolicies {

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("91-policy.xlsx", policies());
        books.put("92-policy_condition.xlsx", conditions());
        books.put("98-policy_application.xlsx", applications());
    }

    private static DemoSheet policies() {
        return DemoSheet.of(
                        "惠企政策", "云汐工业园（演示）惠企政策手册（2024年）", "编号", "政策名称", "级别", "板块", "文号", "奖补标准", "最高奖补（万元）", "申报材料",
                        "数据时段起", "数据时段止", "申报开始", "申报截止", "公布日期", "状态")
                .row("YX-ZC-01", "规上工业企业增产奖励（演示）", "园区", "工业发展", "云园发〔演示〕1号", "上半年产值同比增长10%以上的规上工业企业，按增量给予奖励",
                        new BigDecimal("100"), "申请表、上半年统计报表", "2024年1月", "2024年6月", "2024-07-01", "2024-08-31", "2024-06-20", "已公布")
                .row("YX-ZC-02", "高新技术企业认定奖励（演示）", "市", "科技创新", "衍衡政办〔演示〕2号", "证书在有效期内的高新技术企业，一次性奖励20万元",
                        new BigDecimal("20"), "高新技术企业证书", null, null, null, null, "2024-03-01", "已公布")
                .row("YX-ZC-03", "税收贡献奖励（演示）", "县（区）", "工业发展", "演示文号3号", "上半年税金总额100万元以上的规上工业企业，给予奖励",
                        null, "完税证明", "2024年1月", "2024年6月", "2024-06-20", "2024-07-05", "2024-06-18", "已公布")
                .row("YX-ZC-04", "标准厂房租金补助（演示）", "园区", "要素保障", "云园发〔演示〕4号", "租用标准厂房的高新企业或小规模企业，补助一半租金",
                        new BigDecimal("50"), "租赁合同、租金发票", "2024年1月", "2024年6月", "2024-08-01", "2024-09-30", "2024-06-28", "已公布")
                .row("YX-ZC-05", "光伏改造补助（演示）", "园区", "绿色发展", null, "征求意见稿", null, null, null, null, null, null, null, "起草")
                .note("注：政策和金额均为演示虚构");
    }

    private static DemoSheet conditions() {
        return DemoSheet.of("政策条件", "", "政策编号", "序号", "条件", "判断式")
                .row("YX-ZC-01", "1", "在园区生产", "state == \"producing\"")
                .row("YX-ZC-01", "2", "纳入规上工业统计", "above_scale")
                .row("YX-ZC-01", "3", "上半年工业总产值同比增长10%以上", "industrial_output_growth >= 10")
                .row("YX-ZC-02", "1", "高新技术企业证书在有效期内", "high_tech")
                .row("YX-ZC-03", "1", "纳入规上工业统计", "above_scale")
                .row("YX-ZC-03", "2", "上半年税金总额100万元以上", "tax >= 100")
                .row("YX-ZC-04", "1", "租用标准厂房或厂房", "premises in [\"factory\", \"leased\"]")
                .row("YX-ZC-04", "2", "高新技术企业，或上半年产值不到5000万元", "high_tech || industrial_output < 5000")
                .row("YX-ZC-05", "1", "在园区生产", "state == \"producing\"");
    }

    /// Decided ones as they were decided by people; the two that are open are judged when they are read in.
    private static DemoSheet applications() {
        return DemoSheet.of(
                        "政策申报", "", "编号", "政策编号", "企业名称", "申请日期", "申请金额（万元）", "条件核对", "不符合的条件", "审核部门", "审核日期", "批准金额（万元）",
                        "批准日期", "兑付金额（万元）", "兑付日期", "状态", "不符合仍批准的理由")
                .row("YX-SB-01", "YX-ZC-01", "示范甲钢铁集团有限公司", "2024-07-02", new BigDecimal("100"), "符合", null, "工信部门", "2024-07-12",
                        new BigDecimal("100"), "2024-07-26", new BigDecimal("100"), "2024-08-09", "已兑付", null)
                .row("YX-SB-02", "YX-ZC-02", "示范地紧固件有限公司", "2024-07-03", new BigDecimal("20"), "符合", null, "科技部门", "2024-07-15",
                        new BigDecimal("20"), "2024-07-30", null, null, "已批准", null)
                .row("YX-SB-03", "YX-ZC-01", "示范地紧固件有限公司", "2024-07-04", new BigDecimal("30"), null, null, null, null, null, null, null, null,
                        "已申请", null)
                .row("YX-SB-04", "YX-ZC-03", "示范甲钢铁集团有限公司", "2024-07-05", new BigDecimal("50"), null, null, null, null, null, null, null, null,
                        "已申请", null)
                .row("YX-SB-05", "YX-ZC-01", "示范酉气体有限公司", "2024-07-08", new BigDecimal("10"), "不符合", "在园区生产（已停产）", null, null, null, null,
                        null, null, "不予支持", null);
    }
}
