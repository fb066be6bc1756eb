package io.yuanheng.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.yuanheng.access.Caller;
import io.yuanheng.history.History;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// Kept views in their table. Every statement names the login.
final class StoredViews implements KeptViews {

    private static final Table<Record> VIEWS = table(name("ledger_view"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<String> LOGIN = field(name("login"), SQLDataType.CLOB);
    private static final Field<String> PARK = field(name("park"), SQLDataType.CLOB);
    private static final Field<String> LEDGER = field(name("ledger"), SQLDataType.CLOB);
    private static final Field<String> TITLE = field(name("title"), SQLDataType.CLOB);
    private static final Field<String> SETTINGS = field(name("settings"), SQLDataType.CLOB);
    private static final Field<Instant> KEPT_AT = field(name("kept_at"), SQLDataType.INSTANT);

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_SETTINGS = 4_000;

    private final DSLContext sql;
    private final History history;
    private final Clock clock;

    StoredViews(DSLContext sql, History history, Clock clock) {
        this.sql = sql;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Outcome<List<View>> views(Caller caller, LedgerCode ledger, ParkCode park) {
        return refusal(caller, ledger, park)
                .map(Outcome::<List<View>>rejected)
                .orElseGet(() -> Outcome.accepted(sql.select(ID, TITLE, SETTINGS)
                        .from(VIEWS)
                        .where(own(caller, ledger, park))
                        .orderBy(TITLE)
                        .fetch(r -> new View(r.value1(), r.value2(), r.value3()))));
    }

    @Override
    public Outcome<View> keep(Caller caller, LedgerCode ledger, ParkCode park, String title, String settings) {
        Optional<Problem> refusal = refusal(caller, ledger, park);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        String called = title.strip();
        if (called.isEmpty() || called.length() > LONGEST_TITLE || called.chars().anyMatch(Character::isISOControl)) {
            return Outcome.rejected(LedgerProblem.BAD_VIEW.at(Place.WHOLE, null, "名称要有 1 到 " + LONGEST_TITLE + " 个字"));
        }
        if (settings.length() > LONGEST_SETTINGS) {
            return Outcome.rejected(LedgerProblem.BAD_VIEW.at(Place.WHOLE, "请减少筛选条件或列", "内容太长"));
        }
        boolean replaces = sql.fetchExists(VIEWS, own(caller, ledger, park).and(TITLE.eq(called)));
        if (!replaces && sql.fetchCount(VIEWS, own(caller, ledger, park)) >= MOST) {
            return Outcome.rejected(LedgerProblem.BAD_VIEW.at(Place.WHOLE, "请先删去不用的视图", "一本台账最多保存 " + MOST + " 个视图"));
        }
        Instant now = clock.instant();
        long id = sql.insertInto(VIEWS, LOGIN, PARK, LEDGER, TITLE, SETTINGS, KEPT_AT)
                .values(caller.actor().login(), park.value(), ledger.value(), called, settings, now)
                .onConflict(LOGIN, PARK, LEDGER, TITLE)
                .doUpdate()
                .set(SETTINGS, settings)
                .set(KEPT_AT, now)
                .returning(ID)
                .fetchSingle(ID);
        return Outcome.accepted(new View(id, called, settings));
    }

    @Override
    public Outcome<View> drop(Caller caller, LedgerCode ledger, ParkCode park, long id) {
        Optional<Problem> refusal = refusal(caller, ledger, park);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        return sql.deleteFrom(VIEWS)
                .where(own(caller, ledger, park).and(ID.eq(id)))
                .returning(ID, TITLE, SETTINGS)
                .fetchOptional()
                .map(r -> Outcome.accepted(new View(r.get(ID), r.get(TITLE), r.get(SETTINGS))))
                .orElseGet(() -> Outcome.rejected(LedgerProblem.UNKNOWN_VIEW.at(Place.WHOLE, null, id)));
    }

    private static Condition own(Caller caller, LedgerCode ledger, ParkCode park) {
        return LOGIN.eq(caller.actor().login()).and(LEDGER.eq(ledger.value())).and(PARK.eq(park.value()));
    }

    private Optional<Problem> refusal(Caller caller, LedgerCode ledger, ParkCode park) {
        if (history.definitions().ledger(ledger).isEmpty() || caller.scope().on(ledger).isEmpty()) {
            return Optional.of(LedgerProblem.UNKNOWN_LEDGER.at(Place.WHOLE, null, ledger));
        }
        return caller.scope().covers(park)
                ? Optional.empty()
                : Optional.of(LedgerProblem.UNKNOWN_PARK.at(Place.WHOLE, null, park));
    }
}
