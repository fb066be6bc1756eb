package io.yuanheng.notice;

import static io.yuanheng.kernel.Place.WHOLE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.notice.channel.Channel;
import io.yuanheng.notice.channel.Letter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Notices in the database.
final class StoredNotices implements Notices {

    private static final Table<Record> NOTICE = table(name("notice"));
    private static final Table<Record> READ = table(name("notice_read"));
    private static final Table<Record> DELIVERY = table(name("notice_delivery"));
    private static final Field<Long> ID = field(name("notice", "id"), SQLDataType.BIGINT);
    private static final Field<String> KEY = field(name("notice", "key"), SQLDataType.CLOB);
    private static final Field<String> PARK = field(name("notice", "park"), SQLDataType.CLOB);
    private static final Field<String[]> ROLES = field(name("notice", "roles"), SQLDataType.CLOB.array());
    private static final Field<String> TITLE = field(name("notice", "title"), SQLDataType.CLOB);
    private static final Field<String> BODY = field(name("notice", "body"), SQLDataType.CLOB);
    private static final Field<String> LEDGER = field(name("notice", "ledger"), SQLDataType.CLOB);
    private static final Field<Long> ROW = field(name("notice", "row_id"), SQLDataType.BIGINT);
    private static final Field<Instant> AT = field(name("notice", "at"), SQLDataType.INSTANT);
    private static final Field<Long> READ_NOTICE = field(name("notice_read", "notice"), SQLDataType.BIGINT);
    private static final Field<String> READ_BY = field(name("notice_read", "login"), SQLDataType.CLOB);
    private static final Field<Instant> READ_AT = field(name("notice_read", "at"), SQLDataType.INSTANT);
    private static final Field<Long> OF = field(name("notice_delivery", "notice"), SQLDataType.BIGINT);
    private static final Field<String> CHANNEL = field(name("notice_delivery", "channel"), SQLDataType.CLOB);
    private static final Field<Instant> NEXT = field(name("notice_delivery", "next_at"), SQLDataType.INSTANT);
    private static final Field<Integer> ATTEMPTS = field(name("notice_delivery", "attempts"), SQLDataType.INTEGER);
    private static final Field<Instant> SENT = field(name("notice_delivery", "sent_at"), SQLDataType.INSTANT);
    private static final Field<String> ERROR = field(name("notice_delivery", "error"), SQLDataType.CLOB);

    private static final int TRIES = 8;
    private static final int AT_ONCE = 200;

    private final DSLContext sql;
    private final List<Channel> channels;
    private final Clock clock;

