package io.yuanheng.report.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.RowId;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class KeepingAManifestTests {

    private static final ParkCode PARK = new ParkCode("yunxi");
    private static final Period HALF = Period.parse("2024H1").orElseThrow();

    @Test
    void whatIsWrittenIsRead() {
        Manifest manifest = manifest();
        assertThat(ManifestXml.read(ManifestXml.write(manifest))).contains(manifest);
    }

    @Test
    void aDamagedOneIsNone() {
        String xml = ManifestXml.write(manifest());
        assertThat(ManifestXml.read(xml.substring(0, xml.length() / 2))).isEmpty();
        assertThat(ManifestXml.read(xml.replace("period=\"2024-01..2024-06\"", "period=\"soon\""))).isEmpty();
        assertThat(ManifestXml.read("<manifest/>")).isEmpty();
    }

    @Test
    void nothingOutsideTheFileIsRead() {
        String attack = "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><manifest xmlns=\"" + Manifest.NAMESPACE
                + "\" report=\"&x;\"/>";
        assertThat(ManifestXml.read(attack)).isEmpty();
    }

    @Test
    void filesThatAreNoWordFilesAreRefused() throws IOException {
        assertThat(code(WordParts.read(new byte[0]))).isEqualTo("DOC-001");
        assertThat(code(WordParts.read("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))).isEqualTo("DOC-001");
        assertThat(code(WordParts.read(zip("xl/workbook.xml", new byte[10])))).isEqualTo("DOC-001");
        assertThat(code(WordParts.read(zip("word/vbaProject.bin", new byte[10])))).isEqualTo("DOC-004");
    }

    @Test
    void aPartThatUnpacksWithoutEndIsRefused() throws IOException {
        assertThat(code(WordParts.read(zip("word/document.xml", new byte[65 << 20])))).isEqualTo("DOC-002");
    }

    private static String code(Outcome<WordParts> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<WordParts> _ -> "accepted";
            case Outcome.Rejected<WordParts>(var problems) -> problems.getFirst().code().code();
        };
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static final DueMatters.Look LOOK = new DueMatters.Look(PARK, LocalDateTime.of(2024, 7, 1, 0, 0), LocalDate.of(2024, 6, 1));

    private static Manifest manifest() {
        Question question = new Question(
                new IndicatorCode("industrial_output"),
                PARK,
                HALF,
                new ChangeNo(7),
                List.of(new Question.Member("above_scale", "yes")),
                "area",
                null);
        var rows = new Source.OfRows(new LedgerCode("project"), PARK, "total > 1000 && name != \"<x>\"", List.of("-total"), 5);
        return new Manifest(
                "half_year",
                "云汐\"上半年\"<汇报>",
                12L,
                PARK,
                HALF,
                Period.parse("2024-01..2024-04").orElseThrow(),
                new ChangeNo(7),
                "zhao",
                "f",
                "t",
                LocalDate.of(2024, 7, 5),
                false,
                List.of(
                        entry("fig_1", new Source.OfIndicator(question, "north"), FigurePart.SHARE, new BigDecimal("24.770")),
                        entry("fig_2", rows, FigurePart.ROW_NAMES, null),
                        entry("fig_3", new Source.OfCell(rows, new RowId(9), "enterprise.area"), FigurePart.CELL, new BigDecimal("-0.1")),
                        entry("fig_4", new Source.OfDue(LOOK, new DueFilter(List.of(), DueFilter.Within.PERIOD, List.of(), List.of()), null, null, null), FigurePart.DUE_RATE, new BigDecimal("36.30")),
                        entry(
                                "fig_5",
                                new Source.OfDue(
                                        LOOK,
                                        new DueFilter(
                                                List.of("project_node", "problem"), DueFilter.Within.ANY, List.of(DueMatters.State.LATE, DueMatters.State.MET_LATE), List.of("red")),
                                        "section",
                                        "经发科<&\">",
                                        "problem:yunxi:3:"),
                                FigurePart.DUE_REASON,
                                null)));
    }

    private static ManifestEntry entry(String id, Source source, FigurePart part, BigDecimal exact) {
        return new ManifestEntry(id, "产值", source, part, "24.77%", exact, "%", "%", 3, "h", "reported", true, false);
    }
}
