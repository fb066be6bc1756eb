package io.yuanheng.report;

import io.yuanheng.report.document.ChineseNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A period that rows are expected for, as sentences write it: 第25周, 5月, 第二季度; the year only where it is not the report's.
final class SpokenPeriod {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<year>\\d{4})(?:-W(?<week>\\d{2})|Q(?<quarter>[1-4])|H(?<half>[12])|-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?");

    private SpokenPeriod() {}

    static String of(String written, int year) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return written;
        }
        String before = Integer.parseInt(matcher.group("year")) == year ? "" : matcher.group("year") + "年";
        if (matcher.group("week") != null) {
            return before + "第" + number(matcher.group("week")) + "周";
        }
        if (matcher.group("quarter") != null) {
            return before + "第" + ChineseNumber.of(number(matcher.group("quarter"))) + "季度";
        }
        if (matcher.group("half") != null) {
            return before + (number(matcher.group("half")) == 1 ? "上半年" : "下半年");
        }
        if (matcher.group("month") == null) {
            return matcher.group("year") + "年";
        }
        String day = matcher.group("day");
        return before + number(matcher.group("month")) + "月" + (day == null ? "" : number(day) + "日");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
