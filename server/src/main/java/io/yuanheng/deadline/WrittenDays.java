package io.yuanheng.deadline;

import io.yuanheng.deadline.calendar.Due;
import io.yuanheng.deadline.calendar.Moment;
import io.yuanheng.deadline.calendar.Pause;
import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.DeadlineDefinition.Done;
import io.yuanheng.declaration.DeadlineDefinition.Duty;
import io.yuanheng.declaration.DeadlineDefinition.Progress;
import io.yuanheng.declaration.DeadlineDefinition.Stops;
import io.yuanheng.declaration.DeadlineDefinition.When;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.TimeLimit;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Obligations of rows that say themselves when they are due, or when their clock began.
final class WrittenDays {

    private static final int FETCHED = 5_000;
    // the last day that a ledger can hold
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    // 16:30
    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3])[:：]([0-5]\\d)");

    private final Sweep sweep;
    private final DeadlineDefinition rule;
    private final Done done;
    private final Optional<Stops> stops;
    private final @Nullable Set<RowId> rows;
    private final LedgerDefinition ledger;
    private Position starts = new Position(-1, -1);
    private Position ends = starts;
    private int owner = -1;
    private int length = -1;
    private List<Predecessor> predecessors = List.of();
    private Duty.@Nullable Limited perRow;

    /// @param rows the only ones looked at; null for all
    WrittenDays(Sweep sweep, DeadlineDefinition rule, Done done, Optional<Stops> stops, @Nullable Set<RowId> rows) {
        this.sweep = sweep;
        this.rule = rule;
        this.done = done;
        this.stops = stops;
        this.rows = rows;
        this.ledger = sweep.definitions().ledger(rule.of().orElseThrow()).orElseThrow();
    }

    void dated(Duty.Dated duty, Consumer<Found> each) {
        read(duty.on(), sweep.question().until(), each, line -> {
            Moment on = moment(line, starts);
            return on == null ? null : new Timing(on.day(), null, new Due(on.day(), on.time(), false), List.of());
        });
    }

    void limited(Duty.Limited duty, Sweep.Taker taker, Consumer<Found> each) {
        LocalDateTime now = sweep.question().now();
        boolean ahead = taker.looksAhead();
        Map<Long, List<Written>> written = pauses(ahead);
        perRow = duty;
        // nothing that begins tomorrow is running today
        read(duty.from(), ahead ? LAST : sweep.question().today(), each, line -> {
            Moment begun = begun(line);
            TimeLimit limit = limit(line, duty);
            Long row = (Long) line.get(RowColumns.ROW);
            if (begun == null || limit == null || begins(begun).isAfter(now)) {
                if (begun != null && limit != null) {
                    taker.changesAt(rule, new RowId(row), begins(begun));
                }
                return null;
            }
            List<Pause> stood = new ArrayList<>();
            for (Written pause : written.getOrDefault(row, List.of())) {
                pause.ahead(sweep.question().today()).forEach(day -> taker.changesAt(rule, new RowId(row), day.atStartOfDay()));
                pause.by(sweep.question().today()).ifPresent(stood::add);
            }
            Due due = sweep.reckoning().after(begun, limit, duty.restDay(), stood).orElse(null);
            return new Timing(begun.day(), begun, due, stood);
        });
    }

    private static LocalDateTime begins(Moment begun) {
        return begun.time() == null ? begun.day().atStartOfDay() : begun.day().atTime(begun.time());
    }

    /// A pause as it stands in the ledger, some of it perhaps still to come.
    private record Written(LocalDate from, @Nullable LocalDate to) {

        /// Asked for a day before the restart, the clock still stands.
        Optional<Pause> by(LocalDate today) {
            return from.isAfter(today)
                    ? Optional.empty()
                    : Optional.of(new Pause(Moment.on(from), to == null || to.isAfter(today) ? null : Moment.on(to)));
        }

        Stream<LocalDate> ahead(LocalDate today) {
            return Stream.of(Optional.of(from), Optional.ofNullable(to)).flatMap(Optional::stream).filter(day -> day.isAfter(today));
        }
    }

    /// Nobody owes what cannot be begun: while a row that must be done before is undone, there is no moment.
    private @Nullable Moment begun(Record line) {
        Moment begun = moment(line, starts);
        for (Predecessor before : predecessors) {
            if (begun != null && line.get(before.row()) != null) {
                Moment done = moment(line, before.done());
                // what is written to be done tomorrow holds this one up until then
                begun = done == null ? null : done.day().isAfter(begun.day()) ? done : begun;
            }
        }
        return begun;
    }

    /// A row that does not say how long it may take, or says nothing that can be, has no limit.
    private @Nullable TimeLimit limit(Record line, Duty.Limited duty) {
        if (length < 0) {
            return duty.limit();
        }
        Integer times = line.get(length, Integer.class);
        return times == null || times < 1 ? null : duty.limit().times(times);
    }

    /// Where a day and its hour stand in a line; -1 for nowhere.
    private record Position(int day, int time) {}

    /// Where a line says which row must be done before, and when it was.
    private record Predecessor(int row, Position done) {}

    private record Timing(LocalDate reference, @Nullable Moment begun, @Nullable Due due, List<Pause> stood) {}

    private void read(When when, LocalDate latest, Consumer<Found> each, Function<Record, @Nullable Timing> timing) {
        AsOfTable table = sweep.history().table(ledger.code(), sweep.question().asOf(), sweep.scope(), "t");
        RowColumns columns = new RowColumns(ledger, table);
        starts = add(columns, "begun", when);
        ends = add(columns, "done", done.at());
        owner = columns.add("owner", rule.owner() == null ? null : table.column(rule.owner()).cast(SQLDataType.VARCHAR));
        rule.progress().ifPresent(progress -> addProgress(columns, progress));
        if (perRow != null) {
            length = perRow.length() == null ? -1 : columns.add("length", table.column(perRow.length()));
            predecessors = perRow.after().stream().map(before -> predecessor(columns, before)).toList();
        }
        Field<?> day = table.column(when.day());
        Condition condition =
                table.condition(rule.where()).and(RowColumns.only(table.rowId(), rows)).and(day.isNotNull()).and(notAfter(day, latest));
        if (!sweep.question().parks().isEmpty()) {
            condition = condition.and(table.park()
                    .in(sweep.question().parks().stream().map(ParkCode::value).toList()));
        }
        if (!sweep.question().done()) {
            condition = condition.and(open(table));
        }
        Condition wanted = condition;
        // a cursor lives within a transaction only; without one the driver would hold all rows at once
        sweep.history().sql().transaction(reading -> {
            try (Cursor<Record> cursor = reading.dsl().select(columns.all()).from(table.table()).where(wanted).fetchSize(FETCHED).fetchLazy()) {
                for (Record line : cursor) {
                    Timing found = timing.apply(line);
                    if (found != null) {
                        each.accept(found(line, columns, found));
                    }
                }
            }
        });
    }

    private Condition notAfter(Field<?> day, LocalDate latest) {
        return day.getType() == LocalDate.class
                ? day.coerce(SQLDataType.LOCALDATE).le(latest)
                : day.coerce(SQLDataType.CLOB).le(YearMonth.from(latest).toString());
    }

    private Condition open(AsOfTable table) {
        Condition open = done.states().isEmpty()
                ? DSL.noCondition()
                : table.state().isNull().or(table.state().notIn(done.states()));
        When at = done.at();
        if (at == null) {
            return open;
        }
        // asked for an earlier day, what was done later is not yet done
        Field<LocalDate> day = table.column(at.day()).coerce(SQLDataType.LOCALDATE);
        return open.and(day.isNull()).or(day.gt(sweep.question().today()));
    }

    private Found found(Record line, RowColumns columns, Timing timing) {
        String state = (String) line.get(RowColumns.STATE);
        Moment written = moment(line, ends);
        boolean later = written != null && written.day().isAfter(sweep.question().today());
        Moment at = later ? null : written;
        boolean closed = !later && state != null && done.states().contains(state);
        return new Found(
                new ParkCode((String) line.get(RowColumns.PARK)),
                new RowId((Long) line.get(RowColumns.ROW)),
                new ChangeNo((Long) line.get(RowColumns.VERSION)),
                () -> columns.label(line),
                null,
                timing.reference(),
                timing.begun(),
                timing.due(),
                timing.stood(),
                at,
                closed || at != null,
                closed,
                owner < 0 ? null : (String) line.get(owner),
                rule.progress().map(progress -> shares(line, progress)).orElse(null),
                0,
                0);
    }

    private static Position add(RowColumns columns, String alias, @Nullable When when) {
        int day = columns.add(alias + "_day", when == null ? null : columns.table().column(when.day()));
        Path time = when == null ? null : when.time();
        return new Position(day, columns.add(alias + "_time", time == null ? null : columns.table().column(time).cast(SQLDataType.VARCHAR)));
    }

    private Predecessor predecessor(RowColumns columns, FieldCode before) {
        Path at = Objects.requireNonNull(done.at()).day();
        Path day = new Path(Stream.concat(Stream.of(before), at.hops().stream()).toList(), at.field());
        return new Predecessor(
                columns.add(before.value(), columns.table().column(before)),
                new Position(columns.add(before + "_done", columns.table().column(day)), -1));
    }

    private static void addProgress(RowColumns columns, Progress progress) {
        columns.add("from", columns.table().column(progress.from()));
        columns.add("percent", columns.table().column(progress.done()));
        columns.add("money", progress.money() == null ? null : columns.table().column(progress.money()));
    }

    private static Found.@Nullable Shares shares(Record line, Progress progress) {
        LocalDate from = line.get("from", LocalDate.class);
        BigDecimal money = progress.money() == null ? null : line.get("money", BigDecimal.class);
        return from == null ? null : new Found.Shares(from, line.get("percent", BigDecimal.class), money);
    }

    /// A month ends on its last day; an hour that cannot be read is no hour.
    private static @Nullable Moment moment(Record line, Position at) {
        Object written = at.day() < 0 ? null : line.get(at.day());
        LocalDate day =
                switch (written) {
                    case null -> null;
                    case LocalDate date -> date;
                    case Object month -> YearMonth.parse(month.toString()).atEndOfMonth();
                };
        String hour = at.time() < 0 ? null : (String) line.get(at.time());
        if (day == null || hour == null) {
            return day == null ? null : Moment.on(day);
        }
        Matcher matcher = HOUR.matcher(hour.strip());
        return matcher.matches()
                ? new Moment(day, LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Moment.on(day);
    }

    private Map<Long, List<Written>> pauses(boolean ahead) {
        Map<Long, List<Written>> pauses = new HashMap<>();
        stops.filter(found -> sweep.scope().on(found.of()).isPresent()).ifPresent(found -> {
            AsOfTable table = sweep.history().table(found.of(), sweep.question().asOf(), sweep.scope(), "p");
            Field<Long> subject = table.column(found.subject()).coerce(SQLDataType.BIGINT);
            Field<LocalDate> from = table.column(found.from()).coerce(SQLDataType.LOCALDATE);
            Field<LocalDate> to = table.column(found.to()).coerce(SQLDataType.LOCALDATE);
            sweep.history().sql().select(subject, from, to)
                    .from(table.table())
                    .where(subject.isNotNull())
                    .and(from.le(ahead ? LAST : sweep.question().today()))
                    .and(RowColumns.only(subject, rows))
                    .orderBy(subject, from, to)
                    .forEach(line -> pauses.computeIfAbsent(line.value1(), _ -> new ArrayList<>())
                            .add(new Written(line.value2(), line.value3())));
        });
        return pauses;
    }
}
