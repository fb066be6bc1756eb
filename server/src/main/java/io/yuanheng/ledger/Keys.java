package io.yuanheng.ledger;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Draft.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;

/// Finds the rows that hold the keys of a batch, and commands that claim one key twice.
///
/// It looks at all rows, whoever asks: a key is taken also where the caller may not see the row that holds it.
final class Keys {

    /// The values of the identifying fields within a park.
    private record Key(LedgerCode ledger, ParkCode park, List<Value> parts) {}

    private record Group(LedgerCode ledger, ParkCode park) {}

    private static final int LARGE = 500;
    // about 100 bytes each
    private static final int HELD_AT_ONCE = 500_000;

    private final Snapshot whole;
    private final References references;
    private final Map<Key, String> claimed = new HashMap<>();
    private final Map<RowId, String> touched = new HashMap<>();
    private final Map<Group, Map<Key, RowId>> everyKey = new HashMap<>();
    private final Map<Value, Value> seen = new HashMap<>();

    Keys(Snapshot whole, References references) {
        this.whole = whole;
        this.references = references;
    }

    /// Gives each PUT the row it amends and refuses keys that another row holds; a few queries per ledger and park.
    void find(List<Draft> drafts) {
        Map<Group, List<Draft>> groups = drafts.stream()
                .filter(d -> d.kind != Kind.WITHDRAW && key(d).isPresent())
                .collect(Collectors.groupingBy(d -> new Group(d.ledger.code(), d.park)));
        groups.forEach((group, members) -> {
            Map<Key, RowId> holders = holders(group, members);
            Map<Draft, RowId> amended = new LinkedHashMap<>();
            for (Draft draft : members) {
                RowId holder = holders.get(key(draft).orElseThrow());
                if (holder != null && draft.kind == Kind.PUT) {
                    amended.put(draft, holder);
                } else if (holder != null && !holder.equals(draft.row)) {
                    draft.refuse(
                            draft.ledger.identifiedBy().getFirst(),
                            LedgerProblem.DUPLICATE_KEY,
                            "请修改已有的那一行（#" + holder + "）",
                            titles(draft.ledger),
                            written(draft));
                }
            }
            Map<RowId, Before> stood = whole.rows(members.getFirst().ledger, amended.values());
            amended.forEach((draft, row) -> draft.before(Objects.requireNonNull(stood.get(row))));
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

    /// Which row holds which key. A large batch reads all keys of the park once; a small one asks for its own.
    private Map<Key, RowId> holders(Group group, List<Draft> drafts) {
        Map<Key, RowId> all = everyKey.get(group);
        if (all != null) {
            return all;
        }
        LedgerDefinition ledger = drafts.getFirst().ledger;
        AsOfTable t = whole.table(ledger.code());
        Condition inPark = t.park().eq(group.park().value());
        boolean large = drafts.size() >= LARGE && whole.history().sql().fetchCount(t.table(), inPark) <= HELD_AT_ONCE;
        Map<Key, RowId> holders = new HashMap<>();
        List<Path> paths = ledger.identifiedBy().stream().map(Path::of).toList();
        whole.cells(ledger.code(), t, large ? inPark : inPark.and(t.condition(asked(ledger, drafts))), paths)
                .forEach((row, parts) -> {
                    if (!parts.contains(null)) {
                        holders.put(new Key(ledger.code(), group.park(), parts.stream().map(this::once).toList()), row);
                    }
                });
        if (large) {
            everyKey.put(group, holders);
        }
        return holders;
    }

    private static Predicate asked(LedgerDefinition ledger, List<Draft> drafts) {
        Predicate asked = Predicate.TRUE;
        for (FieldCode field : ledger.identifiedBy()) {
            Set<Value> values = new LinkedHashSet<>();
            drafts.forEach(d -> d.cell(field).ifPresent(values::add));
            asked = Predicate.and(asked, new Predicate.In(Path.of(field), List.copyOf(values)));
        }
        return asked;
    }

    // keys repeat their months, firms and codes
    private Value once(Value value) {
        Value known = seen.putIfAbsent(value, value);
        return known == null ? value : known;
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
