package io.yuanheng.history;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Problem;
import java.util.List;

/// A field that is no longer declared keeps its column and its values, out of sight.
record HideField(LedgerDefinition ledger, FieldCode field) implements Move {

    @Override
    public Schema.Step step(Workbench bench) {
        long rows = bench.current(ledger.code(), field)
                .map(column -> bench.filled(ledger.code(), column))
                .orElse(0L);
        return new Schema.Step(Schema.Kind.HIDE_FIELD, "台账 " + ledger.code() + " 隐藏字段 " + field + "（数据保留）", rows);
    }

    @Override
    public List<Problem> check(Workbench bench) {
        return List.of();
    }

    @Override
    public void run(Workbench bench) {
        StoredColumn column = bench.current(ledger.code(), field).orElseThrow();
        bench.catalog().replace(column, column.hidden(true));
    }
}
