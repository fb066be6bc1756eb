package io.yuanheng.history;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.kernel.Quantity;
import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Values of one type read as another, when a definition changes a field's type. Only exact conversions.
record Conversion(Shape from, @Nullable FieldType was, FieldType to) {

    /// @return empty when the value cannot be read so
    Optional<Value> convert(Value value) {
        try {
            return Optional.ofNullable(read(value))
                    .filter(converted -> Fits.problem(to, converted).isEmpty());
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private @Nullable Value read(Value value) {
        return switch (to) {
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.CreditCode _, FieldType.Phone _ ->
                text(value);
            case FieldType.Amount amount -> number(value, amount.unit());
            case FieldType.Count count -> number(value, count.unit());
            case FieldType.Choice choice -> choice(value, choice);
            // a name is not an identity, and a row of another ledger is another row
            case FieldType.Reference _ -> null;
            // text is not known to be a shape before it is read and checked
            case FieldType.Geometry _ -> null;
            case FieldType.Day _ ->
                value instanceof Value.Text(String text) ? new Value.Day(LocalDate.parse(text.strip())) : null;
            case FieldType.Month _ -> month(value);
            case FieldType.Year _ -> year(value);
            case FieldType.Flag _ -> flag(value);
        };
    }

    private @Nullable Value text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> new Value.Text(titleOf(text));
            case Value.Number(BigDecimal amount) -> new Value.Text(amount.toPlainString());
            case Value.Day(LocalDate day) -> new Value.Text(day.toString());
            case Value.Month(YearMonth month) -> new Value.Text(month.toString());
            case Value.Flag(boolean set) -> new Value.Text(set ? "是" : "否");
            case Value.Reference _ -> null;
        };
    }

    private String titleOf(String code) {
        if (was instanceof FieldType.Choice choice) {
            return choice.dictionary().entry(code).map(Dictionary.Entry::title).orElse(code);
        }
        return code;
    }

    private @Nullable Value number(Value value, Unit unit) {
        return switch (value) {
            case Value.Text(String text) ->
                new Value.Number(new BigDecimal(text.strip().replace(",", "")));
            case Value.Number(BigDecimal amount) -> inUnit(amount, unit);
            case Value.Day _, Value.Month _, Value.Flag _, Value.Reference _ -> null;
        };
    }

    private @Nullable Value inUnit(BigDecimal amount, Unit unit) {
        Optional<Unit> before = Optional.ofNullable(from.unit()).flatMap(Unit::of);
        if (before.isEmpty() || from.kind() == ColumnKind.COUNT) {
            return new Value.Number(amount);
        }
        return before.get().convertsTo(unit)
                ? new Value.Number(new Quantity(amount, before.get()).in(unit).amount())
                : null;
    }

    private static @Nullable Value choice(Value value, FieldType.Choice choice) {
        if (!(value instanceof Value.Text(String text))) {
            return null;
        }
        String said = text.strip();
        return choice.dictionary().entries().stream()
                .filter(e -> e.code().equals(said)
                        || e.title().equals(said)
                        || e.aliases().contains(said))
                .findFirst()
                .<Value>map(e -> new Value.Text(e.code()))
                .orElse(null);
    }

    private static @Nullable Value month(Value value) {
        return switch (value) {
            case Value.Text(String text) -> new Value.Month(YearMonth.parse(text.strip()));
            case Value.Day(LocalDate day) -> new Value.Month(YearMonth.from(day));
            case Value.Month month -> month;
            case Value.Number _, Value.Flag _, Value.Reference _ -> null;
        };
    }

    private static @Nullable Value year(Value value) {
        return switch (value) {
            case Value.Text(String text) -> new Value.Number(new BigDecimal(text.strip()));
            case Value.Day(LocalDate day) -> new Value.Number(BigDecimal.valueOf(day.getYear()));
            case Value.Month(YearMonth month) -> new Value.Number(BigDecimal.valueOf(month.getYear()));
            case Value.Number number -> number;
            case Value.Flag _, Value.Reference _ -> null;
        };
    }

