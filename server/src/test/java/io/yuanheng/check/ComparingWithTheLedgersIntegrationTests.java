package io.yuanheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.access.AuditLog;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The figures of 云汐 in the first half of 2024, as its published report has them: output 675,900 万元, +24.77 %; fixed investment
/// 68,787 万元, +30.17 %; output of the same months a year before 541,720 万元.
class ComparingWithTheLedgersIntegrationTests {

    private static final ParkCode YUNXI = new ParkCode("yunxi");

    private final DemoStore demo = DemoStore.shared();
    private final ManuscriptCheck check = demo.get(ManuscriptCheck.class);
    private final Definitions definitions = StandardPacks.WITH_DEMO;

    @ParameterizedTest
    @ValueSource(strings = {
        "2024年1—6月，园区实现工业总产值67.59亿元。",
        "2024年1—6月，全区完成工业总产值675900万元。",
        "2024年上半年，云汐工业园（演示）完成工业总产值67.6亿元。",
        "2024年上半年工业总产值达到6759000千元。",
        "2024年上半年，固定资产投资68787万元。",
        "2024年1—6月，园区工业总产值超过67亿元。",
        "2024年1—6月，园区工业总产值约68亿元。",
        "2024年1—6月，规上工业总产值666667.56万元。",
    })
    void confirmsAFigureInWhateverUnitItIsPrinted(String text) {
        assertThat(statuses(text)).containsExactly("confirmed");
    }

