package io.yuanheng.check.marking;

import static io.yuanheng.check.WordDocuments.paragraphs;
import static io.yuanheng.check.WordDocuments.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.WordDocuments;
import io.yuanheng.check.reading.ManuscriptFile;
import io.yuanheng.check.reading.Reading;
import io.yuanheng.check.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritingCommentsTests {

    private static final Instant AT = Instant.parse("2024-07-10T02:00:00Z");

    @Test
    void leavesEveryCharacterOfTheTextWhereItWas() {
        byte[] docx = WordDocuments.of("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">完成 </w:t><w:tab/><w:t>67.59亿元，增长</w:t></w:r>"
                + "<w:sdt><w:sdtContent><w:r><w:t>24.77%</w:t></w:r></w:sdtContent></w:sdt></w:p>" + paragraphs("第二段"));
        Reading reading = read(docx);
        Reading marked = read(mark(docx, "67.59亿元", "增长24.77%", "24", "第二段"));
        assertThat(marked.text()).isEqualTo(reading.text());
    }

    @Test
    void putsEachCommentAroundExactlyItsWords() {
        byte[] docx = WordDocuments.of("<w:p><w:r><w:t>完成67.59亿元，增长24.77%。</w:t></w:r></w:p>");
        byte[] marked = mark(docx, "67.59亿元", "24.77%");
        assertThat(commented(marked, 1)).isEqualTo("67.59亿元");
        assertThat(commented(marked, 2)).isEqualTo("24.77%");
        String comments = content(marked, "word/comments-yuanheng.xml");
        assertThat(comments).contains("园衡核稿").contains("看67.59亿元").contains("看24.77%");
        assertThat(content(marked, "[Content_Types].xml")).contains("comments+xml");
        assertThat(content(marked, "word/_rels/document.xml.rels")).contains("comments-yuanheng.xml");
    }

    @Test
    void keepsTheFormOfARunThatIsCut() {
        byte[] docx = WordDocuments.of("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>完成67.59亿元。</w:t></w:r></w:p>");
        assertThat(content(mark(docx, "67.59亿元"), "word/document.xml").split("<w:b/>", -1)).hasSize(4);
    }

    @Test
    void addsToTheCommentsOfOthers() {
        String comments = part("comments", "<w:comment w:id=\"7\" w:author=\"张\"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment>");
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId3\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>";
        byte[] docx = WordDocuments.of(
                paragraphs("完成67.59亿元"), Map.of("word/comments.xml", comments, "word/_rels/document.xml.rels", relations));
        byte[] marked = mark(docx, "67.59亿元");
        assertThat(content(marked, "word/comments.xml")).contains("请核").contains("w:id=\"8\"");
        assertThat(commented(marked, 8)).isEqualTo("67.59亿元");
    }

    @Test
    void commentsAtTheReferenceWhereTheWordsStandInAFootnoteOrABox() {
        String footnotes = part("footnotes", "<w:footnote w:id=\"2\">" + paragraphs("注中的数12亿元") + "</w:footnote>");
        byte[] docx = WordDocuments.of(
                "<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", Map.of("word/footnotes.xml", footnotes));
        String document = content(mark(docx, "12亿元"), "word/document.xml");
        assertThat(document.indexOf("commentRangeStart")).isLessThan(document.indexOf("footnoteReference"));
        assertThat(document.indexOf("commentRangeEnd")).isGreaterThan(document.indexOf("footnoteReference"));
        byte[] box = WordDocuments.of("<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + paragraphs("框里12亿元") + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>");
        String boxed = content(mark(box, "12亿元"), "word/document.xml");
        assertThat(boxed.indexOf("commentRangeStart")).isLessThan(boxed.indexOf("txbxContent"));
    }

    @Test
    void makesADocumentOfAPlainText() {
        Reading text = ManuscriptFile.ofText("a.md", "# 情况\n完成67.59亿元\u0001\n\n| 片区 | 产值 |\n|---|---|\n| 北区 | 12.3 |\n").orElseThrow();
        Reading word = read(NewWord.of(text.manuscript()).bytes());
        assertThat(word.text().strip()).isEqualTo(text.manuscript().text().strip().replace('\u0001', '\uFFFD'));
        int at = text.manuscript().text().indexOf("12.3");
        byte[] marked = MarkedWord.write(NewWord.of(text.manuscript()), List.of(new Remark(new Span(at, at + 4), "表")), AT).orElseThrow();
        assertThat(commented(marked, 1)).isEqualTo("12.3");
    }

    private static byte[] mark(byte[] docx, String... words) {
        Reading reading = read(docx);
        List<Remark> remarks = java.util.Arrays.stream(words)
                .map(w -> new Remark(new Span(at(reading, w), at(reading, w) + w.length()), "看" + w))
                .toList();
        return MarkedWord.write(((Reading.Form.Word) reading.form()).file(), remarks, AT).orElseThrow();
    }

    private static int at(Reading reading, String words) {
        int at = reading.text().indexOf(words);
        assertThat(at).isNotNegative();
        return at;
    }

    /// The text between the two marks of a comment, read off the XML.
    private static String commented(byte[] docx, int id) {
        String document = content(docx, "word/document.xml");
        int from = document.indexOf("<w:commentRangeStart w:id=\"" + id + "\"/>");
        int to = document.indexOf("<w:commentRangeEnd w:id=\"" + id + "\"/>");
        assertThat(from).isNotNegative();
        return document.substring(from, to).replaceAll("<[^>]*>", "");
    }

    private static String content(byte[] docx, String part) {
        Reading reading = read(docx);
        return new String(((Reading.Form.Word) reading.form()).file().parts().parts().get(part), StandardCharsets.UTF_8);
    }

    private static Reading read(byte[] docx) {
        return ManuscriptFile.read("a.docx", docx).orElseThrow();
    }
}
