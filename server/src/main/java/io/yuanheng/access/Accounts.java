package io.yuanheng.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The users and what they hold, in tables `access_user` and `access_grant`.
final class Accounts {

    static final int ATTEMPTS = 5;
    static final Duration LOCKED = Duration.ofMinutes(5);

    static final Table<Record> USER = table(name("access_user"));
    static final Field<Long> ID = field(name("access_user", "id"), SQLDataType.BIGINT);
    static final Field<String> LOGIN = field(name("access_user", "login"), SQLDataType.CLOB);
    static final Field<String> NAME = field(name("access_user", "name"), SQLDataType.CLOB);
    static final Field<Boolean> DISABLED = field(name("access_user", "disabled"), SQLDataType.BOOLEAN);
    private static final Field<String> PASSWORD = field(name("password_hash"), SQLDataType.CLOB);
    private static final Field<Integer> FAILED = field(name("failed_attempts"), SQLDataType.INTEGER);
    private static final Field<Instant> LOCKED_UNTIL = field(name("locked_until"), SQLDataType.INSTANT);
    private static final Field<Instant> CREATED = field(name("created_at"), SQLDataType.INSTANT);

    private static final Table<Record> GRANT = table(name("access_grant"));
    private static final Field<Long> HOLDER = field(name("user_id"), SQLDataType.BIGINT);
    private static final Field<String> ROLE = field(name("role"), SQLDataType.CLOB);
    private static final Field<String> UNIT = field(name("unit"), SQLDataType.CLOB);
    private static final Field<Instant> GRANTED = field(name("granted_at"), SQLDataType.INSTANT);
    private static final Field<String> GRANTED_BY = field(name("granted_by"), SQLDataType.CLOB);
    private static final Field<Instant> ENDED = field(name("ended_at"), SQLDataType.INSTANT);
    private static final Field<String> ENDED_BY = field(name("ended_by"), SQLDataType.CLOB);

    private final DSLContext sql;

    /// @param sql may stand in a transaction
    Accounts(DSLContext sql) {
        this.sql = sql;
    }

    record Account(long id, String login, String name, String passwordHash, boolean disabled) {}

    record Held(String role, String unit) {}

    Optional<Account> byLogin(String login) {
        return sql.select(ID, LOGIN, NAME, PASSWORD, DISABLED)
                .from(USER)
                .where(is(login))
                .fetchOptional(r -> new Account(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    }

    /// Counts an attempt before the password is looked at, so that a thousand guesses sent at once are still five.
    ///
    /// @return false while the account is locked
    boolean reserveAttempt(long user, Instant now) {
        Condition lockRanOut = LOCKED_UNTIL.isNotNull();
        Field<Integer> attempt = when(lockRanOut, 1).otherwise(FAILED.plus(1));
        return sql.update(USER)
                        .set(FAILED, attempt)
                        .set(
                                LOCKED_UNTIL,
                                when(attempt.ge(ATTEMPTS), DSL.val(now.plus(LOCKED), SQLDataType.INSTANT))
                                        .otherwise(DSL.castNull(SQLDataType.INSTANT)))
                        .where(ID.eq(user))
                        .and(LOCKED_UNTIL.isNull().or(LOCKED_UNTIL.le(now)))
                        .execute()
                == 1;
    }

    void forgetAttempts(long user) {
        sql.update(USER)
                .set(FAILED, 0)
                .setNull(LOCKED_UNTIL)
                .where(ID.eq(user))
                .execute();
    }

    /// @return false when the log-in is taken
    boolean add(String login, String name, String passwordHash, Held held, String by, Instant now) {
        Optional<Long> user = sql.insertInto(USER, LOGIN, NAME, PASSWORD, CREATED)
                .values(login, name, passwordHash, now)
                .onConflictDoNothing()
                .returningResult(ID)
                .fetchOptional(ID);
        user.ifPresent(id -> grant(id, held, by, now));
        return user.isPresent();
    }

    void grant(long user, Held held, String by, Instant now) {
        sql.insertInto(GRANT, HOLDER, ROLE, UNIT, GRANTED, GRANTED_BY)
                .values(user, held.role(), held.unit(), now, by)
                .onConflictDoNothing()
                .execute();
    }

    /// @return whether it was held
    boolean end(long user, Held held, String by, Instant now) {
        return sql.update(GRANT)
                        .set(ENDED, now)
                        .set(ENDED_BY, by)
                        .where(HOLDER.eq(user))
                        .and(ROLE.eq(held.role()))
                        .and(UNIT.eq(held.unit()))
                        .and(ENDED.isNull())
                        .execute()
                > 0;
    }

    List<Held> held(long user) {
        return sql.select(ROLE, UNIT)
                .from(GRANT)
                .where(HOLDER.eq(user))
                .and(ENDED.isNull())
                .orderBy(GRANTED, ROLE, UNIT)
                .fetch(r -> new Held(r.value1(), r.value2()));
    }

    void setPassword(long user, String passwordHash) {
        sql.update(USER).set(PASSWORD, passwordHash).where(ID.eq(user)).execute();
    }

    void setDisabled(long user, boolean disabled) {
        sql.update(USER).set(DISABLED, disabled).where(ID.eq(user)).execute();
    }

    private static Condition is(String login) {
        return lower(LOGIN).eq(login.toLowerCase(Locale.ROOT));
    }
}
