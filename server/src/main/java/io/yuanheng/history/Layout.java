package io.yuanheng.history;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.kernel.LedgerCode;
import java.util.Map;

/// The definitions applied last and the tables built from them.
///
/// @param packVersion 0 before anything was applied
record Layout(int packVersion, Definitions definitions, Map<LedgerCode, LedgerLayout> ledgers) {

    LedgerLayout ledger(LedgerCode code) {
        LedgerLayout layout = ledgers.get(code);
        if (layout == null) {
            throw new IllegalArgumentException("no ledger " + code + " in the definitions applied last");
        }
        return layout;
    }
}
