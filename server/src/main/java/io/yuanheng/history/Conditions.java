package io.yuanheng.history;

import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Predicates as SQL conditions on a row.
///
/// A [Predicate] is two-valued, SQL three-valued: at the top a null counts as false anyway, but under a `not` every
/// comparison is made false first where a cell is empty.
record Conditions(Lens lens, RowSource row) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// For a `where`: may be null where it does not hold.
    Condition loose(Predicate predicate) {
        return render(predicate, false);
    }

    /// True or false, never null.
    Condition exact(Predicate predicate) {
        return render(predicate, true);
    }

    private Condition render(Predicate predicate, boolean exact) {
        return switch (predicate) {
            case Predicate.Constant(boolean value) -> value ? DSL.trueCondition() : DSL.falseCondition();
            case Predicate.And(List<Predicate> all) ->
                DSL.and(all.stream().map(p -> render(p, exact)).toList());
            case Predicate.Or(List<Predicate> any) ->
                any.isEmpty()
                        ? DSL.falseCondition()
                        : DSL.or(any.stream().map(p -> render(p, exact)).toList());
            case Predicate.Not(Predicate of) -> DSL.not(render(of, true));
            case Predicate.Compare compare -> settle(compare(compare), exact);
            case Predicate.In in -> settle(in(in), exact);
            // jOOQ escapes %, _ and the escape character itself
            case Predicate.Contains(Path path, String part) ->
                settle(column(path).cast(SQLDataType.CLOB).containsIgnoreCase(part), exact);
            case Predicate.IsSet(Path path) -> column(path).isNotNull();
            case Predicate.HoldsClass(List<FieldCode> hops, Predicate.DatedClass held, FieldCode at) ->
                holds(held, hops, at == null ? null : month(at));
        };
    }

    private static Condition settle(Condition condition, boolean exact) {
        return exact ? DSL.condition(DSL.coalesce(DSL.field(condition), DSL.inline(false))) : condition;
    }

    /// The column at the end of a path: references are looked up at the same change number and scope.
    Field<?> column(Path path) {
        if (path.hops().isEmpty()) {
            return row.column(path.field());
        }
        FieldCode hop = path.hops().getFirst();
        StoredRow target = lens.open(target(hop));
        Conditions there = new Conditions(lens, target);
        Field<?> found =
                there.column(new Path(path.hops().subList(1, path.hops().size()), path.field()));
        return DSL.field(DSL.select(found)
                .from(target.table())
                .where(target.rowId().eq(reference(row.column(hop))))
                .and(lens.sees(target)));
    }

    LedgerCode target(FieldCode hop) {
        FieldType type = row.layout().field(hop).type();
        if (type instanceof FieldType.Reference(LedgerCode to)) {
            return to;
        }
        throw new IllegalArgumentException(row.layout().code() + "." + hop + " is no reference");
    }

    /// The month a row speaks of as `2024-03`; a year reads as its December.
    Field<String> month(FieldCode at) {
        return month(row.column(at));
    }

    private static Field<String> month(Field<?> column) {
        if (column.getType() == LocalDate.class) {
            return DSL.toChar(column.cast(SQLDataType.LOCALDATE), DSL.inline("YYYY-MM"));
        }
        if (column.getType() == Integer.class) {
            return DSL.lpad(column.cast(SQLDataType.CLOB), DSL.inline(4), DSL.inline("0"))
                    .concat(DSL.inline("-12"));
        }
        return column.coerce(SQLDataType.CLOB);
    }

    /// Whether the subject at the end of the hops holds the class in the month; a null month means now.
    Condition holds(Predicate.DatedClass held, List<FieldCode> hops, @Nullable Field<String> month) {
        Field<Long> subject = hops.isEmpty()
                ? row.rowId()
                : reference(column(new Path(hops.subList(0, hops.size() - 1), hops.getLast())));
        StoredRow holding = lens.open(held.heldIn());
        Conditions there = new Conditions(lens, holding);
        Field<String> then = month == null ? DSL.val(YearMonth.now(ZONE).toString()) : month;
        Field<String> to = month(holding.column(held.to()));
        return DSL.exists(DSL.selectOne()
                .from(holding.table())
                .where(reference(holding.column(held.subject())).eq(subject))
                .and(lens.sees(holding))
                .and(month(holding.column(held.from())).le(then))
                .and(to.isNull().or(to.ge(then)))
                .and(there.loose(held.when())));
    }

    private static Field<Long> reference(Field<?> column) {
        return column.coerce(SQLDataType.BIGINT);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Condition compare(Predicate.Compare compare) {
        Field left = operand(compare.left());
        Field right = operand(compare.right());
        if (left.getType() == String.class) {
            // as memory does: by code point, whatever the database sorts by
            left = left.collate(DSL.collation(DSL.name("C")));
        }
        return switch (compare.operator()) {
            case EQUAL -> left.eq(right);
            case NOT_EQUAL -> left.ne(right);
            case LESS -> left.lt(right);
            case LESS_OR_EQUAL -> left.le(right);
            case GREATER -> left.gt(right);
            case GREATER_OR_EQUAL -> left.ge(right);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Condition in(Predicate.In in) {
        Field column = column(in.path());
        List<Field<?>> values =
                in.values().stream().<Field<?>>map(Conditions::literal).toList();
        return values.isEmpty() ? DSL.falseCondition() : column.in(values);
    }

    private Field<?> operand(Operand operand) {
        return switch (operand) {
            case Operand.Field(Path path) -> column(path);
            case Operand.Literal(Value value) -> literal(value);
            case Operand.Today _ -> DSL.val(LocalDate.now(ZONE));
            case Operand.UserAttribute(String name) ->
                throw new IllegalArgumentException("user." + name + " was not replaced when the scope was built");
        };
    }

    private static Field<?> literal(Value value) {
        return switch (value) {
            case Value.Text(String text) -> typed(text, SQLDataType.CLOB);
            case Value.Number(BigDecimal amount) -> typed(amount, SQLDataType.NUMERIC);
            case Value.Day(LocalDate day) -> typed(day, SQLDataType.LOCALDATE);
            case Value.Month(YearMonth month) -> typed(month.toString(), SQLDataType.CLOB);
            case Value.Flag(boolean set) -> typed(set, SQLDataType.BOOLEAN);
            case Value.Reference(RowId id) -> typed(id.value(), SQLDataType.BIGINT);
        };
    }

    private static <T> Field<T> typed(T value, DataType<T> type) {
        return DSL.val(value, type);
    }
}
