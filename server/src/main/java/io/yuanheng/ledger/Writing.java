package io.yuanheng.ledger;

import java.util.Locale;

/// Brings what people type into one form: full-width digits and letters, odd spaces, invisible characters.
final class Writing {

    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_OFFSET = FULL_WIDTH_FIRST - '!';

    private Writing() {}

    /// Half-width letters, digits and punctuation, ordinary spaces, no invisible characters, nothing around it.
    static String plain(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
                out.append((char) (c - FULL_WIDTH_OFFSET));
            } else if (isSpace(c)) {
                out.append(' ');
            } else if (!isInvisible(c)) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    /// The form in which two writings of one name are compared: plain, lower case, without any space.
    static String key(String raw) {
        return plain(raw).toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /// One line as it was written: spaces and line breaks inside become one space, invisible characters go.
    static String line(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                gap = !out.isEmpty();
            } else if (!isInvisible(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /// @return the position (from 1) of the first character that no store or print can carry, or 0
    static int unprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean loneHigh = Character.isHighSurrogate(c)
                    && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)));
            boolean loneLow = Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if ((Character.isISOControl(c) && c != '\n' && c != '\t') || loneHigh || loneLow) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isSpace(char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\u00A0' || Character.isSpaceChar(c);
    }

    // zero-width space, joiners, byte-order mark, direction marks: they come with text copied from web pages and chats
    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F') || c == '\uFEFF' || c == '\u2060' || (c >= '\u202A' && c <= '\u202E');
    }
}
