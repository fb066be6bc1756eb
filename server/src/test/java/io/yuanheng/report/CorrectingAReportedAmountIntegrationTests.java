package io.yuanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.check.OwnReportCheck;
import io.yuanheng.check.Verdict;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.LineageRow;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import io.yuanheng.report.Reports.Difference;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.Reports.FigureChange;
import io.yuanheng.report.Reports.Issued;
import io.yuanheng.report.Reports.Mask;
import io.yuanheng.report.Reports.Order;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.ManifestEntry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A report is issued, then the sugar mill's June output is corrected from what it reported to 1000 万元 more.
class CorrectingAReportedAmountIntegrationTests {

    private static final ParkCode NANLU = new ParkCode("nanlu");
    private static final Order ORDER = new Order("half_year", NANLU, Period.parse("2024H1").orElseThrow(), null);

    private static DemoStore demo;
    private static Reports reports;
    private static Caller caller;
    private static Draft before;
    private static Issued issued;
    private static LineageRow corrected;

    @BeforeAll
    static void issueThenCorrect() {
        demo = new DemoStore();
        reports = demo.get(Reports.class);
        caller = demo.caller();
        before = reports.build(caller, ORDER).orElseThrow();
        issued = reports.issue(caller, before, null).orElseThrow();
        corrected = june();
        String output = corrected.contribution().add(new BigDecimal("1000")).toPlainString();
        demo.get(Ledgers.class)
                .commit(
                        caller,
                        List.of(new RowCommand.Amend(
                                corrected.version().ledger(),
                                corrected.version().row(),
                                corrected.version().from(),
                                Map.of(new FieldCode("output"), output),
                                "企业补报")),
                        Optional.empty())
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    private static LineageRow june() {
        Indicators indicators = demo.get(Indicators.class);
        Question question = Question.of(
                new IndicatorCode("industrial_output"), NANLU, Period.parse("2024-06").orElseThrow(), indicators.current());
        return indicators.rows(question, caller.scope()).orElseThrow().stream()
                .filter(r -> r.label().contains("糖业"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesTheFiguresOfTheIssuedReportUntouched() {
        Draft again = reports.rebuild(caller, issued.id()).orElseThrow();
        assertThat(again.manifest().entries()).isEqualTo(issued.manifest().entries());
        assertThat(reports.html(again)).isEqualTo(reports.html(before));
        assertThat(printed(again, "工业总产值")).isEqualTo("7607.3万元");
    }

    @Test
    void changesTheFigureOfTheNextReport() {
        // 7607.3 + 1000
        assertThat(printed(reports.build(caller, ORDER).orElseThrow(), "工业总产值")).isEqualTo("8607.3万元");
    }

    @Test
    void namesTheCorrectedRowInTheDifference() {
        Difference difference =
                reports.difference(caller, issued.id(), reports.build(caller, ORDER).orElseThrow()).orElseThrow();
        FigureChange output = difference.figures().stream()
                .filter(c -> c.before().title().equals("工业总产值"))
                .findFirst()
                .orElseThrow();
        assertThat(output.before().exact()).isEqualByComparingTo("7607.3");
        assertThat(output.after().exact()).isEqualByComparingTo("8607.3");
        assertThat(output.rows()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(corrected.version().row());
            assertThat(row.label()).isEqualTo(corrected.label());
            assertThat(row.before()).isEqualTo(1);
            assertThat(row.after()).isEqualTo(2);
        });
        assertThat(difference.figures()).noneMatch(c -> c.before().title().equals("税金总额"));
    }

    @Test
    void isFoundWhenTheIssuedFileIsCheckedOrTraced() {
        var findings = demo.get(OwnReportCheck.class).checkIssued(caller, issued.id()).orElseThrow().findings();
        assertThat(findings).anySatisfy(f -> {
            assertThat(f.title()).isEqualTo("工业总产值");
            assertThat(f.verdict()).isEqualTo(Verdict.DIFFERS);
            assertThat(f.then()).isEqualByComparingTo("7607.3");
            assertThat(f.now()).isEqualByComparingTo("8607.3");
            assertThat(f.rows()).singleElement().satisfies(r -> assertThat(r.label()).isEqualTo(corrected.label()));
        });
        byte[] docx = reports.frozen(caller, issued.id()).orElseThrow().docx();
        assertThat(reports.trace(caller, docx).orElseThrow().figures())
                .anySatisfy(f -> {
                    assertThat(f.entry().title()).isEqualTo("工业总产值");
                    assertThat(f.now()).isEqualByComparingTo("8607.3");
                    assertThat(f.agrees()).isFalse();
                })
                .anySatisfy(f -> {
                    assertThat(f.entry().title()).isEqualTo("税金总额");
                    assertThat(f.agrees()).isTrue();
                });
    }

    @Test
    void theTemplateOfTheTimeIsUsedEvenAfterThePackHasANewOne() {
        var now = SmallTemplates.withAnotherTemplate(demo, "half_year", "# 新模板\n只有一句：{{industrial_output}}。\n");
        Reports later = new StoredReports(
                demo.get(io.yuanheng.access.Access.class),
                demo.get(io.yuanheng.access.AuditLog.class),
                demo.get(Indicators.class),
                demo.get(DueMatters.class),
                () -> now,
                new IssueStore(DSL.using(demo.database().app(), SQLDialect.POSTGRES)),
                new ProseStore(DSL.using(demo.database().app(), SQLDialect.POSTGRES)),
                _ -> List.of(),
                Clock.systemUTC());
        assertThat(later.rebuild(caller, issued.id()).orElseThrow().manifest().entries()).isEqualTo(issued.manifest().entries());
        assertThat(later.build(caller, ORDER).orElseThrow().manifest().entries()).hasSize(1);
    }

    @Test
    void aPublishedCopyHoldsTheMaskAndNotTheFigure() {
        ManifestEntry output = entry(before, "工业总产值");
        Issued copy = reports.mask(caller, issued.id(), Set.of(output.id()), Mask.CROSSES).orElseThrow();
        assertThat(copy.original()).isEqualTo(issued.id());
        assertThat(copy.manifest().masked()).isTrue();
        ManifestEntry masked = copy.manifest().entry(output.id()).orElseThrow();
        assertThat(masked.printed()).isEqualTo("xx万元");
        assertThat(masked.exact()).isNull();
        var frozen = reports.frozen(caller, copy.id()).orElseThrow();
        assertThat(frozen.html()).contains("xx万元");
        assertThat(reports.frozen(caller, issued.id()).orElseThrow().html()).doesNotContain("xx万元");
        assertThat(demo.get(OwnReportCheck.class).checkIssued(caller, copy.id()).orElseThrow().findings())
                .filteredOn(f -> f.figure().equals(output.id()))
                .singleElement()
                .satisfies(f -> assertThat(f.verdict()).isEqualTo(Verdict.MASKED));
    }

    @Test
    void maskingNeedsFiguresOfTheReport() {
        assertThat(reports.mask(caller, issued.id(), Set.of("fig_9999"), Mask.STARS)).isInstanceOf(Outcome.Rejected.class);
        assertThat(reports.mask(caller, issued.id(), Set.of(), Mask.STARS)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void theFileIsKeptAsItWasIssued() {
        var frozen = reports.frozen(caller, issued.id()).orElseThrow();
        assertThat(ReportWriter.sha256(frozen.docx())).isEqualTo(issued.sha256());
        assertThat(new String(frozen.docx(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(reports.issued(caller, NANLU).orElseThrow()).extracting(Issued::id).contains(issued.id());
    }

    @Test
    void anIssueCanNeitherBeChangedNorDeleted() {
        var sql = DSL.using(demo.database().app(), SQLDialect.POSTGRES);
        assertThat(refused(() -> sql.query("update report_issue set html = ''").execute())).isTrue();
        assertThat(refused(() -> sql.query("delete from report_issue").execute())).isTrue();
    }

    private static boolean refused(Runnable attempt) {
        try {
            attempt.run();
            return false;
        } catch (DataAccessException e) {
            return e.getMessage().contains("permission denied");
        }
    }

    private static ManifestEntry entry(Draft draft, String title) {
        return draft.manifest().entries().stream()
                .filter(e -> e.title().equals(title) && !e.inChart())
                .findFirst()
                .orElseThrow();
    }

    private static String printed(Draft draft, String title) {
        return entry(draft, title).printed();
    }
}
