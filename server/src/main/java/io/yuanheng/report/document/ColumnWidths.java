package io.yuanheng.report.document;

import java.util.ArrayList;
import java.util.List;

/// Shares the width of a table among its columns by what stands in them, so that no number has to be broken.
final class ColumnWidths {

    // in half-width characters; longer words may wrap, numbers may not
    private static final int NARROWEST = 5;
    private static final int WIDEST_WORDS = 24;
    private static final int HEADER_WRAPS_AT = 12;

    private ColumnWidths() {}

    /// @param total in twentieths of a point; the widths add up to it
    static List<Integer> of(Block.Table table, int total) {
        List<Integer> wanted = new ArrayList<>();
        for (int column = 0; column < table.header().size(); column++) {
            int most = Math.min(HEADER_WRAPS_AT, width(table.header().get(column)));
            for (List<Block.Cell> row : table.rows()) {
                Block.Cell cell = row.get(column);
                int width = width(HtmlPage.said(cell.text()));
                // digits of a substituted font may be half as wide again
                most = Math.max(most, cell.number() ? width * 3 / 2 : Math.min(WIDEST_WORDS, width * 5 / 4));
            }
            // two characters for the white inside the cell
            wanted.add(Math.max(NARROWEST, most) + 2);
        }
        int sum = wanted.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        int given = 0;
        for (int i = 0; i < wanted.size(); i++) {
            int width = i == wanted.size() - 1 ? total - given : total * wanted.get(i) / sum;
            widths.add(width);
            given += width;
        }
        return widths;
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
