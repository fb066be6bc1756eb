package io.yuanheng.check.reading;

import io.yuanheng.report.manifest.SafeXml;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Which paragraph styles are headings, and of what level: by outline level, by name (heading 2, 标题 2), or by the style they
/// are based on.
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])");

    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();

    private WordStyles() {}

    static Map<String, Integer> levels(byte @Nullable [] stylesXml) throws XMLStreamException {
        WordStyles styles = new WordStyles();
        if (stylesXml != null) {
            styles.read(stylesXml);
        }
        styles.inherit();
        return styles.levels;
    }

    private void read(byte[] stylesXml) throws XMLStreamException {
        XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(stylesXml));
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = value(xml, "styleId");
                case "name" -> named(style, value(xml, "val").toLowerCase(Locale.ROOT));
                case "basedOn" -> basedOn.put(style, value(xml, "val"));
                case "outlineLvl" -> {
                    if (value(xml, "val").matches("[0-8]")) {
                        levels.put(style, Integer.parseInt(value(xml, "val")) + 1);
                    }
                }
                default -> {}
            }
        }
    }

    private void named(String style, String name) {
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) {
            levels.putIfAbsent(style, Integer.parseInt(heading.group(1)));
        } else if (name.equals("title") || name.equals("标题")) {
            levels.putIfAbsent(style, 1);
        }
    }

    private void inherit() {
        for (String style : basedOn.keySet()) {
            String at = style;
            for (int steps = 0; steps < 10 && at != null && !levels.containsKey(at); steps++) {
                at = basedOn.get(at);
            }
            if (at != null && levels.containsKey(at)) {
                levels.putIfAbsent(style, levels.get(at));
            }
        }
    }

    private static String value(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
