package io.yuanheng.report;

import java.util.Map;

/// The words people put in place of those of the template, line by line.
///
/// A line is known by what the template wrote there: its words and the places of its figures, not their values. So the words stay when
/// the ledgers are corrected and the report is written again; where the template comes to write something else they find no place and
/// are told.
///
/// @param version 0 for the template's own words, then 1, 2, 3 with each save
/// @param lines by the line's key, the text with `{{1}}`, `{{2}}` for its figures; a line break parts paragraphs, an empty text takes
///     the line out
public record Prose(int version, Map<String, String> lines) {

    public static final Prose NONE = new Prose(0, Map.of());

    public Prose {
        lines = Map.copyOf(lines);
    }
}
