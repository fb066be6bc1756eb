package io.yuanheng.history;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.Problem;
import java.util.List;

/// Widens or narrows what a field takes within the same column. A column only ever grows: earlier versions may hold values
/// that a narrower definition no longer takes.
record FitField(LedgerDefinition ledger, FieldDefinition field, boolean narrows) implements Move {

    @Override
    public Schema.Step step(Workbench bench) {
        Schema.Kind kind = narrows ? Schema.Kind.NARROW_FIELD : Schema.Kind.WIDEN_FIELD;
        return new Schema.Step(
                kind, Workbench.say(ledger, field, narrows ? "收窄字段" : "放宽字段"), bench.filled(ledger, field));
    }

    @Override
    public List<Problem> check(Workbench bench) {
        if (!narrows) {
            return List.of();
        }
        return bench.misfits(ledger, field, HistoryProblem.ROWS_DO_NOT_FIT, value -> Fits.problem(field.type(), value)
                .orElse(null));
    }

    @Override
    public void run(Workbench bench) {
        StoredColumn before = bench.present(ledger, field);
        StoredColumn after = before.as(Shape.of(field.type()));
        if (after.storedDigits() != before.storedDigits() || after.storedScale() != before.storedScale()) {
            bench.sql()
                    .alterTable(bench.table(ledger.code()))
                    .alter(after.bare())
                    .set(after.type())
                    .execute();
        }
        bench.catalog().replace(before, after);
    }
}
