package io.yuanheng.ledger;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Values as people read them. What is written so can be typed again and means the same.
public final class ValueTexts {

    private ValueTexts() {}

    /// @return the text without its unit; a reference shows as `#` and its number, its name is looked up elsewhere
    static String text(FieldType type, Value value) {
        return switch (value) {
            case Value.Text(String text) -> type instanceof FieldType.Choice(Dictionary dictionary, int _)
                    ? dictionary.entry(text).map(Dictionary.Entry::title).orElse(text)
                    : text;
            case Value.Number(BigDecimal amount) -> number(type, amount);
            case Value.Day(LocalDate day) -> day.toString();
            case Value.Month(YearMonth month) -> month(type, month);
            case Value.Flag(boolean set) -> set ? "是" : "否";
            case Value.Reference reference -> "#" + reference.row();
        };
    }

    private static String number(FieldType type, BigDecimal amount) {
        return switch (type) {
            case FieldType.Amount(int _, int scale, Unit _) -> grouped(amount, scale);
            case FieldType.Count _ -> grouped(amount, 0);
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Choice _, FieldType.Reference _, FieldType.Day _,
                    FieldType.Month _, FieldType.Year _, FieldType.Flag _, FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ ->
                amount.toPlainString();
        };
    }

    // where January does not stand alone, the row of February speaks of both months
    private static String month(@Nullable FieldType type, YearMonth month) {
        Period period = new Period(month, month);
        return (type instanceof FieldType.Month(boolean january) && !january ? period.named() : period).title();
    }

    /// Thousands separated by commas, exactly this many decimals.
    public static String grouped(BigDecimal amount, int scale) {
        String plain = amount.setScale(scale, RoundingMode.HALF_UP).toPlainString();
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder out = new StringBuilder(plain);
        for (int i = end - 3; i > start; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }
}
