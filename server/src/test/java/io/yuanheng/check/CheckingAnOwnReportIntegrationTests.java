package io.yuanheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.access.TestCallers;
import io.yuanheng.check.OwnReportCheck.CheckedReport;
import io.yuanheng.check.OwnReportCheck.Finding;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.document.Office;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckingAnOwnReportIntegrationTests {

    private final DemoStore demo = DemoStore.shared();
    private final OwnReportCheck check = demo.get(OwnReportCheck.class);
    private byte[] docx = new byte[0];
    private String output = "";

    @BeforeAll
    void buildTheHalfYearReportOfYunxi() {
        Reports reports = demo.get(Reports.class);
        Draft draft = reports.build(
                        demo.caller(),
                        new Reports.Order("half_year", new ParkCode("yunxi"), Period.parse("2024H1").orElseThrow(), null))
                .orElseThrow();
        docx = reports.docx(draft);
        output = draft.manifest().entries().stream()
                .filter(e -> e.printed().equals("675900万元"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void everyFigureOfAnUntouchedReportIsConfirmed() {
        assertThat(figures(docx)).isNotEmpty().extracting(Finding::verdict).containsOnly(Verdict.CONFIRMED);
    }

    @Test
    void theStatedRatioAndTheUnexplainedInvestmentAreSaid() {
        List<Finding> others = check(docx).findings().stream().filter(f -> f.figure().isEmpty()).toList();
        assertThat(others).extracting(Finding::verdict).containsExactlyInAnyOrder(Verdict.STATED, Verdict.PARTS);
        assertThat(others).anySatisfy(f -> assertThat(f.say()).contains("94.67", "94.53"));
        assertThat(others).anySatisfy(f -> assertThat(f.say()).contains("202"));
    }

    @Test
    void aFigureTypedOverInWordIsFound() {
        assertThat(verdict(EditedCopies.typedOver(docx, output, "695900万元"))).isEqualTo(Verdict.EDITED);
        assertThat(finding(EditedCopies.typedOver(docx, output, "695900万元")).say()).contains("675900万元", "695900万元");
    }

    @Test
    void aFigureThatWasTakenOutIsFound() {
        assertThat(verdict(EditedCopies.without(docx, output))).isEqualTo(Verdict.EDITED);
    }

    @Test
    void aManifestThatWasTamperedWithIsFound() {
        byte[] tampered = EditedCopies.part(
                EditedCopies.typedOver(docx, output, "695900万元"),
                "customXml/item1.xml",
                xml -> xml.replaceFirst(
                        "id=\"" + output + "\"([^>]*)printed=\"675900万元\" exact=\"[0-9.]+\"",
                        "id=\"" + output + "\"$1printed=\"695900万元\" exact=\"695900\""));
        assertThat(verdict(tampered)).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void aBarThatWasDrawnLongerIsFound() {
        byte[] longer = EditedCopies.part(docx, "word/charts/chart1.xml", xml -> xml.replace("<c:v>571174.41</c:v>", "<c:v>971174.41</c:v>"));
        assertThat(figures(longer))
                .filteredOn(f -> f.verdict() == Verdict.EDITED)
                .singleElement()
                .satisfies(f -> assertThat(f.say()).contains("571174.41", "971174.41"));
    }

    @Test
    void aBarThatWasTakenOutIsFound() {
        byte[] shorter = EditedCopies.part(
                docx, "word/charts/chart1.xml", xml -> xml.replaceFirst("<c:pt idx=\"\\d\"><c:v>571174.41</c:v></c:pt>", ""));
        assertThat(figures(shorter)).filteredOn(f -> f.verdict() == Verdict.EDITED).isNotEmpty();
    }

    @Test
    void bookmarksAloneAreEnough() {
        byte[] untagged = EditedCopies.withoutTags(docx);
        assertThat(figures(untagged)).extracting(Finding::verdict).containsOnly(Verdict.CONFIRMED);
        byte[] both = EditedCopies.withoutTags(EditedCopies.typedOver(docx, output, "695900万元"));
        assertThat(verdict(both)).isEqualTo(Verdict.EDITED);
    }

    @Test
    void aFileThatLibreOfficeHasSavedIsStillConfirmed() throws IOException, InterruptedException {
        Office.mustBeInstalled();
        byte[] saved = Office.saved(docx);
        assertThat(figures(saved)).isNotEmpty().extracting(Finding::verdict).containsOnly(Verdict.CONFIRMED);
    }

    @Test
    void whoMayNotSeeTheParkGetsNothing() {
        Definitions definitions = StandardPacks.WITH_DEMO;
        var elsewhere = TestCallers.holding(definitions, "other", "office@nanlu");
        assertThat(check.check(elsewhere, docx)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void aFileThatIsNotOursIsRefused() {
        byte[] foreign = EditedCopies.part(docx, "customXml/item1.xml", _ -> "<other/>");
        assertThat(check.check(demo.caller(), foreign)).isInstanceOfSatisfying(Outcome.Rejected.class, r -> assertThat(r.toString()).contains("DOC-003"));
    }

    @Test
    void theCopyWithCommentsMarksTheFigureThatWasTypedOver() {
        byte[] edited = EditedCopies.typedOver(docx, output, "695900万元");
        CheckedManuscript checked = demo.get(ManuscriptCheck.class)
                .withManifest(demo.caller(), CheckedManuscript.of("edited.docx", edited).orElseThrow());
        byte[] marked = checked.marked(Instant.EPOCH).orElseThrow();

        String comment = Stream.of(part(marked, "word/comments-yuanheng.xml").split("(?=<w:comment )"))
                .filter(c -> c.contains("与数字清单、台账的出入") && c.contains("695900万元"))
                .findFirst()
                .orElseThrow();
        String id = comment.replaceFirst("(?s).*?w:id=\"(\\d+)\".*", "$1");
        assertThat(part(marked, "word/document.xml"))
                .containsPattern("(?s)commentRangeStart[^>]*w:id=\"" + id + "\".{0,900}695900万元.{0,600}commentRangeEnd[^>]*w:id=\"" + id + "\"");
        // the file was only written to: its own text is as it was
        assertThat(CheckedManuscript.of("marked.docx", marked).orElseThrow().text()).isEqualTo(checked.text());
    }

    private static String part(byte[] file, String name) {
        StringBuilder found = new StringBuilder();
        EditedCopies.part(file, name, xml -> {
            found.append(xml);
            return xml;
        });
        return found.toString();
    }

    private CheckedReport check(byte[] file) {
        return check.check(demo.caller(), file).orElseThrow();
    }

    private List<Finding> figures(byte[] file) {
        return check(file).findings().stream().filter(f -> !f.figure().isEmpty()).toList();
    }

    private Finding finding(byte[] file) {
        return figures(file).stream().filter(f -> f.figure().equals(output)).findFirst().orElseThrow();
    }

    private Verdict verdict(byte[] file) {
        return finding(file).verdict();
    }
}
