package io.yuanheng.evaluation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ParkCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Evaluations with their rounds and events. Lines are added and never changed.
final class EvaluationStore {

    private static final Table<Record> EVALUATIONS = table(name("evaluation"));
    private static final Table<Record> ROUNDS = table(name("evaluation_round"));
    private static final Table<Record> EVENTS = table(name("evaluation_event"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<String> PARK = field(name("park"), SQLDataType.CLOB);
    private static final Field<String> METHOD = field(name("method"), SQLDataType.CLOB);
    private static final Field<String> TITLE = field(name("title"), SQLDataType.CLOB);
    private static final Field<Integer> YEAR = field(name("year"), SQLDataType.INTEGER);
    private static final Field<Long> EVALUATION = field(name("evaluation"), SQLDataType.BIGINT);
    private static final Field<Integer> ROUND = field(name("round"), SQLDataType.INTEGER);
    private static final Field<Long> CHANGE = field(name("change"), SQLDataType.BIGINT);
    private static final Field<String> DEFINITIONS = field(name("definitions"), SQLDataType.CLOB);
    private static final Field<String> METHOD_TEXT = field(name("method_text"), SQLDataType.CLOB);
    private static final Field<String> SCHEME = field(name("scheme"), SQLDataType.CLOB);
    private static final Field<String> INPUTS = field(name("inputs"), SQLDataType.CLOB);
    private static final Field<String> RESULT = field(name("result"), SQLDataType.CLOB);
    private static final Field<String> SHA256 = field(name("sha256"), SQLDataType.CLOB);
    private static final Field<String> REASON = field(name("reason"), SQLDataType.CLOB);
    private static final Field<String> KIND = field(name("kind"), SQLDataType.CLOB);
    private static final Field<LocalDate> DAY = field(name("day"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> UNTIL = field(name("until"), SQLDataType.LOCALDATE);
    private static final Field<String> SUBJECT = field(name("subject"), SQLDataType.CLOB);
    private static final Field<Long> ANSWERS = field(name("answers"), SQLDataType.BIGINT);
    private static final Field<Boolean> UPHELD = field(name("upheld"), SQLDataType.BOOLEAN);
    private static final Field<String> SAID = field(name("said"), SQLDataType.CLOB);
    private static final Field<Instant> AT = field(name("at"), SQLDataType.INSTANT);
    private static final Field<String> BY_LOGIN = field(name("by_login"), SQLDataType.CLOB);
    private static final Field<String> BY_NAME = field(name("by_name"), SQLDataType.CLOB);

    private final DSLContext sql;

    EvaluationStore(DSLContext sql) {
        this.sql = sql;
    }

    record Evaluation(long id, ParkCode park, String method, String title, int year) {}

    /// @param text of the method as its pack declared it
    /// @param scheme, inputs, result as JSON
    record Round(
            int round, long change, String definitions, String text, String scheme, String inputs, String result, String sha256, String reason, Instant at,
            Actor by) {}

    /// @param until the last day for objections, of a publication
    /// @param subject of an objection
    /// @param answers the objection that is answered
    record Event(
            long id, int round, Kind kind, LocalDate day, @Nullable LocalDate until, @Nullable String subject, @Nullable Long answers,
            @Nullable Boolean upheld, String said, Instant at, Actor by) {}

    enum Kind {
        PUBLISHED,
        OBJECTED,
        ANSWERED,
        FINAL
    }

    long add(ParkCode park, String method, String title, int year, Round first) {
        return sql.transactionResult(transaction -> {
            DSLContext in = transaction.dsl();
            Long id = in.insertInto(EVALUATIONS)
                    .set(PARK, park.value())
                    .set(METHOD, method)
                    .set(TITLE, title)
                    .set(YEAR, year)
                    .set(AT, first.at())
                    .set(BY_LOGIN, first.by().login())
                    .set(BY_NAME, first.by().name())
                    .returningResult(ID)
                    .fetchSingle(ID);
            insert(in, id, first);
            return id;
        });
    }

    /// @return false when somebody else added this round meanwhile
    boolean add(long evaluation, Round round) {
        return insert(sql, evaluation, round);
    }

    private static boolean insert(DSLContext in, long evaluation, Round round) {
        return in.insertInto(ROUNDS)
                .set(EVALUATION, evaluation)
                .set(ROUND, round.round())
                .set(CHANGE, round.change())
                .set(DEFINITIONS, round.definitions())
                .set(METHOD_TEXT, round.text())
                .set(SCHEME, round.scheme())
                .set(INPUTS, round.inputs())
                .set(RESULT, round.result())
                .set(SHA256, round.sha256())
                .set(REASON, round.reason())
                .set(AT, round.at())
                .set(BY_LOGIN, round.by().login())
                .set(BY_NAME, round.by().name())
                .onConflictDoNothing()
                .execute() == 1;
    }

    /// @return false when it was published, answered or made final meanwhile
    boolean add(long evaluation, Event event) {
        return add(sql, evaluation, event);
    }

    /// The same within somebody else's transaction.
    static boolean add(DSLContext in, long evaluation, Event event) {
        return in.insertInto(EVENTS)
                .set(EVALUATION, evaluation)
                .set(ROUND, event.round())
                .set(KIND, event.kind().name().toLowerCase(java.util.Locale.ROOT))
                .set(DAY, event.day())
                .set(UNTIL, event.until())
                .set(SUBJECT, event.subject())
                .set(ANSWERS, event.answers())
                .set(UPHELD, event.upheld())
                .set(SAID, event.said())
                .set(AT, event.at())
                .set(BY_LOGIN, event.by().login())
                .set(BY_NAME, event.by().name())
                .onConflictDoNothing()
                .execute() == 1;
    }

    List<Evaluation> of(ParkCode park) {
        return sql.select(ID, PARK, METHOD, TITLE, YEAR).from(EVALUATIONS).where(PARK.eq(park.value())).orderBy(ID.desc()).fetch(EvaluationStore::evaluation);
    }

    Optional<Evaluation> find(long id) {
        return sql.select(ID, PARK, METHOD, TITLE, YEAR).from(EVALUATIONS).where(ID.eq(id)).fetchOptional(EvaluationStore::evaluation);
    }

    private static Evaluation evaluation(Record row) {
        return new Evaluation(row.get(ID), new ParkCode(row.get(PARK)), row.get(METHOD), row.get(TITLE), row.get(YEAR));
    }

    /// The rounds, oldest first.
    List<Round> rounds(long evaluation) {
        return sql.select(ROUND, CHANGE, DEFINITIONS, METHOD_TEXT, SCHEME, INPUTS, RESULT, SHA256, REASON, AT, BY_LOGIN, BY_NAME)
                .from(ROUNDS)
                .where(EVALUATION.eq(evaluation))
                .orderBy(ROUND)
                .fetch(row -> new Round(
                        row.get(ROUND), row.get(CHANGE), row.get(DEFINITIONS), row.get(METHOD_TEXT), row.get(SCHEME), row.get(INPUTS), row.get(RESULT),
                        row.get(SHA256), row.get(REASON), row.get(AT), new Actor(row.get(BY_LOGIN), row.get(BY_NAME))));
    }

    List<Event> events(long evaluation) {
        return sql.select(ID, ROUND, KIND, DAY, UNTIL, SUBJECT, ANSWERS, UPHELD, SAID, AT, BY_LOGIN, BY_NAME)
                .from(EVENTS)
                .where(EVALUATION.eq(evaluation))
                .orderBy(ID)
                .fetch(row -> new Event(
                        row.get(ID), row.get(ROUND), Kind.valueOf(row.get(KIND).toUpperCase(java.util.Locale.ROOT)), row.get(DAY), row.get(UNTIL),
                        row.get(SUBJECT), row.get(ANSWERS), row.get(UPHELD), row.get(SAID), row.get(AT), new Actor(row.get(BY_LOGIN), row.get(BY_NAME))));
    }
}
