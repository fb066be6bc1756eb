package io.yuanheng.ledger;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Refuses rows of one ledger that wait for each other, such as a node that comes after itself by way of others.
final class Circles {

    private record Pointer(LedgerCode ledger, FieldCode field, RowId row) {}

    private final Snapshot whole;
    /// what the batch writes, and what was looked up, by where it stands; null for nowhere
    private final Map<Pointer, @Nullable RowId> known = new HashMap<>();
    private final Map<RowId, Draft> written = new HashMap<>();

    Circles(Snapshot whole) {
        this.whole = whole;
    }

    void check(Draft draft) {
        if (draft.kind == Draft.Kind.WITHDRAW || draft.refused()) {
            return;
        }
        for (FieldDefinition field : draft.ledger.fields()) {
            if (field.type() instanceof FieldType.Reference(LedgerCode to) && to.equals(draft.ledger.code())) {
                RowId next = row(draft.values.get(field.code()));
                known.put(new Pointer(draft.ledger.code(), field.code(), draft.row()), next);
                written.put(draft.row(), draft);
                RowId before = draft.before == null ? null : row(draft.before.values().get(field.code()));
                if (next != null && !next.equals(before)) {
                    follow(draft, field, next);
                }
            }
        }
    }

    private void follow(Draft draft, FieldDefinition field, RowId first) {
        Map<RowId, String> way = new LinkedHashMap<>();
        way.put(draft.row(), label(draft, draft.row()));
        RowId at = first;
        while (at != null && !way.containsKey(at)) {
            way.put(at, label(draft, at));
            at = next(draft.ledger.code(), field.code(), at);
        }
        // a circle that was there before is told where it was closed
        if (at != null && at.equals(draft.row())) {
            List<String> names = new ArrayList<>(way.values());
            names.add(names.getFirst());
            draft.refuse(
                    field.code(), LedgerProblem.POINTS_TO_ITSELF, "改选另一行，或去掉其中一行的“" + field.title() + "”", field.title(), String.join(" → ", names));
        }
    }

    private @Nullable RowId next(LedgerCode ledger, FieldCode field, RowId row) {
        Pointer pointer = new Pointer(ledger, field, row);
        if (!known.containsKey(pointer)) {
            List<@Nullable Value> cells = whole.cells(ledger, List.of(row), List.of(Path.of(field))).getOrDefault(row, List.of());
            known.put(pointer, cells.isEmpty() ? null : row(cells.getFirst()));
        }
        return known.get(pointer);
    }

    private String label(Draft draft, RowId row) {
        Draft own = written.get(row);
        FieldCode name = draft.ledger.name();
        if (own != null && own.values.get(name) != null) {
            return ValueTexts.text(draft.ledger.field(name).orElseThrow().type(), Objects.requireNonNull(own.values.get(name)));
        }
        return new Naming(whole).labels(draft.ledger.code(), List.of(row)).getOrDefault(row, "#" + row);
    }

    private static @Nullable RowId row(@Nullable Value value) {
        return value instanceof Value.Reference(RowId row) ? row : null;
    }
}
