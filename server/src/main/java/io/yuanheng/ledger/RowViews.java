package io.yuanheng.ledger;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.history.Change;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.Ledgers.VersionView;
import io.yuanheng.ledger.map.ShapeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Versions with texts for people. The names behind references are read once per ledger, for all rows together.
record RowViews(Snapshot visible) {

    List<RowView> of(LedgerDefinition ledger, List<Version> versions) {
        Map<LedgerCode, Map<RowId, String>> names = names(ledger, versions);
        return versions.stream().map(v -> view(ledger, v, names)).toList();
    }

    /// Newest first, each with what differs from the one before and where its cells stood in the file it came from.
    ///
    /// @param versions oldest first
    List<VersionView> history(LedgerDefinition ledger, List<Version> versions) {
        List<RowView> views = of(ledger, versions);
        List<VersionView> newestFirst = new ArrayList<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version version = versions.get(i);
            Change change = visible.history()
                    .change(version.from())
                    .orElseThrow(() -> new IllegalStateException("no change " + version.from()));
            Map<FieldCode, Value> before = i == 0 ? Map.of() : versions.get(i - 1).values();
            newestFirst.add(new VersionView(views.get(i), change, changed(ledger, before, version.values()), cells(change, version)));
        }
        return newestFirst;
    }

    private Map<LedgerCode, Map<RowId, String>> names(LedgerDefinition ledger, List<Version> versions) {
        Map<LedgerCode, Set<RowId>> wanted = new HashMap<>();
        for (FieldDefinition field : ledger.fields()) {
            if (field.type() instanceof FieldType.Reference(LedgerCode to)) {
                Set<RowId> rows = wanted.computeIfAbsent(to, _ -> new HashSet<>());
                versions.forEach(v -> v.value(field.code()).flatMap(RelatedRows::reference).ifPresent(rows::add));
            }
        }
        Map<LedgerCode, Map<RowId, String>> names = new HashMap<>();
        wanted.forEach((to, rows) -> names.put(to, new Naming(visible).labels(to, rows)));
        return names;
    }

    private static RowView view(LedgerDefinition ledger, Version version, Map<LedgerCode, Map<RowId, String>> names) {
        Map<FieldCode, String> texts = new LinkedHashMap<>();
        for (FieldDefinition field : ledger.fields()) {
            version.value(field.code()).ifPresent(value -> texts.put(field.code(), text(field.type(), value, names)));
        }
        String state = version.state();
        String stateTitle = state == null
                ? null
                : ledger.lifeCycle()
                        .flatMap(life -> life.state(state))
                        .map(LifeCycle.State::title)
                        .orElse(state);
        return new RowView(version, texts.getOrDefault(ledger.name(), "#" + version.row()), stateTitle, texts);
    }

    private static String text(FieldType type, Value value, Map<LedgerCode, Map<RowId, String>> names) {
        if (type instanceof FieldType.Reference(LedgerCode to) && value instanceof Value.Reference(RowId row)) {
            return names.getOrDefault(to, Map.of()).getOrDefault(row, "#" + row);
        }
        if (type instanceof FieldType.Geometry && value instanceof Value.Text(String stored)) {
            return ShapeText.words(stored);
        }
        return ValueTexts.text(type, value);
    }

    private static List<FieldCode> changed(LedgerDefinition ledger, Map<FieldCode, Value> before, Map<FieldCode, Value> now) {
        return ledger.fields().stream()
                .map(FieldDefinition::code)
                .filter(field -> !Objects.equals(before.get(field), now.get(field)))
                .toList();
    }

    private static Map<FieldCode, String> cells(Change change, Version version) {
        Integer row = version.sourceRow();
        if (change.source().isEmpty() || row == null) {
            return Map.of();
        }
        Change.Source source = change.source().get();
        Map<FieldCode, String> cells = new HashMap<>();
        source.columns().forEach((field, column) -> {
            if (version.values().containsKey(field)) {
                cells.put(field, source.sheet() + "!" + column + row);
            }
        });
        return cells;
    }
}
