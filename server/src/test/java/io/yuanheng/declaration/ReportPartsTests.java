package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Sections that several reports share.
class ReportPartsTests {

    private static final PackFile CITY = new PackFile("city", "pack.yaml", "pack: city\ntitle: 市\nversion: 1.0.0\n");
    private static final PackFile PARK = new PackFile("park", "pack.yaml", "pack: park\ntitle: 园\nversion: 1.0.0\nrequires: [city]\n");
    private static final PackFile REPORT =
            new PackFile("park", "report/half/report.yaml", "report: half\ntitle: 半年汇报\ngrain: half\n");

    @Test
    void aPartStandsWhereItIsNamedAndKeepsItsOwnPlace() {
        Definitions read = read(
                        new PackFile("park", "report/half/template.md", "# 题\n::part land\n结尾\n"),
                        new PackFile("park", "part/land.md", "## 土地\n  供地\n"))
                .orElseThrow();

        TemplateText template = read.report("half").orElseThrow().template();
        assertThat(template.text()).isEqualTo("# 题\n## 土地\n  供地\n结尾\n");
        assertThat(template.lines())
                .extracting(line -> line.place().path() + ":" + line.place().line())
                .containsExactly("park/report/half/template.md:1", "park/part/land.md:1", "park/part/land.md:2", "park/report/half/template.md:3");
    }

    @Test
    void thePacksOwnPartComesBeforeThatOfThePackItRequires() {
        PackFile template = new PackFile("park", "report/half/template.md", "::part land\n::part safety\n");
        PackFile cityLand = new PackFile("city", "part/land.md", "市里的土地\n");
        PackFile citySafety = new PackFile("city", "part/safety.md", "市里的安全\n");
        PackFile own = new PackFile("park", "part/land.md", "园里的土地\n");

        assertThat(read(template, cityLand, citySafety, own).orElseThrow().report("half").orElseThrow().template().text())
                .isEqualTo("园里的土地\n市里的安全\n");
    }

    @Test
    void aPartThatIsNotThereIsRefusedWhereItIsNamed() {
        assertThat(problems(
                        new PackFile("park", "report/half/template.md", "# 题\n::part lnad\n"),
                        new PackFile("park", "part/land.md", "土地\n")))
                .filteredOn(Problem::refuses)
                .singleElement()
                .asString()
                .startsWith("park/report/half/template.md:2:1  DECL-050")
                .contains("land");
    }

    @Test
    void aPartOfAPackThatIsNotRequiredIsNotThere() {
        PackFile other = new PackFile("other", "pack.yaml", "pack: other\ntitle: 别的\nversion: 1.0.0\n");
        assertThat(problems(
                        other,
                        new PackFile("other", "part/land.md", "土地\n"),
                        new PackFile("park", "report/half/template.md", "::part land\n")))
                .filteredOn(Problem::refuses)
                .singleElement()
                .asString()
                .startsWith("park/report/half/template.md:1:1  DECL-050");
    }

    @Test
    void aPartWithinAPartIsRefused() {
        assertThat(problems(
                        new PackFile("park", "report/half/template.md", "::part land\n"),
                        new PackFile("park", "part/land.md", "土地\n::part safety\n"),
                        new PackFile("park", "part/safety.md", "安全\n")))
                .filteredOn(Problem::refuses)
                .singleElement()
                .asString()
                .startsWith("park/part/land.md:2:1  DECL-051");
    }

    @Test
    void aPartThatNoReportNamesIsNoticed() {
        assertThat(problems(
                        new PackFile("park", "report/half/template.md", "# 题\n"),
                        new PackFile("park", "part/land.md", "土地\n")))
                .singleElement()
                .asString()
                .startsWith("park/part/land.md:1:1  DECL-052");
    }

    private static Outcome<Definitions> read(PackFile... files) {
        return Packs.of(Stream.concat(Stream.of(CITY, PARK, REPORT), Stream.of(files)).toList());
    }

    private static List<Problem> problems(PackFile... files) {
        return switch (read(files)) {
            case Outcome.Accepted<Definitions>(var _, List<Problem> warnings) -> warnings;
            case Outcome.Rejected<Definitions>(List<Problem> found) -> found;
        };
    }
}
