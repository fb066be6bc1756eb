package io.yuanheng.check.reading;

import static io.yuanheng.check.WordDocuments.paragraphs;
import static io.yuanheng.check.WordDocuments.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.WordDocuments;
import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingAWordFileTests {

    @Test
    void joinsTheRunsOfAParagraph() {
        assertThat(text("<w:p><w:r><w:t>完成产值6</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>7.59</w:t></w:r><w:r><w:t>亿元</w:t></w:r></w:p>"))
                .isEqualTo("完成产值67.59亿元\n");
    }

    @Test
    void takesContentControlsLinksAndInsertedTextAndLeavesDeletedTextOut() {
        assertThat(text("<w:p><w:r><w:t>完成</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>12亿元</w:t></w:r></w:sdtContent></w:sdt>"
                        + "<w:del><w:r><w:delText>，增长9%</w:delText></w:r></w:del><w:ins><w:r><w:t>，增长8%</w:t></w:r></w:ins>"
                        + "<w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:hyperlink><w:r><w:t>。</w:t></w:r></w:hyperlink></w:p>"))
                .isEqualTo("完成12亿元，增长8%。\n");
    }

    @Test
    void leavesHiddenTextAndFieldCodesOut() {
        assertThat(text("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr><w:tabs><w:tab w:val=\"left\" w:pos=\"100\"/></w:tabs></w:pPr>"
                        + "<w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
                        + "<w:r><w:instrText>PAGE 12</w:instrText></w:r><w:r><w:tab/><w:t>乙</w:t></w:r></w:p>"))
                .isEqualTo("甲 乙\n");
    }

    @Test
    void knowsHeadingsByStyleNameAndOutline() {
        String styles = part(
                "styles",
                "<w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"heading 2\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"mine\"><w:name w:val=\"公文标题\"/><w:basedOn w:val=\"a1\"/></w:style>");
        String body = "<w:p><w:pPr><w:pStyle w:val=\"mine\"/></w:pPr><w:r><w:t>二、投资</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>总标题</w:t></w:r></w:p>" + paragraphs("正文");
        Reading reading = read(WordDocuments.of(body, Map.of("word/styles.xml", styles)));
        assertThat(reading.manuscript().blocks().stream().map(b -> ((Block.Paragraph) b).level()).toList()).containsExactly(2, 1, 0);
    }

    @Test
    void readsATableWithMergedCellsOnce() {
        String body = "<w:tbl>" + row(cell("片区", "<w:vMerge w:val=\"restart\"/>"), cell("产值（亿元）", "<w:gridSpan w:val=\"2\"/>"))
                + row(cell("", "<w:vMerge/>"), cell("本期", ""), cell("同期", "")) + row(cell("北区", ""), cell("12.3", ""), cell("10.0", ""))
                + "</w:tbl>" + paragraphs("表后");
        Reading reading = read(WordDocuments.of(body));
        assertThat(reading.text()).isEqualTo("片区\t产值（亿元）\n本期\t同期\n北区\t12.3\t10.0\n表后\n");
        assertThat(reading.manuscript().blocks().getFirst())
                .isInstanceOfSatisfying(Block.Table.class, t -> assertThat(t.rows().stream()
                                .map(r -> r.stream().map(c -> c.of(reading.text())).toList())
                                .toList())
                        .containsExactly(List.of("片区", "产值（亿元）"), List.of("本期", "同期"), List.of("北区", "12.3", "10.0")));
    }

    @Test
    void readsAFootnoteAndATextBoxAfterTheirParagraph() {
        String footnotes = part(
                "footnotes",
                "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"2\">" + paragraphs("口径为规模以上。") + "</w:footnote>");
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>" + paragraphs("方框里的字")
                + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>" + paragraphs("方框里的字")
                + "</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>";
        String body = "<w:p><w:r><w:t>产值12亿元</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>" + box + "</w:p>" + paragraphs("下一段");
        assertThat(read(WordDocuments.of(body, Map.of("word/footnotes.xml", footnotes))).text())
                .isEqualTo("产值12亿元\n口径为规模以上。\n方框里的字\n下一段\n");
    }

    @Test
    void tearsALineBreakIntoTwoLinesButNotARow() {
        assertThat(text("<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p>")).isEqualTo("一\n二\n");
        assertThat(text("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")).isEqualTo("一 二\n");
    }

    @Test
    void namesTheElementEachPieceCameFrom() {
        Reading reading = read(WordDocuments.of("<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:t>删</w:t></w:r></w:del><w:r><w:t>乙丙</w:t></w:r></w:p>"));
        WordFile file = ((Reading.Form.Word) reading.form()).file();
        assertThat(file.pieces()).extracting(WordFile.Piece::element).containsExactly(0, 2);
        assertThat(file.pieces().get(1).span().of(reading.text())).isEqualTo("乙丙");
    }

    @Test
    void refusesOldEncryptedTruncatedAndForeignFiles() {
        byte[] ole = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, 0, ole, 0, 8);
        assertThat(refusal("a.doc", ole)).startsWith("CHK-012").contains("另存为 .docx");
        byte[] encrypted = ole.clone();
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, encrypted, 1024, name.length);
        assertThat(refusal("a.docx", encrypted)).startsWith("CHK-013").contains("密码");
        byte[] whole = WordDocuments.of(paragraphs("完成产值67.59亿元"));
        assertThat(refusal("a.docx", Arrays.copyOf(whole, whole.length - 30))).startsWith("CHK-014");
        assertThat(refusal("a.docx", Arrays.copyOf(whole, whole.length / 2))).startsWith("CHK-014");
        assertThat(refusal("a.docx", WordDocuments.zip(new LinkedHashMap<>(Map.of("xl/workbook.xml", "<x/>"))))).startsWith("DOC-001");
        assertThat(refusal("a.docx", WordDocuments.of("<w:p><w:r><w:t>没有结尾"))).startsWith("CHK-014");
        assertThat(refusal("a.docx", WordDocuments.of("<w:p/>"))).startsWith("CHK-010");
    }

    @Test
    void refusesAZipBombAndFetchesNothing() {
        byte[] bomb = WordDocuments.of("<w:p><w:r><w:t>" + " ".repeat(70 << 20) + "</w:t></w:r></w:p>");
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refusal("a.docx", bomb)).startsWith("DOC-002");
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        assertThat(refusal("a.docx", WordDocuments.of("", Map.of("word/document.xml", entity)))).startsWith("CHK-0");
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String text, String properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static String text(String body) {
        return read(WordDocuments.of(body)).text();
    }

    private static Reading read(byte[] docx) {
        return ManuscriptFile.read("a.docx", docx).orElseThrow();
    }

    private static String refusal(String name, byte[] content) {
        return ManuscriptFile.read(name, content) instanceof Outcome.Rejected<Reading>(var problems) ? problems.getFirst().toString() : "read";
    }
}
