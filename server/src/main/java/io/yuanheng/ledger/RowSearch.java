package io.yuanheng.ledger;

import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks for a text in the names and aliases of rows.
final class RowSearch {

    // beyond that a condition on each row is cheaper than a list of rows
    private static final int FOUND_AT_MOST = 5_000;

    private RowSearch() {}

    /// Where a ledger is named by a reference: the referenced rows of that name, found once instead of behind every row.
    static Optional<Predicate> behindReference(Snapshot visible, LedgerDefinition ledger, @Nullable String search) {
        if (search == null
                || search.isBlank()
                || !(ledger.field(ledger.name()).orElseThrow().type() instanceof FieldType.Reference(LedgerCode to))) {
            return Optional.empty();
        }
        AsOfTable t = visible.table(to);
        List<Value> rows = visible.history()
                .sql()
                .select(t.rowId())
                .from(t.table())
                .where(t.called(search))
                .limit(FOUND_AT_MOST + 1)
                .fetch(found -> new Value.Reference(new RowId(found.value1())));
        return rows.size() > FOUND_AT_MOST
                ? Optional.empty()
                : Optional.of(new Predicate.In(Path.of(ledger.name()), rows));
    }
}
