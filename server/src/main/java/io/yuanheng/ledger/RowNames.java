package io.yuanheng.ledger;

import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of one ledger in one park by key, name and alias.
///
/// One thing has several names in practice (东城 and 云峰工业新城), and two things may share one. A key decides before a name,
/// a name before an alias; where two rows answer alike, nobody is chosen.
final class RowNames {

    private static final int SHOWN = 5;

    /// @param key what identifies the row within its park, as text; several parts are separated by `/`
    record Named(RowId row, String label, String key, List<String> aliases) {
        String shown() {
            return key.isEmpty() || key.equals(label) ? label + "（#" + row + "）" : label + "（" + key + "）";
        }
    }

    private final LedgerDefinition ledger;
    private final Map<String, Set<Named>> byKey = new HashMap<>();
    private final Map<String, Set<Named>> byName = new HashMap<>();
    private final Map<String, Set<Named>> byAlias = new HashMap<>();

    RowNames(LedgerDefinition ledger, Collection<Named> rows) {
        this.ledger = ledger;
        rows.forEach(this::add);
    }

    static RowNames read(Snapshot snapshot, LedgerDefinition ledger, ParkCode park) {
        Naming naming = new Naming(snapshot);
        List<Path> paths = new ArrayList<>(List.of(naming.name(ledger)));
        ledger.identifiedBy().forEach(field -> paths.add(naming.follow(ledger, field)));
        naming.aliases(ledger).ifPresent(paths::add);
        List<FieldType> types = paths.stream().map(p -> snapshot.typeAt(ledger, p)).toList();
        int keys = ledger.identifiedBy().size();
        AsOfTable t = snapshot.table(ledger.code());
        List<Named> rows = new ArrayList<>();
        snapshot.cells(ledger.code(), t, t.park().eq(park.value()), paths).forEach((row, cells) -> {
            List<String> key = new ArrayList<>();
            for (int i = 1; i <= keys; i++) {
                Value part = cells.get(i);
                key.add(part == null ? "" : ValueTexts.text(types.get(i), part));
            }
            Value aliases = cells.size() > keys + 1 ? cells.getLast() : null;
            rows.add(named(row, Naming.text(types.getFirst(), cells.getFirst(), row), key, aliases));
        });
        return new RowNames(ledger, rows);
    }

    static Named named(RowId row, String label, List<String> key, @Nullable Value aliases) {
        List<String> others = aliases instanceof Value.Text(String text) ? List.of(text.split("、")) : List.of();
        return new Named(row, label, String.join("/", key), others);
    }

    void add(Named row) {
        put(byKey, row.key(), row);
        put(byName, row.label(), row);
        row.aliases().forEach(alias -> put(byAlias, alias, row));
    }

    boolean holdsKey(String key) {
        return byKey.containsKey(Writing.key(key));
    }

    /// @return the reference, or a refusal that names the candidates or the nearest names
    Decoded resolve(String text) {
        String key = Writing.key(text);
        for (Map<String, Set<Named>> by : List.of(byKey, byName, byAlias)) {
            Set<Named> found = by.getOrDefault(key, Set.of());
            if (found.size() == 1) {
                return Decoded.of(new Value.Reference(found.iterator().next().row()));
            }
            if (found.size() > 1) {
                return Decoded.refused(LedgerProblem.REFERENCE_AMBIGUOUS, candidates(found), text, ledger.title());
            }
        }
        return Decoded.refused(LedgerProblem.REFERENCE_UNKNOWN, unknownHint(text), ledger.title(), text);
    }

    private String candidates(Set<Named> found) {
        String named = found.stream().limit(SHOWN).map(Named::shown).collect(Collectors.joining("、"));
        String more = found.size() > SHOWN ? "等 " + found.size() + " 个" : "";
        return "有 " + named + more + "，请写" + keyTitles() + "或 #编号";
    }

    private String unknownHint(String text) {
        List<String> known = new ArrayList<>();
        byName.values().forEach(rows -> rows.forEach(row -> known.add(row.label())));
        byAlias.values().forEach(rows -> rows.forEach(row -> known.addAll(row.aliases())));
        String near = Nearest.hint(text, known);
        return near == null ? "先在“" + ledger.title() + "”中登记，或写" + keyTitles() : near;
    }

    private String keyTitles() {
        return ledger.identifiedBy().stream()
                .map((FieldCode field) -> ledger.field(field).orElseThrow().title())
                .collect(Collectors.joining("/"));
    }

    private static void put(Map<String, Set<Named>> by, String written, Named row) {
        String key = Writing.key(written);
        if (!key.isEmpty()) {
            by.computeIfAbsent(key, _ -> new LinkedHashSet<>(2)).add(row);
        }
    }
}
