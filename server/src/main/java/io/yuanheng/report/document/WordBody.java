package io.yuanheng.report.document;

import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes the body of the Word document: paragraphs, tables, drawings, and each figure as a content control inside a bookmark.
///
/// LibreOffice drops the tag of a content control when it saves and keeps bookmarks; Word keeps both. Hence both.
final class WordBody {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    // 156 mm of type area, and the height of a quarter page; in English metric units, 36000 to the millimetre
    private static final String CHART_WIDTH = Integer.toString(150 * 36_000);
    private static final String CHART_HEIGHT = Integer.toString(76 * 36_000);

    // 156 mm in twentieths of a point
    private static final int TYPE_AREA = 8845;

    private final XMLStreamWriter xml;
    private final @Nullable Manifest manifest;
    private final Iterator<String> charts;
    private int controls;
    private int drawings;

    private WordBody(XMLStreamWriter xml, @Nullable Manifest manifest, Iterator<String> charts) {
        this.xml = xml;
        this.manifest = manifest;
        this.charts = charts;
    }

    /// @param manifest null where no figure is printed
    /// @param charts relationship ids of the chart parts, in the order the charts appear
    /// @param oddFooter relationship id of the footer of odd pages
    static String write(List<Block> blocks, @Nullable Manifest manifest, List<String> charts, String oddFooter, String evenFooter) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.setPrefix("w", W);
            xml.writeStartElement("w", "document", W);
            xml.writeNamespace("w", W);
            xml.writeNamespace("r", R);
            xml.writeNamespace("wp", WP);
            xml.writeNamespace("a", A);
            xml.writeNamespace("c", C);
            xml.writeStartElement("w", "body", W);
            WordBody body = new WordBody(xml, manifest, charts.iterator());
            for (Block block : blocks) {
                body.block(block);
            }
            body.section(oddFooter, evenFooter);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory", e);
        }
    }

    private void block(Block block) throws XMLStreamException {
        switch (block) {
            case Block.Title(List<Inline> text) -> paragraph("Title", text);
            case Block.Heading(int level, String number, List<Inline> text) -> {
                start("p");
                style("Heading" + level);
                if (!number.isEmpty()) {
                    run(number);
                }
                inlines(text);
                end();
            }
            case Block.Paragraph(Block.Form form, List<Inline> text) ->
                paragraph(
                        switch (form) {
                            case BODY -> "BodyText";
                            case ADDRESSEE -> "Normal";
                            case SIGNATURE -> "Signature";
                        },
                        text);
            case Block.Table table -> table(table);
            case Block.BarChart chart -> chart(chart);
        }
    }

    private void paragraph(String style, List<Inline> text) throws XMLStreamException {
        start("p");
        style(style);
        inlines(text);
        end();
    }

    private void style(String style) throws XMLStreamException {
        start("pPr");
        value("pStyle", style);
        end();
    }

    private void inlines(List<Inline> text) throws XMLStreamException {
        for (Inline inline : text) {
            switch (inline) {
                case Inline.Words(String words) -> run(words);
                case Inline.Printed(String id, String printed) -> figure(id, printed);
            }
        }
    }

    /// Quotes, dashes and ellipses belong to both scripts; the hint keeps Word from setting them in a Latin font.
    private void run(String text) throws XMLStreamException {
        start("r");
        start("rPr");
        empty("rFonts", "hint", "eastAsia");
        end();
        xml.writeStartElement("w", "t", W);
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
        end();
    }

    private void figure(String id, String printed) throws XMLStreamException {
        String number = Integer.toString(++controls);
        xml.writeEmptyElement("w", "bookmarkStart", W);
        attribute("id", number);
        attribute("name", id);
        start("sdt");
        start("sdtPr");
        value("alias", manifest == null ? id : manifest.entry(id).map(ManifestEntry::title).orElse(id));
        value("tag", id);
        // ids of controls must differ within a file; bookmarks count for themselves
        // no w:text: LibreOffice 7.4 doubles the content of a plain-text control that mixes digits and Chinese when it saves
        value("id", Integer.toString(100_000 + controls));
        end();
        start("sdtContent");
        run(printed);
        end();
        end();
        empty("bookmarkEnd", "id", number);
    }

    private void table(Block.Table table) throws XMLStreamException {
        if (!table.caption().isEmpty()) {
            paragraph("TableCaption", table.caption());
        }
        start("tbl");
        tableProperties();
        List<Integer> widths = ColumnWidths.of(table, TYPE_AREA);
        start("tblGrid");
        for (int width : widths) {
            empty("gridCol", "w", Integer.toString(width));
        }
        end();
        start("tr");
        start("trPr");
        xml.writeEmptyElement("w", "cantSplit", W);
        xml.writeEmptyElement("w", "tblHeader", W);
        end();
        for (int i = 0; i < widths.size(); i++) {
            cell(List.of(new Inline.Words(table.header().get(i))), false, true, widths.get(i));
        }
        end();
        for (List<Block.Cell> row : table.rows()) {
            start("tr");
            start("trPr");
            xml.writeEmptyElement("w", "cantSplit", W);
            end();
            for (int i = 0; i < widths.size(); i++) {
                cell(row.get(i).text(), row.get(i).number(), false, widths.get(i));
            }
            end();
        }
        end();
    }

    private void tableProperties() throws XMLStreamException {
        start("tblPr");
        xml.writeEmptyElement("w", "tblW", W);
        attribute("w", "5000");
        attribute("type", "pct");
        value("jc", "center");
        start("tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.writeEmptyElement("w", side, W);
            attribute("val", "single");
            attribute("sz", "4");
            attribute("space", "0");
            attribute("color", "000000");
        }
        end();
        empty("tblLayout", "type", "fixed");
        end();
    }

    private void cell(List<Inline> text, boolean number, boolean header, int width) throws XMLStreamException {
        start("tc");
        start("tcPr");
        xml.writeEmptyElement("w", "tcW", W);
        attribute("w", Integer.toString(width));
        attribute("type", "dxa");
        if (number) {
            // GB/T 15835-2011: a number in digits is not broken across lines
            xml.writeEmptyElement("w", "noWrap", W);
        }
        value("vAlign", "center");
        end();
        start("p");
        start("pPr");
        value("pStyle", "TableText");
        if (header) {
            xml.writeEmptyElement("w", "keepNext", W);
        }
        if (number) {
            value("jc", "right");
        }
        end();
        inlines(text);
        end();
        end();
    }

    private void chart(Block.BarChart chart) throws XMLStreamException {
        start("p");
        style("ChartLine");
        start("r");
        start("drawing");
        xml.writeStartElement("wp", "inline", WP);
        for (String side : List.of("distT", "distB", "distL", "distR")) {
            xml.writeAttribute(side, "0");
        }
        xml.writeEmptyElement("wp", "extent", WP);
        xml.writeAttribute("cx", CHART_WIDTH);
        xml.writeAttribute("cy", CHART_HEIGHT);
        xml.writeEmptyElement("wp", "docPr", WP);
        xml.writeAttribute("id", Integer.toString(++drawings));
        xml.writeAttribute("name", "图" + drawings);
        xml.writeAttribute("descr", legal(HtmlPage.said(chart.caption())));
        xml.writeStartElement("a", "graphic", A);
        xml.writeStartElement("a", "graphicData", A);
        xml.writeAttribute("uri", C);
        xml.writeEmptyElement("c", "chart", C);
        xml.writeAttribute("r", R, "id", charts.next());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        end();
        end();
        end();
        if (!chart.caption().isEmpty()) {
            paragraph("TableCaption", chart.caption());
        }
    }

    /// A4; white of 37, 26, 35 and 28 mm around a type area of 156 × 225 mm; 22 lines of 28.95 pt and 28 characters of
    /// 442.2 / 28 = 15.793 pt, that is (15.793 − 16) × 4096 = −848 against the 16 pt of the Normal style (GB/T 9704-2012, 5).
    private void section(String oddFooter, String evenFooter) throws XMLStreamException {
        start("sectPr");
        footer("default", oddFooter);
        footer("even", evenFooter);
        xml.writeEmptyElement("w", "pgSz", W);
        attribute("w", "11906");
        attribute("h", "16838");
        xml.writeEmptyElement("w", "pgMar", W);
        attribute("top", "2098");
        attribute("right", "1474");
        attribute("bottom", "1984");
        attribute("left", "1587");
        attribute("header", "1134");
        attribute("footer", "1307");
        attribute("gutter", "0");
        xml.writeEmptyElement("w", "docGrid", W);
        attribute("type", "linesAndChars");
        attribute("linePitch", "579");
        attribute("charSpace", "-848");
        end();
    }

    private void footer(String type, String id) throws XMLStreamException {
        xml.writeEmptyElement("w", "footerReference", W);
        attribute("type", type);
        xml.writeAttribute("r", R, "id", id);
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("w", name, W);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void value(String name, String value) throws XMLStreamException {
        empty(name, "val", value);
    }

    private void empty(String name, String attribute, String value) throws XMLStreamException {
        xml.writeEmptyElement("w", name, W);
        attribute(attribute, value);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute("w", W, name, legal(value));
    }

    /// XML 1.0 has no place for control characters, and a cell of a spreadsheet may hold them.
    static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
