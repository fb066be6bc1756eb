package io.yuanheng.evaluation;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.declaration.expression.Predicate.Operator;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/// The condition that a row speaks of a year, by a Year, Month or Day field.
final class YearOf {

    private static final int DECEMBER = 12;
    private static final int LAST = 31;

    private YearOf() {}

    static Predicate is(Definitions definitions, LedgerCode ledger, FieldCode at, int year) {
        FieldType type = definitions.ledger(ledger).flatMap(found -> found.field(at)).map(FieldDefinition::type).orElseThrow();
        return switch (type) {
            case FieldType.Year _ -> compare(at, Operator.EQUAL, new Value.Number(BigDecimal.valueOf(year)));
            case FieldType.Month _ -> between(at, new Value.Month(YearMonth.of(year, 1)), new Value.Month(YearMonth.of(year, DECEMBER)));
            case FieldType.Day _ -> between(at, new Value.Day(LocalDate.of(year, 1, 1)), new Value.Day(LocalDate.of(year, DECEMBER, LAST)));
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Amount _, FieldType.Count _, FieldType.Choice _, FieldType.Reference _,
                    FieldType.Flag _, FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ ->
                throw new IllegalStateException(ledger + "." + at + " tells no time");
        };
    }

    private static Predicate between(FieldCode at, Value from, Value to) {
        return Predicate.and(compare(at, Operator.GREATER_OR_EQUAL, from), compare(at, Operator.LESS_OR_EQUAL, to));
    }

    private static Predicate compare(FieldCode at, Operator operator, Value value) {
        return new Predicate.Compare(new Operand.Field(Path.of(at)), operator, new Operand.Literal(value));
    }
}
