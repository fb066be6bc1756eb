package io.yuanheng.ledger;

import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days, months and years as people write them.
///
/// A year is never guessed: `6.30` is refused and the hint shows it with this year, because a row must not mean another day
/// when the same file is read again next January. Excel's serial numbers are recognised only to explain the refusal.
final class DateText {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);

    // 2024-06-30, 2024/6/30, 2024.6.30, 2024年6月30日, each also with a midnight behind it
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?(?:[ T]\\s*0{1,2}:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DAY_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_WITH_TIME = Pattern.compile("(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})[ T]\\d{1,2}:.*");
    private static final Pattern DAY_OF_NO_YEAR = Pattern.compile("(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?");
    // 2024-06, 2024/6, 2024.6, 2024年6月, 2024年6月份
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*([-/.年])\\s*(\\d{1,2})\\s*(?:月份?)?");
    private static final Pattern MONTH_DIGITS = Pattern.compile("(\\d{4})(\\d{2})");
    // 2024年1—2月, 2024-01..2024-02
    private static final Pattern JANUARY_TO_FEBRUARY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*0?1月?\\s*(?:-|—|–|~|至|\\.\\.)\\s*(?:\\1[-/.年])?0?2\\s*(?:月份?)?");
    private static final Pattern MONTH_OF_NO_YEAR = Pattern.compile("(\\d{1,2})\\s*月份?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*(?:年度?)?");
    private static final Pattern SERIAL = Pattern.compile("[2-9]\\d{4}(?:\\.0+)?");

    private DateText() {}

    static Decoded day(String raw, LocalDate today) {
        String text = Writing.plain(raw);
        if (text.isEmpty()) {
            return Decoded.EMPTY;
        }
        for (Pattern pattern : List.of(DAY, DAY_DIGITS)) {
            Matcher m = pattern.matcher(text);
            if (m.matches()) {
                Optional<LocalDate> day = existing(m.group(1), m.group(2), m.group(3));
                return day.<Decoded>map(d -> Decoded.of(new Value.Day(d)))
                        .orElseGet(() -> noSuchDay(text, m.group(1), m.group(2), m.group(3)));
            }
        }
        return Decoded.refused(LedgerProblem.NOT_A_DAY, dayHint(text, today), text);
    }

    static Decoded month(String raw, boolean january, LocalDate today) {
        String text = Writing.plain(raw);
        if (text.isEmpty()) {
            return Decoded.EMPTY;
        }
        Matcher both = JANUARY_TO_FEBRUARY.matcher(text);
        if (!january && both.matches()) {
            return checked(text, both.group(1), "2", false);
        }
        Matcher m = MONTH.matcher(text);
        if (m.matches()) {
            // a cell that reads 2024.1 was 2024.10 before Excel took it for a number
            if (m.group(2).equals(".") && m.group(3).equals("1")) {
                return Decoded.refused(
                        LedgerProblem.NOT_A_MONTH, "分不清 1 月还是 10 月，请写 " + m.group(1) + "-01 或 " + m.group(1) + "-10", text);
            }
            return checked(text, m.group(1), m.group(3), january);
        }
        Matcher digits = MONTH_DIGITS.matcher(text);
        if (digits.matches()) {
            return checked(text, digits.group(1), digits.group(2), january);
        }
        // Excel keeps "2024年6月" as the first day of that month
        Matcher day = DAY.matcher(text);
        if (day.matches() && Integer.parseInt(day.group(3)) == 1) {
            return checked(text, day.group(1), day.group(2), january);
        }
        return Decoded.refused(LedgerProblem.NOT_A_MONTH, monthHint(text, today), text);
    }

    static Decoded year(String raw) {
        String text = Writing.plain(raw);
        if (text.isEmpty()) {
            return Decoded.EMPTY;
        }
        Matcher m = YEAR.matcher(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
        if (!m.matches() || !plausible(Integer.parseInt(m.group(1)))) {
            return Decoded.refused(LedgerProblem.NOT_A_YEAR, "写四位数字，例如 2024", text);
        }
        return Decoded.of(new Value.Number(new BigDecimal(m.group(1))));
    }

    private static Decoded checked(String text, String year, String month, boolean january) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        if (!plausible(y) || m < 1 || m > 12) {
            return Decoded.refused(LedgerProblem.NOT_A_MONTH, "例如 2024-06", text);
        }
        // 统计上 2 月公布 1—2 月合计，1 月月报免报
        if (m == 1 && !january) {
            return Decoded.refused(LedgerProblem.JANUARY_WAIVED, "1—2月合计填在 " + y + "-02", text);
        }
        return Decoded.of(new Value.Month(YearMonth.of(y, m)));
    }

    private static Optional<LocalDate> existing(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return plausible(date.getYear()) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean plausible(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    private static Decoded noSuchDay(String text, String year, String month, String day) {
        int m = Integer.parseInt(month);
        String hint = !plausible(Integer.parseInt(year))
                ? "年份应在 " + EARLIEST + " 到 " + LATEST + " 之间"
                : m < 1 || m > 12
                        ? "没有 " + m + " 月，按年-月-日书写"
                        : year + " 年 " + m + " 月没有 " + Integer.parseInt(day) + " 日";
        return Decoded.refused(LedgerProblem.NOT_A_DAY, hint, text);
    }

    private static String dayHint(String text, LocalDate today) {
        Matcher timed = DAY_WITH_TIME.matcher(text);
        if (timed.matches()) {
            return "去掉时间，只写 " + timed.group(1);
        }
        Matcher noYear = DAY_OF_NO_YEAR.matcher(text);
        if (noYear.matches()) {
            return "缺少年份"
                    + existing(String.valueOf(today.getYear()), noYear.group(1), noYear.group(2))
                            .map(day -> "，如果是今年请写 " + day)
                            .orElse("");
        }
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (shortYear.matches()) {
            return "年份写四位"
                    + existing("20" + shortYear.group(1), shortYear.group(2), shortYear.group(3))
                            .map(day -> "，例如 " + day)
                            .orElse("");
        }
        if (SERIAL.matcher(text).matches()) {
            return "像是 Excel 的日期序号（" + fromSerial(text) + "），请把单元格改成日期格式";
        }
        return MONTH.matcher(text).matches() || MONTH_DIGITS.matcher(text).matches()
                ? "缺少日，写到年月日，例如 2024-06-30"
                : "例如 2024-06-30、2024年6月30日、20240630";
    }

    private static String monthHint(String text, LocalDate today) {
        Matcher noYear = MONTH_OF_NO_YEAR.matcher(text);
        if (noYear.matches()) {
            int month = Integer.parseInt(noYear.group(1));
            return month < 1 || month > 12
                    ? "例如 2024-06"
                    : "缺少年份，如果是今年请写 " + YearMonth.of(today.getYear(), month);
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return existing(day.group(1), day.group(2), day.group(3))
                    .map(d -> "本栏只写到月：" + YearMonth.from(d))
                    .orElse("例如 2024-06");
        }
        return SERIAL.matcher(text).matches()
                ? "像是 Excel 的日期序号（" + fromSerial(text) + "），请把单元格改成日期格式"
                : "例如 2024-06、2024年6月、202406";
    }

    private static LocalDate fromSerial(String text) {
        return EXCEL_DAY_ZERO.plusDays(new BigDecimal(text).longValue());
    }
}
