package io.yuanheng.ledger;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cells that a module above works out from what is known, such as whether the conditions of a policy hold.
///
/// Beans of this type are asked at every write of a row of their ledger, before the step and the rules, by form and spreadsheet alike.
/// Nobody else writes these cells: what a person typed there is replaced.
public interface DecidedCells {

    LedgerCode ledger();

    Set<FieldCode> cells();

    /// @return the cells that are filled, the others of [#cells()] are emptied; nothing where there is nothing to decide and what people
    ///   wrote stands
    Optional<Map<FieldCode, Value>> decide(Written row);

    /// @param state before the write; for a new row the one it begins in, null where the ledger has no states
    /// @param before cells that stood there, empty for a new row
    /// @param after cells as they are to be written; a reference may point to a row that is not stored yet
    /// @param asOf what was known when the write was settled
    record Written(ParkCode park, @Nullable String state, Map<FieldCode, Value> before, Map<FieldCode, Value> after, ChangeNo asOf) {}
}
