package io.yuanheng.report.template;

import io.yuanheng.declaration.LedgerDefinition;
import org.jspecify.annotations.Nullable;

/// The list that a line stands in.
///
/// @param ledger whose rows `row.` means; null where the list has none
/// @param due whether it is a list of matters of the clock, of which `due.` speaks
record ListAround(@Nullable LedgerDefinition ledger, boolean due) {

    static final ListAround NONE = new ListAround(null, false);

    static ListAround of(LedgerDefinition ledger) {
        return new ListAround(ledger, false);
    }
}