    StoredNotices(DSLContext sql, List<Channel> channels, Clock clock) {
        this.sql = sql;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    @Override
    public int post(List<Message> messages) {
        return sql.transactionResult(transaction -> {
            int posted = 0;
            for (Message message : messages) {
                posted += post(transaction.dsl(), message) ? 1 : 0;
            }
            return posted;
        });
    }

    // whoever inserts the key says it; a second server waits for the first and then finds it said
    private boolean post(DSLContext in, Message message) {
        Optional<Long> id = in.insertInto(NOTICE, ID, KEY, PARK, ROLES, TITLE, BODY, LEDGER, ROW, AT)
                .values(
                        DSL.sequence(name("notice_id_seq"), SQLDataType.BIGINT).nextval(),
                        DSL.val(message.key()),
                        DSL.val(message.park().value()),
                        DSL.val(message.roles().toArray(String[]::new), ROLES),
                        DSL.val(message.title()),
                        DSL.val(message.body()),
                        DSL.val(message.ledger() == null ? null : message.ledger().value(), LEDGER),
                        DSL.val(message.row() == null ? null : message.row().value(), ROW),
                        DSL.val(clock.instant(), AT))
                .onConflict(field(name("key")))
                .doNothing()
                .returningResult(field(name("id"), SQLDataType.BIGINT))
                .fetchOptional(0, Long.class);
        id.ifPresent(notice -> channels.forEach(channel -> in.insertInto(DELIVERY, OF, CHANNEL, NEXT)
                .values(notice, channel.code(), message.outside())
                .execute()));
        return id.isPresent();
    }

    @Override
    public List<Notice> inbox(Caller caller, ParkCode park, boolean unreadOnly, int limit) {
        Condition mine = told(caller, park);
        Field<Boolean> read = DSL.field(DSL.exists(readBy(caller)));
        return sql.select(ID, PARK, ROLES, TITLE, BODY, LEDGER, ROW, AT, read)
                .from(NOTICE)
                .where(mine)
                .and(unreadOnly ? DSL.notExists(readBy(caller)) : DSL.noCondition())
                .orderBy(ID.desc())
                .limit(limit)
                .fetch(r -> new Notice(
                        r.value1(), r.value2(), Arrays.asList(r.value3()), r.value4(), r.value5(), r.value6(), r.value7(), r.value8(), r.value9()));
    }

    private static Condition told(Caller caller, ParkCode park) {
        String[] roles = caller.roles(park).toArray(String[]::new);
        return PARK.eq(park.value()).and(DSL.arrayOverlap(ROLES, DSL.val(roles, ROLES)));
    }

    private static org.jooq.Select<?> readBy(Caller caller) {
        return DSL.selectOne().from(READ).where(READ_NOTICE.eq(ID)).and(READ_BY.eq(caller.actor().login()));
    }

    @Override
    public Outcome<Boolean> read(Caller caller, long notice) {
        Optional<String> park = sql.select(PARK).from(NOTICE).where(ID.eq(notice)).fetchOptional(PARK);
        boolean told = park.isPresent() && sql.fetchExists(sql.selectOne().from(NOTICE).where(ID.eq(notice)).and(told(caller, new ParkCode(park.get()))));
        if (!told) {
            // whether others were told something is none of the caller's business
            return Outcome.rejected(new Problem(NoticeProblem.NOT_FOUND, WHOLE, "没有提醒 " + notice, "请刷新提醒列表"));
        }
        sql.insertInto(READ, READ_NOTICE, READ_BY, READ_AT)
                .values(notice, caller.actor().login(), clock.instant())
                .onConflictDoNothing()
                .execute();
        return Outcome.accepted(true);
    }

    @Override
    public Outcome<List<Undelivered>> undelivered(Caller caller, ParkCode park) {
        if (!caller.may("users", park)) {
            return Outcome.rejected(new Problem(NoticeProblem.NOT_ALLOWED, WHOLE, "无权查看园区 " + park + " 没有送达的提醒", "请联系系统管理员"));
        }
        return Outcome.accepted(sql.select(ID, PARK, TITLE, CHANNEL, ATTEMPTS, NEXT, ERROR)
                .from(DELIVERY)
                .join(NOTICE)
                .on(ID.eq(OF))
                .where(PARK.eq(park.value()))
                .and(SENT.isNull())
                .and(ATTEMPTS.gt(0))
                .orderBy(ID.desc())
                .limit(AT_ONCE)
                .fetch(r -> new Undelivered(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6(), r.value7())));
    }

    @Override
    public int deliver(Instant now) {
        int sent = 0;
        for (Channel channel : channels) {
            sent += sql.transactionResult(transaction -> deliver(transaction.dsl(), channel, now));
        }
        return sent;
    }

    private record Open(long notice, String line) {}

    private record People(String park, List<String> roles) {}

    // rows are held until they are marked, so that another server passes them by
    private int deliver(DSLContext in, Channel channel, Instant now) {
        Map<People, List<Open>> letters = new LinkedHashMap<>();
        in.select(ID, PARK, ROLES, TITLE, BODY)
                .from(DELIVERY)
                .join(NOTICE)
                .on(ID.eq(OF))
                .where(CHANNEL.eq(channel.code()))
                .and(SENT.isNull())
                .and(NEXT.le(now))
                .and(ATTEMPTS.lt(TRIES))
                .orderBy(ID)
                .limit(AT_ONCE)
                .forUpdate()
                .of(DELIVERY)
                .skipLocked()
                .forEach(r -> letters.computeIfAbsent(new People(r.value2(), Arrays.asList(r.value3())), _ -> new ArrayList<>())
                        .add(new Open(r.value1(), r.value4() + "：" + r.value5())));
        int sent = 0;
        for (Map.Entry<People, List<Open>> letter : letters.entrySet()) {
            sent += send(in, channel, letter.getKey(), letter.getValue(), now) ? letter.getValue().size() : 0;
        }
        return sent;
    }

    private static boolean send(DSLContext in, Channel channel, People people, List<Open> open, Instant now) {
        Condition these = CHANNEL.eq(channel.code()).and(OF.in(open.stream().map(Open::notice).toList()));
        try {
            channel.send(new Letter(
                    people.park(), people.roles(), "园衡提醒：" + open.size() + " 件", open.stream().map(Open::line).toList()));
            in.update(DELIVERY).set(field(name("sent_at"), SQLDataType.INSTANT), now).set(field(name("error"), SQLDataType.CLOB), (String) null).where(these).execute();
            return true;
        } catch (IOException e) {
            // 2, 4, 8 … minutes
            in.update(DELIVERY)
                    .set(field(name("attempts"), SQLDataType.INTEGER), ATTEMPTS.plus(1))
                    .set(field(name("error"), SQLDataType.CLOB), String.valueOf(e.getMessage()))
                    .set(field(name("next_at"), SQLDataType.INSTANT), now.plus(backOff(in, these)))
                    .where(these)
                    .execute();
            return false;
        }
    }

    private static Duration backOff(DSLContext in, Condition these) {
        Integer tried = in.select(DSL.max(ATTEMPTS)).from(DELIVERY).where(these).fetchSingle().value1();
        return Duration.ofMinutes(1L << Math.min(TRIES, (tried == null ? 0 : tried) + 1));
    }
}
