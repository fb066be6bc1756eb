package io.yuanheng.check;

import io.yuanheng.report.manifest.SafeXml;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The text that stands in each content control and bookmark of a Word document now.
///
/// A file that LibreOffice has saved has lost the tags of its controls and kept its bookmarks. Text under revision marks
/// counts as it would read with all changes accepted.
final class FigureTexts {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Deque<Control> controls = new ArrayDeque<>();
    private final Map<String, Bookmark> bookmarks = new HashMap<>();
    private final Map<String, Elements> places = new HashMap<>();
    private int left;
    private int elements;

    /// The text elements (`w:t`) between which something stands, counted from 0 in the document; the last one does not belong to it.
    record Elements(int from, int to) {}

    private static final class Control {
        private @Nullable String tag;
        private final StringBuilder text = new StringBuilder();
        private final int from;

        Control(int from) {
            this.from = from;
        }
    }

    private record Bookmark(String name, StringBuilder text, int from) {}

    private FigureTexts() {}

    /// @return every text found under the name, controls and bookmarks alike; nothing when it is gone
    List<String> of(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /// Where the name stands first; empty when it is gone or holds no text.
    Optional<Elements> place(String name) {
        return Optional.ofNullable(places.get(name));
    }

    /// @return empty when the part is no well-formed document
    static Optional<FigureTexts> read(byte[] documentXml) {
        FigureTexts found = new FigureTexts();
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(documentXml));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    found.start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    found.end(xml.getLocalName());
                }
            }
            return Optional.of(found);
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "sdt" -> controls.push(new Control(elements));
            case "tag" -> tag(xml);
            case "bookmarkStart" -> bookmarks.put(value(xml, "id"), new Bookmark(value(xml, "name"), new StringBuilder(), elements));
            case "bookmarkEnd" -> close(value(xml, "id"));
            case "moveFrom", "Fallback" -> left++;
            case "t" -> {
                if (W.equals(xml.getNamespaceURI())) {
                    elements++;
                    append(xml.getElementText());
                }
            }
            case "tab", "br", "cr" -> append(" ");
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "sdt" -> {
                Control control = controls.pop();
                String tag = control.tag;
                if (tag != null) {
                    put(tag, control.text.toString(), control.from);
                }
            }
            case "moveFrom", "Fallback" -> left--;
            default -> {}
        }
    }

    private void tag(XMLStreamReader xml) {
        Control innermost = controls.peek();
        if (innermost != null) {
            innermost.tag = value(xml, "val");
        }
    }

    private void close(String id) {
        Bookmark bookmark = bookmarks.remove(id);
        if (bookmark != null) {
            put(bookmark.name(), bookmark.text().toString(), bookmark.from());
        }
    }

    private void append(String text) {
        if (left > 0) {
            return;
        }
        controls.forEach(c -> c.text.append(text));
        bookmarks.values().forEach(b -> b.text().append(text));
    }

    private void put(String name, String text, int from) {
        if (elements > from) {
            places.putIfAbsent(name, new Elements(from, elements));
        }
        texts.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
    }

    private static String value(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(W, attribute);
        return value == null ? "" : value;
    }
}
