package io.yuanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Access;
import io.yuanheng.access.AuditLog;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.Reports.FigurePair;
import io.yuanheng.report.Reports.Issued;
import io.yuanheng.report.Reports.Order;
import io.yuanheng.report.Reports.TextChange;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.IssueGate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// People write the words; the figures stay those of the ledgers.
class EditingAReportIntegrationTests {

    private static final ParkCode YUNXI = new ParkCode("yunxi");
    private static final String TEMPLATE = "# 工作汇报\n实现工业总产值{{industrial_output}}，同比{{industrial_output.growth}}。\n下一步继续努力。\n";
    private static final String OUTPUT = "实现工业总产值{{1}}，同比{{2}}。";

    private final DemoStore demo = DemoStore.shared();
    private final Caller caller = demo.caller();

    private Reports reports(String template) {
        var definitions = SmallTemplates.withAnotherTemplate(demo, "half_year", template);
        var sql = DSL.using(demo.database().app(), SQLDialect.POSTGRES);
        return new StoredReports(
                demo.get(Access.class),
                demo.get(AuditLog.class),
                demo.get(Indicators.class),
                demo.get(DueMatters.class),
                () -> definitions,
                new IssueStore(sql),
                new ProseStore(sql),
                demo.get(IssueGate.class),
                Clock.systemUTC());
    }

    /// Each test in a half-year of its own: words are kept by report, park and period.
    private static Order half(String written) {
        return new Order("half_year", YUNXI, Period.parse(written).orElseThrow(), null);
    }

    private static String key(Draft draft, String original) {
        return draft.lines().stream().filter(line -> line.original().equals(original)).findFirst().orElseThrow().key();
    }

