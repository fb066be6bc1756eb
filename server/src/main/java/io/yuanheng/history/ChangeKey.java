package io.yuanheng.history;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Other fields identify a row.
record ChangeKey(LedgerDefinition ledger) implements Move {

    @Override
    public Schema.Step step(Workbench bench) {
        String fields = ledger.identifiedBy().stream().map(FieldCode::value).collect(Collectors.joining("、"));
        return new Schema.Step(
                Schema.Kind.CHANGE_KEY, "台账 " + ledger.code() + " 的标识改为 " + fields, bench.rows(ledger.code()));
    }

    @Override
    public List<Problem> check(Workbench bench) {
        return bench.duplicates(ledger);
    }

    @Override
    public void run(Workbench bench) {
        // the index follows once values are converted, see Workbench.finish
    }
}
