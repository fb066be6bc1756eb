package io.yuanheng.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports.KeptProse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The words of reports, version by version; the application may add versions and change none.
final class ProseStore {

    private static final Table<Record> PROSE = table(name("report_prose"));
    private static final Field<String> REPORT = field(name("report"), SQLDataType.CLOB);
    private static final Field<String> PARK = field(name("park"), SQLDataType.CLOB);
    private static final Field<String> PERIOD = field(name("period"), SQLDataType.CLOB);
    private static final Field<Integer> VERSION = field(name("version"), SQLDataType.INTEGER);
    private static final Field<String> LINES = field(name("lines"), SQLDataType.CLOB);
    private static final Field<Instant> AT = field(name("at"), SQLDataType.INSTANT);
    private static final Field<String> BY_LOGIN = field(name("by_login"), SQLDataType.CLOB);
    private static final Field<String> BY_NAME = field(name("by_name"), SQLDataType.CLOB);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext sql;

    ProseStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The version asked for, or the newest where none is; the template's own words where nobody has written any.
    Optional<Prose> find(String report, ParkCode park, Period period, int version) {
        return sql.select(VERSION, LINES)
                .from(PROSE)
                .where(PARK.eq(park.value()), REPORT.eq(report), PERIOD.eq(period.toString()), VERSION.eq(version))
                .fetchOptional(r -> new Prose(r.get(VERSION), read(r.get(LINES))));
    }

    Prose newest(String report, ParkCode park, Period period) {
        return sql.select(VERSION, LINES)
                .from(PROSE)
                .where(PARK.eq(park.value()), REPORT.eq(report), PERIOD.eq(period.toString()))
                .orderBy(VERSION.desc())
                .limit(1)
                .fetchOptional(r -> new Prose(r.get(VERSION), read(r.get(LINES))))
                .orElse(Prose.NONE);
    }

    /// @return whether it was the next version; somebody else may have been faster
    boolean add(String report, ParkCode park, Period period, Prose prose, Actor by, Instant at) {
        return sql.insertInto(PROSE)
                        .set(REPORT, report)
                        .set(PARK, park.value())
                        .set(PERIOD, period.toString())
                        .set(VERSION, prose.version())
                        .set(LINES, write(prose.lines()))
                        .set(AT, at)
                        .set(BY_LOGIN, by.login())
                        .set(BY_NAME, by.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// All versions of a park, newest first.
    List<KeptProse> of(ParkCode park) {
        return sql.select(REPORT, PERIOD, VERSION, LINES, AT, BY_LOGIN, BY_NAME)
                .from(PROSE)
                .where(PARK.eq(park.value()))
                .orderBy(AT.desc(), VERSION.desc())
                .fetch(r -> new KeptProse(
                        r.get(REPORT),
                        Period.parse(r.get(PERIOD)).orElseThrow(),
                        r.get(VERSION),
                        read(r.get(LINES)).size(),
                        r.get(AT),
                        new Actor(r.get(BY_LOGIN), r.get(BY_NAME))));
    }

    static String write(Map<String, String> lines) {
        return JSON.writeValueAsString(new TreeMap<>(lines));
    }

    static Map<String, String> read(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }
}
