package io.yuanheng.ledger;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns names into rows for a whole batch: each referenced ledger is read once per park, whatever the number of commands.
final class References {

    private record Where(LedgerCode ledger, ParkCode park) {}

    private final Snapshot visible;
    private final Naming naming;
    private final Set<LedgerCode> referenced;
    private final Map<Where, RowNames> names = new HashMap<>();
    private final Map<LedgerCode, Map<RowId, ParkCode>> ids = new HashMap<>();
    private final Map<LedgerCode, Map<RowId, String>> labels = new HashMap<>();

    /// @param referenced ledgers that rows of the batch may point to
    References(Snapshot visible, Set<LedgerCode> referenced) {
        this.visible = visible;
        this.naming = new Naming(visible);
        this.referenced = Set.copyOf(referenced);
    }

    /// The ledgers to which the fields of these ledgers point.
    static Set<LedgerCode> targets(Definitions definitions, Set<LedgerCode> ledgers) {
        return definitions.ledgers().stream()
                .filter(l -> ledgers.contains(l.code()))
                .flatMap(l -> l.fields().stream())
                .filter(f -> f.type() instanceof FieldType.Reference)
                .map(f -> ((FieldType.Reference) f.type()).to())
                .collect(Collectors.toSet());
    }

    boolean mayPointTo(LedgerCode ledger) {
        return referenced.contains(ledger);
    }

    /// Looks up all rows that the drafts name by number, one query per ledger.
    void load(List<Draft> drafts) {
        Map<LedgerCode, Set<RowId>> wanted = new HashMap<>();
        for (Draft draft : drafts) {
            draft.named.forEach((field, text) -> number(text).ifPresent(id -> wanted
                    .computeIfAbsent(target(draft.ledger, field).code(), _ -> new HashSet<>())
                    .add(id)));
        }
        wanted.forEach((ledger, rows) -> {
            Map<RowId, ParkCode> found = ids.computeIfAbsent(ledger, _ -> new HashMap<>());
            rows.removeAll(found.keySet());
            visible.cells(ledger, rows, List.of(Path.of(Path.PARK))).forEach((row, cells) -> {
                if (cells.getFirst() instanceof Value.Text(String park)) {
                    found.put(row, new ParkCode(park));
                }
            });
        });
    }

    /// Decides for each named cell of the draft which row it means, or why none.
    void resolve(Draft draft) {
        draft.named.forEach((field, text) -> {
            FieldDefinition definition = draft.ledger.field(field).orElseThrow();
            LedgerDefinition target = target(draft.ledger, field);
            switch (resolve(target, draft.park, text)) {
                case Decoded.Filled(Value value) -> draft.set.put(field, value);
                case Decoded.Refused refused -> draft.refuse(definition, refused);
                case Decoded.Empty _, Decoded.Named _ -> throw new IllegalStateException("a name resolves or is refused: " + text);
            }
        });
        draft.named.clear();
    }

    Decoded resolve(LedgerDefinition target, ParkCode park, String text) {
        Optional<RowId> number = number(text);
        if (number.isPresent()
                && park.equals(ids.getOrDefault(target.code(), Map.of()).get(number.get()))) {
            return Decoded.of(new Value.Reference(number.get()));
        }
        return names(target, park).resolve(text);
    }

    /// Lets later commands of the batch refer to a row that this one creates. A row whose key exists already is not new.
    void created(Draft draft) {
        if (!mayPointTo(draft.ledger.code())) {
            return;
        }
        Where where = new Where(draft.ledger.code(), draft.park);
        FieldCode aliases = draft.ledger.aliases();
        RowNames.Named named = RowNames.named(
                draft.row(),
                text(draft, draft.ledger.name()),
                draft.ledger.identifiedBy().stream().map(f -> text(draft, f)).toList(),
                aliases == null ? null : draft.set.get(aliases));
        RowNames known = names(draft.ledger, draft.park);
        if (known.holdsKey(named.key())) {
            return;
        }
        known.add(named);
        labels.computeIfAbsent(where.ledger(), _ -> new HashMap<>()).put(draft.row(), named.label());
    }

    /// The text of one cell of a draft, references by the name of their row.
    String text(Draft draft, FieldCode field) {
        Value value = draft.cell(field).orElse(null);
        if (value == null) {
            return "";
        }
        if (value instanceof Value.Reference(RowId row)) {
            return label(target(draft.ledger, field).code(), row);
        }
        return ValueTexts.text(draft.ledger.field(field).orElseThrow().type(), value);
    }

    private String label(LedgerCode ledger, RowId row) {
        Map<RowId, String> known = labels.computeIfAbsent(ledger, _ -> new HashMap<>());
        return known.computeIfAbsent(row, id -> naming.labels(ledger, List.of(id)).getOrDefault(id, "#" + id));
    }

    private RowNames names(LedgerDefinition target, ParkCode park) {
        return names.computeIfAbsent(new Where(target.code(), park), _ -> RowNames.read(visible, target, park));
    }

    private LedgerDefinition target(LedgerDefinition from, FieldCode field) {
        return visible.target(from, field);
    }

    private static Optional<RowId> number(String text) {
        return text.startsWith("#") && text.matches("#[1-9]\\d{0,17}") ? Optional.of(new RowId(Long.parseLong(text.substring(1)))) : Optional.empty();
    }
}
