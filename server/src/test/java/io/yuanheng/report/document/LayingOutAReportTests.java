package io.yuanheng.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.report.manifest.WordParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// GB/T 9704-2012 in the XML that Word reads, and on the pages that LibreOffice sets from it.
class LayingOutAReportTests {

    private final Report report = Samples.everything();
    private final byte[] docx = WordFile.write(report);
    private final WordParts parts = WordParts.read(docx).orElseThrow();

    @Test
    void thePageIsA4WithTheWhitesOfTheStandard() {
        assertThat(document())
                .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\"")
                .contains("w:footer=\"1307\"");
    }

    @Test
    void theGridHas22LinesOf28Characters() {
        assertThat(document()).contains("<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-848\"/>");
        assertThat(style("Normal")).contains("w:line=\"579\" w:lineRule=\"exact\"", "<w:sz w:val=\"32\"/>", "<w:widowControl w:val=\"0\"/>");
    }

    @Test
    void fontsAreNamedForChineseTextAndNoThemeOverridesThem() {
        assertThat(style("Normal")).contains("w:eastAsia=\"仿宋_GB2312\"");
        assertThat(style("Title")).contains("w:eastAsia=\"方正小标宋简体\"", "<w:sz w:val=\"44\"/>");
        assertThat(style("Heading1")).contains("w:eastAsia=\"黑体\"").doesNotContain("<w:b/>");
        assertThat(style("Heading2")).contains("w:eastAsia=\"楷体_GB2312\"");
        assertThat(text("word/fontTable.xml")).contains("w:altName w:val=\"仿宋;FangSong");
        assertThat(parts.parts().values()).noneMatch(part -> new String(part, StandardCharsets.UTF_8).contains("Theme=\""));
    }

    @Test
    void theFirstLineIsIndentedByTwoCharacters() {
        assertThat(style("BodyText")).contains("w:firstLineChars=\"200\"");
    }

    @Test
    void quotesAndDashesAreHintedToBeChinese() {
        assertThat(document()).contains("<w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">“产值”");
    }

    @Test
    void oddPagesAreNumberedAtTheRightAndEvenPagesAtTheLeft() {
        assertThat(text("word/settings.xml")).contains("<w:evenAndOddHeaders/>");
        List<String> footers = parts.parts().keySet().stream().filter(p -> p.matches("word/footer\\d+\\.xml")).sorted().map(this::text).toList();
        assertThat(footers).hasSize(2).allSatisfy(f -> assertThat(f).contains("— </w:t>", "PAGE", " —</w:t>"));
        assertThat(footers.getFirst()).contains("<w:jc w:val=\"right\"/>");
        assertThat(footers.getLast()).contains("<w:jc w:val=\"left\"/>");
        assertThat(style("Footer")).contains("w:eastAsia=\"宋体\"", "<w:sz w:val=\"28\"/>");
    }

    @Test
    void theExactPitchIsResetInTables() {
        assertThat(style("TableText")).contains("w:line=\"240\" w:lineRule=\"auto\"", "<w:snapToGrid w:val=\"0\"/>");
    }

    @Test
    void eachFigureStandsInAContentControlAndABookmark() {
        assertThat(found("<w:tag w:val=\"(fig_\\d+)\"/>")).containsExactly("fig_1", "fig_2");
        assertThat(found("<w:bookmarkStart w:id=\"\\d+\" w:name=\"(fig_\\d+)\"/>")).containsExactly("fig_1", "fig_2");
        List<String> ids = found("<w:sdtPr>.*?<w:id w:val=\"(\\d+)\"/>");
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theManifestLiesInTheFile() {
        assertThat(parts.manifest().orElseThrow()).isEqualTo(report.manifest());
    }

    @Test
    void aChartNamesTheFillOfItsBars() {
        String chart = text("word/charts/chart1.xml");
        assertThat(chart).contains("<c:barDir val=\"col\"/>", "solidFill", "北片区");
        assertThat(document()).contains("<c:chart r:id=");
    }

    @Test
    void whatWasNotReportedIsNoBarOfZero() {
        assertThat(text("word/charts/chart1.xml"))
                .contains("<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>60</c:v></c:pt><c:pt idx=\"2\"><c:v>40</c:v></c:pt>");
    }

    @Nested
    class InLibreOffice {

        @BeforeEach
        void mustBeInstalled() {
            Office.mustBeInstalled();
        }

        @Test
        void aFullPageHas22LinesOf28Characters() throws IOException, InterruptedException {
            List<List<String>> pages = Office.pages(WordFile.write(Samples.pagesOf(22 * 28 * 2 + 100)));
            assertThat(pages).hasSizeGreaterThanOrEqualTo(3);
            for (int i = 0; i < 2; i++) {
                List<String> lines = pages.get(i).stream().filter(l -> !l.startsWith("—")).toList();
                assertThat(lines).hasSize(22).allSatisfy(l -> assertThat(l.replace(" ", "")).hasSize(28));
            }
        }

        @Test
        void pageNumbersStandBetweenDashes() throws IOException, InterruptedException {
            List<List<String>> pages = Office.pages(WordFile.write(Samples.pagesOf(22 * 28 + 100)));
            assertThat(pages.get(0).getLast().replace(" ", "")).isEqualTo("—1—");
            assertThat(pages.get(1).getLast().replace(" ", "")).isEqualTo("—2—");
        }

        @Test
        void everythingIsShown() throws IOException, InterruptedException {
            String text = String.join("", Office.pages(docx).stream().flatMap(List::stream).toList()).replace(" ", "");
            assertThat(text).contains("工作汇报", "一、指标", "（一）工业", "67.59亿元", "675900.00", "北片区", "管委会");
        }
    }

    private String document() {
        return text("word/document.xml");
    }

    private String style(String id) {
        return Pattern.compile("<w:style [^>]*w:styleId=\"" + id + "\".*?</w:style>", Pattern.DOTALL)
                .matcher(text("word/styles.xml"))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(document()).results().map(m -> m.group(1)).toList();
    }

    private String text(String part) {
        return new String(parts.parts().get(part), StandardCharsets.UTF_8);
    }
}
