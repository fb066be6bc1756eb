package io.yuanheng.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record8;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The log in table `access_log`; its guard trigger refuses everything but the next line.
final class ChainedLog implements AuditLog {

    private static final Table<Record> LOG = table(name("access_log"));
    private static final Field<Long> SEQUENCE = field(name("sequence"), SQLDataType.BIGINT);
    private static final Field<Instant> AT = field(name("at"), SQLDataType.INSTANT);
    private static final Field<String> LOGIN = field(name("login"), SQLDataType.CLOB);
    private static final Field<String> ACTION = field(name("action"), SQLDataType.CLOB);
    private static final Field<String> OBJECT = field(name("object"), SQLDataType.CLOB);
    private static final Field<String> OUTCOME = field(name("outcome"), SQLDataType.CLOB);
    private static final Field<String> PREVIOUS = field(name("previous"), SQLDataType.CLOB);
    private static final Field<String> HASH = field(name("hash"), SQLDataType.CLOB);

    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    // any number no other module locks on; "accelog" in ASCII
    private static final long LOCK = 0x616363656c6f67L;

    // a page of findings is enough to know that the log was touched
    private static final int FINDINGS = 100;

    private final DSLContext sql;
    private final Clock clock;

    ChainedLog(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void record(Actor by, String action, String object, String outcome) {
        sql.transaction(t -> record(t.dsl(), by, action, object, outcome));
    }

    /// Adds a line within a transaction: what was done and the line about it stand or fall together.
    void record(DSLContext in, Actor by, String action, String object, String outcome) {
        append(in, plain(by.login()), plain(action), plain(object), plain(outcome));
    }

    private void append(DSLContext in, String login, String action, String object, String outcome) {
        in.select(DSL.function(name("pg_advisory_xact_lock"), Object.class, DSL.val(LOCK))).execute();
        Head last = in.select(SEQUENCE, HASH)
                .from(LOG)
                .orderBy(SEQUENCE.desc())
                .limit(1)
                .fetchOptional()
                .map(r -> new Head(r.value1(), r.value2()))
                .orElse(new Head(0, BEFORE_THE_FIRST));
        long sequence = last.sequence() + 1;
        // PostgreSQL keeps microseconds; a finer time would not hash alike when read back
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        in.insertInto(LOG, SEQUENCE, AT, LOGIN, ACTION, OBJECT, OUTCOME, PREVIOUS, HASH)
                .values(
                        sequence,
                        at,
                        login,
                        action,
                        object,
                        outcome,
                        last.hash(),
                        hash(last.hash(), sequence, at, login, action, object, outcome))
                .execute();
    }

    @Override
    public Outcome<Head> verify() {
        List<Problem> findings = new ArrayList<>();
        Head last = sql.transactionResult(t -> {
            Head before = new Head(0, BEFORE_THE_FIRST);
            try (Cursor<Record8<Long, Instant, String, String, String, String, String, String>> lines = t.dsl()
                    .select(SEQUENCE, AT, LOGIN, ACTION, OBJECT, OUTCOME, PREVIOUS, HASH)
                    .from(LOG)
                    .orderBy(SEQUENCE)
                    .fetchSize(1000)
                    .fetchLazy()) {
                for (Record8<Long, Instant, String, String, String, String, String, String> line : lines) {
                    if (findings.size() < FINDINGS) {
                        examine(before, line, findings);
                    }
                    before = new Head(line.value1(), line.value8());
                }
            }
            return before;
        });
        return findings.isEmpty() ? Outcome.accepted(last) : Outcome.rejected(findings);
    }

    private static void examine(
            Head before,
            Record8<Long, Instant, String, String, String, String, String, String> line,
            List<Problem> findings) {
        if (line.value1() != before.sequence() + 1) {
            findings.add(broken("审计日志缺第 " + (before.sequence() + 1) + " 至 " + (line.value1() - 1) + " 行"));
        } else if (!line.value7().equals(before.hash())) {
            findings.add(broken("审计日志第 " + line.value1() + " 行与上一行不衔接"));
        }
        String expected = hash(
                line.value7(),
                line.value1(),
                line.value2(),
                line.value3(),
                line.value4(),
                line.value5(),
                line.value6());
        if (!line.value8().equals(expected)) {
            findings.add(broken("审计日志第 " + line.value1() + " 行被改动"));
        }
    }

    private static Problem broken(String message) {
        return new Problem(AccessProblem.LOG_BROKEN, Place.WHOLE, message, "请保留现场并与备份中的日志核对");
    }

    private static String hash(
            String previous, long sequence, Instant at, String login, String action, String object, String outcome) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        StringBuilder text = new StringBuilder(previous);
        for (String part :
                List.of(Long.toString(sequence), Long.toString(micros), login, action, object, outcome)) {
            text.append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(part);
        }
        return Sha256.hex(text.toString());
    }

    // a line is one line, and PostgreSQL takes no NUL
    private static String plain(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.codePointCount(0, line.length()) <= 500
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 500));
    }
}
