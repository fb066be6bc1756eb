package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.OwnReportCheck;
import io.yuanheng.check.OwnReportCheck.CheckedReport;
import io.yuanheng.check.OwnReportCheck.Finding;
import io.yuanheng.check.Verdict;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueQuestion;
import io.yuanheng.deadline.Obligation;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Behind;
import io.yuanheng.report.Reports.BehindRow;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.Reports.Issued;
import io.yuanheng.report.Reports.Order;
import io.yuanheng.report.document.Block;
import io.yuanheng.report.document.Inline;
import io.yuanheng.report.manifest.ManifestEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// 云汐's circular of June 2024, against what was counted by hand with the rules, the ledgers and a calendar on paper.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheMonthlyCircularIntegrationTests {

    private static final ParkCode YUNXI = new ParkCode("yunxi");
    private static final Order ORDER = new Order("monthly_circular", YUNXI, Period.parse("2024-06").orElseThrow(), null);
    private static final ExpectedCircular EXPECTED = ExpectedCircular.of("yunxi-2024-06");
    private static final LocalDateTime END_OF_JUNE = LocalDateTime.of(2024, 6, 30, 23, 59);

    private final DemoStore demo = DemoStore.shared();
    private final Reports reports = demo.get(Reports.class);
    private final Draft draft = reports.build(demo.caller(), ORDER).orElseThrow();

    static List<Map<String, String>> cases() {
        return EXPECTED.cases();
    }

    @Test
    void everySectionStandsAtItsRankWithWhatItKept() {
        assertThat(table("各科室6月到期事项")).isEqualTo(EXPECTED.sections().stream().map(s -> row(s, "rank", "title", "due", "met", "met_late", "late", "rate")).toList());
    }

    @Test
    void everyKindOfMatterIsCounted() {
        Map<String, List<String>> printed = table("各类事项6月办理情况").stream().collect(Collectors.toMap(List::getFirst, r -> r.subList(0, 5)));
        Map<String, List<String>> expected = new LinkedHashMap<>();
        EXPECTED.rules().forEach(r -> expected.put(r.get("title"), row(r, "title", "due", "met", "met_late", "late")));
        assertThat(printed).isEqualTo(expected);
    }

    @Test
    void whatCannotBeCountedByHandIsWhatAQueryGives() {
        for (Map<String, String> rule : EXPECTED.rules()) {
            if (rule.containsKey("query")) {
                Record found = DSL.using(demo.database().app(), SQLDialect.POSTGRES).fetchSingle(EXPECTED.queries().get(rule.get("query")));
                assertThat(List.of(found.get("due").toString(), found.get("met").toString())).as(rule.get("title")).isEqualTo(row(rule, "due", "met"));
            }
        }
    }

    @Test
    void theWholeIsTheSumOfItsParts() {
        Map<String, String> total = EXPECTED.total();
        for (String column : List.of("due", "met", "met_late", "late")) {
            assertThat(EXPECTED.sections().stream().mapToInt(s -> Integer.parseInt(s.get(column))).sum()).isEqualTo(Integer.parseInt(total.get(column)));
            assertThat(EXPECTED.rules().stream().mapToInt(r -> Integer.parseInt(r.get(column))).sum()).isEqualTo(Integer.parseInt(total.get(column)));
        }
        assertThat(text())
                .contains("6月到期事项" + total.get("due") + "件，其中按期办结" + total.get("met") + "件，逾期办结" + total.get("met_late") + "件，逾期未办"
                        + total.get("late") + "件，不再催办" + total.get("closed") + "件。按期率为" + total.get("rate") + "%。")
                .contains("以前月份到期、至今没有办结的" + total.get("earlier") + "件", "停表等待的" + total.get("stopped") + "件");
    }

    @Test
    void tellsOrdersMoneyAheadOfWorkAndWhyANodeIsLate() {
        assertThat(text())
                .contains("没有销号的督办单2件，其中逾期2件", "反馈情况：清表完成一半", "设备到货晚于计划")
                .contains("工程进度亮红灯、黄灯的2件");
        assertThat(table("资金支付快于形象进度的工程")).containsExactly(List.of("石材园连头路", "60", "76", "10月31日"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTenLateAndBlockedCasesAreOnTheDeskAndInTheCircularEachWithItsReason(Map<String, String> expected) {
        assertThat(cases()).hasSize(10).doesNotHaveDuplicates();
        List<Obligation> desk = demo.get(Deadlines.class)
                .due(
                        new DueQuestion(List.of(YUNXI), demo.get(Deadlines.class).current(), END_OF_JUNE, LocalDate.of(2030, 1, 1), false, Set.of(), Set.of(), 5000),
                        demo.caller().scope())
                .obligations();
        assertThat(desk)
                .filteredOn(o -> o.subject().equals(expected.get("row")) && (expected.get("title") == null || o.title().equals(expected.get("title"))))
                .extracting(Obligation::reason)
                .as("My desk")
                .anyMatch(reason -> reason.contains(expected.get("why")));
        assertThat(draft.manifest().entries())
                .filteredOn(e -> e.part().written().equals("due.reason") && e.title().endsWith(" " + expected.get("row")))
                .filteredOn(e -> expected.get("title") == null || e.title().startsWith(expected.get("title")))
                .extracting(ManifestEntry::printed)
                .as("the circular")
                .anyMatch(reason -> reason.contains(expected.get("why")));
        assertThat(text()).contains(expected.get("row"));
    }

    @Test
    void everyFigureOpensToAsManyRowsAsItCounts() {
        for (ManifestEntry entry : draft.manifest().entries()) {
            Behind behind = reports.behind(demo.caller(), draft.manifest(), entry.id()).orElseThrow();
            if (entry.part().written().equals("due.count")) {
                assertThat(behind.total()).as(entry.title()).isEqualTo(entry.exact().longValueExact());
            } else if (!entry.part().written().equals("due.rate")) {
                assertThat(behind.total()).as(entry.title()).isEqualTo(1);
            }
        }
        ManifestEntry orders = draft.manifest().entries().stream().filter(e -> e.title().equals("督办单：办结 片区连接道路征地清表")).findFirst().orElseThrow();
        assertThat(reports.behind(demo.caller(), draft.manifest(), orders.id()).orElseThrow().rows())
                .singleElement()
                .extracting(BehindRow::lamp, r -> r.ledger().value(), BehindRow::label)
                .containsExactly("red", "supervision_order", "督办单：办结 片区连接道路征地清表");
        assertThat(reports.behind(demo.caller(), draft.manifest(), "fig_9999")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void issuedItIsRebuiltIdenticallyAndConfirmedUntilAnOrderIsAmended() {
        try (DemoStore own = new DemoStore()) {
            Reports ownReports = own.get(Reports.class);
            Issued issued = ownReports.issue(own.caller(), ownReports.build(own.caller(), ORDER).orElseThrow(), null).orElseThrow();
            CheckedReport fresh = own.get(OwnReportCheck.class).checkIssued(own.caller(), issued.id()).orElseThrow();
            assertThat(fresh.findings()).extracting(Finding::verdict).containsOnly(Verdict.CONFIRMED);

            var row = own.get(Deadlines.class)
                    .due(DueQuestion.open(YUNXI, own.get(Deadlines.class).current(), END_OF_JUNE).rule("certificate"), own.caller().scope())
                    .obligations()
                    .getFirst();
            own.get(Ledgers.class)
                    .commit(
                            own.caller(),
                            List.of(new RowCommand.Amend(
                                    new LedgerCode("certificate"), row.row(), row.version(), Map.of(new FieldCode("renewed_on"), "2024-06-19"), null)),
                            Optional.empty())
                    .orElseThrow();

            assertThat(ownReports.rebuild(own.caller(), issued.id()).orElseThrow().manifest().entries()).isEqualTo(issued.manifest().entries());
            List<Finding> differing = own.get(OwnReportCheck.class).checkIssued(own.caller(), issued.id()).orElseThrow().findings().stream()
                    .filter(f -> f.verdict() == Verdict.DIFFERS)
                    .toList();
            // the whole, the section, the kind, the list and the reason, each with what it counts
            assertThat(differing).extracting(Finding::title).contains("按期办结", "逾期未办", "按期率", "逾期未办（安环科）", "证照到期 示范甲钢铁集团有限公司·安全生产许可证");
            assertThat(differing.getFirst().rows()).extracting(r -> r.label()).containsExactly("证照到期 示范甲钢铁集团有限公司·安全生产许可证");
            Set<String> unaffected = new HashSet<>(issued.manifest().entries().stream().map(ManifestEntry::id).toList());
            differing.forEach(f -> unaffected.remove(f.figure()));
            assertThat(unaffected).hasSizeGreaterThan(100);
            assertThat(ownReports.difference(own.caller(), issued.id(), ownReports.build(own.caller(), ORDER).orElseThrow()).orElseThrow().figures())
                    .extracting(c -> c.before().title())
                    .contains("按期办结", "逾期未办（安环科）");
        }
    }

    private List<List<String>> table(String caption) {
        return draft.report().blocks().stream()
                .filter(b -> b instanceof Block.Table(List<Inline> title, var _, var _) && said(title).equals(caption))
                .map(b -> ((Block.Table) b).rows().stream().map(r -> r.stream().map(c -> said(c.text())).toList()).toList())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(Map<String, String> written, String... columns) {
        return List.of(columns).stream().map(c -> Optional.ofNullable(written.get(c)).orElseThrow()).toList();
    }

    private String text() {
        return reports.html(draft).replaceAll("<[^>]+>", "").replaceAll("\\s", "");
    }

    private static String said(List<Inline> line) {
        return line.stream().map(Inline::said).collect(Collectors.joining());
    }
}
