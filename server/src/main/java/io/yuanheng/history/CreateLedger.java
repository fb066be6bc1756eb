package io.yuanheng.history;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.Problem;
import java.util.List;
import org.jooq.CreateTableElementListStep;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Lays down the table of a ledger declared for the first time.
record CreateLedger(LedgerDefinition ledger) implements Move {

    @Override
    public Schema.Step step(Workbench bench) {
        return new Schema.Step(Schema.Kind.CREATE_LEDGER, "新建台账 " + ledger.code() + "（" + ledger.title() + "）", 0);
    }

    @Override
    public List<Problem> check(Workbench bench) {
        return List.of();
    }

    @Override
    public void run(Workbench bench) {
        Table<Record> table = DSL.table(StoredTables.ledger(ledger.code()));
        List<StoredColumn> columns = ledger.fields().stream().map(f -> first(f)).toList();
        CreateTableElementListStep create = bench.sql()
                .createTable(table)
                .column(StoredTables.ROW_ID, SQLDataType.BIGINT.notNull())
                .column(StoredTables.PARK, SQLDataType.CLOB.notNull())
                .column(StoredTables.STATE, SQLDataType.CLOB)
                .column(StoredTables.CHANGE_FROM, SQLDataType.BIGINT.notNull())
                .column(StoredTables.CHANGE_TO, SQLDataType.BIGINT)
                .column(StoredTables.VERSION_OF_PACKS, SQLDataType.INTEGER.notNull())
                .column(StoredTables.SOURCE_ROW, SQLDataType.INTEGER);
        for (StoredColumn column : columns) {
            create = create.column(DSL.name(column.name()), column.type());
        }
        create.constraint(DSL.primaryKey(StoredTables.ROW_ID, StoredTables.CHANGE_FROM))
                .execute();
        columns.forEach(bench.catalog()::add);
        bench.protect(ledger.code());
        columns.forEach(bench::indexReference);
        bench.catalog().key(ledger.code(), bench.keyColumns(ledger));
        bench.indexKey(ledger.code());
    }

    private StoredColumn first(FieldDefinition field) {
        return StoredColumn.first(ledger.code(), field.code(), Shape.of(field.type()));
    }
}
