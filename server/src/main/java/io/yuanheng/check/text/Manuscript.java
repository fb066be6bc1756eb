package io.yuanheng.check.text;

import java.util.ArrayList;
import java.util.List;

/// A report as the checker reads it (文稿): one text, and which stretches of it are paragraphs, headings and tables.
///
/// @param text all of it; blocks are parted by line breaks, cells of a table by tabs
public record Manuscript(String text, List<Block> blocks) {

    public Manuscript {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {
        Span span();

        /// @param level 0 for body text, 1 for the title of a chapter and so on
        record Paragraph(Span span, int level) implements Block {}

        /// @param rows the cells of each row, the first row first; a merged cell stands once
        record Table(Span span, List<List<Span>> rows) implements Block {
            public Table {
                rows = rows.stream().map(List::copyOf).toList();
            }
        }
    }

    /// A plain text, every line of it a paragraph; the text is kept as it is.
    public static Manuscript of(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                if (i > start) {
                    blocks.add(new Block.Paragraph(new Span(start, i), 0));
                }
                start = i + 1;
            }
        }
        return new Manuscript(text, blocks);
    }
}
