package io.yuanheng.deadline;

import io.yuanheng.deadline.calendar.Due;
import io.yuanheng.deadline.calendar.Moment;
import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.DeadlineDefinition.Duty;
import io.yuanheng.declaration.DeadlineDefinition.Every;
import io.yuanheng.declaration.DeadlineDefinition.Rows;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Obligations to have rows: so many for each subject in each period.
///
/// One query reads the subjects, one counts the rows of all periods; where a dated class is asked, one more for each period.
final class ExpectedRows {

    private record Subject(
            ParkCode park, @Nullable RowId row, @Nullable ChangeNo version, String label, @Nullable String owner, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean owes(Span span) {
            return (from == null || !from.isAfter(span.to())) && (to == null || !to.isBefore(span.from()));
        }

        String key() {
            return row == null ? park.value() : row.toString();
        }
    }

    private record Tally(int count, @Nullable LocalDate last, boolean dated) {

        static final Tally NONE = new Tally(0, null, true);

        Tally plus(Tally other) {
            LocalDate later = last == null || other.last != null && other.last.isAfter(last) ? other.last : last;
            return new Tally(count + other.count, later, dated && other.dated);
        }
    }

    private final Sweep sweep;
    private final DeadlineDefinition rule;
    private final Duty.Expected duty;
    private final @Nullable Set<RowId> only;
    private final LocalDate today;
    private final List<Span> spans;

    /// @param only the subjects looked at; null for all
    ExpectedRows(Sweep sweep, DeadlineDefinition rule, Duty.Expected duty, @Nullable Set<RowId> only) {
        this.sweep = sweep;
        this.rule = rule;
        this.duty = duty;
        this.only = only;
        this.today = sweep.question().today();
        this.spans = spans();
    }

    void each(Consumer<Found> each) {
        if (spans.isEmpty() || sweep.scope().on(duty.rows().of()).isEmpty()) {
            return;
        }
        List<Subject> subjects = rule.of().map(this::rows).orElseGet(this::parks);
        Map<String, Map<String, Tally>> filed = tallies();
        for (Span span : spans) {
            Due due = due(span);
            Set<Long> holders = duty.holding() == null ? Set.of() : holders(duty.holding(), span);
            for (Subject subject : subjects) {
                boolean holds = duty.holding() == null || subject.row() != null && holders.contains(subject.row().value());
                if (holds && subject.owes(span)) {
                    Tally tally = filed.getOrDefault(subject.key(), Map.of()).getOrDefault(span.key(), Tally.NONE);
                    each.accept(found(subject, span, due, tally));
                }
            }
        }
    }

    private Found found(Subject subject, Span span, Due due, Tally tally) {
        int need = duty.rows().times();
        boolean enough = tally.count() >= need;
        LocalDate last = tally.last();
        Moment done = enough && tally.dated() && last != null ? Moment.on(last) : null;
        return new Found(
                subject.park(), subject.row(), subject.version(), subject::label, span.key(), span.from(), Moment.on(span.from()), due, List.of(), done,
                enough, false, subject.owner(), null, tally.count(), need);
    }

    private Due due(Span span) {
        return sweep.reckoning().from(span.to(), duty.due().length(), duty.due().before(), duty.restDay());
    }

    /// The running period and those before it, the oldest first.
    private List<Span> spans() {
        List<Span> found = new ArrayList<>();
        LocalDate day = today;
        LocalDate since = sweep.question().since();
        while (true) {
            Span span = Span.of(duty.every(), day);
            boolean asked = since != null && !due(span).day().isBefore(since);
            if (found.size() > duty.lookBack() && !asked) {
                break;
            }
            if (rule.since() != null && span.to().isBefore(rule.since())) {
                break;
            }
            if (counts(span)) {
                found.add(span);
            }
            day = span.from().minusDays(1);
        }
        Collections.reverse(found);
        return found;
    }

    private boolean counts(Span span) {
        return switch (duty.every()) {
            case WORKING_DAY -> sweep.reckoning().calendar().works(span.from());
            // January's return is waived, February's carries both months
            case MONTH -> span.from().getMonthValue() != 1 || january();
            case WEEK, QUARTER, HALF, YEAR -> true;
        };
    }

    private boolean january() {
        return !(at() instanceof FieldType.Month(boolean january)) || january;
    }

    private FieldType at() {
        Rows rows = duty.rows();
        return sweep.definitions().ledger(rows.of()).flatMap(ledger -> ledger.field(rows.at())).orElseThrow().type();
    }

    private List<Subject> parks() {
        return sweep.definitions().units().stream()
                .filter(unit -> unit.kind().equals("park"))
                .filter(unit -> asked(new ParkCode(unit.code())))
                .map(ExpectedRows::subject)
                .toList();
    }

