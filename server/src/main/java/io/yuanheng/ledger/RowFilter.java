package io.yuanheng.ledger;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicate.Compare;
import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.declaration.expression.Predicate.Operator;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the text of one filter into a condition on a declared field.
final class RowFilter {

    private static final Pattern RANGE = Pattern.compile("(?<from>.*?)\\.\\.(?<to>.*)");
    private static final Pattern COMPARISON = Pattern.compile("(?<operator>>=|<=|>|<)(?<value>.+)");
    private static final String EMPTY = "(空)";
    private static final String FILLED = "(非空)";
    private static final String EXACTLY = "=";

    private final Snapshot visible;
    private final @Nullable ParkCode park;
    private final CellDecoding decoding;
    private final LocalDate today;

    RowFilter(Snapshot visible, @Nullable ParkCode park, LocalDate today) {
        this.visible = visible;
        this.park = park;
        this.decoding = new CellDecoding(today);
        this.today = today;
    }

    Outcome<Predicate> parse(FieldDefinition field, String raw) {
        String text = Writing.plain(raw);
        Path path = Path.of(field.code());
        if (text.equals(EMPTY)) {
            return Outcome.accepted(new Predicate.Not(new Predicate.IsSet(path)));
        }
        if (text.equals(FILLED)) {
            return Outcome.accepted(new Predicate.IsSet(path));
        }
        return switch (field.type()) {
            case FieldType.Amount _, FieldType.Count _, FieldType.Day _, FieldType.Month _, FieldType.Year _ -> ordered(field, text);
            case FieldType.Choice(Dictionary dictionary, int _) -> choices(field, dictionary, text);
            case FieldType.Reference(LedgerCode to) -> references(field, visible.ledger(to), text);
            case FieldType.Flag _ -> value(field, raw).map(value -> compare(field.code(), Operator.EQUAL, value));
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ ->
                text.startsWith(EXACTLY)
                        ? value(field, text.substring(EXACTLY.length())).map(value -> compare(field.code(), Operator.EQUAL, value))
                        : Outcome.accepted(new Predicate.Contains(path, text));
        };
    }

    private Outcome<Predicate> ordered(FieldDefinition field, String text) {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            Operator operator = operator(comparison.group("operator"));
            boolean upper = operator == Operator.LESS_OR_EQUAL || operator == Operator.GREATER;
            return bound(field, comparison.group("value"), upper).map(value -> compare(field.code(), operator, value));
        }
        Matcher range = RANGE.matcher(text);
        boolean isRange = range.matches();
        String from = isRange ? range.group("from").strip() : text;
        String to = isRange ? range.group("to").strip() : text;
        Outcome<Predicate> lower = from.isEmpty()
                ? Outcome.accepted(Predicate.TRUE)
                : bound(field, from, false).map(v -> compare(field.code(), Operator.GREATER_OR_EQUAL, v));
        return lower.then(low -> to.isEmpty()
                ? Outcome.accepted(low)
                : bound(field, to, true)
                        .map(v -> Predicate.and(low, compare(field.code(), Operator.LESS_OR_EQUAL, v))));
    }

    /// One end of a range. A year stands for its months and days, a month for its days.
    private Outcome<Value> bound(FieldDefinition field, String text, boolean upper) {
        if (field.type() instanceof FieldType.Month
                && DateText.year(text) instanceof Decoded.Filled(Value.Number(var year))) {
            return Outcome.accepted(new Value.Month(YearMonth.of(year.intValueExact(), upper ? 12 : 1)));
        }
        if (field.type() instanceof FieldType.Month) {
            return value(field, DateText.month(text, true, today), text);
        }
        if (field.type() instanceof FieldType.Day) {
            if (DateText.year(text) instanceof Decoded.Filled(Value.Number(var year))) {
                return Outcome.accepted(new Value.Day(LocalDate.of(year.intValueExact(), upper ? 12 : 1, upper ? 31 : 1)));
            }
            if (DateText.month(text, true, today) instanceof Decoded.Filled(Value.Month(YearMonth month))
                    && !(DateText.day(text, today) instanceof Decoded.Filled)) {
                return Outcome.accepted(new Value.Day(upper ? month.atEndOfMonth() : month.atDay(1)));
            }
        }
        return value(field, text);
    }

    private Outcome<Predicate> choices(FieldDefinition field, Dictionary dictionary, String text) {
        Set<Value> codes = new LinkedHashSet<>();
        for (String part : parts(text)) {
            Decoded decoded = decoding.choices(dictionary).decode(part, 0);
            if (decoded instanceof Decoded.Filled(Value.Text(String code))) {
                decoding.choices(dictionary).below(code).forEach(c -> codes.add(new Value.Text(c)));
            } else if (decoded instanceof Decoded.Refused refused) {
                return refusal(field, refused);
            }
        }
        return Outcome.accepted(new Predicate.In(Path.of(field.code()), List.copyOf(codes)));
    }

    private Outcome<Predicate> references(FieldDefinition field, LedgerDefinition target, String text) {
        List<Value> rows = new ArrayList<>();
        for (String part : parts(text)) {
            Decoded decoded = part.matches("#[1-9]\\d{0,17}")
                    ? Decoded.of(new Value.Reference(new RowId(Long.parseLong(part.substring(1)))))
                    : named(target, part);
            if (decoded instanceof Decoded.Filled(Value row)) {
                rows.add(row);
            } else if (decoded instanceof Decoded.Refused refused) {
                return refusal(field, refused);
            }
        }
        return Outcome.accepted(new Predicate.In(Path.of(field.code()), rows));
    }

    private Decoded named(LedgerDefinition target, String name) {
        return park == null
                ? Decoded.refused(LedgerProblem.REFERENCE_UNKNOWN, "先选定园区，或写 #编号", target.title(), name)
                : RowNames.read(visible, target, park).resolve(name);
    }

    private Outcome<Value> value(FieldDefinition field, String text) {
        return value(field, decoding.decode(field.type(), text), text);
    }

    private static Outcome<Value> value(FieldDefinition field, Decoded decoded, String text) {
        return switch (decoded) {
            case Decoded.Filled(Value value) -> Outcome.accepted(value);
            case Decoded.Refused refused -> refusal(field, refused);
            case Decoded.Empty _, Decoded.Named _ ->
                refusal(field, new Decoded.Refused(LedgerProblem.UNKNOWN_FILTER, "筛选内容是空的", text));
        };
    }

    private static <T> Outcome<T> refusal(FieldDefinition field, Decoded.Refused refused) {
        return Outcome.rejected(new io.yuanheng.kernel.Problem(
                refused.code(),
                new Place.InCommand(0, "f." + field.code()),
                field.title() + "：" + refused.message(),
                refused.hint()));
    }

    private static Predicate compare(FieldCode field, Operator operator, Value value) {
        return new Compare(new Operand.Field(Path.of(field)), operator, new Operand.Literal(value));
    }

    private static List<String> parts(String text) {
        return List.of(text.split("[,、]")).stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    }

    private static Operator operator(String written) {
        return switch (written) {
            case ">=" -> Operator.GREATER_OR_EQUAL;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            default -> Operator.LESS;
        };
    }
}
