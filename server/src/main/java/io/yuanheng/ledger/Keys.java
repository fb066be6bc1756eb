package io.yuanheng.ledger;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Draft.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the rows that hold the keys of a batch, and commands that claim one key twice.
///
/// It looks at all rows, whoever asks: a key is taken also where the caller may not see the row that holds it.
final class Keys {

    /// The values of the identifying fields within a park.
    private record Key(LedgerCode ledger, ParkCode park, List<Value> parts) {}

    private record Group(LedgerCode ledger, ParkCode park) {}

    private final Snapshot whole;
    private final References references;
    private final Map<Key, String> claimed = new HashMap<>();
    private final Map<RowId, String> touched = new HashMap<>();

    Keys(Snapshot whole, References references) {
        this.whole = whole;
        this.references = references;
    }

    /// Gives each PUT the row it amends and refuses keys that another row holds; one query per ledger and park.
    void find(List<Draft> drafts) {
        Map<Group, List<Draft>> groups = drafts.stream()
                .filter(d -> d.kind != Kind.WITHDRAW && key(d).isPresent())
                .collect(Collectors.groupingBy(d -> new Group(d.ledger.code(), d.park)));
        groups.forEach((group, members) -> {
            Map<Key, Version> stored = stored(members.getFirst().ledger, group.park(), members);
            for (Draft draft : members) {
                Version holder = stored.get(key(draft).orElseThrow());
                if (holder != null && draft.kind == Kind.PUT) {
                    draft.before(holder);
                } else if (holder != null && !holder.row().equals(draft.row)) {
                    draft.refuse(
                            draft.ledger.identifiedBy().getFirst(),
                            LedgerProblem.DUPLICATE_KEY,
                            "请修改已有的那一行（#" + holder.row() + "）",
                            titles(draft.ledger),
                            written(draft));
                }
            }
        });
    }

    /// Refuses a second command on the same key or the same row.
    void claim(Draft draft) {
        key(draft).filter(_ -> draft.kind != Kind.WITHDRAW).ifPresent(key -> {
            String earlier = claimed.putIfAbsent(key, draft.place());
            if (earlier != null) {
                draft.refuse(
                        draft.ledger.identifiedBy().getFirst(),
                        LedgerProblem.DUPLICATE_IN_BATCH,
                        written(draft),
                        titles(draft.ledger),
                        earlier);
                return;
            }
            twice(draft);
        });
        if (draft.kind == Kind.WITHDRAW) {
            twice(draft);
        }
    }

    private void twice(Draft draft) {
        if (draft.before != null) {
            String earlier = touched.putIfAbsent(draft.before.row(), draft.place());
            if (earlier != null) {
                draft.refuse(LedgerProblem.ROW_TWICE, "请合并为一条", earlier);
            }
        }
    }

    private Map<Key, Version> stored(LedgerDefinition ledger, ParkCode park, Collection<Draft> drafts) {
        Predicate wanted = Predicate.TRUE;
        for (FieldCode field : ledger.identifiedBy()) {
            Set<Value> values = new LinkedHashSet<>();
            drafts.forEach(d -> d.cell(field).ifPresent(values::add));
            wanted = Predicate.and(wanted, new Predicate.In(Path.of(field), List.copyOf(values)));
        }
        Map<Key, Version> stored = new HashMap<>();
        RowQuery query = RowQuery.all(ledger.code(), whole.asOf()).in(park).where(wanted);
        for (Version version : whole.history().read(query, whole.scope())) {
            List<Value> parts = new ArrayList<>();
            ledger.identifiedBy().forEach(f -> version.value(f).ifPresent(parts::add));
            stored.put(new Key(ledger.code(), park, parts), version);
        }
        return stored;
    }

    private static Optional<Key> key(Draft draft) {
        List<Value> parts = new ArrayList<>();
        for (FieldCode field : draft.ledger.identifiedBy()) {
            Optional<Value> part = draft.cell(field);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(new Key(draft.ledger.code(), draft.park, parts));
    }

    private static String titles(LedgerDefinition ledger) {
        return ledger.identifiedBy().stream()
                .map(f -> ledger.field(f).map(FieldDefinition::title).orElse(f.value()))
                .collect(Collectors.joining("、"));
    }

    private String written(Draft draft) {
        return draft.ledger.identifiedBy().stream()
                .map(f -> references.text(draft, f))
                .collect(Collectors.joining("、"));
    }
}
