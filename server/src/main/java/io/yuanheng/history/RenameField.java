package io.yuanheng.history;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Problem;
import java.util.List;

/// Renames the columns of a field, so that earlier versions read under the new code too.
record RenameField(LedgerDefinition ledger, FieldDefinition field, FieldCode was) implements Move {

    @Override
    public Schema.Step step(Workbench bench) {
        long rows = bench.current(ledger.code(), was)
                .map(column -> bench.filled(ledger.code(), column))
                .orElse(0L);
        return new Schema.Step(
                Schema.Kind.RENAME_FIELD, "台账 " + ledger.code() + " 字段 " + was + " 改名为 " + field.code(), rows);
    }

    @Override
    public List<Problem> check(Workbench bench) {
        return List.of();
    }

    @Override
    public void run(Workbench bench) {
        List<StoredColumn> generations = bench.catalog().of(ledger.code()).stream()
                .filter(c -> c.field().equals(was))
                .toList();
        for (StoredColumn column : generations) {
            StoredColumn renamed = column.renamed(field.code());
            bench.sql()
                    .alterTable(bench.table(ledger.code()))
                    .renameColumn(column.bare())
                    .to(renamed.bare())
                    .execute();
            bench.catalog().replace(column, renamed);
        }
    }
}
