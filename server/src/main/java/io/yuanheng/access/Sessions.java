package io.yuanheng.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Living sessions. Only the SHA-256 of a token is kept: who reads the table cannot log in with it.
final class Sessions {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    /// The oldest of more is ended: a desk, a meeting room and a phone.
    static final int AT_ONCE = 5;

    // a page of requests within a minute needs one write
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Table<Record> SESSION = table(name("access_session"));
    private static final Field<String> HASH = field(name("token_hash"), SQLDataType.CLOB);
    private static final Field<Long> USER_ID = field(name("user_id"), SQLDataType.BIGINT);
    private static final Field<Instant> CREATED = field(name("access_session", "created_at"), SQLDataType.INSTANT);
    private static final Field<Instant> SEEN = field(name("last_seen"), SQLDataType.INSTANT);
    private static final Field<Instant> EXPIRES = field(name("expires_at"), SQLDataType.INSTANT);

    private final DSLContext sql;
    private final SecureRandom random = new SecureRandom();

    /// @param sql may stand in a transaction
    Sessions(DSLContext sql) {
        this.sql = sql;
    }

    record Living(long user, String login, String name) {}

    /// Opens a session with a token that never existed before; a token brought along is never taken over.
    String open(long user, Instant now) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.transaction(t -> {
            DSLContext in = t.dsl();
            in.deleteFrom(SESSION)
                    .where(EXPIRES.le(now).or(SEEN.le(now.minus(IDLE))))
                    .execute();
            in.insertInto(SESSION, HASH, USER_ID, CREATED, SEEN, EXPIRES)
                    .values(Sha256.hex(token), user, now, now, now.plus(LONGEST))
                    .execute();
            in.deleteFrom(SESSION)
                    .where(USER_ID.eq(user))
                    .and(HASH.notIn(DSL.select(HASH)
                            .from(SESSION)
                            .where(USER_ID.eq(user))
                            .orderBy(CREATED.desc(), HASH)
                            .limit(AT_ONCE)))
                    .execute();
        });
        return token;
    }

    Optional<Living> find(String token, Instant now) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        String hash = Sha256.hex(token);
        var found = sql.select(Accounts.ID, Accounts.LOGIN, Accounts.NAME, SEEN)
                .from(SESSION)
                .join(Accounts.USER)
                .on(Accounts.ID.eq(USER_ID))
                .where(HASH.eq(hash))
                .and(EXPIRES.gt(now))
                .and(SEEN.gt(now.minus(IDLE)))
                .and(Accounts.DISABLED.isFalse())
                .fetchOptional();
        if (found.isPresent() && found.get().value4().isBefore(now.minus(FRESH))) {
            sql.update(SESSION).set(SEEN, now).where(HASH.eq(hash)).execute();
        }
        return found.map(r -> new Living(r.value1(), r.value2(), r.value3()));
    }

    void end(String token) {
        sql.deleteFrom(SESSION).where(HASH.eq(Sha256.hex(token))).execute();
    }

    void endAll(long user) {
        sql.deleteFrom(SESSION).where(USER_ID.eq(user)).execute();
    }
}
