package io.yuanheng.history;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.Problem;
import java.util.List;

/// A field that was hidden is declared again.
record ShowField(LedgerDefinition ledger, FieldDefinition field) implements Move {

    @Override
    public Schema.Step step(Workbench bench) {
        return new Schema.Step(
                Schema.Kind.SHOW_FIELD, Workbench.say(ledger, field, "重新启用字段"), bench.filled(ledger, field));
    }

    @Override
    public List<Problem> check(Workbench bench) {
        return List.of();
    }

    @Override
    public void run(Workbench bench) {
        StoredColumn column = bench.present(ledger, field);
        bench.catalog().replace(column, column.hidden(false));
    }
}
