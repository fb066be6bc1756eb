package io.yuanheng.history;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.util.Optional;

/// Whether a value is one of the declared type, exactly.
final class Fits {

    private static final int COUNT_DIGITS = 18;

    private Fits() {}

    /// @return what does not fit, in Chinese, or empty
    static Optional<String> problem(FieldType type, Value value) {
        if (ColumnKind.of(type).encode(value) == null) {
            return Optional.of("类型不符");
        }
        return switch (type) {
            case FieldType.Text(int max, String pattern) -> text((Value.Text) value, max, pattern);
            case FieldType.Amount amount ->
                number((Value.Number) value, amount.precision() - amount.scale(), amount.scale());
            case FieldType.Count _ -> number((Value.Number) value, COUNT_DIGITS, 0);
            case FieldType.Choice choice -> choice((Value.Text) value, choice);
            case FieldType.Month(boolean january) ->
                january || ((Value.Month) value).month().getMonthValue() != 1
                        ? Optional.empty()
                        : Optional.of("1月不单独填报");
            case FieldType.Note _,
                    FieldType.Names _,
                    FieldType.Reference _,
                    FieldType.Day _,
                    FieldType.Year _,
                    FieldType.Flag _,
                    FieldType.CreditCode _,
                    FieldType.Phone _, FieldType.Geometry _ -> Optional.empty();
        };
    }

    /// Whether a column of this type holds the value without loss: numeric rounds silently, text takes no NUL.
    static Optional<String> loss(FieldType type, Value value) {
        if (ColumnKind.of(type).encode(value) == null) {
            return Optional.of("类型不符");
        }
        return switch (value) {
            case Value.Text(String text) -> unstorable(text);
            case Value.Number _ -> problem(type, value);
            case Value.Day _, Value.Month _, Value.Flag _, Value.Reference _ -> Optional.empty();
        };
    }

    private static Optional<String> unstorable(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("含有空字符（NUL）");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return Optional.of("含有残缺的字符");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(Value.Text value, int max, @org.jspecify.annotations.Nullable String pattern) {
        if (value.text().codePointCount(0, value.text().length()) > max) {
            return Optional.of("超过 " + max + " 字");
        }
        return pattern == null || value.text().matches(pattern) ? Optional.empty() : Optional.of("不合格式 " + pattern);
    }

    private static Optional<String> number(Value.Number value, int whole, int decimals) {
        BigDecimal amount = value.amount();
        if (amount.scale() > decimals) {
            return Optional.of("小数超过 " + decimals + " 位");
        }
        return amount.precision() - amount.scale() > whole ? Optional.of("整数超过 " + whole + " 位") : Optional.empty();
    }

    private static Optional<String> choice(Value.Text value, FieldType.Choice choice) {
        boolean known = choice.dictionary()
                .entry(value.text())
                .filter((Dictionary.Entry e) -> choice.level() == 0 || e.level() == choice.level())
                .isPresent();
        return known ? Optional.empty() : Optional.of("不在可选范围内");
    }
}
