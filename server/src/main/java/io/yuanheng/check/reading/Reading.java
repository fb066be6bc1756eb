package io.yuanheng.check.reading;

import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.Span;

/// A file as read.
///
/// @param text what spans in answers count in: the text of a text file (line ends as `\n`, without byte order mark), or the
///     visible text of a Word file
/// @param manuscript what the checker reads; its text may lack marks of emphasis that stand in `text`
public record Reading(String name, String text, Manuscript manuscript, Form form) {

    /// What sort of file it was, with the way back from the text.
    public sealed interface Form {

        record Plain() implements Form {}

        /// @param origins where each unit of the manuscript stands in the text
        record Markdown(int[] origins) implements Form {}

        record Word(WordFile file) implements Form {}
    }

    /// Where a stretch of the manuscript stands in the text.
    public Span inText(Span span) {
        return switch (form) {
            case Form.Plain _, Form.Word _ -> span;
            case Form.Markdown(int[] origins) -> span.start() == span.end()
                    ? new Span(origins[span.start()], origins[span.start()])
                    : new Span(origins[span.start()], origins[span.end() - 1] + 1);
        };
    }
}
