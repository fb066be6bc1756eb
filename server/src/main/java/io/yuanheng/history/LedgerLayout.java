package io.yuanheng.history;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// A ledger as declared and as it lies in its table.
///
/// @param fields the declared fields by code; a definition only lists them, and imports ask for each of a million cells
/// @param columns the generations of each declared field, newest first
/// @param carried columns of fields no longer declared; new versions copy them, so that a field shown again has lost nothing
record LedgerLayout(
        LedgerDefinition definition,
        Map<FieldCode, FieldDefinition> fields,
        Map<FieldCode, List<StoredColumn>> columns,
        List<StoredColumn> carried) {

    static LedgerLayout of(LedgerDefinition definition, List<StoredColumn> stored) {
        Map<FieldCode, FieldDefinition> fields = new LinkedHashMap<>();
        Map<FieldCode, List<StoredColumn>> columns = new LinkedHashMap<>();
        List<StoredColumn> carried = new ArrayList<>();
        for (FieldDefinition field : definition.fields()) {
            fields.put(field.code(), field);
            columns.put(field.code(), generations(stored, field.code()));
        }
        stored.stream()
                .filter(c -> !columns.containsKey(c.field()))
                .filter(c -> generations(stored, c.field()).getFirst().equals(c))
                .forEach(carried::add);
        return new LedgerLayout(definition, fields, columns, carried);
    }

    private static List<StoredColumn> generations(List<StoredColumn> stored, FieldCode field) {
        return stored.stream()
                .filter(c -> c.field().equals(field))
                .sorted(Comparator.comparingInt(StoredColumn::generation).reversed())
                .toList();
    }

    LedgerCode code() {
        return definition.code();
    }

    FieldDefinition field(FieldCode code) {
        FieldDefinition field = fields.get(code);
        if (field == null) {
            throw new IllegalArgumentException("ledger " + code() + " has no field " + code);
        }
        return field;
    }

    Table<Record> table() {
        return DSL.table(StoredTables.ledger(code()));
    }

    Optional<StoredColumn> column(FieldCode field) {
        List<StoredColumn> generations = columns.get(field);
        return generations == null ? Optional.empty() : Optional.of(generations.getFirst());
    }

    /// The columns that new versions fill.
    List<StoredColumn> active() {
        return columns.values().stream().map(List::getFirst).toList();
    }
}
