package io.yuanheng.check.text.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as it stands in a text, without its unit.
///
/// @param start where the digits begin; a place's name masked as xx before them does not belong to them
/// @param end behind the last character of it
/// @param value null when digits were taken out
/// @param decimals digits printed behind the point
/// @param chinese written with Chinese numerals
record Numeral(int start, int end, @Nullable BigDecimal value, int decimals, boolean chinese) {

    /// longer runs of digits are codes and telephone numbers, not figures
    static final int MOST_DIGITS = 15;

    private static final String DIGITS = "〇一二三四五六七八九";

    boolean masked() {
        return value == null;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isMask(char c) {
        return c == '*' || c == 'x' || c == 'X' || c == '_' || c == '□';
    }

    static boolean isChinese(char c) {
        return chineseDigit(c) >= 0 || c == '十' || c == '百' || c == '千' || c == '万' || c == '亿';
    }

    private static int chineseDigit(char c) {
        return switch (c) {
            case '零' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    /// Reads digits, thousands separators, a decimal point and masks.
    ///
    /// @param raw the text before its signs were made plain: a full-width comma never parts thousands
    /// @return null when no number stands here; where reading must go on is then `end` of [#skip]
    static @Nullable Numeral arabic(String plain, String raw, int at) {
        int end = skip(plain, raw, at);
        int masks = 0;
        int leading = 0;
        int point = -1;
        StringBuilder digits = new StringBuilder();
        for (int i = at; i < end && digits.length() <= MOST_DIGITS; i++) {
            char c = plain.charAt(i);
            if (isMask(c)) {
                masks++;
                leading += masks + at == i + 1 ? 1 : 0;
            } else if (c == '.') {
                point = i;
                digits.append(c);
            } else if (c != ',') {
                digits.append(c);
            }
        }
        if (digits.isEmpty() && masks == 0 || digits.length() > MOST_DIGITS) {
            return null;
        }
        boolean namedBefore = masks > 0
                && masks == leading
                && plain.charAt(at) != '*'
                && at + leading < end
                && plain.charAt(at + leading) > '0'
                && plain.charAt(at + leading) <= '9';
        int decimals = point < 0 ? 0 : end - point - 1;
        if (masks > 0 && !namedBefore) {
            return new Numeral(at, end, null, decimals, false);
        }
        return new Numeral(at + leading, end, new BigDecimal(digits.toString()), decimals, false);
    }

    /// Behind the run of digits, separators and masks that begins here.
    static int skip(String plain, String raw, int at) {
        int i = at;
        boolean pointed = false;
        while (i < plain.length()) {
            char c = plain.charAt(i);
            boolean digitNext = i + 1 < plain.length() && (isDigit(plain.charAt(i + 1)) || isMask(plain.charAt(i + 1)));
            if (isDigit(c) || isMask(c)) {
                i++;
            } else if (c == '.' && !pointed && digitNext && i > at) {
                pointed = true;
                i++;
            } else if (c == ',' && raw.charAt(i) == ',' && !pointed && i > at && thousands(plain, i, at)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    /// Whether a comma parts thousands: one to three digits before the first one, exactly three behind each.
    private static boolean thousands(String plain, int comma, int at) {
        int before = comma - at;
        if (before > 3 && plain.charAt(comma - 4) != ',') {
            return false;
        }
        for (int i = comma + 1; i <= comma + 3; i++) {
            if (i >= plain.length() || !isDigit(plain.charAt(i))) {
                return false;
            }
        }
        return comma + 4 >= plain.length() || !isDigit(plain.charAt(comma + 4));
    }

    /// Reads 三百二十一, 两千, 一点五 and 二〇二四.
    static @Nullable Numeral chinese(String plain, int at) {
        int end = at;
        while (end < plain.length() && end - at < 12 && isChinese(plain.charAt(end))) {
            end++;
        }
        BigDecimal whole = value(plain, at, end);
        if (whole == null) {
            return null;
        }
        int decimals = 0;
        if (end + 1 < plain.length() && plain.charAt(end) == '点' && chineseDigit(plain.charAt(end + 1)) >= 0) {
            int i = end + 1;
            BigDecimal tenth = BigDecimal.ONE;
            while (i < plain.length() && decimals < 6 && chineseDigit(plain.charAt(i)) >= 0) {
                tenth = tenth.movePointLeft(1);
                whole = whole.add(tenth.multiply(BigDecimal.valueOf(chineseDigit(plain.charAt(i++)))));
                decimals++;
            }
            end = i;
        }
        return new Numeral(at, end, whole, decimals, true);
    }

    /// Null for 三五 (about three to five) and for scales without a number before them (百万).
    private static @Nullable BigDecimal value(String plain, int at, int end) {
        if (end - at >= 4 && allDigits(plain, at, end)) {
            long digits = 0;
            for (int i = at; i < end; i++) {
                digits = digits * 10 + chineseDigit(plain.charAt(i));
            }
            return BigDecimal.valueOf(digits);
        }
        long total = 0;
        long section = 0;
        int digit = -1;
        for (int i = at; i < end; i++) {
            char c = plain.charAt(i);
            int d = chineseDigit(c);
            if (d >= 0) {
                if (digit > 0 && d != 0) {
                    return null;
                }
                digit = d;
                continue;
            }
            if (c == '万' || c == '亿') {
                section += Math.max(digit, 0);
                if (section == 0) {
                    return null;
                }
                total = (total + section) * (c == '万' ? 10_000L : 100_000_000L);
                section = 0;
            } else {
                if (digit < 0 && c != '十') {
                    return null;
                }
                section += (digit < 0 ? 1 : digit) * (c == '十' ? 10L : c == '百' ? 100L : 1000L);
            }
            digit = -1;
        }
        return end == at ? null : BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }

    private static boolean allDigits(String plain, int at, int end) {
        for (int i = at; i < end; i++) {
            if (chineseDigit(plain.charAt(i)) < 0 || plain.charAt(i) == '两') {
                return false;
            }
        }
        return true;
    }
}
