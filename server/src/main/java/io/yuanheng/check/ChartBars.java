package io.yuanheng.check;

import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import io.yuanheng.report.manifest.SafeXml;
import io.yuanheng.report.manifest.WordParts;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The numbers that the bars of a document's charts show, by the figures they stand for.
///
/// A chart has no control and no bookmark: its numbers stand in the order in which the manifest lists its figures.
final class ChartBars {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String FOLDER = "word/charts/";

    private final Map<String, String> shown = new HashMap<>();
    private final boolean complete;
    private final boolean published;

    private ChartBars(List<ManifestEntry> entries, List<String> numbers) {
        complete = entries.size() == numbers.size();
        published = entries.stream().anyMatch(ManifestEntry::masked);
        for (int i = 0; complete && i < entries.size(); i++) {
            shown.put(entries.get(i).id(), numbers.get(i));
        }
    }

    /// @return the number as the chart holds it, or an empty text when it is gone; nothing where a published copy left the chart out
    List<String> of(ManifestEntry figure) {
        return complete || !published ? List.of(shown.getOrDefault(figure.id(), "")) : List.of();
    }

    /// @return empty when a chart is no well-formed part
    static Optional<ChartBars> read(Manifest manifest, WordParts file) {
        List<String> numbers = new ArrayList<>();
        List<String> charts = file.parts().keySet().stream()
                .filter(name -> name.startsWith(FOLDER) && name.indexOf('/', FOLDER.length()) < 0)
                // chart10 after chart9
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        try {
            for (String chart : charts) {
                numbers.addAll(numbers(file.parts().getOrDefault(chart, new byte[0])));
            }
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
        return Optional.of(new ChartBars(manifest.entries().stream().filter(ManifestEntry::inChart).toList(), numbers));
    }

    private static List<String> numbers(byte[] chart) throws XMLStreamException {
        List<String> numbers = new ArrayList<>();
        XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(chart));
        boolean values = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && CHART.equals(xml.getNamespaceURI())) {
                switch (xml.getLocalName()) {
                    case "val" -> values = true;
                    case "v" -> {
                        if (values) {
                            numbers.add(xml.getElementText().strip());
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("val")) {
                values = false;
            }
        }
        return numbers;
    }
}
