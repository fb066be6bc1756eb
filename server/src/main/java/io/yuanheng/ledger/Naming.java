package io.yuanheng.ledger;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a row is called. A ledger may be named by a reference: a monthly return is called by its enterprise.
record Naming(Snapshot snapshot) {

    // a longer chain of names than this is a mistake in the pack
    private static final int HOPS = 3;

    /// Where the name of a ledger's rows stands.
    Path name(LedgerDefinition ledger) {
        return follow(ledger, ledger.name());
    }

    /// The field itself, or, where it is a reference, the name of the row it points to.
    Path follow(LedgerDefinition ledger, FieldCode field) {
        List<FieldCode> hops = new ArrayList<>();
        LedgerDefinition at = ledger;
        FieldCode name = field;
        while (hops.size() < HOPS && type(at, name) instanceof FieldType.Reference(LedgerCode to)) {
            hops.add(name);
            at = snapshot.ledger(to);
            name = at.name();
        }
        return new Path(hops, name);
    }

    /// Where other names of the row, or of the row it is called by, stand.
    Optional<Path> aliases(LedgerDefinition ledger) {
        Path name = name(ledger);
        LedgerDefinition at = ledger;
        for (FieldCode hop : name.hops()) {
            at = snapshot.target(at, hop);
        }
        FieldCode aliases = at.aliases();
        return aliases == null ? Optional.empty() : Optional.of(new Path(name.hops(), aliases));
    }

    /// Names of rows by id; rows outside the scope are missing. Where many rows bear one name, as the same matter of several approvals
    /// does, they are called by what identifies them, 铜材加工项目（第一批）/02, as imports read it.
    Map<RowId, String> labels(LedgerCode code, Collection<RowId> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        LedgerDefinition ledger = snapshot.ledger(code);
        if (ledger.identifiedBy().size() > 1 && !ledger.identifiedBy().contains(ledger.name())) {
            return keys(ledger, rows);
        }
        Path name = name(ledger);
        FieldType type = snapshot.typeAt(ledger, name);
        Map<RowId, String> labels = new HashMap<>();
        snapshot.cells(code, rows, List.of(name)).forEach((row, cells) -> labels.put(row, text(type, cells.getFirst(), row)));
        return labels;
    }

    private Map<RowId, String> keys(LedgerDefinition ledger, Collection<RowId> rows) {
        List<Path> paths = ledger.identifiedBy().stream().map(field -> follow(ledger, field)).toList();
        Map<RowId, String> keys = new HashMap<>();
        snapshot.cells(ledger.code(), rows, paths).forEach((row, cells) -> {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < paths.size(); i++) {
                parts.add(text(snapshot.typeAt(ledger, paths.get(i)), cells.get(i), row));
            }
            keys.put(row, String.join("/", parts));
        });
        return keys;
    }

    static String text(FieldType type, @Nullable Value value, RowId row) {
        return value == null ? "#" + row : ValueTexts.text(type, value);
    }

    private static FieldType type(LedgerDefinition ledger, FieldCode field) {
        return ledger.field(field).map(FieldDefinition::type).orElseThrow();
    }
}
