package io.yuanheng.history;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.Problem;
import java.util.List;

/// Gives a field a new column of another type. Current rows are converted as a recorded change; earlier versions keep
/// their column and their value.
record ChangeType(LedgerDefinition ledger, FieldDefinition field) implements Move {

    @Override
    public Schema.Step step(Workbench bench) {
        return new Schema.Step(
                Schema.Kind.CHANGE_TYPE, Workbench.say(ledger, field, "改变字段类型"), bench.filled(ledger, field));
    }

    @Override
    public List<Problem> check(Workbench bench) {
        Conversion conversion = conversion(bench);
        return bench.misfits(
                ledger,
                field,
                HistoryProblem.NOT_CONVERTIBLE,
                value -> conversion.convert(value).isPresent() ? null : "不能转换为新的类型");
    }

    @Override
    public void run(Workbench bench) {
        Conversion conversion = conversion(bench);
        StoredColumn before = bench.present(ledger, field);
        StoredColumn after = before.next(Shape.of(field.type()));
        bench.addColumn(after);
        // a change number says that rows changed
        if (bench.filled(ledger.code(), before) > 0) {
            bench.convertLater(new Rewriting.Converted(before, after, conversion));
        }
    }

    private Conversion conversion(Workbench bench) {
        StoredColumn before = bench.present(ledger, field);
        return new Conversion(before.shape(), bench.typeBefore(ledger, field, before.shape()), field.type());
    }
}
