package io.yuanheng.ledger;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.SQLDataType;

/// Refuses to withdraw a row that other rows still point to: they would speak of nothing.
///
/// References are looked for among all rows; those the caller may not see are counted, not named.
record Withdrawals(Snapshot whole, Snapshot visible) {

    private static final int NAMED = 3;

    /// A field of a ledger and the rows in it that point to a row.
    private record Pointing(LedgerDefinition from, Set<RowId> rows) {}

    void check(List<Draft> drafts) {
        Map<LedgerCode, List<Draft>> byLedger = drafts.stream()
                .filter(d -> d.kind == Draft.Kind.WITHDRAW && !d.refused())
                .collect(Collectors.groupingBy(d -> d.ledger.code()));
        Map<LedgerCode, Set<RowId>> leaving = new HashMap<>();
        byLedger.forEach((code, members) -> leaving.put(code, rows(members)));
        byLedger.forEach((code, members) -> {
            LedgerDefinition ledger = whole.ledger(code);
            Map<RowId, List<Pointing>> found = pointing(ledger, rows(members), leaving);
            for (Draft draft : members) {
                List<Pointing> pointing = found.getOrDefault(draft.row(), List.of());
                if (!pointing.isEmpty()) {
                    String by = pointing.stream().map(this::shown).collect(Collectors.joining("；"));
                    String label = new Naming(visible)
                            .labels(ledger.code(), List.of(draft.row()))
                            .getOrDefault(draft.row(), "#" + draft.row());
                    draft.refuse(LedgerProblem.STILL_REFERENCED, "先修改或撤回这些行", label, by);
                }
            }
        });
    }

    private Map<RowId, List<Pointing>> pointing(LedgerDefinition to, Set<RowId> rows, Map<LedgerCode, Set<RowId>> leaving) {
        Map<RowId, List<Pointing>> found = new HashMap<>();
        for (LedgerDefinition from : whole.definitions().ledgers()) {
            Set<RowId> also = leaving.getOrDefault(from.code(), Set.of());
            Map<RowId, Set<RowId>> byTarget = new HashMap<>();
            for (FieldDefinition field : from.fields()) {
                if (field.type() instanceof FieldType.Reference(LedgerCode code) && code.equals(to.code())) {
                    AsOfTable t = whole.table(from.code());
                    Condition pointing = t.column(field.code()).coerce(SQLDataType.BIGINT).eq(Snapshot.any(rows));
                    whole.cells(from.code(), t, pointing, List.of(Path.of(field.code())))
                            .forEach((row, cells) -> {
                                if (!also.contains(row) && cells.getFirst() instanceof Value.Reference(RowId target)) {
                                    byTarget.computeIfAbsent(target, _ -> new HashSet<>()).add(row);
                                }
                            });
                }
            }
            byTarget.forEach((target, by) ->
                    found.computeIfAbsent(target, _ -> new ArrayList<>()).add(new Pointing(from, by)));
        }
        return found;
    }

    private String shown(Pointing pointing) {
        List<RowId> first = pointing.rows().stream().sorted().limit(NAMED).toList();
        boolean open = visible.scope().on(pointing.from().code()).isPresent();
        Map<RowId, String> labels = open ? new Naming(visible).labels(pointing.from().code(), first) : Map.of();
        String named = first.stream()
                .filter(labels::containsKey)
                .map(row -> labels.get(row) + " #" + row)
                .collect(Collectors.joining("、"));
        return pointing.from().title() + " " + pointing.rows().size() + " 行" + (named.isEmpty() ? "" : "（" + named + "）");
    }

    private static Set<RowId> rows(List<Draft> drafts) {
        return drafts.stream().map(Draft::row).collect(Collectors.toSet());
    }
}
