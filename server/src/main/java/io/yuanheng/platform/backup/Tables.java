package io.yuanheng.platform.backup;

import static org.jooq.impl.DSL.name;

import io.yuanheng.platform.backup.Manifest.Column;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The tables of the database as its catalogue describes them.
final class Tables {

    /// Flyway keeps its own account, and a session that was ended since must not come to life again.
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", Tables.SESSIONS);

    private static final String SESSIONS = "access_session";

    private final DSLContext sql;

    Tables(Connection connection) {
        this.sql = DSL.using(connection, SQLDialect.POSTGRES);
    }

    DSLContext sql() {
        return sql;
    }

    /// Texts of times and numbers must not depend on who asks.
    void neutralSession() {
        sql.execute("set local timezone to 'UTC'");
        sql.execute("set local datestyle to 'ISO, YMD'");
        sql.execute("set local intervalstyle to 'iso_8601'");
    }

    /// All tables, those that others point to first.
    List<String> inOrderOfReference() {
        List<String> all = sql.fetch(
                        "select relname from pg_catalog.pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname")
                .getValues(0, String.class)
                .stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .toList();
        Map<String, Set<String>> pointsTo = references();
        List<String> ordered = new ArrayList<>();
        Set<String> open = new HashSet<>();
        all.forEach(table -> place(table, pointsTo, open, ordered));
        return ordered.stream().filter(all::contains).toList();
    }

    private static void place(String table, Map<String, Set<String>> pointsTo, Set<String> open, List<String> ordered) {
        if (ordered.contains(table)) {
            return;
        }
        if (!open.add(table)) {
            throw new IllegalStateException("tables point to each other in a circle: " + open);
        }
        pointsTo.getOrDefault(table, Set.of()).stream()
                .filter(target -> !target.equals(table))
                .sorted()
                .forEach(target -> place(target, pointsTo, open, ordered));
        open.remove(table);
        ordered.add(table);
    }

    private Map<String, Set<String>> references() {
        Map<String, Set<String>> found = new HashMap<>();
        sql.fetch(
                        """
                        select s.relname, t.relname from pg_catalog.pg_constraint c
                        join pg_catalog.pg_class s on s.oid = c.conrelid
                        join pg_catalog.pg_class t on t.oid = c.confrelid
                        where c.contype = 'f' and s.relnamespace = 'public'::regnamespace""")
                .forEach(r -> found.computeIfAbsent(r.get(0, String.class), _ -> new HashSet<>()).add(r.get(1, String.class)));
        return found;
    }

    /// Empties these tables, and ends all sessions, whose users go.
    void empty(List<String> tables) {
        List<String> all = new ArrayList<>(tables);
        all.add(SESSIONS);
        sql.execute("truncate table {0}", DSL.list(all.stream().map(t -> DSL.table(name("public", t))).toList()));
    }

    /// Columns that hold rows; generated ones follow by themselves.
    List<Column> columns(String table) {
        Result<?> found = sql.fetch(
                """
                select a.attname, format_type(a.atttypid, a.atttypmod) from pg_catalog.pg_attribute a
                where a.attrelid = format('public.%I', {0})::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attname""",
                DSL.val(table));
        return found.map(r -> new Column(r.get(0, String.class), r.get(1, String.class)));
    }

    /// `copy (select … order by key) to stdout`: the same rows give the same bytes.
    String copyOut(String table, List<Column> columns) {
        List<String> key = primaryKey(table);
        List<? extends SortField<?>> order = columns.stream()
                .filter(c -> key.isEmpty() || key.contains(c.name()))
                .sorted(Comparator.comparingInt(c -> key.indexOf(c.name())))
                .map(Tables::sorted)
                .toList();
        Select<?> rows = sql.select(fields(columns)).from(name("public", table)).orderBy(order);
        return sql.renderInlined(DSL.sql("copy ({0}) to stdout", rows));
    }

    String copyIn(String table, List<Column> columns) {
        return sql.renderInlined(DSL.sql("copy {0} ({1}) from stdin", DSL.table(name("public", table)), DSL.list(fields(columns))));
    }

    // whole numbers by value, so that a large table is read along its key; all else by its bytes, free of the machine's collations
    private static SortField<?> sorted(Column column) {
        Field<Object> field = DSL.field(name(column.name()));
        return switch (column.type()) {
            case "bigint", "integer" -> field.asc();
            default -> DSL.field("({0})::text collate \"C\"", String.class, field).asc();
        };
    }

    private static List<Field<Object>> fields(List<Column> columns) {
        return columns.stream().map(c -> DSL.field(name(c.name()))).toList();
    }

    private List<String> primaryKey(String table) {
        return sql.fetch(
                        """
                        select a.attname from pg_catalog.pg_index i
                        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indrelid = format('public.%I', {0})::regclass and i.indisprimary
                        order by array_position(i.indkey::int2[], a.attnum)""",
                        DSL.val(table))
                .getValues(0, String.class);
    }

    List<Manifest.SequenceState> sequences() {
        return sql.fetch("select sequencename, last_value from pg_catalog.pg_sequences where schemaname = 'public' order by sequencename")
                .map(r -> new Manifest.SequenceState(r.get(0, String.class), r.get(1, Long.class)));
    }

    void set(Manifest.SequenceState sequence) {
        if (sequence.last() != null) {
            sql.fetch("select setval(format('public.%I', {0})::regclass, {1})", DSL.val(sequence.name()), DSL.val(sequence.last()));
        }
    }

    List<Manifest.Migration> migrations() {
        Result<Record2<String, Integer>> found = sql.select(
                        DSL.field(name("version"), SQLDataType.VARCHAR), DSL.field(name("checksum"), SQLDataType.INTEGER))
                .from(name("public", "flyway_schema_history"))
                .where(DSL.field(name("version")).isNotNull())
                .orderBy(DSL.field(name("version")))
                .fetch();
        return found.map(r -> new Manifest.Migration(r.value1(), r.value2()));
    }

    List<Manifest.PackVersion> packs() {
        Map<Integer, List<Manifest.File>> byVersion = new java.util.TreeMap<>();
        sql.select(
                        DSL.field(name("pack_version"), SQLDataType.INTEGER),
                        DSL.field(name("pack"), SQLDataType.CLOB),
                        DSL.field(name("path"), SQLDataType.CLOB),
                        DSL.field(name("content"), SQLDataType.CLOB))
                .from(name("public", "pack_file"))
                .orderBy(DSL.field(name("pack_version")), DSL.field(name("position")))
                .forEach(r -> byVersion
                        .computeIfAbsent(r.value1(), _ -> new ArrayList<>())
                        .add(new Manifest.File(r.value2(), r.value3(), r.value4())));
        return byVersion.entrySet().stream().map(e -> new Manifest.PackVersion(e.getKey(), e.getValue())).toList();
    }
}
