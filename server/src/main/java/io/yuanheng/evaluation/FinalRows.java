package io.yuanheng.evaluation;

import io.yuanheng.history.Along;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.util.List;
import java.util.Map;

/// Writes the rows of a final result, asked through a port: an evaluation itself only reads.
public interface FinalRows {

    /// All lines as one change, or none.
    ///
    /// @param by who declared the result final
    /// @param along stands or falls with the rows
    Outcome<ChangeNo> write(Actor by, ParkCode park, LedgerCode ledger, List<Line> lines, String reason, Along along);

    /// Cells as people write them; an empty text empties the cell, `#12` is row 12.
    sealed interface Line {
        record Open(Map<FieldCode, String> cells) implements Line {}

        record Replace(RowId row, ChangeNo expected, Map<FieldCode, String> cells) implements Line {}

        record Withdraw(RowId row, ChangeNo expected) implements Line {}
    }
}
