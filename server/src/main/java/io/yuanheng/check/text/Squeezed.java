package io.yuanheng.check.text;

/// A text without the spaces that some people type around their numbers: 完成 69.57 亿元，增长 15.6 %.
///
/// Spaces that stand for something stay: those that part columns, words of Latin letters or the numbers of a list.
///
/// @param origin where each character stood, and behind the last one the length of the text
record Squeezed(String text, int[] origin) {

    private static final int COLUMN = 3;

    static Squeezed of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] origin = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                int end = i;
                while (end < text.length() && isSpace(text.charAt(end))) {
                    end++;
                }
                if (isLoose(text, i, end)) {
                    i = end - 1;
                    continue;
                }
            }
            origin[kept.length()] = i;
            kept.append(text.charAt(i));
        }
        origin[kept.length()] = text.length();
        return new Squeezed(kept.toString(), origin);
    }

    /// Where a stretch of the squeezed text stands in the text as read.
    Span restored(Span span) {
        int start = origin[span.start()];
        return new Span(start, span.end() == span.start() ? start : origin[span.end() - 1] + 1);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u2009' || c == '\u202f';
    }

    private static boolean isLoose(String text, int start, int end) {
        if (end - start >= COLUMN || start == 0 || end == text.length()) {
            return false;
        }
        char before = text.charAt(start - 1);
        char after = text.charAt(end);
        boolean behindNumber = isDigit(before) && (isWritten(after) || after == '%' || after == '％' || after == '‰');
        boolean beforeNumber = isWritten(before) && isDigit(after) && !isListNumber(text, end);
        return behindNumber || beforeNumber;
    }

    /// 1、 2. 3) begin an item.
    private static boolean isListNumber(String text, int at) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end)) && end - at < 3) {
            end++;
        }
        if (end == text.length()) {
            return false;
        }
        char sign = text.charAt(end);
        boolean point = sign == '.' || sign == '．';
        return sign == '、' || sign == ')' || sign == '）' || point && (end + 1 == text.length() || !isDigit(text.charAt(end + 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９' || c == '*';
    }

    /// Chinese characters and signs.
    private static boolean isWritten(char c) {
        return c >= '\u2e80' && c < '\uff10' || c > '\uff19' && c <= '\uffef';
    }
}
