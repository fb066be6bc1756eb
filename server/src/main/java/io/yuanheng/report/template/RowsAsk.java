package io.yuanheng.report.template;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import java.util.List;

/// Rows asked of a ledger.
///
/// @param where the condition as written; the words `report.first_day` and the like are still in it
/// @param columns what the template reads of each row; the first is the field a person calls a row by
public record RowsAsk(LedgerCode ledger, String where, List<String> order, int limit, List<Path> columns, Place.InFile at) {

    /// The list without its columns: two places of one template that ask this ask the same.
    public RowsAsk {
        order = List.copyOf(order);
        columns = List.copyOf(columns);
    }
}
