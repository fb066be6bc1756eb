package io.yuanheng.history;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// What the moves work with: the transaction, the bookkeeping, and what is left for the end.
final class Workbench {

    private static final Field<Long> CHANGE_TO = DSL.field(DSL.name(StoredTables.CHANGE_TO), SQLDataType.BIGINT);
    private static final Field<Long> ROW_ID = DSL.field(DSL.name(StoredTables.ROW_ID), SQLDataType.BIGINT);
    private static final Field<String> PARK = DSL.field(DSL.name(StoredTables.PARK), SQLDataType.CLOB);

    private final DSLContext sql;
    private final Catalog catalog;
    private final Supplier<Definitions> before;
    private final List<Rewriting.Converted> conversions = new ArrayList<>();

    Workbench(DSLContext sql, Catalog catalog, Supplier<Definitions> before) {
        this.sql = sql;
        this.catalog = catalog;
        this.before = before;
    }

    DSLContext sql() {
        return sql;
    }

    Catalog catalog() {
        return catalog;
    }

    Table<Record> table(LedgerCode ledger) {
        return DSL.table(StoredTables.ledger(ledger));
    }

    static String say(LedgerDefinition ledger, FieldDefinition field, String what) {
        return "台账 " + ledger.code() + " " + what + " " + field.code() + "（" + field.title() + "）";
    }

    Optional<StoredColumn> current(LedgerCode ledger, FieldCode field) {
        return catalog.newest(ledger, field);
    }

    /// The column of a field, also while a rename is planned and not yet done.
    StoredColumn present(LedgerDefinition ledger, FieldDefinition field) {
        return find(ledger, field).orElseThrow();
    }

    private Optional<StoredColumn> find(LedgerDefinition ledger, FieldDefinition field) {
        FieldCode was = field.was();
        return current(ledger.code(), field.code())
                .or(() -> was == null ? Optional.empty() : current(ledger.code(), was));
    }

    @Nullable
    FieldType typeBefore(LedgerDefinition ledger, FieldDefinition field, Shape shape) {
        if (shape.kind() != ColumnKind.CHOICE) {
            return null;
        }
        FieldCode was = field.was();
        return before.get()
                .ledger(ledger.code())
                .flatMap(l -> l.field(field.code()).or(() -> was == null ? Optional.empty() : l.field(was)))
                .map(FieldDefinition::type)
                .orElse(null);
    }

    long rows(LedgerCode ledger) {
        return sql.fetchCount(table(ledger), CHANGE_TO.isNull());
    }

    long filled(LedgerDefinition ledger, FieldDefinition field) {
        return find(ledger, field).map(column -> filled(ledger.code(), column)).orElse(0L);
    }

    long filled(LedgerCode ledger, StoredColumn column) {
        return sql.fetchCount(
                table(ledger), CHANGE_TO.isNull().and(column.bare().isNotNull()));
    }

    /// Holds every value of the current rows against a test.
    ///
    /// @param test what is wrong with a value, or null
    List<Problem> misfits(
            LedgerDefinition ledger,
            FieldDefinition field,
            HistoryProblem code,
            Function<Value, @Nullable String> test) {
        StoredColumn column = present(ledger, field);
        Field<?> stored = column.bare();
        Field<Integer> rows = DSL.count();
        Field<Long> example = DSL.min(ROW_ID);
        long unfit = 0;
        String first = "";
        for (Record group : sql.select(stored, rows, example)
                .from(table(ledger.code()))
                .where(CHANGE_TO.isNull().and(stored.isNotNull()))
                .groupBy(stored)
                .orderBy(example)) {
            Value value = column.shape().kind().decode(group.get(stored));
            String wrong = value == null ? null : test.apply(value);
            if (wrong != null) {
                unfit += group.get(rows);
                first = first.isEmpty() ? "行 " + group.get(example) + "「" + group.get(stored) + "」" + wrong : first;
            }
        }
        return unfit == 0
                ? List.of()
                : List.of(new Problem(
                        code,
                        field.place(),
                        say(ledger, field, "字段") + "：有 " + unfit + " 行不符合新的定义，例如" + first,
                        "请先更正这些行，再应用新的定义"));
    }

