package io.yuanheng.check.reading;

import java.util.ArrayList;
import java.util.List;

/// What a Word part holds, before its text is laid out in one line of characters.
sealed interface WordBody {

    /// @param after text boxes anchored in the paragraph and footnotes it cites: they read after it
    record Paragraph(int level, List<Chunk> chunks, List<WordBody> after) implements WordBody {
        Paragraph(int level) {
            this(level, new ArrayList<>(), new ArrayList<>());
        }
    }

    record Table(List<List<List<WordBody>>> rows) implements WordBody {}

    /// A footnote cited; its text stands in another part.
    record Note(String id, int citedAt) implements WordBody {}

    /// @param element which `w:t`, or −1 for a break or tab
    record Chunk(String text, int element) {}
}
