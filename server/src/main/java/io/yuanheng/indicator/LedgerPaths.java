package io.yuanheng.indicator;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.Optional;
import java.util.Set;

/// Follows paths through the declared ledgers.
record LedgerPaths(Definitions definitions) {

    /// Where a path ends.
    ///
    /// @param field the declared field, or empty for `state`, `park` and the row itself, which every row has
    record End(LedgerDefinition ledger, Optional<FieldDefinition> field) {

        /// The ledger whose rows are the path's values, when it ends in a reference.
        Optional<LedgerCode> refersTo() {
            return field.flatMap(f -> f.type() instanceof FieldType.Reference(LedgerCode to) ? Optional.of(to) : Optional.empty());
        }
    }

    LedgerDefinition ledger(LedgerCode code) {
        return definitions.ledger(code).orElseThrow(() -> new IllegalArgumentException("no ledger " + code));
    }

    /// @return empty when the path names an undeclared field
    Optional<End> end(LedgerCode start, Path path) {
        LedgerDefinition ledger = ledger(start);
        for (FieldCode hop : path.hops()) {
            Optional<LedgerCode> next = new End(ledger, ledger.field(hop)).refersTo();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            ledger = ledger(next.get());
        }
        Optional<FieldDefinition> field = ledger.field(path.field());
        boolean everyRowHasIt = Set.of(Path.STATE, Path.PARK, Path.ROW).contains(path.field());
        return field.isPresent() || everyRowHasIt ? Optional.of(new End(ledger, field)) : Optional.empty();
    }
}
