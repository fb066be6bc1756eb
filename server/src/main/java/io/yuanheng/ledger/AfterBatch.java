package io.yuanheng.ledger;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.PointingRows;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.RelatedRows.Image;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.SQLDataType;

/// Rows as they will stand when a batch is written: what it writes over what stood there, for the ledgers other rows ask about.
final class AfterBatch {

    private final Snapshot whole;
    private final Set<LedgerCode> concerned;
    private final Map<LedgerCode, List<Draft>> written = new HashMap<>();

    AfterBatch(Snapshot whole, Set<LedgerCode> concerned) {
        this.whole = whole;
        this.concerned = Set.copyOf(concerned);
    }

    boolean concerns(Draft draft) {
        return concerned.contains(draft.ledger.code()) && !draft.refused();
    }

    void note(Draft draft) {
        if (concerns(draft)) {
            written.computeIfAbsent(draft.ledger.code(), _ -> new ArrayList<>()).add(draft);
        }
    }

    List<Draft> written(LedgerCode ledger) {
        return written.getOrDefault(ledger, List.of());
    }

    /// Rows of a ledger that point to one of these, and all that the batch writes there.
    List<Image> pointing(PointingRows rows, Collection<RowId> to, ParkCode park) {
        LedgerDefinition ledger = whole.ledger(rows.of());
        AsOfTable t = whole.table(rows.of());
        Set<RowId> pointing = whole.cells(
                        rows.of(), t, t.column(rows.subject()).coerce(SQLDataType.BIGINT).eq(Snapshot.any(to)), List.of(Path.of(rows.subject())))
                .keySet();
        Map<RowId, Image> images = new LinkedHashMap<>();
        whole.rows(ledger, pointing).values().stream()
                .sorted(Comparator.comparing(Before::row))
                .forEach(row -> images.put(row.row(), new Image(ledger, park, row.row(), row.state(), row.values())));
        for (Draft draft : written(rows.of())) {
            if (draft.kind == Draft.Kind.WITHDRAW) {
                images.remove(draft.row());
            } else {
                images.put(draft.row(), Checks.after(draft));
            }
        }
        return List.copyOf(images.values());
    }
}
