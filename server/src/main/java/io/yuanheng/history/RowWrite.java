package io.yuanheng.history;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One write to one row, fully typed and validated before it comes here. A year is a [Value.Number]; an empty cell is absent.
///
/// Fields that the writer's scope hides are not given: the new version takes them over from the one it replaces.
public sealed interface RowWrite {

    LedgerCode ledger();

    RowId row();

    /// Opens the first version. The id was drawn by [History#newRows(int)].
    record Open(
            LedgerCode ledger,
            RowId row,
            ParkCode park,
            @Nullable String state,
            Map<FieldCode, Value> values,
            @Nullable Integer sourceRow)
            implements RowWrite {
        public Open {
            values = Map.copyOf(values);
        }
    }

    /// Closes the version opened by `expected` and opens its successor with these values (all of them, not only the changed).
    record Replace(
            LedgerCode ledger,
            RowId row,
            ChangeNo expected,
            @Nullable String state,
            Map<FieldCode, Value> values,
            @Nullable Integer sourceRow)
            implements RowWrite {
        public Replace {
            values = Map.copyOf(values);
        }
    }

    /// Closes the version opened by `expected`; the row is withdrawn and stays readable at earlier changes.
    record Close(LedgerCode ledger, RowId row, ChangeNo expected) implements RowWrite {}
}
