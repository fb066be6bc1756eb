package io.yuanheng.history;

import static io.yuanheng.history.StoredTables.CHANGE;
import static io.yuanheng.history.StoredTables.NUMBER;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// History on PostgreSQL, as the application's role.
final class PostgresHistory implements History {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresHistory.class);
    private static final String UNIQUE_VIOLATION = "23505";
    // each repetition needs somebody else to have been faster twice in a row
    private static final int ATTEMPTS = 5;
    // below it the server's own statistics come soon enough
    private static final int LARGE = 1_000;

    private final DSLContext sql;
    private final DSLContext reading;
    private final Layouts layouts;
    private final Initials initials;

    PostgresHistory(DataSource app, DefinitionReader reader) {
        this.sql = DSL.using(app, StoredTables.DIALECT, StoredTables.SETTINGS);
        this.reading = ReadOnly.context(app);
        this.layouts = new Layouts(reader);
        this.initials = new Initials(reading);
    }

    @Override
    public Definitions definitions() {
        return layouts.current(sql).definitions();
    }

    @Override
    public <T> T steadily(Supplier<T> work) {
        return layouts.steadily(sql, work);
    }

    @Override
    public ChangeNo current() {
        Long newest = sql.select(DSL.max(NUMBER)).from(CHANGE).fetchSingle().value1();
        return new ChangeNo(newest == null ? 0 : newest);
    }

    @Override
    public Optional<Change> change(ChangeNo number) {
        return sql.selectFrom(CHANGE).where(NUMBER.eq(number.value())).fetchOptional(PostgresHistory::change);
    }

    @Override
    public ChangeNo before(Instant moment) {
        Long newest = sql.select(DSL.max(NUMBER)).from(CHANGE).where(StoredTables.AT.lt(moment.atOffset(ZoneOffset.UTC))).fetchSingle().value1();
        return new ChangeNo(newest == null ? 0 : newest);
    }

    private static Change change(Record r) {
        return new Change(
                new ChangeNo(r.get(NUMBER)),
                r.get(StoredTables.AT).toInstant(),
                new Actor(r.get(StoredTables.LOGIN), r.get(StoredTables.ACTOR)),
                r.get(StoredTables.KIND),
                r.get(StoredTables.REASON),
                Optional.ofNullable(r.get(StoredTables.SOURCE)).map(SourceJson::read));
    }

    @Override
    public List<RowId> newRows(int count) {
        return sql.select(
                        DSL.sequence(DSL.name("row_id_seq"), SQLDataType.BIGINT).nextval())
                .from(DSL.generateSeries(1, count))
                .fetch(r -> new RowId(r.value1()));
    }

    @Override
    public Outcome<ChangeNo> commit(Change.Intent intent, List<RowWrite> writes, Scope scope, Along along) {
        if (writes.isEmpty()) {
            return Outcome.accepted(current());
        }
        for (int attempt = 1; ; attempt++) {
            Layout layout = layouts.newest(sql);
            List<Problem> problems = new WriteCheck(layout, scope).problems(writes);
            if (!problems.isEmpty()) {
                return Outcome.rejected(problems);
            }
            try {
                ChangeNo number = sql.transactionResult(transaction -> {
                    ChangeNo written = new Commit(transaction.dsl(), layout, scope).run(intent, writes);
                    along.run(transaction.dsl(), written).ifPresent(problem -> {
                        throw new Refused(List.of(problem));
                    });
                    return written;
                });
                analyse(writes);
                return Outcome.accepted(number);
            } catch (Refused refused) {
                return Outcome.rejected(refused.problems());
            } catch (Commit.Outdated outdated) {
                if (attempt == ATTEMPTS) {
                    throw outdated;
                }
            } catch (DataAccessException failed) {
                List<Problem> holders =
                        duplicate(failed) ? new KeyHolders(sql, layout, scope, current()).problems(writes) : List.of();
                if (!holders.isEmpty()) {
                    return Outcome.rejected(holders);
                }
                // the row that held the key may be gone by now
                if (!duplicate(failed) || attempt == ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    /// The change stands whether or not statistics could be gathered.
    private void analyse(List<RowWrite> writes) {
        if (writes.size() < LARGE) {
            return;
        }
        try {
            writes.stream().map(RowWrite::ledger).distinct().forEach(ledger -> sql.select(
                            DSL.function("analyse_ledger", Object.class, DSL.val(ledger.value())))
                    .execute());
        } catch (DataAccessException e) {
            LOG.warn("no statistics after a large change", e);
        }
    }

    private static boolean duplicate(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database && UNIQUE_VIOLATION.equals(database.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Version> read(RowQuery query, Scope scope) {
        return reader(scope).read(query);
    }

    @Override
    public long count(RowQuery query, Scope scope) {
        return reader(scope).count(query);
    }

    @Override
    public Optional<Version> find(LedgerCode ledger, RowId row, ChangeNo asOf, Scope scope) {
        return reader(scope).find(ledger, row, asOf);
    }

    @Override
    public List<Version> versions(LedgerCode ledger, RowId row, Scope scope) {
        return reader(scope).versions(ledger, row);
    }

    @Override
    public Set<RowId> touched(LedgerCode ledger, @Nullable FieldCode by, ChangeNo after, ChangeNo upTo, Scope scope) {
        return reader(scope).touched(ledger, by, after, upTo);
    }

    private RowReader reader(Scope scope) {
        return new RowReader(reading, layouts.current(sql), scope, initials);
    }

    @Override
    public AsOfTable table(LedgerCode ledger, ChangeNo asOf, Scope scope, String alias) {
        Lens lens = Lens.of(layouts.current(sql), DSL.val(asOf.value()), scope, alias);
        return new ScopedTable(lens, ledger, alias, initials);
    }

    @Override
    public DSLContext sql() {
        return reading;
    }
}
