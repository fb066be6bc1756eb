package io.yuanheng.history;

import io.yuanheng.declaration.FieldType;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Reads versions within a scope.
record RowReader(DSLContext sql, Layout layout, Scope scope) {

    private static final String ROW = "t";

    List<Version> read(RowQuery query) {
        Lens lens = lens(query.asOf());
        StoredRow row = lens.row(query.ledger(), ROW);
        Conditions conditions = new Conditions(lens, row);
        Sorting sorting = Sorting.of(query.order(), conditions);
        Condition wanted = wanted(query, conditions);
        RowId after = query.after();
        if (after != null) {
            Optional<Condition> behind = behind(sorting, row, lens, after);
            if (behind.isEmpty()) {
                return List.of();
            }
            wanted = wanted.and(behind.get());
        }
        var ordered = sql.select(columns(row)).from(row.table()).where(wanted).orderBy(sorting.orderBy());
        return (query.limit() > 0 ? ordered.limit(query.limit()) : ordered)
                .fetch(found -> version(found, row, query.asOf()));
    }

    long count(RowQuery query) {
        Lens lens = lens(query.asOf());
        StoredRow row = lens.row(query.ledger(), ROW);
        return sql.selectCount()
                .from(row.table())
                .where(wanted(query, new Conditions(lens, row)))
                .fetchSingle()
                .value1();
    }

    Optional<Version> find(LedgerCode ledger, RowId id, ChangeNo asOf) {
        Lens lens = lens(asOf);
        StoredRow row = lens.row(ledger, ROW);
        return sql.select(columns(row))
                .from(row.table())
                .where(row.rowId().eq(id.value()))
                .and(lens.sees(row))
                .fetchOptional(found -> version(found, row, asOf));
    }

    /// Oldest first; each version is judged at the change that opened it.
    List<Version> versions(LedgerCode ledger, RowId id) {
        StoredRow named = new StoredRow(layout.ledger(ledger), ROW, java.util.Set.of());
        Lens lens = Lens.of(layout, named.from(), scope, "r");
        StoredRow row = lens.row(ledger, ROW);
        return sql.select(columns(row))
                .from(row.table())
                .where(row.rowId().eq(id.value()))
                .and(lens.admits(row))
                .orderBy(row.from())
                .fetch(found -> version(found, row, null));
    }

    private Lens lens(ChangeNo asOf) {
        return Lens.of(layout, DSL.val(asOf.value()), scope, "r");
    }

    private static Condition wanted(RowQuery query, Conditions row) {
        StoredRow stored = (StoredRow) row.row();
        Condition wanted = row.lens().sees(stored).and(row.loose(query.where()));
        List<ParkCode> parks = query.parks();
        if (parks != null) {
            wanted = wanted.and(stored.park().in(parks.stream().map(ParkCode::value).toList()));
        }
        String search = query.search();
        if (search != null && !search.isBlank()) {
            Names names = new Names(row);
            String text = search.strip();
            // jOOQ escapes %, _ and the escape character itself
            wanted = wanted.and(names.own().containsIgnoreCase(text).or(names.aliases().containsIgnoreCase(text)));
        }
        return wanted;
    }

    private Optional<Condition> behind(Sorting sorting, StoredRow row, Lens lens, RowId after) {
        if (sorting.keys().isEmpty()) {
            return Optional.of(row.rowId().gt(after.value()));
        }
        return sql.select(sorting.fields())
                .from(row.table())
                .where(row.rowId().eq(after.value()))
                .and(lens.sees(row))
                .fetchOptional(position -> sorting.after(position, after.value()));
    }

    private static List<Field<?>> columns(StoredRow row) {
        StoredRow earlier = new StoredRow(row.layout(), "earlier", row.hidden());
        Field<Integer> number = DSL.field(DSL.selectCount()
                        .from(earlier.table())
                        .where(earlier.rowId().eq(row.rowId()))
                        .and(earlier.from().le(row.from())))
                .as(DSL.name("version_number"));
        List<Field<?>> columns = new ArrayList<>(
                List.of(row.rowId(), row.park(), row.state(), row.from(), row.to(), row.sourceRow(), number));
        row.layout().columns().forEach((field, generations) -> {
            if (!row.hidden().contains(field)) {
                generations.forEach(generation -> columns.add(generation.in(row.alias())));
            }
        });
        return columns;
    }

    private static Version version(Record found, StoredRow row, @Nullable ChangeNo asOf) {
        Map<FieldCode, Value> values = new HashMap<>();
        row.layout().columns().forEach((field, generations) -> {
            if (!row.hidden().contains(field)) {
                Value value = value(found, row, field, generations);
                if (value != null) {
                    values.put(field, value);
                }
            }
        });
        Long closed = found.get(row.to());
        boolean open = closed == null || (asOf != null && closed > asOf.value());
        return new Version(
                row.layout().code(),
                new RowId(found.get(row.rowId())),
                new ParkCode(found.get(row.park())),
                found.get(DSL.field(DSL.name("version_number"), SQLDataType.INTEGER)),
                new ChangeNo(found.get(row.from())),
                open ? null : new ChangeNo(closed),
                found.get(row.state()),
                values,
                found.get(row.sourceRow()));
    }

    private static @Nullable Value value(Record found, StoredRow row, FieldCode field, List<StoredColumn> generations) {
        FieldType declared = row.layout().definition().field(field).orElseThrow().type();
        for (StoredColumn generation : generations) {
            Value value = generation.shape().kind().decode(found.get(generation.in(row.alias())));
            if (value != null) {
                return generation.equals(generations.getFirst())
                        ? value
                        : new Conversion(generation.shape(), null, declared).convert(value).orElse(value);
            }
        }
        return null;
    }
}
