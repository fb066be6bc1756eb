package io.yuanheng.check.reading;

import io.yuanheng.check.text.Span;
import io.yuanheng.report.manifest.WordParts;
import java.util.List;

/// A Word document with the way back from its text to its runs.
///
/// @param bytes the file, never changed
/// @param pieces in the order of the text; stretches between them (line breaks, tabs) stand in no text element
public record WordFile(byte[] bytes, WordParts parts, List<Piece> pieces) {

    public WordFile {
        pieces = List.copyOf(pieces);
    }

    /// The text of one `w:t`, or a part of it.
    ///
    /// @param span in the manuscript
    /// @param part `word/document.xml` or `word/footnotes.xml`
    /// @param element which `w:t` of the part, counted from 0 in document order
    /// @param citedAt for a footnote, which `w:footnoteReference` of the document cites it, counted from 0; otherwise −1
    public record Piece(Span span, String part, int element, int citedAt) {}
}
