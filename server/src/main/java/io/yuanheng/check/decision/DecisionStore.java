package io.yuanheng.check.decision;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ParkCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// Decisions of a park. Lines are added and never changed: the last one of a finding holds.
public final class DecisionStore {

    private static final Table<Record> DECISIONS = table(name("check_decision"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<String> PARK = field(name("park"), SQLDataType.CLOB);
    private static final Field<String> FINGERPRINT = field(name("fingerprint"), SQLDataType.CLOB);
    private static final Field<String> DECISION = field(name("decision"), SQLDataType.CLOB);
    private static final Field<String> REASON = field(name("reason"), SQLDataType.CLOB);
    private static final Field<String> QUOTE = field(name("quote"), SQLDataType.CLOB);
    private static final Field<Instant> AT = field(name("at"), SQLDataType.INSTANT);
    private static final Field<String> BY_LOGIN = field(name("by_login"), SQLDataType.CLOB);
    private static final Field<String> BY_NAME = field(name("by_name"), SQLDataType.CLOB);

    private final DSLContext sql;

    public DecisionStore(DSLContext sql) {
        this.sql = sql;
    }

    public void add(ParkCode park, Decision decision) {
        sql.insertInto(DECISIONS)
                .set(PARK, park.value())
                .set(FINGERPRINT, decision.fingerprint().value())
                .set(DECISION, decision.word().written())
                .set(REASON, decision.reason())
                .set(QUOTE, decision.quote())
                .set(AT, decision.at())
                .set(BY_LOGIN, decision.by().login())
                .set(BY_NAME, decision.by().name())
                .execute();
    }

    /// The last decision on each finding, the newest first; those taken back are left out.
    public List<Decision> of(ParkCode park) {
        return sql.select(ID, FINGERPRINT, DECISION, REASON, QUOTE, AT, BY_LOGIN, BY_NAME)
                .distinctOn(FINGERPRINT)
                .from(DECISIONS)
                .where(PARK.eq(park.value()))
                .orderBy(FINGERPRINT, ID.desc())
                .fetch()
                .sortDesc(ID)
                .map(DecisionStore::decision)
                .stream()
                .filter(d -> d.word() != Decision.Word.REOPENED)
                .toList();
    }

    public Map<Fingerprint, Decision> byFinding(ParkCode park) {
        return of(park).stream().collect(Collectors.toMap(Decision::fingerprint, Function.identity()));
    }

    private static Decision decision(Record row) {
        return new Decision(
                new Fingerprint(row.get(FINGERPRINT)),
                Decision.Word.of(row.get(DECISION)).orElseThrow(),
                row.get(REASON),
                row.get(QUOTE),
                row.get(AT),
                new Actor(row.get(BY_LOGIN), row.get(BY_NAME)));
    }
}
