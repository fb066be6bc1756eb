package io.yuanheng.history;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.Problem;
import java.util.List;

/// Adds an empty column.
record AddField(LedgerDefinition ledger, FieldDefinition field) implements Move {

    @Override
    public Schema.Step step(Workbench bench) {
        return new Schema.Step(Schema.Kind.ADD_FIELD, Workbench.say(ledger, field, "增加字段"), 0);
    }

    @Override
    public List<Problem> check(Workbench bench) {
        return List.of();
    }

    @Override
    public void run(Workbench bench) {
        bench.addColumn(StoredColumn.first(ledger.code(), field.code(), Shape.of(field.type())));
    }
}