    private static String text(Draft draft) {
        return Writing.text(draft);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> _ -> List.of();
            case Outcome.Rejected<?>(List<Problem> problems) -> problems.stream().map(p -> p.code().code()).toList();
        };
    }

    @Test
    void keepsTheWordsAndTheFiguresLive() {
        Reports reports = reports(TEMPLATE);
        Draft draft = reports.build(caller, half("2024H1")).orElseThrow();
        String output = key(draft, OUTPUT);
        Draft edited = reports.write(caller, draft, Map.of(output, "上半年同比{{2}}，\n工业总产值达到{{1}}，再上台阶。")).orElseThrow();

        // 675,900 万元 and 24.77 % in the demonstration's half year
        assertThat(text(edited)).contains("上半年同比增长24.77%，", "工业总产值达到675900.00万元，再上台阶。").doesNotContain("实现工业总产值");
        assertThat(edited.report().blocks()).hasSize(draft.report().blocks().size() + 1);
        assertThat(edited.manifest().entries()).isEqualTo(draft.manifest().entries());

        Draft again = reports.build(caller, half("2024H1")).orElseThrow();
        assertThat(again.prose().version()).isEqualTo(draft.prose().version() + 1);
        assertThat(text(again)).isEqualTo(text(edited));
        assertThat(reports.prose(caller, YUNXI).orElseThrow()).anySatisfy(kept -> {
            assertThat(kept.version()).isEqualTo(again.prose().version());
            assertThat(kept.lines()).isEqualTo(1);
            assertThat(kept.by()).isEqualTo(caller.actor());
        });
    }

    @Test
    void goesIntoWhatIsIssuedAndIsWrittenAgainWordForWord() {
        Reports reports = reports(TEMPLATE);
        Draft draft = reports.build(caller, half("2024H2")).orElseThrow();
        Draft edited = reports.write(caller, draft, Map.of(key(draft, "下一步继续努力。"), "下一步抓好招商。")).orElseThrow();

        Issued issued = reports.issue(caller, edited, null).orElseThrow();

        assertThat(reports.frozen(caller, issued.id()).orElseThrow().html()).contains("下一步抓好招商。").doesNotContain("继续努力");
        reports.write(caller, edited, Map.of(key(draft, "下一步继续努力。"), "后来又改了。")).orElseThrow();
        assertThat(text(reports.rebuild(caller, issued.id()).orElseThrow())).isEqualTo(text(edited));
    }

    @Test
    void passesItsOwnCheckInTheWordsPeopleWrote() {
        Reports reports = reports(TEMPLATE);
        Draft draft = reports.build(caller, half("2023H2")).orElseThrow();
        Draft edited = reports.write(caller, draft, Map.of(key(draft, "下一步继续努力。"), "完成投资12亿元，完成年度任务30亿元的60%。")).orElseThrow();

        assertThat(edited.warnings()).filteredOn(w -> w.code().code().equals("REP-104"))
                .singleElement()
                .satisfies(w -> assertThat(w.message()).contains("12、30、60"));
        assertThat(codes(reports.issue(caller, edited, null))).contains("CHK-030");
    }

    @Test
    void takesAFigureOutButLetsNobodyInventOne() {
        Reports reports = reports(TEMPLATE);
        Draft draft = reports.build(caller, half("2023H1")).orElseThrow();
        String output = key(draft, OUTPUT);

        assertThat(codes(reports.write(caller, draft, Map.of(output, "工业总产值{{1}}，又是{{1}}。")))).containsExactly("REP-013");
        assertThat(codes(reports.write(caller, draft, Map.of(output, "工业总产值{{3}}。")))).containsExactly("REP-013");
        assertThat(codes(reports.write(caller, draft, Map.of(output, "长".repeat(5_001))))).containsExactly("REP-013");
        assertThat(codes(reports.write(caller, draft, Map.of(key(draft, "工作汇报"), " ")))).containsExactly("REP-013");

        Draft without = reports.write(caller, draft, Map.of(output, "工业总产值{{1}}。")).orElseThrow();
        assertThat(without.manifest().entries()).hasSize(draft.manifest().entries().size() - 1);
    }

    @Test
    void keepsWordsForALineThatIsNotWrittenNow() {
        Order order = half("2022H1");
        Reports reports = reports(TEMPLATE);
        Draft draft = reports.build(caller, order).orElseThrow();
        reports.write(caller, draft, Map.of(key(draft, "下一步继续努力。"), "下一步抓好招商。")).orElseThrow();

        Reports changed = reports("# 工作汇报\n实现工业总产值{{industrial_output}}。\n今后继续努力。\n");
        Draft other = changed.build(caller, order).orElseThrow();
        assertThat(text(other)).contains("今后继续努力。").doesNotContain("招商");
        assertThat(other.warnings()).extracting(w -> w.code().code()).contains("REP-103");
        changed.write(caller, other, Map.of(key(other, "今后继续努力。"), "今后更要努力。")).orElseThrow();

        assertThat(text(reports.build(caller, order).orElseThrow())).contains("下一步抓好招商。");
    }

    @Test
    void refusesWhatSomebodyElseSavedFirstAndWhoMayNotWrite() {
        Order order = half("2022H2");
        Reports reports = reports(TEMPLATE);
        Draft mine = reports.build(caller, order).orElseThrow();
        Draft theirs = reports.build(caller, order).orElseThrow();
        reports.write(caller, theirs, Map.of(key(theirs, "下一步继续努力。"), "先存的。")).orElseThrow();

        assertThat(codes(reports.write(caller, mine, Map.of(key(mine, "下一步继续努力。"), "后存的。")))).containsExactly("REP-012");
        assertThat(text(reports.build(caller, order).orElseThrow())).contains("先存的。");

        Caller works = TestCallers.holding(demo.get(io.yuanheng.history.History.class).definitions(), "liu", "works_section@yunxi");
        assertThat(codes(reports.write(works, theirs, Map.of()))).containsExactly("REP-002");
        assertThat(codes(reports.prose(works, YUNXI))).containsExactly("REP-002");
    }

    @Test
    void tellsWhatDiffersInWordsAndInFigures() {
        Reports reports = reports(TEMPLATE);
        Draft draft = reports.build(caller, half("2021H1")).orElseThrow();
        Draft edited = reports.write(caller, draft, Map.of(key(draft, "下一步继续努力。"), "下一步抓好招商。")).orElseThrow();

        var words = reports.compareWithVersion(caller, edited, 0).orElseThrow();
        assertThat(words.text()).filteredOn(change -> !change.how().equals("same"))
                .containsExactly(new TextChange("gone", "下一步继续努力。"), new TextChange("added", "下一步抓好招商。"));
        assertThat(words.figures()).isEmpty();

        Draft good = reports.build(caller, new Order("half_year", YUNXI, Period.parse("2024H1").orElseThrow(), java.time.YearMonth.of(2024, 6))).orElseThrow();
        Issued nothing = reports.issue(caller, reports.build(caller, half("2021H2")).orElseThrow(), "比较").orElseThrow();
        // nothing was reported in 2021; the same six months' figure of each report is one pair
        assertThat(reports.compareWithIssue(caller, good, nothing.id()).orElseThrow().figures())
                .contains(new FigurePair("工业总产值", "未报", "675900.00万元"));
        assertThat(codes(reports.compareWithVersion(caller, good, 99))).containsExactly("REP-014");
    }
}
