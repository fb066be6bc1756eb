package io.yuanheng.ledger;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The store at one change number within one scope. Cells are read for many rows at once, never row by row.
record Snapshot(History history, Definitions definitions, ChangeNo asOf, Scope scope) {

    // PostgreSQL takes 65,535 parameters in one statement
    private static final int IDS_AT_ONCE = 10_000;

    AsOfTable table(LedgerCode ledger) {
        return history.table(ledger, asOf, scope, "t");
    }

    LedgerDefinition ledger(LedgerCode code) {
        return definitions.ledger(code).orElseThrow(() -> new IllegalArgumentException("no ledger " + code));
    }

    /// The ledger a reference field points to.
    LedgerDefinition target(LedgerDefinition from, FieldCode reference) {
        FieldType type = from.field(reference).orElseThrow().type();
        if (type instanceof FieldType.Reference(LedgerCode to)) {
            return ledger(to);
        }
        throw new IllegalArgumentException(from.code() + "." + reference + " is no reference");
    }

    /// The type of the field at the end of a path; `state` and `park` are texts.
    FieldType typeAt(LedgerDefinition from, Path path) {
        LedgerDefinition at = from;
        for (FieldCode hop : path.hops()) {
            at = target(at, hop);
        }
        if (path.field().equals(Path.STATE) || path.field().equals(Path.PARK)) {
            return new FieldType.Text(200, null);
        }
        return at.field(path.field()).orElseThrow().type();
    }

    /// The cells at the ends of the paths, in their order, for each of the rows that this scope covers; null where empty.
    Map<RowId, List<@Nullable Value>> cells(LedgerCode ledger, Collection<RowId> rows, List<Path> paths) {
        Map<RowId, List<@Nullable Value>> found = new HashMap<>();
        List<Long> ids = rows.stream().map(RowId::value).distinct().toList();
        for (int i = 0; i < ids.size(); i += IDS_AT_ONCE) {
            AsOfTable t = table(ledger);
            found.putAll(cells(ledger, t, t.rowId().in(ids.subList(i, Math.min(ids.size(), i + IDS_AT_ONCE))), paths));
        }
        return found;
    }

    Map<RowId, List<@Nullable Value>> cells(LedgerCode ledger, AsOfTable t, Condition wanted, List<Path> paths) {
        LedgerDefinition definition = ledger(ledger);
        List<Field<?>> columns = new ArrayList<>(List.of(t.rowId()));
        for (int i = 0; i < paths.size(); i++) {
            columns.add(t.column(paths.get(i)).as("c" + i));
        }
        List<FieldType> types = paths.stream().map(p -> typeAt(definition, p)).toList();
        Map<RowId, List<@Nullable Value>> found = new HashMap<>();
        for (Record record : history.sql().select(columns).from(t.table()).where(wanted).fetch()) {
            List<@Nullable Value> cells = new ArrayList<>(paths.size());
            for (int i = 0; i < paths.size(); i++) {
                cells.add(value(types.get(i), record.get(i + 1)));
            }
            found.put(new RowId(record.get(t.rowId())), cells);
        }
        return found;
    }

    private static @Nullable Value value(FieldType type, @Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        return switch (type) {
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Choice _, FieldType.CreditCode _, FieldType.Phone _ ->
                new Value.Text((String) stored);
            case FieldType.Amount _, FieldType.Count _ -> new Value.Number((BigDecimal) stored);
            case FieldType.Reference _ -> new Value.Reference(new RowId((Long) stored));
            case FieldType.Day _ -> new Value.Day((LocalDate) stored);
            case FieldType.Month _ -> new Value.Month(YearMonth.parse((String) stored));
            case FieldType.Year _ -> new Value.Number(BigDecimal.valueOf((Integer) stored));
            case FieldType.Flag _ -> new Value.Flag((Boolean) stored);
        };
    }
}