    private boolean asked(ParkCode park) {
        List<ParkCode> parks = sweep.question().parks();
        return sweep.scope().covers(park) && (parks.isEmpty() || parks.contains(park));
    }

    private static Subject subject(UnitDefinition park) {
        return new Subject(new ParkCode(park.code()), null, null, park.title(), null, null, null);
    }

    private List<Subject> rows(LedgerCode code) {
        LedgerDefinition ledger = sweep.definitions().ledger(code).orElseThrow();
        AsOfTable table = sweep.history().table(code, sweep.question().asOf(), sweep.scope(), "t");
        RowColumns columns = new RowColumns(ledger, table);
        columns.add("owner", rule.owner() == null ? null : table.column(rule.owner()).cast(SQLDataType.VARCHAR));
        columns.add("from", duty.from() == null ? null : table.column(duty.from()));
        columns.add("to", duty.to() == null ? null : table.column(duty.to()));
        List<Subject> subjects = new ArrayList<>();
        Condition condition = table.condition(rule.where()).and(inParks(table)).and(RowColumns.only(table.rowId(), only));
        for (Record line : sweep.history().sql().select(columns.all()).from(table.table()).where(condition).fetch()) {
            subjects.add(new Subject(
                    new ParkCode(line.get("park", String.class)),
                    new RowId(line.get("row", Long.class)),
                    new ChangeNo(line.get("version", Long.class)),
                    columns.label(line),
                    rule.owner() == null ? null : line.get("owner", String.class),
                    duty.from() == null ? null : line.get("from", LocalDate.class),
                    duty.to() == null ? null : line.get("to", LocalDate.class)));
        }
        return subjects;
    }

    private Set<Long> holders(Predicate.DatedClass held, Span span) {
        AsOfTable table = sweep.history().table(rule.of().orElseThrow(), sweep.question().asOf(), sweep.scope(), "t");
        Field<String> month = DSL.val(YearMonth.from(span.to()).toString());
        return new HashSet<>(sweep.history().sql()
                .select(table.rowId())
                .from(table.table())
                .where(inParks(table))
                .and(RowColumns.only(table.rowId(), only))
                .and(table.holds(held, List.of(), month))
                .fetch(table.rowId()));
    }

    private Condition inParks(AsOfTable table) {
        List<String> parks = sweep.question().parks().stream().map(ParkCode::value).toList();
        return parks.isEmpty() ? DSL.noCondition() : table.park().in(parks);
    }

    /// Rows filed by now, by subject and period.
    private Map<String, Map<String, Tally>> tallies() {
        Rows rows = duty.rows();
        AsOfTable table = sweep.history().table(rows.of(), sweep.question().asOf(), sweep.scope(), "t");
        Field<String> subject = subject(table, rows.subject());
        Condition wanted = rows.subject() == null
                ? DSL.noCondition()
                : RowColumns.only(table.column(rows.subject()).coerce(SQLDataType.BIGINT), only);
        Field<String> at = table.column(rows.at()).cast(SQLDataType.VARCHAR);
        LocalDate first = spans.getFirst().from();
        boolean months = at() instanceof FieldType.Month;
        Condition within = months
                ? at.between(YearMonth.from(first).toString(), YearMonth.from(today).toString())
                : table.column(rows.at()).coerce(SQLDataType.LOCALDATE).between(first, today);
        FieldCode filed = rows.filed();
        Field<LocalDate> day = filed == null ? DSL.castNull(SQLDataType.LOCALDATE) : table.column(filed).coerce(SQLDataType.LOCALDATE);
        // without a day of filing, what lies in the period by its own day was done on that day
        Field<LocalDate> known = filed == null && !months ? table.column(rows.at()).coerce(SQLDataType.LOCALDATE) : day;
        Map<String, Map<String, Tally>> found = new HashMap<>();
        for (Record4<String, String, LocalDate, Integer> line : sweep.history().sql()
                .select(subject, at, DSL.max(known), DSL.count())
                .from(table.table())
                .where(table.condition(rows.where()))
                .and(inParks(table))
                .and(wanted)
                .and(within)
                .and(filed == null ? DSL.noCondition() : day.isNull().or(day.le(today)))
                .groupBy(subject, at)
                .fetch()) {
            if (line.value1() != null && line.value2() != null) {
                LocalDate of = months ? YearMonth.parse(line.value2()).atDay(1) : LocalDate.parse(line.value2());
                Tally tally = new Tally(line.value4(), line.value3(), line.value3() != null);
                found.computeIfAbsent(line.value1(), _ -> new HashMap<>()).merge(Span.of(duty.every(), of).key(), tally, Tally::plus);
            }
        }
        return found;
    }

    private static Field<String> subject(AsOfTable table, @Nullable FieldCode subject) {
        return subject == null ? table.park() : Objects.requireNonNull(table.column(subject)).cast(SQLDataType.VARCHAR);
    }
}