    @Test
    void confirmsGrowthCompletionAndThePriorFigureBehindTheAmount() {
        String text = "2024年1—6月，园区76家投产企业实现工业总产值675900万元，上年同期为541720万元，同比增长24.77%，完成年度任务42.24%，落后序时进度7.76个百分点。";
        assertThat(figures(text).stream().filter(f -> f.ledger() != null && f.ledger().status().equals("confirmed")).map(f -> f.ledger().part()))
                .containsExactlyInAnyOrder("value", "prior", "growth", "completion", "schedule");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024年1—6月，园区实现工业总产值69.57亿元。 | 675900 | 万元",
        "2024年1—6月，园区实现工业总产值67.5亿元。 | 675900 | 万元",
        "2024年1—6月，固定资产投资6.8787亿元，同比增长31.07%。 | 30.17 | %",
    })
    void saysBothValuesWhereTheyDiffer(String text, String value, String unit) {
        CheckAnswer.Ledger differs = figures(text).stream()
                .map(CheckAnswer.Figure::ledger)
                .filter(l -> l != null && l.status().equals("differs"))
                .findFirst()
                .orElseThrow();
        assertThat(differs.value()).isEqualTo(value);
        assertThat(differs.unit()).isEqualTo(unit);
        assertThat(differs.change()).isPositive();
    }

    @Test
    void namesTheRowsBehindADifference() {
        CheckAnswer.Ledger differs = figures("2024年1—6月，园区实现工业总产值69.57亿元。").getFirst().ledger();
        assertThat(differs.rows()).hasSize(20).allSatisfy(r -> assertThat(r.ledger()).isEqualTo("monthly_return"));
        assertThat(differs.rows().getFirst().file()).isEqualTo("yunxi/06-monthly_return.xlsx");
        assertThat(differs.rowCount()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2024年1—6月，社会消费品零售总额12.3亿元。",
        "计划2024年1—6月实现工业总产值80亿元。",
        "实现工业总产值69亿元。",
        "2024年1—6月，港口片区工业总产值12亿元。",
        "2024年1—6月，工业总产值**亿元。",
        "2024年1—6月，工业总产值约70亿元。",
    })
    void doesNotContradictWhatItCannotPlace(String text) {
        assertThat(statuses(text)).doesNotContain("differs", "confirmed");
    }

    @Test
    void comparesTheCellsOfATable() {
        String text = "# 2024年上半年情况\n\n1—6月主要指标\n\n| 指标 | 单位 | 本期 | 上年同期 | 同比（%） |\n|---|---|---|---|---|\n| 工业总产值 | 万元 | 675900 | 541720 | 24.67 |\n";
        CheckedManuscript table = CheckedManuscript.ofText("a.md", text).orElseThrow();
        CheckAnswer answer = check.against(demo.caller(), table, YUNXI, null).orElseThrow().answer();
        assertThat(answer.figures().stream().map(f -> f.ledger() == null ? "" : f.ledger().part() + " " + f.ledger().status()))
                .contains("value confirmed", "prior confirmed", "growth differs");
    }

    @Test
    void readsAtTheChangeThatWasAskedFor() {
        CheckedManuscript text = text("2024年1—6月，园区实现工业总产值67.59亿元。");
        CheckAnswer early = check.against(demo.caller(), text, YUNXI, new ChangeNo(1)).orElseThrow().answer();
        assertThat(early.figures().getFirst().ledger()).satisfies(l -> assertThat(l.status()).isEqualTo("not in ledger"));
        assertThat(early.ledger()).isEqualTo(new CheckAnswer.Compared("yunxi", 1));
        assertThat(check.against(demo.caller(), text, YUNXI, new ChangeNo(999_999))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void showsAParkToThoseAloneWhoMaySeeIt() {
        CheckedManuscript text = text("2024年1—6月，园区实现工业总产值67.59亿元。");
        assertThat(check.against(holding("office@nanlu"), text, YUNXI, null)).isInstanceOf(Outcome.Rejected.class);
        assertThat(check.against(demo.caller(), text, new ParkCode("nowhere"), null)).isInstanceOf(Outcome.Rejected.class);
        assertThat(check.against(holding("office@yunxi"), text, YUNXI, null)).isInstanceOf(Outcome.Accepted.class);
        assertThat(check.decisions(holding("office@nanlu"), YUNXI)).isInstanceOf(Outcome.Rejected.class);
        assertThat(check.decide(holding("office@nanlu"), order(fingerprint(), "confirmed", "核过"))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void keepsADecisionAcrossDraftsAndOtherParksOut() {
        String finding = fingerprint();
        Caller office = holding("office@yunxi");
        check.decide(office, order(finding, "dismissed", "含上年结转口径")).orElseThrow();
        String longer = "工作汇报\n首先报告总体情况。\n2024年1—6月，园区实现工业总产值６９.57亿元。";
        assertThat(decided(longer, YUNXI)).isEqualTo("dismissed 含上年结转口径 office");
        assertThat(check.decisions(office, YUNXI).orElseThrow()).anySatisfy(d -> assertThat(d.fingerprint()).isEqualTo(finding));
        assertThat(check.decisions(demo.caller(), new ParkCode("nanlu")).orElseThrow()).isEmpty();
        check.decide(office, order(finding, "reopened", "")).orElseThrow();
        assertThat(decided(longer, YUNXI)).isEqualTo("open");
        assertThat(demo.get(AuditLog.class).verify()).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void refusesADecisionWithoutReasonWordOrNumber() {
        assertThat(check.decide(demo.caller(), order(fingerprint(), "dismissed", "  ")).toString()).contains("CHK-042");
        assertThat(check.decide(demo.caller(), order(fingerprint(), "perhaps", "x")).toString()).contains("CHK-040");
        assertThat(check.decide(demo.caller(), order("1; drop table", "confirmed", "x")).toString()).contains("CHK-041");
        assertThat(check.decide(demo.caller(), order(fingerprint(), "confirmed", "长".repeat(501))).toString()).contains("CHK-043");
    }

    @Test
    void leavesADismissedFindingOutOfTheMarkedDocument() {
        CheckedManuscript before = check.against(demo.caller(), text("2024年1—6月，固定资产投资6.7亿元。"), YUNXI, null).orElseThrow();
        CheckAnswer.Ledger finding = before.answer().figures().getFirst().ledger();
        assertThat(remarks(before)).isEqualTo(1);
        check.decide(demo.caller(), order(finding.fingerprint(), "dismissed", "不含上年结转")).orElseThrow();
        assertThat(remarks(check.against(demo.caller(), text("2024年1—6月，固定资产投资6.7亿元。"), YUNXI, null).orElseThrow())).isZero();
    }

    @Test
    void aReportOfOurOwnGetsBothAnswers() {
        Reports reports = demo.get(Reports.class);
        var draft = reports.build(demo.caller(), new Reports.Order("half_year", YUNXI, Period.parse("2024H1").orElseThrow(), null)).orElseThrow();
        CheckedManuscript own = CheckedManuscript.of("r.docx", reports.docx(draft)).orElseThrow();
        assertThat(own.isOwnReport()).isTrue();
        CheckAnswer answer = check.withManifest(demo.caller(), own).answer();
        assertThat(answer.own()).isNotNull();
        assertThat(answer.findings()).filteredOn(f -> f instanceof CheckView.One).isNotEmpty();
        assertThat(answer.figures()).isNotEmpty();
        assertThat(check.withManifest(holding("office@nanlu"), own).answer().notes()).singleElement().asString().contains("无权");
    }

    private static int remarks(CheckedManuscript manuscript) {
        byte[] docx = manuscript.marked(java.time.Instant.parse("2024-07-10T02:00:00Z")).orElseThrow();
        var parts = io.yuanheng.report.manifest.WordParts.read(docx).orElseThrow().parts();
        byte[] comments = parts.get("word/comments-yuanheng.xml");
        return comments == null ? 0 : new String(comments, java.nio.charset.StandardCharsets.UTF_8).split("<w:comment ", -1).length - 1;
    }

    private String decided(String text, ParkCode park) {
        CheckAnswer.Ledger ledger = check.against(demo.caller(), text(text), park, null).orElseThrow().answer().figures().stream()
                .map(CheckAnswer.Figure::ledger)
                .filter(l -> l != null && l.status().equals("differs"))
                .findFirst()
                .orElseThrow();
        var decision = ledger.decision();
        return decision == null ? "open" : decision.decision() + " " + decision.reason() + " " + decision.by();
    }

    private String fingerprint() {
        return String.valueOf(figures("2024年1—6月，园区实现工业总产值69.57亿元。").getFirst().ledger().fingerprint());
    }

    private static DecisionOrder order(String fingerprint, String decision, String reason) {
        return new DecisionOrder(YUNXI, fingerprint, decision, reason, "园区实现工业总产值69.57亿元");
    }

    private Caller holding(String role) {
        return TestCallers.holding(definitions, "office", role);
    }

    private List<String> statuses(String text) {
        return figures(text).stream().map(f -> f.ledger() == null ? "" : f.ledger().status()).toList();
    }

    private List<CheckAnswer.Figure> figures(String text) {
        return check.against(demo.caller(), text(text), YUNXI, null).orElseThrow().answer().figures();
    }

    private static CheckedManuscript text(String text) {
        return CheckedManuscript.ofText("a.txt", text).orElseThrow();
    }
}