    private static @Nullable Value flag(Value value) {
        return value instanceof Value.Text(String text)
                ? switch (text.strip()) {
                    case "是", "true" -> new Value.Flag(true);
                    case "否", "false" -> new Value.Flag(false);
                    default -> null;
                }
                : null;
    }

    /// An earlier generation's column read as the newest type, for figures at change numbers before the type changed.
    static Field<?> inSql(Field<?> stored, Shape from, StoredColumn newest) {
        Field<String> text = stored.cast(SQLDataType.CLOB);
        ColumnKind to = newest.shape().kind();
        return switch (to) {
            case TEXT, NOTE, NAMES, CREDIT_CODE, PHONE, CHOICE ->
                from.kind() == ColumnKind.REFERENCE ? nothing(newest) : text;
            case GEOMETRY -> from.kind() == ColumnKind.GEOMETRY ? text : nothing(newest);
            case AMOUNT, COUNT -> numberInSql(stored, from, newest);
            case DAY -> from.kind().isText() ? valid(text, "date", newest) : nothing(newest);
            case MONTH ->
                switch (from.kind()) {
                    case DAY -> DSL.left(text, 7);
                    case TEXT, NOTE, NAMES, CHOICE, CREDIT_CODE, PHONE, GEOMETRY, MONTH ->
                        DSL.when(text.likeRegex("^[0-9]{4}-[0-9]{2}$"), text);
                    case AMOUNT, COUNT, REFERENCE, YEAR, FLAG -> nothing(newest);
                };
            case YEAR ->
                switch (from.kind()) {
                    case FLAG, REFERENCE -> nothing(newest);
                    case TEXT, NOTE, NAMES, CHOICE, CREDIT_CODE, PHONE, GEOMETRY, MONTH, DAY, AMOUNT, COUNT, YEAR ->
                        DSL.when(
                                text.likeRegex("^[0-9]{4}($|-)"),
                                DSL.left(text, 4).cast(SQLDataType.INTEGER));
                };
            case FLAG ->
                DSL.when(text.in("是", "true"), DSL.inline(true)).when(text.in("否", "false"), DSL.inline(false));
            case REFERENCE -> nothing(newest);
        };
    }

    private static Field<?> numberInSql(Field<?> stored, Shape from, StoredColumn newest) {
        if (from.kind().isText()) {
            Field<String> plain = DSL.replace(stored.cast(SQLDataType.CLOB), DSL.inline(","), DSL.inline(""));
            return DSL.when(plain.likeRegex("^-?[0-9]+([.][0-9]+)?$"), plain.cast(SQLDataType.NUMERIC));
        }
        if (from.kind() != ColumnKind.AMOUNT && from.kind() != ColumnKind.COUNT) {
            return nothing(newest);
        }
        Field<BigDecimal> amount = stored.cast(SQLDataType.NUMERIC);
        Optional<Unit> before = Optional.ofNullable(from.unit()).flatMap(Unit::of);
        Optional<Unit> after = Optional.ofNullable(newest.shape().unit()).flatMap(Unit::of);
        if (before.isEmpty()
                || after.isEmpty()
                || before.equals(after)
                || !before.get().convertsTo(after.get())) {
            return amount;
        }
        return amount.mul(before.get().numerator().multiply(after.get().denominator()))
                .div(before.get().denominator().multiply(after.get().numerator()));
    }

    private static Field<?> valid(Field<String> text, String type, StoredColumn newest) {
        return DSL.when(
                DSL.condition(DSL.function("pg_input_is_valid", SQLDataType.BOOLEAN, text, DSL.inline(type))),
                text.cast(newest.type()));
    }

    private static Field<?> nothing(StoredColumn newest) {
        return DSL.castNull(newest.type());
    }
}
