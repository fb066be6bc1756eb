package io.yuanheng.declaration;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated rows; a cell may be quoted, `""` within quotes is a quote. No cell spans lines.
final class CommaSeparated {

    private CommaSeparated() {}

    static List<List<String>> rows(String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        return text.lines().filter(line -> !line.isBlank()).map(CommaSeparated::cells).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
