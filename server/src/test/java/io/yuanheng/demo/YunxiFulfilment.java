package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// 云汐's investment agreements: one started late and was called in, one without a deposit reached the lawyer's letter, one invested too
/// little, one has not paid its deposit, one reminder was turned down, one kept its word. All of it is invented; what is proposed when is
/// worked out by hand in `packs/demo/expected/measures`.
final class YunxiFulfilment {

    private static final String START = "按期开工";
    private final YunxiProjects projects;

    YunxiFulfilment(YunxiProjects projects) {
        this.projects = projects;
    }

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("87-agreement.xlsx", agreements());
        books.put("88-agreement_check.xlsx", checks());
        books.put("89-deposit.xlsx", deposits());
        books.put("90-measure.xlsx", measures());
    }

    private DemoSheet agreements() {
        DemoSheet sheet = DemoSheet.of(
                "投资协议", "云汐工业园（演示）投资协议台账", "协议编号", "项目名称", "签订日期", "协议用地（亩）", "约定投资（万元）", "约定开工", "约定竣工", "约定达产",
                "约定亩均产值（万元/亩）", "约定亩均税收（万元/亩）", "约定保证金（万元）", "违约责任", "状态");
        agreement(sheet, "01", "YX-2024-023", "2023-12-08", List.of("12", "1200"), List.of("2024-03-29", "2025-06-30", "2026-06-30"), "20");
        agreement(sheet, "02", "YX-2024-029", "2023-12-15", List.of("18.5", "2100"), List.of("2024-02-05", "2025-03-31", "2026-03-31"), null);
        agreement(sheet, "03", "YX-2024-024", "2024-01-05", List.of("14", "1350"), List.of("2024-08-30", "2025-08-29", "2026-08-31"), "30");
        agreement(sheet, "04", "YX-2021-001", "2021-08-20", List.of("60", "9000"), List.of("2021-12-31", "2023-08-31", "2024-12-31"), null);
        agreement(sheet, "05", "YX-2021-002", "2021-08-27", List.of("54", "8100"), List.of("2021-12-31", "2023-08-31", "2024-12-31"), null);
        agreement(sheet, "06", "YX-2021-003", "2021-09-03", List.of("48", "7200"), List.of("2021-12-31", "2023-08-31", "2024-12-31"), null);
        return sheet.note("注：全部为演示");
    }

    private void agreement(
            DemoSheet sheet, String no, String project, String signed, List<String> size, List<String> days, @Nullable String deposit) {
        sheet.row("YX-T-" + no, projects.named(project), signed, new BigDecimal(size.getFirst()), new BigDecimal(size.getLast()), days.get(0), days.get(1),
                days.get(2), new BigDecimal("260"), new BigDecimal("12"), deposit == null ? null : new BigDecimal(deposit), "逾期不开工的推迟退还保证金，直至收回土地", "已签订");
    }

    private static DemoSheet checks() {
        return DemoSheet.of("履约核查", "投资协议履约核查", "协议编号", "核查内容", "核查日期", "所属时期", "实际投资（万元）", "实际亩均数（万元/亩）", "数据来源")
                .row("YX-T-04", "完成投资", "2024-03-29", "截至2023年底", new BigDecimal("7800"), null, "竣工决算审计")
                .row("YX-T-05", "亩均税收", "2024-03-15", "2023年", null, new BigDecimal("8.5"), "税务部门入库数")
                .row("YX-T-06", "亩均产值", "2024-03-15", "2023年", null, new BigDecimal("285.3"), "企业统计月报");
    }

    private static DemoSheet deposits() {
        return DemoSheet.of("履约保证金", "履约保证金台账", "协议编号", "期次", "金额（万元）", "应缴日期", "缴纳日期", "退还条件", "状态")
                .row("YX-T-01", "第一期", new BigDecimal("20"), "2024-01-31", "2024-01-30", "开工", "已缴")
                .row("YX-T-03", "第一期", new BigDecimal("30"), "2024-05-15", null, "开工", "应缴");
    }

    private static DemoSheet measures() {
        return DemoSheet.of(
                        "履约措施", "履约约束措施记录", "协议编号", "没有兑现的承诺", "应兑现日期", "措施", "决定", "决定日期", "理由", "办理日期", "办理记录",
                        "企业承诺的新日期", "状态")
                .row("YX-T-01", START, "2024-03-29", "提醒", "采纳", "2024-04-08", null, "2024-04-10", "电话提醒，企业称正在办施工许可", null, "已办理")
                .row("YX-T-01", START, "2024-03-29", "约谈", "采纳", "2024-05-06", null, "2024-05-10", "约谈项目负责岗，说明保证金条款；企业承诺七月底前开工", "2024-07-31", "已办理")
                .row("YX-T-02", START, "2024-02-05", "提醒", "采纳", "2024-02-06", null, "2024-02-07", "发出书面提醒", null, "已办理")
                .row("YX-T-02", START, "2024-02-05", "约谈", "采纳", "2024-02-28", null, "2024-03-01", "约谈项目负责岗，企业称融资没有落实，没有承诺日期", null, "已办理")
                .row("YX-T-03", "缴纳保证金", "2024-05-15", "提醒", "采纳", "2024-05-20", null, "2024-05-21", "书面提醒缴纳", null, "已办理")
                .row("YX-T-05", "亩均税收", "2024-03-15", "提醒", "不采纳", "2024-03-20", "2023年11月才投产，满一年后再核查", null, null, null, "已决定");
    }
}
