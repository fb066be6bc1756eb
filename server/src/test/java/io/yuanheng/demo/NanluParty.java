package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;

/// 楠麓: branches, their meetings and dues, self-checks before holidays and one case. The case (a warning for drink-driving) is of catalogue 6.4, without the
/// person; everything else is invented. Of six months the joint branch misses one theme day and one month's dues.
final class NanluParty {

    private static final String OFFICE = "园区机关党支部";
    private static final String JOINT = "园区企业联合党支部";
    private static final int MONTHS = 6;
    private static final int MISSED_DAY = 5;

    void into(LinkedHashMap<String, DemoSheet> books) {
        books.put("63-party_org.xlsx", DemoSheet.of("党群组织", "", "组织名称", "类别", "所在企业", "党员人数", "党小组", "成立日期", "上次换届日期")
                .row(OFFICE, "党支部", null, 12, 2, "2016-07-01", "2022-07-15")
                .row(JOINT, "联合党支部", null, 5, null, "2020-06-30", "2023-06-28")
                .row("园区工会联合会", "工会", null, 146, null, "2019-04-30", "2024-04-29"));
        books.put("64-activity.xlsx", meetings());
        books.put("65-party_fee.xlsx", fees());
        books.put("66-integrity_check.xlsx", DemoSheet.of("自查自纠", "节点自查", "编号", "自查问题", "类别", "节点", "自查日期", "责任科室", "整改措施", "整改期限", "整改日期")
                .row("NL-ZC-01", "公务用车派车单填写不全", "公车私用", "春节前", "2024-02-02", "办公室", "补齐派车单，逐次登记里程", "2024-02-29", "2024-02-20")
                .row("NL-ZC-02", "会议材料重复报送", "形式主义", "端午前", "2024-06-05", "办公室", null, "2024-07-31", null));
        books.put("67-discipline_case.xlsx", DemoSheet.of("纪律案件", "只有纪检可以查看", "案号", "受理日期", "线索来源", "案情", "处理", "处理日期", "状态")
                .row("NL-AJ-01", "2024-03-04", "公安通报", "酒后驾驶", "警告", "2024-03-29", "已处理"));
    }

    /// Both branches: a general meeting each quarter, a theme day each month. The office's branch has a committee and two groups.
    private static DemoSheet meetings() {
        DemoSheet sheet = DemoSheet.of("党的组织生活", "上半年组织生活台账", "编号", "活动名称", "类别", "支部", "日期", "人次");
        for (int month = 1; month <= MONTHS; month++) {
            sheet.row("NL-D-W%d".formatted(month), month + "月支委会", "支委会", OFFICE, Months.day(2024, month, 5), 3);
            sheet.row("NL-D-X%d".formatted(month), month + "月党小组会", "党小组会", OFFICE, Months.day(2024, month, 16), 12);
            sheet.row("NL-D-J%d".formatted(month), month + "月机关主题党日", "主题党日", OFFICE, Months.day(2024, month, 25), 12);
            if (month != MISSED_DAY) {
                sheet.row("NL-D-Q%d".formatted(month), month + "月企业主题党日", "党员活动日", JOINT, Months.day(2024, month, 26), 5);
            }
        }
        for (int quarter = 1; quarter <= 2; quarter++) {
            sheet.row("NL-D-D%d1".formatted(quarter), "第" + quarter + "季度机关党员大会", "党员大会", OFFICE, Months.day(2024, 3 * quarter, 12), 12);
            sheet.row("NL-D-D%d2".formatted(quarter), "第" + quarter + "季度企业党员大会", "党员大会", JOINT, Months.day(2024, 3 * quarter, 13), 5);
        }
        return sheet.row("NL-D-S1", "机关组织生活会", "组织生活会", OFFICE, "2024-01-23", 12);
    }

    private static DemoSheet fees() {
        DemoSheet sheet = DemoSheet.of("党费收缴", "2024年上半年党费收缴", "支部名称", "月份", "人数", "金额", "日期");
        for (int month = 1; month <= MONTHS; month++) {
            String of = "2024-%02d".formatted(month);
            sheet.row(OFFICE, of, 12, new BigDecimal("620.50"), Months.day(2024, month, 10));
            if (month < MONTHS) {
                sheet.row(JOINT, of, 5, new BigDecimal("150"), Months.day(2024, month, 11));
            }
        }
        return sheet;
    }
}
