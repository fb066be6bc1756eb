package io.yuanheng.check.reading;

import io.yuanheng.check.reading.WordBody.Chunk;
import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.check.text.Span;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.report.manifest.WordParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Lays the text of a Word document out in one line of characters, and notes where each piece of it came from.
///
/// Paragraphs and rows of a table end with a line break, cells are parted by tabs. A text box and a footnote read after the
/// paragraph they are anchored in; inside a table, after the table.
final class WordReader {

    static final String DOCUMENT = "word/document.xml";
    static final String FOOTNOTES = "word/footnotes.xml";

    private final Map<String, List<WordBody>> notes;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<WordFile.Piece> pieces = new ArrayList<>();
    private int citedAt = -1;

    private WordReader(Map<String, List<WordBody>> notes) {
        this.notes = notes;
    }

    static Outcome<Reading> read(String name, byte[] file, WordParts parts) {
        try {
            Map<String, Integer> levels = WordStyles.levels(parts.parts().get("word/styles.xml"));
            byte @Nullable [] footnotes = parts.parts().get(FOOTNOTES);
            WordReader reader = new WordReader(footnotes == null ? Map.of() : WordXml.notes(footnotes, levels));
            byte @Nullable [] document = parts.parts().get(DOCUMENT);
            if (document == null) {
                return FileProblem.OTHER_CONTENT.refuse("不是 Word 文档（缺少正文）", "请用 Word 或 WPS 另存为 .docx 后再核对");
            }
            reader.flow(WordXml.body(document, levels));
            if (reader.text.toString().isBlank()) {
                return FileProblem.EMPTY.refuse("文档里没有文字", "扫描件或图片里的字不能核对，请取得可编辑的文稿");
            }
            return reader.text.length() > Limits.TEXT_UNITS ? ManuscriptFile.tooMuchText() : Outcome.accepted(reader.reading(name, file, parts));
        } catch (XMLStreamException _) {
            return FileProblem.DAMAGED.refuse("文档正文已损坏，无法读取", "请用 Word 打开并修复后另存为 .docx");
        } catch (WordXml.TooMuch _) {
            return ManuscriptFile.tooMuchText();
        }
    }

    private Reading reading(String name, byte[] file, WordParts parts) {
        String all = text.toString();
        return new Reading(
                name, all, new Manuscript(all, blocks), new Reading.Form.Word(new WordFile(file, parts, pieces)));
    }

    private void flow(List<WordBody> bodies) {
        for (WordBody body : bodies) {
            switch (body) {
                case WordBody.Paragraph paragraph -> paragraph(paragraph);
                case WordBody.Table table -> table(table);
                case WordBody.Note note -> note(note);
            }
        }
    }

    private void paragraph(WordBody.Paragraph paragraph) {
        int start = text.length();
        for (Chunk chunk : paragraph.chunks()) {
            if (chunk.text().equals("\n")) {
                endLine(start, paragraph.level());
                start = text.length();
            } else {
                add(chunk);
            }
        }
        endLine(start, paragraph.level());
        flow(paragraph.after());
    }

    private void endLine(int start, int level) {
        if (text.length() > start) {
            blocks.add(new Block.Paragraph(new Span(start, text.length()), level));
        }
        text.append('\n');
    }

    private void note(WordBody.Note note) {
        List<WordBody> cited = notes.get(note.id());
        if (cited != null && citedAt < 0) {
            citedAt = note.citedAt();
            flow(cited);
            citedAt = -1;
        }
    }

    private void table(WordBody.Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        int start = text.length();
        List<List<Span>> rows = new ArrayList<>();
        List<WordBody> after = new ArrayList<>();
        for (List<List<WordBody>> cells : table.rows()) {
            List<Span> row = new ArrayList<>();
            for (List<WordBody> cell : cells) {
                if (!row.isEmpty()) {
                    text.append('\t');
                }
                int from = text.length();
                inCell(cell, after);
                row.add(new Span(from, text.length()));
            }
            rows.add(row);
            text.append('\n');
        }
        blocks.add(new Block.Table(new Span(start, text.length() - 1), rows));
        flow(after);
    }

    /// A cell is one line: its paragraphs, and the cells of a table inside it, are parted by spaces.
    private void inCell(List<WordBody> cell, List<WordBody> after) {
        int start = text.length();
        for (WordBody body : cell) {
            if (text.length() > start) {
                text.append(' ');
            }
            switch (body) {
                case WordBody.Paragraph paragraph -> {
                    paragraph.chunks().forEach(c -> add(c.text().equals("\n") ? new Chunk(" ", -1) : c));
                    after.addAll(paragraph.after());
                }
                case WordBody.Table(var rows) -> rows.forEach(row -> row.forEach(inner -> {
                    text.append(' ');
                    inCell(inner, after);
                }));
                case WordBody.Note note -> after.add(note);
            }
        }
    }

    private void add(Chunk chunk) {
        // a line break or tab inside a text element would tear a paragraph or a row apart
        String shown = chunk.text().replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        if (chunk.element() >= 0) {
            Span span = new Span(text.length(), text.length() + shown.length());
            pieces.add(new WordFile.Piece(span, citedAt < 0 ? DOCUMENT : FOOTNOTES, chunk.element(), citedAt));
        }
        text.append(shown);
    }
}
