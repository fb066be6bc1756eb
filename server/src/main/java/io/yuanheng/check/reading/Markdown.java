package io.yuanheng.check.reading;

import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.check.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Markdown as offices meet it: headings, lists, quotes and pipe tables. Marks of emphasis are taken out of what the checker reads,
/// because two stars beside a digit mean a masked figure elsewhere.
final class Markdown {

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int[] origins = new int[1024];

    private Markdown(String source) {
        this.source = source;
    }

    static Reading read(String name, String source) {
        Markdown markdown = new Markdown(source);
        markdown.lines();
        int[] origins = Arrays.copyOf(markdown.origins, markdown.text.length() + 1);
        origins[markdown.text.length()] = source.length();
        return new Reading(
                name, source, new Manuscript(markdown.text.toString(), markdown.blocks), new Reading.Form.Markdown(origins));
    }

    private record Line(int start, int end) {}

    private void lines() {
        List<Line> all = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= source.length(); i++) {
            if (i == source.length() || source.charAt(i) == '\n') {
                all.add(new Line(start, i));
                start = i + 1;
            }
        }
        int i = 0;
        while (i < all.size()) {
            if (i + 1 < all.size() && isRow(all.get(i)) && isRuler(all.get(i + 1))) {
                int end = i + 2;
                while (end < all.size() && isRow(all.get(end))) {
                    end++;
                }
                List<Line> rows = new ArrayList<>(all.subList(i, end));
                rows.remove(1);
                table(rows);
                i = end;
            } else {
                paragraph(all.get(i));
                i++;
            }
        }
    }

    private void paragraph(Line line) {
        int at = skipSpaces(line.start(), line.end());
        int level = 0;
        while (at + level < line.end() && level < 6 && source.charAt(at + level) == '#') {
            level++;
        }
        boolean heading = level > 0 && (at + level == line.end() || source.charAt(at + level) == ' ');
        int content = heading ? skipSpaces(at + level, line.end()) : afterMarker(at, line.end());
        int start = text.length();
        copy(content, line.end());
        if (text.length() > start) {
            blocks.add(new Block.Paragraph(new Span(start, text.length()), heading ? level : 0));
        }
        add('\n', Math.min(line.end(), source.length() - 1));
    }

    /// Behind `- `, `* `, `+ `, `> `; a number before a list item stays, because numbers are content here.
    private int afterMarker(int at, int end) {
        int i = at;
        while (i + 1 < end && "-*+>".indexOf(source.charAt(i)) >= 0 && source.charAt(i + 1) == ' ') {
            i = skipSpaces(i + 1, end);
        }
        return i;
    }

    private void table(List<Line> lines) {
        int start = text.length();
        List<List<Span>> rows = new ArrayList<>();
        for (Line line : lines) {
            List<Span> row = new ArrayList<>();
            for (Line cell : cells(line)) {
                if (!row.isEmpty()) {
                    add('\t', cell.start() - 1);
                }
                int from = text.length();
                copy(cell.start(), cell.end());
                row.add(new Span(from, text.length()));
            }
            rows.add(row);
            add('\n', Math.min(line.end(), source.length() - 1));
        }
        blocks.add(new Block.Table(new Span(start, text.length() - 1), rows));
    }

    private List<Line> cells(Line line) {
        int from = skipSpaces(line.start(), line.end());
        int to = trimmedEnd(from, line.end());
        if (from < to && source.charAt(from) == '|') {
            from++;
        }
        if (to > from && source.charAt(to - 1) == '|') {
            to--;
        }
        List<Line> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || source.charAt(i) == '|' && source.charAt(i - 1) != '\\') {
                int begin = skipSpaces(start, i);
                cells.add(new Line(begin, Math.max(begin, trimmedEnd(begin, i))));
                start = i + 1;
            }
        }
        return cells;
    }

    private boolean isRow(Line line) {
        return source.substring(line.start(), line.end()).indexOf('|') >= 0;
    }

    private boolean isRuler(Line line) {
        String written = source.substring(line.start(), line.end());
        return written.indexOf('-') >= 0 && written.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
    }

    /// Without emphasis: backticks, and runs of two or more stars where they come in pairs. In a line with an odd number of them,
    /// such as one with `**00万元`, stars are masked digits and stay.
    private void copy(int from, int to) {
        boolean paired = starRuns(from, to) % 2 == 0;
        int i = from;
        while (i < to) {
            char c = source.charAt(i);
            int run = c == '*' ? run(i, to, c) : 1;
            if (c != '`' && !(run >= 2 && paired)) {
                for (int k = 0; k < run; k++) {
                    add(c, i + k);
                }
            }
            i += run;
        }
    }

    private int starRuns(int from, int to) {
        int runs = 0;
        int i = from;
        while (i < to) {
            int run = run(i, to, '*');
            runs += run >= 2 ? 1 : 0;
            i += Math.max(1, run);
        }
        return runs;
    }

    private int run(int at, int end, char c) {
        int i = at;
        while (i < end && source.charAt(i) == c) {
            i++;
        }
        return i - at;
    }

    private int skipSpaces(int from, int end) {
        int i = from;
        while (i < end && (source.charAt(i) == ' ' || source.charAt(i) == '\t' || source.charAt(i) == '\u3000')) {
            i++;
        }
        return i;
    }

    private int trimmedEnd(int from, int end) {
        int i = end;
        while (i > from && (source.charAt(i - 1) == ' ' || source.charAt(i - 1) == '\t')) {
            i--;
        }
        return i;
    }

    private void add(char c, int origin) {
        if (origins.length <= text.length() + 1) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[text.length()] = origin;
        text.append(c);
    }
}
