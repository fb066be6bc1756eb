package io.yuanheng.check.marking;

import io.yuanheng.check.reading.WordFile;
import io.yuanheng.check.reading.WordFile.Piece;
import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.check.text.Span;
import io.yuanheng.report.manifest.WordParts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A plain Word document of a text, so that comments have something to stand in.
public final class NewWord {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final XMLStreamWriter xml;

    private NewWord(String text, XMLStreamWriter xml) {
        this.text = text;
        this.xml = xml;
    }

    public static WordFile of(Manuscript manuscript) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NewWord word;
        try {
            word = new NewWord(manuscript.text(), XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
            word.document(manuscript);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8(TYPES));
        parts.put("_rels/.rels", utf8(RELATIONS));
        parts.put("word/document.xml", out.toByteArray());
        parts.put("word/_rels/document.xml.rels", utf8(DOCUMENT_RELATIONS));
        parts.put("word/styles.xml", utf8(STYLES));
        return new WordFile(WordZip.of(parts), new WordParts(parts), word.pieces);
    }

    private void document(Manuscript manuscript) throws XMLStreamException {
        Map<Integer, Block> blocks = new HashMap<>();
        manuscript.blocks().forEach(b -> blocks.put(b.span().start(), b));
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w", "document", W);
        xml.writeNamespace("w", W);
        xml.writeStartElement(W, "body");
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            Span line = new Span(at, end < 0 ? text.length() : end);
            switch (blocks.get(at)) {
                case Block.Table(Span span, List<List<Span>> rows) -> {
                    table(rows);
                    line = new Span(at, Math.max(span.end(), at));
                }
                case Block.Paragraph(Span _, int level) -> paragraph(line, level);
                case null -> paragraph(line, 0);
            }
            at = line.end() + 1;
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void paragraph(Span span, int level) throws XMLStreamException {
        xml.writeStartElement(W, "p");
        if (level > 0) {
            xml.writeStartElement(W, "pPr");
            empty("pStyle", "val", "Heading" + Math.min(level, 3));
            xml.writeEndElement();
        }
        if (span.end() > span.start()) {
            xml.writeStartElement(W, "r");
            xml.writeStartElement(W, "t");
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(XmlText.of(span.of(text)));
            xml.writeEndElement();
            xml.writeEndElement();
            pieces.add(new Piece(span, "word/document.xml", pieces.size(), -1));
        }
        xml.writeEndElement();
    }

    private void table(List<List<Span>> rows) throws XMLStreamException {
        xml.writeStartElement(W, "tbl");
        xml.writeStartElement(W, "tblPr");
        xml.writeStartElement(W, "tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.writeEmptyElement(W, side);
            xml.writeAttribute(W, "val", "single");
            xml.writeAttribute(W, "sz", "4");
        }
        xml.writeEndElement();
        xml.writeEndElement();
        for (List<Span> row : rows) {
            xml.writeStartElement(W, "tr");
            for (Span cell : row) {
                xml.writeStartElement(W, "tc");
                paragraph(cell, 0);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void empty(String name, String attribute, String value) throws XMLStreamException {
        xml.writeEmptyElement(W, name);
        xml.writeAttribute(W, attribute, value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            <Override PartName="/word/styles.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
            </Types>""";

    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>""";

    private static final String DOCUMENT_RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" \
            Target="styles.xml"/></Relationships>""";

    private static final String STYLES =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="24"/>\
            <w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
            <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>\
            <w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/>\
            <w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>""";
}
