package io.yuanheng.history;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// New versions of the current rows whose values take another type, all under one change number.
record Rewriting(DSLContext sql, ChangeNo number, int packVersion) {

    private static final int CHUNK = 5_000;
    private static final Field<Long> ROW_ID = DSL.field(DSL.name(StoredTables.ROW_ID), SQLDataType.BIGINT);
    private static final Field<String> PARK = DSL.field(DSL.name(StoredTables.PARK), SQLDataType.CLOB);
    private static final Field<String> STATE = DSL.field(DSL.name(StoredTables.STATE), SQLDataType.CLOB);
    private static final Field<Long> CHANGE_FROM = DSL.field(DSL.name(StoredTables.CHANGE_FROM), SQLDataType.BIGINT);
    private static final Field<Long> CHANGE_TO = DSL.field(DSL.name(StoredTables.CHANGE_TO), SQLDataType.BIGINT);
    private static final Field<Integer> PACKS = DSL.field(DSL.name(StoredTables.VERSION_OF_PACKS), SQLDataType.INTEGER);
    private static final Field<Integer> SOURCE_ROW = DSL.field(DSL.name(StoredTables.SOURCE_ROW), SQLDataType.INTEGER);

    record Converted(StoredColumn from, StoredColumn to, Conversion conversion) {}

    /// @param columns all columns of the ledger's table
    void run(LedgerCode ledger, List<StoredColumn> columns, List<Converted> converted) {
        Table<Record> table = DSL.table(StoredTables.ledger(ledger));
        Condition touched = DSL.or(converted.stream()
                .map(c -> (Condition) c.from().bare().isNotNull())
                .toList());
        sql.update(table)
                .set(CHANGE_TO, number.value())
                .where(CHANGE_TO.isNull().and(touched))
                .execute();
        List<StoredColumn> copied = columns.stream()
                .filter(c -> converted.stream().noneMatch(x -> x.from().equals(c) || x.to().equals(c)))
                .toList();
        List<Field<?>> read = new ArrayList<>(List.of(ROW_ID, PARK, STATE, SOURCE_ROW));
        copied.forEach(c -> read.add(c.bare()));
        converted.forEach(c -> read.add(c.from().bare()));
        List<Name> written = new ArrayList<>();
        for (Field<?> fixed : List.of(ROW_ID, PARK, STATE, SOURCE_ROW, CHANGE_FROM, PACKS)) {
            written.add(fixed.getQualifiedName());
        }
        copied.forEach(c -> written.add(DSL.name(c.name())));
        converted.forEach(c -> written.add(DSL.name(c.to().name())));
        long last = 0;
        while (true) {
            Result<Record> rows = sql.select(read)
                    .from(table)
                    .where(CHANGE_TO.eq(number.value()).and(ROW_ID.gt(last)))
                    .orderBy(ROW_ID)
                    .limit(CHUNK)
                    .fetch();
            if (rows.isEmpty()) {
                return;
            }
            write(table, written, rows, copied, converted);
            last = rows.getLast().get(ROW_ID);
        }
    }

    private void write(
            Table<Record> table,
            List<Name> written,
            Result<Record> rows,
            List<StoredColumn> copied,
            List<Converted> converted) {
        CopyText.into(sql, table, written, copy -> {
            for (Record row : rows) {
                copy.cell(row.get(ROW_ID))
                        .cell(row.get(PARK))
                        .cell(row.get(STATE))
                        .cell(row.get(SOURCE_ROW));
                copy.cell(number.value()).cell(packVersion);
                copied.forEach(c -> copy.cell(row.get(c.bare())));
                converted.forEach(c -> copy.cell(cell(c, row.get(c.from().bare()))));
                copy.end();
            }
        });
    }

    private static @Nullable Object cell(Converted converted, @Nullable Object stored) {
        Value value = converted.from().shape().kind().decode(stored);
        if (value == null) {
            return null;
        }
        Value now = converted
                .conversion()
                .convert(value)
                .orElseThrow(() -> new IllegalStateException(
                        "checked before: " + converted.from().name() + " " + value));
        return converted.to().shape().kind().encode(now);
    }
}
