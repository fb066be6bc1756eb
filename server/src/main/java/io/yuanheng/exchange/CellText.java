package io.yuanheng.exchange;

import io.yuanheng.declaration.FieldType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/// The text of a cell as a person would read it, so that everything behind it deals with words only.
final class CellText {

    // Excel keeps 15 significant digits; 28.8 is stored as 28.800000000000001
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
    // serial numbers of 1954-10-03 and 9999-12-31; smaller numbers in a date column are something people typed, such as 6
    private static final BigDecimal FIRST_SERIAL = new BigDecimal("20000");
    private static final BigDecimal LAST_SERIAL = new BigDecimal("2958465");
    // 202406 typed as a number is a month, not the year 2454
    private static final BigDecimal TYPED_MONTH_FROM = new BigDecimal("190001");
    private static final BigDecimal TYPED_MONTH_TO = new BigDecimal("299912");

    private CellText() {}

    /// @param type the field's type, which alone says whether a number is a date; null for headings and states
    static String of(@Nullable Cell cell, @Nullable FieldType type, boolean date1904) {
        if (cell == null || cell.getRawValue() == null) {
            return "";
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "是" : "否";
            case STRING, ERROR -> raw;
            case NUMBER, FORMULA -> number(raw, type, date1904);
        };
    }

    static boolean isError(@Nullable Cell cell) {
        return cell != null
                && (cell.getType() == CellType.ERROR
                        || cell.getType() == CellType.FORMULA && cell.getRawValue() != null && cell.getRawValue().startsWith("#"));
    }

    static boolean isFormulaWithoutValue(@Nullable Cell cell) {
        return cell != null && cell.getType() == CellType.FORMULA && (cell.getRawValue() == null || cell.getRawValue().isEmpty());
    }

    private static String number(String raw, @Nullable FieldType type, boolean date1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw).round(EXCEL);
        } catch (NumberFormatException _) {
            return raw;
        }
        if (type instanceof FieldType.Day && isSerial(number)) {
            return day(number, date1904).toString();
        }
        if (type instanceof FieldType.Month && isSerial(number) && !isTypedMonth(number)) {
            return YearMonth.from(day(number, date1904)).toString();
        }
        return plain(number);
    }

    private static boolean isTypedMonth(BigDecimal number) {
        return number.compareTo(TYPED_MONTH_FROM) >= 0 && number.compareTo(TYPED_MONTH_TO) <= 0;
    }

    private static boolean isSerial(BigDecimal number) {
        return number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0;
    }

    private static LocalDate day(BigDecimal serial, boolean date1904) {
        long days = serial.longValue();
        if (date1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        // Excel counts a 29 February 1900 that never was; all serials taken here lie behind it
        return LocalDate.of(1899, 12, 30).plusDays(days);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
