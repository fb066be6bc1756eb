package io.yuanheng.report.document;

import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestXml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// A report as a Word file: GB/T 9704-2012 in the page, the manifest in a custom XML part.
///
/// POI keeps the package and draws the charts; styles, body and footers are our own XML, so that every number of the
/// layout can be read in one place.
public final class WordFile {

    private static final String CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    private static final String CUSTOM_XML_PROPERTIES = CUSTOM_XML + "Props";
    private static final String FONT_TABLE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private WordFile() {}

    public static byte[] write(Report report) {
        return write(report.blocks(), report.manifest().title(), report.manifest().date(), report.manifest());
    }

    /// A document of words alone, such as minutes or an opinion sheet: the same page, and no manifest.
    public static byte[] write(List<Block> blocks, String title, LocalDate date) {
        return write(blocks, title, date, null);
    }

    private static byte[] write(List<Block> blocks, String title, LocalDate date, @Nullable Manifest manifest) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(resource("styles.xml")).getStyles());
            document.getSettings().getCTSettings().set(SettingsDocument.Factory.parse(resource("settings.xml")).getSettings());
            List<String> charts = charts(document, blocks);
            String odd = footer(document, HeaderFooterType.DEFAULT, "right", "rightChars");
            String even = footer(document, HeaderFooterType.EVEN, "left", "leftChars");
            document.getDocument().set(DocumentDocument.Factory.parse(WordBody.write(blocks, manifest, charts, odd, even)).getDocument());
            parts(document, manifest);
            properties(document, title, date);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException | InvalidFormatException e) {
            throw new IllegalStateException("our own XML", e);
        }
    }

    private static List<String> charts(XWPFDocument document, List<Block> blocks) throws IOException, InvalidFormatException {
        List<String> ids = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.BarChart bars) {
                XWPFChart chart = document.createChart();
                WordChart.draw(chart, bars);
                ids.add(document.getRelationId(chart));
            }
        }
        return ids;
    }

    /// Odd pages carry the number at the right, even pages at the left, one character in; 4号 half-width 宋体 between dashes.
    private static String footer(XWPFDocument document, HeaderFooterType type, String side, String indent) throws XmlException {
        XWPFFooter footer = document.createFooter(type);
        String paragraph =
                """
                <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>
                  <w:pPr><w:pStyle w:val="Footer"/><w:ind w:%s="100"/><w:jc w:val="%s"/></w:pPr>
                  <w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r>
                  <w:r><w:fldChar w:fldCharType="begin"/></w:r>
                  <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
                  <w:r><w:fldChar w:fldCharType="separate"/></w:r>
                  <w:r><w:t>1</w:t></w:r>
                  <w:r><w:fldChar w:fldCharType="end"/></w:r>
                  <w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r>
                </w:p></w:ftr>
                """
                        .formatted(indent, side);
        // POI adds an empty paragraph to a footer that it believes to have none
        footer.createParagraph();
        footer._getHdrFtr().set(FtrDocument.Factory.parse(paragraph).getFtr());
        return document.getRelationId(footer);
    }

    private static void parts(XWPFDocument document, @Nullable Manifest manifest) throws IOException, InvalidFormatException {
        PackagePart main = document.getPackagePart();
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        PackagePart fonts = part(document, "/word/fontTable.xml", word + "fontTable+xml", text("fontTable.xml"));
        main.addRelationship(fonts.getPartName(), TargetMode.INTERNAL, FONT_TABLE);
        if (manifest == null) {
            return;
        }
        PackagePart item = part(document, "/customXml/item1.xml", "application/xml", ManifestXml.write(manifest));
        main.addRelationship(item.getPartName(), TargetMode.INTERNAL, CUSTOM_XML);
        PackagePart properties = part(
                document,
                "/customXml/itemProps1.xml",
                "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
                """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <ds:datastoreItem ds:itemID="{6F1B3C52-9A5E-4E0B-8D57-2C6F1D3A7E01}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="%s"/></ds:schemaRefs></ds:datastoreItem>
                """
                        .formatted(Manifest.NAMESPACE)
                        .strip());
        item.addRelationship(properties.getPartName(), TargetMode.INTERNAL, CUSTOM_XML_PROPERTIES);
    }

    private static PackagePart part(XWPFDocument document, String name, String type, String content)
            throws IOException, InvalidFormatException {
        PackagePart part = document.getPackage().createPart(PackagingURIHelper.createPartName(name), type);
        try (OutputStream out = part.getOutputStream()) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return part;
    }

    private static void properties(XWPFDocument document, String title, LocalDate date) {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator("园衡");
        core.setCreated(Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant())));
    }

    private static InputStream resource(String name) {
        InputStream in = WordFile.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("missing from the jar: " + name);
        }
        return in;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
