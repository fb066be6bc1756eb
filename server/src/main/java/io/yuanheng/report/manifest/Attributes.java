package io.yuanheng.report.manifest;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The attributes of one element, taken before the reader moves on.
record Attributes(Map<String, String> values) {

    static Attributes of(XMLStreamReader reader) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            values.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Attributes(values);
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new NoSuchElementException(name);
        }
        return value;
    }

    @Nullable String optional(String name) {
        return values.get(name);
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    boolean flag(String name) {
        return "true".equals(values.get(name));
    }
}
