package io.yuanheng.ledger;

import io.yuanheng.declaration.expression.Predicate.DatedClass;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Classes that a subject holds from a month to a month, such as 规上: a firm that rises this year was below scale last year,
/// and last year's figures must go on saying so.
record DatedClasses(Snapshot snapshot) {

    /// @param to the last month, or null while still held
    record Interval(RowId row, YearMonth from, @Nullable YearMonth to) {

        boolean contains(YearMonth month) {
            return !month.isBefore(from) && (to == null || !month.isAfter(to));
        }

        boolean overlaps(Interval other) {
            boolean endsBefore = to != null && to.isBefore(other.from);
            boolean beginsAfter = other.to != null && other.to.isBefore(from);
            return !endsBefore && !beginsAfter;
        }

        String title() {
            return from.getYear() + "年" + from.getMonthValue() + "月至"
                    + (to == null ? "今" : to.getYear() + "年" + to.getMonthValue() + "月");
        }
    }

    /// When each subject holds the class; subjects that never did are missing.
    Map<RowId, List<Interval>> held(DatedClass held, Collection<RowId> subjects) {
        Map<RowId, List<Interval>> found = new HashMap<>();
        if (subjects.isEmpty()) {
            return found;
        }
        AsOfTable t = snapshot.table(held.heldIn());
        Field<Long> subject = t.column(held.subject()).coerce(SQLDataType.BIGINT);
        Field<String> from = t.month(held.from()).as("held_from");
        Field<String> to = t.month(held.to()).as("held_to");
        for (Record record : snapshot.history()
                .sql()
                .select(t.rowId(), subject, from, to)
                .from(t.table())
                .where(subject.eq(Snapshot.any(subjects)))
                .and(t.condition(held.when()))
                .fetch()) {
            String begins = record.get(from);
            String ends = record.get(to);
            if (begins != null) {
                found.computeIfAbsent(new RowId(record.get(subject)), _ -> new ArrayList<>())
                        .add(new Interval(
                                new RowId(record.get(t.rowId())),
                                YearMonth.parse(begins),
                                ends == null ? null : YearMonth.parse(ends)));
            }
        }
        return found;
    }

    /// Whether the subject holds the class in the month.
    static boolean holds(List<Interval> intervals, YearMonth month) {
        return intervals.stream().anyMatch(i -> i.contains(month));
    }

    /// The month a cell speaks of: of a day its month, of a year its December.
    static Optional<YearMonth> month(@Nullable Value value) {
        return switch (value) {
            case Value.Month(YearMonth month) -> Optional.of(month);
            case Value.Day(LocalDate day) -> Optional.of(YearMonth.from(day));
            case Value.Number(BigDecimal year) -> Optional.of(YearMonth.of(year.intValueExact(), 12));
            case Value.Text _, Value.Flag _, Value.Reference _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    /// The interval a row of the holding ledger states, or empty while its cells are incomplete.
    static Optional<Interval> stated(DatedClass held, RowId row, Map<FieldCode, Value> values) {
        return month(values.get(held.from()))
                .map(from -> new Interval(row, from, month(values.get(held.to())).orElse(null)));
    }
}
