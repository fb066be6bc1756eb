package io.yuanheng.indicator.sql;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.indicator.plan.At;
import io.yuanheng.indicator.plan.By;
import io.yuanheng.indicator.plan.Measure;
import io.yuanheng.indicator.plan.Query;
import io.yuanheng.indicator.plan.Rows;
import io.yuanheng.kernel.FieldCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Renders plans as jOOQ queries. Nothing here is peculiar to one database: another dialect of jOOQ renders the same plan for
/// another engine over the same tables.
final class PlanSql {

    static final String MEMBER = "member";

    // a product of decimals is exact, a quotient is not
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /// Where rows are read from; the scope and the change number lie inside the table.
    interface Tables {
        AsOfTable of(Rows.Read read);
    }

    private record Source(AsOfTable table, Condition condition) {}

    private final Tables tables;

    PlanSql(Tables tables) {
        this.tables = tables;
    }

    /// One line per member: the member, then the measures in order.
    Select<?> aggregate(Query.Aggregate aggregate) {
        Source source = source(aggregate.from());
        AsOfTable rows = source.table();
        By by = aggregate.by();
        List<SelectField<?>> inner = new ArrayList<>();
        List<SelectFieldOrAsterisk> outer = new ArrayList<>();
        // grouping happens outside, over plain columns: the paths inside are sub-queries, by which one cannot group
        Field<String> member = field(name("r", MEMBER), String.class);
        inner.add((by == null ? inline((String) null) : member(rows, by)).cast(SQLDataType.VARCHAR).as(MEMBER));
        outer.add(by == null ? max(member) : member);
        for (int i = 0; i < aggregate.measures().size(); i++) {
            Measure measure = aggregate.measures().get(i);
            inner.add(input(rows, measure).as("m" + i));
            outer.add(output(measure, name("r", "m" + i)).as("m" + i));
        }
        var from = select(inner).from(rows.table()).where(source.condition()).asTable("r");
        return by == null ? select(outer).from(from) : select(outer).from(from).groupBy(member);
    }

    /// The versions behind a figure in the order of their rows.
    Select<Record2<Long, Long>> versions(Rows rows) {
        Source source = source(rows);
        AsOfTable table = source.table();
        return select(table.rowId(), table.from()).from(table.table()).where(source.condition()).orderBy(table.rowId());
    }

    /// A column of these rows as text, in the order of the rows; empty cells are left out.
    Select<Record2<Long, String>> values(Rows rows, Path path) {
        Source source = source(rows);
        AsOfTable table = source.table();
        Field<?> column = table.column(path);
        return select(table.rowId(), column.cast(SQLDataType.VARCHAR))
                .from(table.table())
                .where(source.condition())
                .and(column.isNotNull())
                .orderBy(table.rowId());
    }

    private Source source(Rows rows) {
        return switch (rows) {
            case Rows.Read read -> {
                AsOfTable table = tables.of(read);
                Condition park = table.park().eq(read.park().value());
                yield new Source(table, read.where().equals(Predicate.TRUE) ? park : park.and(table.condition(read.where())));
            }
            case Rows.KeepPeriod(Rows from, At at, YearMonth first, YearMonth last) -> {
                Source source = source(from);
                yield narrow(source, period(source.table(), at, first, last));
            }
            case Rows.KeepStanding(Rows from, FieldCode until, YearMonth last) -> {
                Source source = source(from);
                Field<LocalDate> end = source.table().column(until).coerce(LocalDate.class);
                yield narrow(source, end.isNull().or(end.gt(last.atEndOfMonth())));
            }
            case Rows.KeepMembers(Rows from, By by, List<String> members) -> {
                Source source = source(from);
                Field<String> member = member(source.table(), by);
                Condition kept = member.in(members.stream().filter(m -> !m.equals(By.NONE)).toList());
                yield narrow(source, members.contains(By.NONE) ? kept.or(member.isNull()) : kept);
            }
            case Rows.LeaveOut(Rows from, By by, String left) -> {
                Source source = source(from);
                Field<String> member = member(source.table(), by);
                yield narrow(source, member.isNull().or(member.ne(left)));
            }
        };
    }

    private static Source narrow(Source source, Condition further) {
        return new Source(source.table(), source.condition().and(further));
    }

    private static Condition period(AsOfTable rows, At at, @Nullable YearMonth first, YearMonth last) {
        return switch (at.bucket()) {
            case MONTH -> {
                Field<String> month = rows.column(at.field()).coerce(String.class);
                yield first == null
                        ? month.le(last.toString())
                        : month.between(first.toString(), last.toString());
            }
            case DAY -> {
                Field<LocalDate> day = rows.column(at.field()).coerce(LocalDate.class);
                yield first == null ? day.le(last.atEndOfMonth()) : day.between(first.atDay(1), last.atEndOfMonth());
            }
            case YEAR -> {
                Field<Integer> year = rows.column(at.field()).coerce(Integer.class);
                yield first == null ? year.le(last.getYear()) : year.between(first.getYear(), last.getYear());
            }
        };
    }

    /// The member as text: a code, a row id, `yes` or `no`; null for rows that name none.
    private static Field<String> member(AsOfTable rows, By by) {
        Predicate.DatedClass dated = by.dimension().dated();
        if (dated != null) {
            Condition holds = by.at() == null
                    ? rows.condition(new Predicate.HoldsClass(by.dimension().path().hops(), dated, null))
                    : rows.holds(dated, by.dimension().path().hops(), rows.month(by.at()));
            return when(holds, inline("yes")).otherwise(inline("no"));
        }
        Field<?> column = rows.column(by.dimension().path());
        if (column.getType() == Boolean.class) {
            Field<Boolean> flag = column.coerce(Boolean.class);
            return when(flag.isTrue(), inline("yes")).when(flag.isFalse(), inline("no"));
        }
        return column.cast(SQLDataType.VARCHAR);
    }

    private static Field<?> input(AsOfTable rows, Measure measure) {
        return switch (measure) {
            case Measure.Sum(var field) -> rows.column(field);
            case Measure.SumOfShare(var field, var percent) ->
                rows.column(field).cast(BigDecimal.class).mul(rows.column(percent).cast(BigDecimal.class)).mul(inline(HUNDREDTH));
            case Measure.CountRows() -> rows.rowId();
            case Measure.CountFilled(var field) -> rows.column(field);
            case Measure.CountDistinct(var path) -> rows.column(path);
            case Measure.CountMonths(var at, var filled) ->
                when(rows.column(filled).isNotNull(), rows.month(at.field()));
            case Measure.CountFlagged(var flag) -> when(rows.column(flag).coerce(Boolean.class).isTrue(), inline(1));
        };
    }

    private static Field<?> output(Measure measure, org.jooq.Name column) {
        return switch (measure) {
            case Measure.Sum _, Measure.SumOfShare _ -> sum(field(column, BigDecimal.class));
            case Measure.CountRows(), Measure.CountFilled _, Measure.CountFlagged _ -> count(field(column));
            case Measure.CountDistinct _, Measure.CountMonths _ -> countDistinct(field(column));
        };
    }
}
