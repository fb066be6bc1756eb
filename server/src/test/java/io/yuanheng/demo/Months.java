package io.yuanheng.demo;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The ways in which people write months, amounts and flags in the same column.
final class Months {

    /// The months of a half year that have returns: February carries 1—2月, January has none.
    static final List<Integer> HALF_YEAR = List.of(2, 3, 4, 5, 6);

    private Months() {}

    /// A month as one of several people would write it.
    static String written(int year, int month) {
        return switch (month) {
            case 2 -> year + "年1-2月";
            case 3 -> year + "-03";
            case 4 -> year + "04";
            case 5 -> year + "/5";
            default -> year + "年" + month + "月";
        };
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    /// `1,234.50`: an amount that stands in the sheet as text.
    static String asText(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
