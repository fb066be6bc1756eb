package io.yuanheng.deadline;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.RowId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// What a query reads of each row besides its days: who it is, in the words of people.
///
/// A node is called by its project as well, a meeting's item by its meeting: the references that identify a row come before its name.
final class RowColumns {

    static final int ROW = 0;
    static final int PARK = 1;
    static final int VERSION = 2;
    static final int STATE = 3;
    private static final int LABEL = 4;
    private static final String PART = "label_";

    private final AsOfTable table;
    private final List<Field<?>> all = new ArrayList<>();
    private final List<Map<String, String>> titles = new ArrayList<>();

    RowColumns(LedgerDefinition ledger, AsOfTable table) {
        this.table = table;
        all.addAll(List.of(table.rowId().as("row"), table.park().as("park"), table.from().as("version"), table.state().as("state")));
        for (FieldCode part : parts(ledger)) {
            FieldDefinition field = ledger.field(part).orElseThrow();
            String alias = PART + titles.size();
            Map<String, String> known = new HashMap<>();
            if (field.type() instanceof FieldType.Choice(Dictionary dictionary, int _)) {
                dictionary.entries().forEach(entry -> known.put(entry.code(), entry.title()));
            }
            Field<?> column = table.nameOf(part).<Field<?>>map(f -> f).orElseGet(() -> table.column(part));
            all.add(column.cast(SQLDataType.VARCHAR).as(alias));
            titles.add(known);
        }
    }

    private static List<FieldCode> parts(LedgerDefinition ledger) {
        List<FieldCode> parts = ledger.identifiedBy().stream()
                .filter(code -> !code.equals(ledger.name()))
                .filter(code -> ledger.field(code).orElseThrow().type() instanceof FieldType.Reference)
                .collect(Collectors.toCollection(ArrayList::new));
        parts.add(ledger.name());
        return parts;
    }

    /// @return where it stands in a line, or -1 where there is no such column
    int add(String alias, @Nullable Field<?> column) {
        if (column == null) {
            return -1;
        }
        all.add(column.as(DSL.name(alias)));
        return all.size() - 1;
    }

    /// @param rows the only ones wanted; null for all
    static Condition only(Field<Long> row, @Nullable Set<RowId> rows) {
        return rows == null ? DSL.noCondition() : row.eq(DSL.any(rows.stream().map(RowId::value).toArray(Long[]::new)));
    }

    List<Field<?>> all() {
        return all;
    }

    AsOfTable table() {
        return table;
    }

    String label(Record line) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String text = (String) line.get(LABEL + i);
            if (text != null) {
                texts.add(titles.get(i).getOrDefault(text, text));
            }
        }
        return texts.isEmpty() ? "#" + line.get(ROW) : String.join("·", texts);
    }
}
