package io.yuanheng.history;

import io.yuanheng.declaration.FieldType;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// How a field's values lie in a column.
enum ColumnKind {
    TEXT,
    NOTE,
    NAMES,
    AMOUNT,
    COUNT,
    CHOICE,
    REFERENCE,
    DAY,
    MONTH,
    YEAR,
    FLAG,
    CREDIT_CODE,
    PHONE,
    GEOMETRY;

    static ColumnKind of(FieldType type) {
        return switch (type) {
            case FieldType.Text _ -> TEXT;
            case FieldType.Note _ -> NOTE;
            case FieldType.Names _ -> NAMES;
            case FieldType.Amount _ -> AMOUNT;
            case FieldType.Count _ -> COUNT;
            case FieldType.Choice _ -> CHOICE;
            case FieldType.Reference _ -> REFERENCE;
            case FieldType.Day _ -> DAY;
            case FieldType.Month _ -> MONTH;
            case FieldType.Year _ -> YEAR;
            case FieldType.Flag _ -> FLAG;
            case FieldType.CreditCode _ -> CREDIT_CODE;
            case FieldType.Phone _ -> PHONE;
            case FieldType.Geometry _ -> GEOMETRY;
        };
    }

    boolean isText() {
        return switch (this) {
            case TEXT, NOTE, NAMES, CHOICE, CREDIT_CODE, PHONE, GEOMETRY -> true;
            case AMOUNT, COUNT, REFERENCE, DAY, MONTH, YEAR, FLAG -> false;
        };
    }

    DataType<?> type(int digits, int scale) {
        return switch (this) {
            case TEXT, NOTE, NAMES, CHOICE, CREDIT_CODE, PHONE, GEOMETRY -> SQLDataType.CLOB;
            case AMOUNT, COUNT -> SQLDataType.NUMERIC(digits, scale);
            case REFERENCE -> SQLDataType.BIGINT;
            case DAY -> SQLDataType.LOCALDATE;
            // 2026-03: sorts, and reads the same in every engine
            case MONTH -> SQLDataType.CLOB;
            case YEAR -> SQLDataType.INTEGER;
            case FLAG -> SQLDataType.BOOLEAN;
        };
    }

    /// What the database gave, as a value.
    @Nullable
    Value decode(@Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        return switch (this) {
            case TEXT, NOTE, NAMES, CHOICE, CREDIT_CODE, PHONE, GEOMETRY -> new Value.Text((String) stored);
            case AMOUNT, COUNT -> new Value.Number((BigDecimal) stored);
            case REFERENCE -> new Value.Reference(new RowId((Long) stored));
            case DAY -> new Value.Day((LocalDate) stored);
            case MONTH -> new Value.Month(YearMonth.parse((String) stored));
            case YEAR -> new Value.Number(BigDecimal.valueOf((Integer) stored));
            case FLAG -> new Value.Flag((Boolean) stored);
        };
    }

    /// A value as the database takes it, or null when the value is of another type than the column.
    @Nullable
    Object encode(Value value) {
        return switch (value) {
            case Value.Text(String text) -> isText() ? text : null;
            case Value.Number(BigDecimal amount) ->
                switch (this) {
                    case AMOUNT, COUNT -> amount;
                    case YEAR -> wholeYear(amount);
                    case TEXT, NOTE, NAMES, CHOICE, REFERENCE, DAY, MONTH, FLAG, CREDIT_CODE, PHONE, GEOMETRY -> null;
                };
            case Value.Day(LocalDate day) -> this == DAY ? day : null;
            case Value.Month(YearMonth month) -> this == MONTH ? month.toString() : null;
            case Value.Flag(boolean set) -> this == FLAG ? set : null;
            case Value.Reference(RowId row) -> this == REFERENCE ? row.value() : null;
        };
    }

    private static @Nullable Object wholeYear(BigDecimal amount) {
        return amount.scale() <= 0 && amount.precision() - amount.scale() <= 4 ? amount.intValueExact() : null;
    }
}
