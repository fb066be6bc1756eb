package io.yuanheng.report;

import io.yuanheng.report.document.ChineseNumber;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Numbers headings by GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）.
final class HeadingNumbers {

    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("[一二三四五六七八九十]+、.*"),
            Pattern.compile("（[一二三四五六七八九十]+）.*"),
            Pattern.compile("[0-9]+[.．].*"),
            Pattern.compile("（[0-9]+）.*"));

    private final int[] counts = new int[4];

    /// @return the number of the next heading of this level; empty when the text carries its own
    String next(int level, String text) {
        if (WRITTEN.get(level - 1).matcher(text).matches()) {
            return "";
        }
        int number = ++counts[level - 1];
        Arrays.fill(counts, level, counts.length, 0);
        return switch (level) {
            case 1 -> ChineseNumber.of(number) + "、";
            case 2 -> "（" + ChineseNumber.of(number) + "）";
            case 3 -> number + ".";
            default -> "（" + number + "）";
        };
    }

    int[] mark() {
        return counts.clone();
    }

    void back(int[] mark) {
        System.arraycopy(mark, 0, counts, 0, counts.length);
    }
}
