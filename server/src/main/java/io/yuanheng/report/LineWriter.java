package io.yuanheng.report;

import io.yuanheng.report.document.Inline;
import java.util.ArrayList;
import java.util.List;

/// Puts words and figures of one line together, and closes the gaps that dropped clauses leave in the punctuation.
final class LineWriter {

    private static final String SEPARATORS = "，、；：";
    private static final String CLOSERS = "。；！？";

    private final List<Inline> line = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean quoted;

    void say(String text) {
        for (int i = 0; i < text.length(); i++) {
            say(text.charAt(i));
        }
    }

    void print(String id, String text) {
        flush();
        line.add(new Inline.Printed(id, text));
    }

    List<Inline> finish() {
        // what followed the last separator was dropped
        if (!words.isEmpty() && SEPARATORS.indexOf(words.charAt(words.length() - 1)) >= 0 && words.charAt(words.length() - 1) != '：') {
            words.setCharAt(words.length() - 1, '。');
        }
        flush();
        return List.copyOf(line);
    }

    private void say(char c) {
        boolean separator = SEPARATORS.indexOf(c) >= 0;
        boolean closer = CLOSERS.indexOf(c) >= 0;
        char last = last();
        if ((separator || closer) && (last == 0 || CLOSERS.indexOf(last) >= 0)) {
            return;
        }
        if ((separator || closer) && SEPARATORS.indexOf(last) >= 0) {
            if (separator && c != '；') {
                return;
            }
            words.setLength(words.length() - 1);
        }
        if (c == '"') {
            // Word sets straight quotes in a Latin font, and official texts have full-width ones
            quoted = !quoted;
            words.append(quoted ? '“' : '”');
        } else if (c == '\n' || c == '\r') {
            return;
        } else {
            words.append(c);
        }
    }

    /// The character before, 0 at the start; a figure counts as an ordinary one.
    private char last() {
        if (!words.isEmpty()) {
            return words.charAt(words.length() - 1);
        }
        return line.isEmpty() ? 0 : 'x';
    }

    private void flush() {
        if (!words.isEmpty()) {
            line.add(new Inline.Words(words.toString()));
            words.setLength(0);
        }
    }
}
