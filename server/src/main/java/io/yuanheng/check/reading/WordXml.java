package io.yuanheng.check.reading;

import io.yuanheng.report.manifest.SafeXml;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a part of WordprocessingML (ECMA-376 part 1, transitional and strict) as it would read with all revisions accepted:
/// deleted and moved-away text and hidden text are left out, of alternatives the first is taken.
final class WordXml {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "rt", "instrText", "delText");

    private final Map<String, Integer> levels;
    private final Map<String, List<WordBody>> notes = new LinkedHashMap<>();
    private final Deque<List<WordBody>> flows = new ArrayDeque<>();
    private final Deque<OpenParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int elements;
    private int references;
    private int left;
    private boolean hidden;
    private int units;

    private static final class OpenParagraph {
        private int level;
        private final List<WordBody.Chunk> chunks = new ArrayList<>();
        private final List<WordBody> after = new ArrayList<>();
    }

    private static final class OpenTable {
        private final List<List<List<WordBody>>> rows = new ArrayList<>();
        private List<List<WordBody>> row = new ArrayList<>();
        private boolean rowDeleted;
        private boolean cellContinues;
    }

    /// More text than is read.
    static final class TooMuch extends RuntimeException {
        TooMuch() {
            super("too much text");
        }
    }

    private WordXml(Map<String, Integer> levels) {
        this.levels = levels;
    }

    /// @param levels the outline level of each paragraph style, 1 for the highest
    static List<WordBody> body(byte[] part, Map<String, Integer> levels) throws XMLStreamException {
        WordXml xml = new WordXml(levels);
        List<WordBody> body = new ArrayList<>();
        xml.flows.push(body);
        xml.read(part);
        return body;
    }

    /// The footnotes of a part by their id.
    static Map<String, List<WordBody>> notes(byte[] part, Map<String, Integer> levels) throws XMLStreamException {
        WordXml xml = new WordXml(levels);
        xml.flows.push(new ArrayList<>());
        xml.read(part);
        return xml.notes;
    }

    private void read(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("t") && isWord(xml)) {
                    text(xml);
                } else {
                    start(name, xml);
                    path.push(name);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.pop();
                end(xml.getLocalName());
            }
        }
    }

    private static boolean isWord(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        return TRANSITIONAL.equals(namespace) || STRICT.equals(namespace);
    }

    private void text(XMLStreamReader xml) throws XMLStreamException {
        int element = elements++;
        add(xml.getElementText(), element);
    }

    private void add(String text, int element) {
        OpenParagraph paragraph = paragraphs.peek();
        if (paragraph == null || left > 0 || hidden || text.isEmpty()) {
            return;
        }
        units += text.length();
        if (units > Limits.TEXT_UNITS) {
            throw new TooMuch();
        }
        paragraph.chunks.add(new WordBody.Chunk(text, element));
    }

    private void start(String name, XMLStreamReader xml) {
        if (LEFT_OUT.contains(name)) {
            leaveOut(name);
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new OpenParagraph());
            case "pStyle" -> level(levels.getOrDefault(value(xml, "val"), 0));
            case "outlineLvl" -> outline(value(xml, "val"));
            case "r" -> hidden = false;
            case "vanish" -> hidden = hidden || inRun() && !isOff(value(xml, "val"));
            case "tab", "ptab" -> inRunAdd(" ");
            case "br", "cr" -> inRunAdd("\n");
            case "noBreakHyphen" -> inRunAdd("-");
            case "footnoteReference" -> cite(value(xml, "id"));
            case "txbxContent" -> flows.push(new ArrayList<>());
            case "tbl" -> tables.push(new OpenTable());
            case "tc" -> flows.push(new ArrayList<>());
            case "vMerge" -> continues(value(xml, "val"));
            case "footnote" -> {
                flows.push(new ArrayList<>());
                notes.put(value(xml, "id"), flows.element());
            }
            default -> {}
        }
    }

    private void end(String name) {
        if (LEFT_OUT.contains(name)) {
            left -= name.equals("del") && isMark() ? 0 : 1;
            return;
        }
        switch (name) {
            case "p" -> closeParagraph();
            case "r" -> hidden = false;
            case "txbxContent" -> {
                List<WordBody> box = flows.pop();
                OpenParagraph anchor = paragraphs.peek();
                (anchor == null ? flows.element() : anchor.after).addAll(box);
            }
            case "tc" -> closeCell();
            case "tr" -> closeRow();
            case "tbl" -> flows.element().add(new WordBody.Table(tables.pop().rows));
            case "footnote" -> flows.pop();
            default -> {}
        }
    }

    // w:del also marks a paragraph mark or a row as deleted; then it encloses no text
    private void leaveOut(String name) {
        if (name.equals("del") && isMark()) {
            OpenTable table = tables.peek();
            if ("trPr".equals(path.peek()) && table != null) {
                table.rowDeleted = true;
            }
            return;
        }
        left++;
    }

    private boolean isMark() {
        String parent = path.peek();
        return "rPr".equals(parent) || "trPr".equals(parent);
    }

    private void closeParagraph() {
        OpenParagraph paragraph = paragraphs.pop();
        if (left == 0) {
            flows.element().add(new WordBody.Paragraph(paragraph.level, paragraph.chunks, paragraph.after));
        }
    }

    private void closeCell() {
        List<WordBody> cell = flows.pop();
        OpenTable table = tables.peek();
        if (table == null) {
            return;
        }
        if (!table.cellContinues) {
            table.row.add(cell);
        }
        table.cellContinues = false;
    }

    private void closeRow() {
        OpenTable table = tables.peek();
        if (table == null) {
            return;
        }
        if (!table.rowDeleted && !table.row.isEmpty() && left == 0) {
            table.rows.add(table.row);
        }
        table.row = new ArrayList<>();
        table.rowDeleted = false;
    }

    private void continues(String merge) {
        OpenTable table = tables.peek();
        if (table != null && "tcPr".equals(path.peek())) {
            table.cellContinues = !merge.equals("restart");
        }
    }

    private void cite(String id) {
        int citedAt = references++;
        OpenParagraph paragraph = paragraphs.peek();
        if (paragraph != null && left == 0) {
            paragraph.after.add(new WordBody.Note(id, citedAt));
        }
    }

    private void level(int level) {
        OpenParagraph paragraph = paragraphs.peek();
        if (paragraph != null && "pPr".equals(path.peek())) {
            paragraph.level = level;
        }
    }

    private void outline(String written) {
        // 9 means body text (ECMA-376 17.3.1.20)
        if (written.matches("[0-8]")) {
            level(Integer.parseInt(written) + 1);
        }
    }

    private void inRunAdd(String text) {
        if ("r".equals(path.peek())) {
            add(text, -1);
        }
    }

    private boolean inRun() {
        if (!"rPr".equals(path.peek())) {
            return false;
        }
        var above = path.iterator();
        above.next();
        return above.hasNext() && above.next().equals("r");
    }

    private static boolean isOff(String value) {
        return value.equals("0") || value.equals("false") || value.equals("off");
    }

    private static String value(XMLStreamReader xml, String attribute) {
        @Nullable String value = xml.getAttributeValue(TRANSITIONAL, attribute);
        if (value == null) {
            value = xml.getAttributeValue(STRICT, attribute);
        }
        return value == null ? "" : value;
    }
}