    /// Current rows that the declared key does not tell apart. Columns still to be added count as empty.
    List<Problem> duplicates(LedgerDefinition ledger) {
        List<Field<?>> key = new ArrayList<>(List.of(PARK));
        for (FieldCode code : ledger.identifiedBy()) {
            ledger.field(code).flatMap(field -> find(ledger, field)).ifPresent(column -> key.add(column.bare()));
        }
        List<Field<?>> selected = new ArrayList<>(key);
        selected.add(DSL.count());
        List<Record> twice = new ArrayList<>(sql.select(selected)
                .from(table(ledger.code()))
                .where(CHANGE_TO.isNull())
                .groupBy(key)
                .having(DSL.count().gt(1))
                .fetch());
        if (twice.isEmpty()) {
            return List.of();
        }
        long rows = twice.stream().mapToLong(r -> r.get(DSL.count())).sum();
        String example = key.stream()
                .map(field -> String.valueOf(twice.getFirst().get(field)))
                .collect(Collectors.joining("、"));
        return List.of(new Problem(
                HistoryProblem.KEY_NOT_UNIQUE,
                ledger.place(),
                "台账 " + ledger.code() + " 按新的标识有 " + rows + " 行重复，例如 " + example,
                "请先更正或撤回重复的行，再应用新的定义"));
    }

    void addColumn(StoredColumn column) {
        sql.alterTable(table(column.ledger()))
                .addColumn(DSL.name(column.name()), column.type())
                .execute();
        catalog.add(column);
        indexReference(column);
    }

    void protect(LedgerCode ledger) {
        Table<Record> table = table(ledger);
        Name name = StoredTables.ledger(ledger);
        Field<String> relation = DSL.inline(sql.render(name));
        sql.select(DSL.function(
                        "protect_ledger", SQLDataType.OTHER, DSL.field("{0}::regclass", Object.class, relation)))
                .execute();
        sql.createUniqueIndex(DSL.name(ledger + "_current"))
                .on(table, ROW_ID)
                .where(CHANGE_TO.isNull())
                .execute();
        // nulls last: what is current and what was closed after N lie side by side
        sql.createIndex(DSL.name(ledger + "_park")).on(table, PARK, CHANGE_TO).execute();
        sql.select(DSL.function("index_changes", SQLDataType.OTHER, DSL.inline(ledger.value()))).execute();
    }

    void indexReference(StoredColumn column) {
        if (column.shape().kind() == ColumnKind.REFERENCE) {
            sql.createIndex(indexName(column))
                    .on(table(column.ledger()), column.bare())
                    .execute();
        }
    }

    // codes take up to 40 of PostgreSQL's 63 characters, so two of them need shortening
    private static Name indexName(StoredColumn column) {
        String both = column.ledger() + "_" + column.name();
        return both.length() <= 50
                ? DSL.name(both + "_reference")
                : DSL.name(both.substring(0, 40) + "_" + Integer.toHexString(both.hashCode()) + "_reference");
    }

    List<String> keyColumns(LedgerDefinition ledger) {
        return ledger.identifiedBy().stream()
                .map(field -> catalog.newest(ledger.code(), field).orElseThrow().name())
                .toList();
    }

    void indexKey(LedgerCode ledger) {
        Name[] columns = catalog.key(ledger).stream().map(DSL::name).toArray(Name[]::new);
        sql.query(
                        "create unique index {0} on {1} ({2}, {3}) nulls not distinct where {4} is null",
                        keyIndex(ledger), table(ledger), PARK, DSL.list(columns), CHANGE_TO)
                .execute();
    }

    private static Name keyIndex(LedgerCode ledger) {
        return DSL.name(ledger + "_key");
    }

    void convertLater(Rewriting.Converted converted) {
        conversions.add(converted);
    }

    /// Converts values and rebuilds keys, once all columns are in place.
    void finish(Definitions definitions, Function<String, Rewriting> rewriting) {
        List<LedgerDefinition> rekeyed = definitions.ledgers().stream()
                .filter(l -> !catalog.key(l.code()).equals(keyColumns(l)))
                .toList();
        // an index is no data: it is built anew from the rows
        rekeyed.forEach(ledger -> sql.dropIndex(keyIndex(ledger.code())).execute());
        Map<LedgerCode, List<Rewriting.Converted>> byLedger =
                conversions.stream().collect(Collectors.groupingBy(c -> c.from().ledger()));
        if (!byLedger.isEmpty()) {
            String fields = conversions.stream()
                    .map(c -> c.from().ledger() + "." + c.from().field())
                    .collect(Collectors.joining("、"));
            Rewriting rows = rewriting.apply("字段类型改变：" + fields);
            byLedger.forEach((ledger, converted) -> rows.run(ledger, catalog.of(ledger), converted));
        }
        for (LedgerDefinition ledger : rekeyed) {
            List<Problem> duplicates = duplicates(ledger);
            if (!duplicates.isEmpty()) {
                throw new Refused(duplicates);
            }
            catalog.key(ledger.code(), keyColumns(ledger));
            indexKey(ledger.code());
        }
    }
}
