package io.yuanheng.history;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// One version of a row.
///
/// @param number 1 for the first version of the row
/// @param from the change that opened it
/// @param to the change that closed it, or null while it is current; read as of a change before that, null as well: it was
///     open then, and a read at N gives the same for ever
/// @param state the life-cycle state, or null for ledgers without one
/// @param values the filled cells; what the scope hides is absent. A year is a [Value.Number]. A version from before a change
///     of type has its value read as the new type, or, where that cannot be done exactly, as it was
/// @param sourceRow the row of the spreadsheet it came from, counting from 1, or null; the file stands in the [Change]
@NamedInterface("scope")
public record Version(
        LedgerCode ledger,
        RowId row,
        ParkCode park,
        int number,
        ChangeNo from,
        @Nullable ChangeNo to,
        @Nullable String state,
        Map<FieldCode, Value> values,
        @Nullable Integer sourceRow) {

    public Version {
        values = Map.copyOf(values);
    }

    public Optional<Value> value(FieldCode field) {
        return Optional.ofNullable(values.get(field));
    }
}
