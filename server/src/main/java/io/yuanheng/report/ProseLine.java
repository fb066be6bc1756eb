package io.yuanheng.report;

import java.util.List;

/// A line of a draft whose words may be changed.
///
/// @param kind `title`, `heading`, `paragraph`, `addressee` or `signature`
/// @param number of a heading, as printed before it
/// @param original what the template says, with `{{1}}`, `{{2}}` for the figures
/// @param text what is said now; the same where nobody changed it
/// @param figures as they are printed, in the order of the original
public record ProseLine(String key, String kind, int level, String number, String original, String text, List<String> figures) {

    public boolean changed() {
        return !original.equals(text);
    }
}
