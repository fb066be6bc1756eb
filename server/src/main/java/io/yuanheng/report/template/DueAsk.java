package io.yuanheng.report.template;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.report.manifest.DueFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Matters asked of the clock.
///
/// @param limit how many are listed; 0 for all; all are counted
/// @param ledger whose rows owe them, where all the rules concern one ledger; else null, and `row.` cannot be used
/// @param columns what the template reads of each such row
public record DueAsk(DueFilter filter, int limit, @Nullable LedgerCode ledger, List<Path> columns, Place.InFile at) {

    public DueAsk {
        columns = List.copyOf(columns);
    }

    DueAsk with(List<Path> wanted) {
        return new DueAsk(filter, limit, ledger, wanted, at);
    }
}
