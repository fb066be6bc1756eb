package io.yuanheng.ledger;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person asks to be done with one row, in the words they typed. An empty text empties the cell.
public sealed interface RowCommand {

    LedgerCode ledger();

    /// A new row.
    ///
    /// @param state the state's code or title where an existing ledger is taken over, or null for the first
    record Create(LedgerCode ledger, ParkCode park, @Nullable String state, Map<FieldCode, String> cells) implements RowCommand {
        public Create {
            cells = Map.copyOf(cells);
        }
    }

    /// A row of a spreadsheet: creates it, or amends the row with the same key; cells not named stay as they are.
    ///
    /// @param sheetRow counting from 1 as the spreadsheet shows it
    record Put(LedgerCode ledger, ParkCode park, @Nullable String state, Map<FieldCode, String> cells, int sheetRow) implements RowCommand {
        public Put {
            cells = Map.copyOf(cells);
        }
    }

    /// Changes the named cells of the version opened by `expected`.
    record Amend(LedgerCode ledger, RowId row, ChangeNo expected, Map<FieldCode, String> cells, @Nullable String reason) implements RowCommand {
        public Amend {
            cells = Map.copyOf(cells);
        }
    }

    /// Takes a declared step of the life cycle; cells may fill what the step requires.
    record Step(LedgerCode ledger, RowId row, ChangeNo expected, String step, Map<FieldCode, String> cells, @Nullable String reason)
            implements RowCommand {
        public Step {
            cells = Map.copyOf(cells);
        }
    }

    /// Withdraws a row entered by mistake; it stays readable at earlier changes.
    record Withdraw(LedgerCode ledger, RowId row, ChangeNo expected, String reason) implements RowCommand {}
}
