package io.yuanheng.report.document;

/// Numbers of headings and points: 一, 十二, 二十.
public final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /// @param number from 1 to 99; beyond that, digits
    public static String of(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String high = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens))) + "十";
        return high + (ones == 0 ? "" : DIGITS.charAt(ones));
    }
}
