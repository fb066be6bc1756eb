package io.yuanheng.report.manifest;

import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.RowId;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// The manifest as XML and back.
public final class ManifestXml {

    private static final int MOST_ENTRIES = 20_000;

    private ManifestXml() {}

    public static String write(Manifest manifest) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("manifest");
            xml.writeDefaultNamespace(Manifest.NAMESPACE);
            attribute(xml, "report", manifest.report());
            attribute(xml, "title", manifest.title());
            attribute(xml, "issue", manifest.issue());
            attribute(xml, "park", manifest.park());
            attribute(xml, "period", manifest.period());
            attribute(xml, "figures", manifest.figures());
            attribute(xml, "change", manifest.change());
            attribute(xml, "scope", manifest.scope());
            attribute(xml, "definitions", manifest.definitions());
            attribute(xml, "template", manifest.template());
            attribute(xml, "date", manifest.date());
            attribute(xml, "masked", manifest.masked());
            for (ManifestEntry entry : manifest.entries()) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory", e);
        }
    }

    private static void entry(XMLStreamWriter xml, ManifestEntry entry) throws XMLStreamException {
        xml.writeStartElement("figure");
        attribute(xml, "id", entry.id());
        attribute(xml, "title", entry.title());
        attribute(xml, "part", entry.part().written());
        attribute(xml, "printed", entry.printed());
        attribute(xml, "exact", entry.exact() == null ? null : entry.exact().toPlainString());
        attribute(xml, "unit", entry.unit());
        attribute(xml, "shown-in", entry.shownIn());
        attribute(xml, "rows", entry.rows());
        attribute(xml, "hash", entry.hash());
        attribute(xml, "status", entry.status());
        attribute(xml, "estimate", entry.estimate());
        attribute(xml, "masked", entry.masked());
        source(xml, entry.source());
        xml.writeEndElement();
    }

    private static void source(XMLStreamWriter xml, ManifestEntry.Source source) throws XMLStreamException {
        switch (source) {
            case ManifestEntry.Source.OfIndicator(Question question, String member) -> {
                xml.writeStartElement("indicator");
                attribute(xml, "code", question.indicator());
                attribute(xml, "park", question.park());
                attribute(xml, "period", question.period());
                attribute(xml, "as-of", question.asOf());
                attribute(xml, "by", question.by());
                attribute(xml, "without", question.without());
                attribute(xml, "member", member);
                for (Question.Member only : question.only()) {
                    xml.writeEmptyElement("only");
                    attribute(xml, "dimension", only.dimension());
                    attribute(xml, "member", only.member());
                }
                xml.writeEndElement();
            }
            case ManifestEntry.Source.OfRows rows -> rows(xml, rows, null, null);
            case ManifestEntry.Source.OfCell(ManifestEntry.Source.OfRows rows, RowId row, String path) -> rows(xml, rows, row, path);
            case ManifestEntry.Source.OfDue due -> due(xml, due);
        }
    }

    private static void rows(XMLStreamWriter xml, ManifestEntry.Source.OfRows rows, @Nullable RowId row, @Nullable String path)
            throws XMLStreamException {
        xml.writeStartElement("rows");
        attribute(xml, "ledger", rows.ledger());
        attribute(xml, "park", rows.park());
        attribute(xml, "where", rows.where());
        attribute(xml, "order", String.join(",", rows.order()));
        attribute(xml, "limit", rows.limit());
        attribute(xml, "row", row);
        attribute(xml, "path", path);
        xml.writeEndElement();
    }

    private static void due(XMLStreamWriter xml, ManifestEntry.Source.OfDue due) throws XMLStreamException {
        xml.writeStartElement("due");
        attribute(xml, "park", due.look().park());
        attribute(xml, "at", due.look().at());
        attribute(xml, "from", due.look().from());
        DueFilter filter = due.filter();
        attribute(xml, "rules", String.join(",", filter.rules()));
        attribute(xml, "within", filter.within().written());
        attribute(xml, "states", filter.states().stream().map(DueMatters.State::written).collect(Collectors.joining(",")));
        attribute(xml, "lamps", String.join(",", filter.lamps()));
        attribute(xml, "by", due.by());
        attribute(xml, "member", due.member());
        attribute(xml, "key", due.key());
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value.toString());
        }
    }

    /// @return empty when this is no manifest, or a damaged one
    public static Optional<Manifest> read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    /// @return empty when this is no manifest, or a damaged one
    public static Optional<Manifest> read(byte[] xml) {
        try {
            XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
            reader.nextTag();
            if (!reader.getLocalName().equals("manifest") || !Manifest.NAMESPACE.equals(reader.getNamespaceURI())) {
                return Optional.empty();
            }
            Frame frame = new Frame(reader);
            List<ManifestEntry> entries = new ArrayList<>();
            while (reader.hasNext() && entries.size() < MOST_ENTRIES) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("figure")) {
                    entries.add(readEntry(reader, frame.change));
                }
            }
            return Optional.of(frame.with(entries));
        } catch (XMLStreamException | IllegalArgumentException | NoSuchElementException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The attributes of the outermost element.
    private static final class Frame {
        private final Attributes of;
        private final ChangeNo change;

        private Frame(XMLStreamReader reader) {
            this.of = Attributes.of(reader);
            this.change = new ChangeNo(of.number("change"));
        }

        private Manifest with(List<ManifestEntry> entries) {
            String issue = of.optional("issue");
            return new Manifest(
                    of.text("report"),
                    of.text("title"),
                    issue == null ? null : Long.valueOf(issue),
                    new ParkCode(of.text("park")),
                    Period.parse(of.text("period")).orElseThrow(),
                    Period.parse(of.text("figures")).orElseThrow(),
                    change,
                    of.text("scope"),
                    of.text("definitions"),
                    of.text("template"),
                    LocalDate.parse(of.text("date")),
                    of.flag("masked"),
                    entries);
        }
    }

    private static ManifestEntry readEntry(XMLStreamReader reader, ChangeNo change) throws XMLStreamException {
        Attributes of = Attributes.of(reader);
        reader.nextTag();
        ManifestEntry.Source source =
                switch (reader.getLocalName()) {
                    case "indicator" -> readIndicator(reader, change);
                    case "due" -> readDue(reader);
                    default -> readRows(reader);
                };
        String exact = of.optional("exact");
        return new ManifestEntry(
                of.text("id"),
                of.text("title"),
                source,
                FigurePart.of(of.text("part")).orElseThrow(),
                of.text("printed"),
                exact == null ? null : new BigDecimal(exact),
                of.text("unit"),
                of.text("shown-in"),
                of.number("rows"),
                of.text("hash"),
                of.text("status"),
                of.flag("estimate"),
                of.flag("masked"));
    }

    private static ManifestEntry.Source readIndicator(XMLStreamReader reader, ChangeNo change) throws XMLStreamException {
        Attributes of = Attributes.of(reader);
        List<Question.Member> only = new ArrayList<>();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (reader.getLocalName().equals("only")) {
                Attributes member = Attributes.of(reader);
                only.add(new Question.Member(member.text("dimension"), member.text("member")));
                reader.nextTag();
            }
        }
        Question question = new Question(
                new IndicatorCode(of.text("code")),
                new ParkCode(of.text("park")),
                Period.parse(of.text("period")).orElseThrow(),
                change,
                only,
                of.optional("by"),
                of.optional("without"));
        return new ManifestEntry.Source.OfIndicator(question, of.optional("member"));
    }

    private static ManifestEntry.Source readDue(XMLStreamReader reader) {
        Attributes of = Attributes.of(reader);
        var look = new DueMatters.Look(new ParkCode(of.text("park")), LocalDateTime.parse(of.text("at")), LocalDate.parse(of.text("from")));
        var filter = new DueFilter(
                list(of.text("rules")),
                DueFilter.Within.of(of.text("within")).orElseThrow(),
                list(of.text("states")).stream().map(state -> DueMatters.State.of(state).orElseThrow()).toList(),
                list(of.text("lamps")));
        return new ManifestEntry.Source.OfDue(look, filter, of.optional("by"), of.optional("member"), of.optional("key"));
    }

    private static List<String> list(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split(","));
    }

    private static ManifestEntry.Source readRows(XMLStreamReader reader) {
        Attributes of = Attributes.of(reader);
        String order = of.text("order");
        var rows = new ManifestEntry.Source.OfRows(
                new LedgerCode(of.text("ledger")),
                new ParkCode(of.text("park")),
                of.text("where"),
                list(order),
                Math.toIntExact(of.number("limit")));
        String row = of.optional("row");
        return row == null ? rows : new ManifestEntry.Source.OfCell(rows, new RowId(Long.parseLong(row)), of.text("path"));
    }
}
