package io.yuanheng.ledger;

import io.yuanheng.history.Version;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stood in a row before the command.
///
/// @param from the change that opened this version
record Before(RowId row, ChangeNo from, @Nullable String state, Map<FieldCode, Value> values) {

    Before {
        values = Map.copyOf(values);
    }

    static Before of(Version version) {
        return new Before(version.row(), version.from(), version.state(), version.values());
    }
}
