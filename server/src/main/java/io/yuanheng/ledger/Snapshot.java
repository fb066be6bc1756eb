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
import org.jooq.QuantifiedSelect;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The store at one change number within one scope. Cells are read for many rows at once, never row by row.
final class Snapshot {

    private final History history;
    private final Definitions definitions;
    private final ChangeNo asOf;
    private final Scope scope;
    private final Map<LedgerCode, LedgerDefinition> ledgers = new HashMap<>();

    Snapshot(History history, Definitions definitions, ChangeNo asOf, Scope scope) {
        this.history = history;
        this.definitions = definitions;
        this.asOf = asOf;
        this.scope = scope;
        definitions.ledgers().forEach(ledger -> ledgers.put(ledger.code(), ledger));
    }

    History history() {
        return history;
    }

    Definitions definitions() {
        return definitions;
    }

    ChangeNo asOf() {
        return asOf;
    }

    Scope scope() {
        return scope;
    }

    AsOfTable table(LedgerCode ledger) {
        return history.table(ledger, asOf, scope, "t");
    }

    LedgerDefinition ledger(LedgerCode code) {
        LedgerDefinition ledger = ledgers.get(code);
        if (ledger == null) {
            throw new IllegalArgumentException("no ledger " + code);
        }
        return ledger;
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
        if (rows.isEmpty()) {
            return Map.of();
        }
        AsOfTable t = table(ledger);
        return cells(ledger, t, t.rowId().eq(any(rows)), paths);
    }

    /// The rows as they stand.
    Map<RowId, Before> rows(LedgerDefinition ledger, Collection<RowId> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        AsOfTable t = table(ledger.code());
        List<Field<?>> columns = new ArrayList<>(List.of(t.rowId(), t.from(), t.state()));
        ledger.fields().forEach(field -> columns.add(t.column(field.code())));
        Map<RowId, Before> found = new HashMap<>();
        for (Record record : history.sql().select(columns).from(t.table()).where(t.rowId().eq(any(rows))).fetch()) {
            Map<FieldCode, Value> values = new HashMap<>();
            for (int i = 0; i < ledger.fields().size(); i++) {
                Value value = value(ledger.fields().get(i).type(), record.get(i + 3));
                if (value != null) {
                    values.put(ledger.fields().get(i).code(), value);
                }
            }
            RowId row = new RowId(record.get(t.rowId()));
            found.put(row, new Before(row, new ChangeNo(record.get(t.from())), record.get(t.state()), values));
        }
        return found;
    }

    /// One parameter, however many rows: PostgreSQL takes 65,535 in one statement.
    static QuantifiedSelect<Record1<Long>> any(Collection<RowId> rows) {
        return DSL.any(rows.stream().map(RowId::value).distinct().toArray(Long[]::new));
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
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Choice _, FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ ->
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
