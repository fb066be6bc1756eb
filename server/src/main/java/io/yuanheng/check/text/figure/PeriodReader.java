package io.yuanheng.check.text.figure;

import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.figure.PeriodMark.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads words of time: 2024年1—6月, 前三季度, 到5月底, 10月26日, 三年.
final class PeriodReader {

    private final String plain;

    PeriodReader(String plain) {
        this.plain = plain;
    }

    /// @return null when no word of time begins here
    @Nullable
    PeriodMark at(int at) {
        return at(at, true);
    }

    /// @param years whether it may begin with a year; months behind a year do not
    private @Nullable PeriodMark at(int at, boolean years) {
        char c = plain.charAt(at);
        if (c == '上' || c == '下' || c == '全' || c == '首') {
            return word(at);
        }
        if (c == '前' && at + 1 < plain.length()) {
            PeriodMark run = number(at + 1, false);
            return run == null ? null : fromJanuary(at, run);
        }
        return number(at, years);
    }

    private @Nullable PeriodMark word(int at) {
        if (plain.startsWith("上半年", at)) {
            return new PeriodMark(new Span(at, at + 3), Kind.MONTHS, 0, 1, 6);
        }
        if (plain.startsWith("下半年", at)) {
            return new PeriodMark(new Span(at, at + 3), Kind.MONTHS, 0, 7, 12);
        }
        if (plain.startsWith("首季", at)) {
            return new PeriodMark(new Span(at, plain.startsWith("首季度", at) ? at + 3 : at + 2), Kind.MONTHS, 0, 1, 3);
        }
        return null;
    }

    private static @Nullable PeriodMark fromJanuary(int at, PeriodMark run) {
        Span span = new Span(at, run.span().end());
        return switch (run.kind()) {
            case MONTHS_LONG -> new PeriodMark(span, Kind.MONTHS, 0, 1, Math.min(run.from(), 12));
            case MONTHS -> new PeriodMark(span, Kind.MONTHS, 0, 1, run.to());
            case YEAR, MONTH, DAY, YEARS_LONG -> null;
        };
    }

    private @Nullable PeriodMark number(int at, boolean years) {
        Small first = small(at);
        if (first == null) {
            return null;
        }
        PeriodMark dashed = dashedDate(at, first);
        if (dashed != null) {
            return dashed;
        }
        Small last = first;
        int i = first.end;
        int unitOfFirst = monthUnit(i);
        if (first.value <= 12
                && unitOfFirst > 0
                && isRangeSign(i + unitOfFirst)
                && small(i + unitOfFirst + 1) != null) {
            i += unitOfFirst;
        }
        if (isRangeSign(i)) {
            Small second = small(i + 1);
            if (second == null) {
                return null;
            }
            last = second;
            i = second.end;
        }
        return unit(at, first, last, i, years);
    }

    private @Nullable PeriodMark unit(int at, Small first, Small last, int i, boolean years) {
        char c = i < plain.length() ? plain.charAt(i) : ' ';
        boolean single = first == last;
        if (c == '年' && last.value >= 1900 && last.value <= 2100) {
            return !years ? null : year(at, single ? last.value : 0, i + 1, last.value);
        }
        if (c == '年' && last.value < 100) {
            return new PeriodMark(new Span(at, i + 1), Kind.YEARS_LONG, 0, last.value, last.value);
        }
        if (plain.startsWith("个月", i)) {
            return new PeriodMark(new Span(at, i + 2), Kind.MONTHS_LONG, 0, last.value, last.value);
        }
        if (plain.startsWith("季度", i) && last.value >= 1 && last.value <= 4 && first.value >= 1) {
            return new PeriodMark(new Span(at, i + 2), Kind.MONTHS, 0, first.value * 3 - 2, last.value * 3);
        }
        if (c == '月' && last.value >= 1 && last.value <= 12) {
            return months(at, first.value, last.value, single, i);
        }
        if ((c == '日' || c == '号' && single) && last.value <= 31) {
            return new PeriodMark(new Span(at, i + 1), Kind.DAY, 0, 0, 0);
        }
        return null;
    }

    private PeriodMark year(int at, int year, int end, int last) {
        PeriodMark months = end < plain.length() ? at(end, false) : null;
        if (months != null
                && year > 0
                && (months.kind() == Kind.MONTHS || months.kind() == Kind.MONTH || months.kind() == Kind.DAY)) {
            return new PeriodMark(new Span(at, months.span().end()), months.kind(), year, months.from(), months.to());
        }
        return new PeriodMark(new Span(at, end), Kind.YEAR, year > 0 ? year : last, 1, 12);
    }

    private PeriodMark months(int at, int from, int to, boolean single, int i) {
        int end = plain.startsWith("月份", i) ? i + 2 : i + 1;
        Small day = end == i + 1 ? small(end) : null;
        if (day != null && day.end < plain.length() && (plain.charAt(day.end) == '日' || plain.charAt(day.end) == '号')) {
            return new PeriodMark(new Span(at, day.end + 1), Kind.DAY, 0, single ? to : 0, single ? to : 0);
        }
        boolean closes = end < plain.length() && (plain.charAt(end) == '底' || plain.charAt(end) == '末');
        if (single && !closes) {
            return new PeriodMark(new Span(at, end), Kind.MONTH, 0, to, to);
        }
        return new PeriodMark(new Span(at, closes ? end + 1 : end), Kind.MONTHS, 0, single ? 1 : from, to);
    }

    /// 2024-06-30, 2024.6.30 and 2024/6/30; two parts alone may be a number.
    private @Nullable PeriodMark dashedDate(int at, Small year) {
        if (year.value < 1900
                || year.value > 2100
                || year.end >= plain.length()
                || "-./".indexOf(plain.charAt(year.end)) < 0) {
            return null;
        }
        Small month = small(year.end + 1);
        if (month == null
                || month.value < 1
                || month.value > 12
                || month.end >= plain.length()
                || plain.charAt(month.end) != plain.charAt(year.end)) {
            return null;
        }
        Small day = small(month.end + 1);
        return day == null || day.value > 31
                ? null
                : new PeriodMark(new Span(at, day.end), Kind.DAY, year.value, month.value, month.value);
    }

    private int monthUnit(int i) {
        return plain.startsWith("月份", i) ? 2 : i < plain.length() && plain.charAt(i) == '月' ? 1 : 0;
    }

    private boolean isRangeSign(int i) {
        return i < plain.length() && "-~—至到".indexOf(plain.charAt(i)) >= 0;
    }

    private record Small(int value, int end) {}

    /// A number of at most four digits, Arabic or Chinese.
    private @Nullable Small small(int at) {
        int i = at;
        int value = 0;
        while (i < plain.length() && i - at < 5 && Numeral.isDigit(plain.charAt(i))) {
            value = value * 10 + plain.charAt(i++) - '0';
        }
        if (i > at) {
            return i - at > 4 ? null : new Small(value, i);
        }
        if (at >= plain.length() || !Numeral.isChinese(plain.charAt(at))) {
            return null;
        }
        Numeral chinese = Numeral.chinese(plain, at);
        BigDecimal read = chinese == null || chinese.decimals() > 0 ? null : chinese.value();
        return chinese == null || read == null || read.compareTo(BigDecimal.valueOf(2100)) > 0
                ? null
                : new Small(read.intValueExact(), chinese.end());
    }
}
