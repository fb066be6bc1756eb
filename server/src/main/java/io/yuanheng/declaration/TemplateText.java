package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The text of a report's template, its parts put in, with the place of each line.
public record TemplateText(List<Line> lines) {

    public TemplateText {
        lines = List.copyOf(lines);
    }

    /// @param place the line's beginning in the file in which it was written
    public record Line(String text, Place.InFile place) {}

    /// @param path the file's name as problems show it
    public static TemplateText of(String text, String path) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(new Line(line, new Place.InFile(path, lines.size() + 1, 1)));
        }
        return new TemplateText(lines);
    }

    /// The whole text, as it is kept with an issued report.
    public String text() {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }
}
