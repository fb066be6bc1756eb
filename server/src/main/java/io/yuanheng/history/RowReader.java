package io.yuanheng.history;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Reads versions within a scope.
record RowReader(DSLContext sql, Layout layout, Scope scope, Initials initials) {

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
        VersionColumns columns = VersionColumns.of(row);
        var ordered =
                sql.select(columns.selected()).from(row.table()).where(wanted).orderBy(sorting.orderBy());
        return (query.limit() > 0 ? ordered.limit(query.limit()) : ordered)
                .fetch(found -> columns.version(found, query.asOf()));
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
        VersionColumns columns = VersionColumns.of(row);
        return sql.select(columns.selected())
                .from(row.table())
                .where(row.rowId().eq(id.value()))
                .and(lens.sees(row))
                .fetchOptional(found -> columns.version(found, asOf));
    }

    /// Oldest first; each version is judged at the change that opened it.
    List<Version> versions(LedgerCode ledger, RowId id) {
        StoredRow named = new StoredRow(layout.ledger(ledger), ROW, Set.of());
        Lens lens = Lens.of(layout, named.from(), scope, "r");
        StoredRow row = lens.row(ledger, ROW);
        VersionColumns columns = VersionColumns.of(row);
        return sql.select(columns.selected())
                .from(row.table())
                .where(row.rowId().eq(id.value()))
                .and(lens.admits(row))
                .orderBy(row.from())
                .fetch(found -> columns.version(found, null));
    }

    Set<RowId> touched(LedgerCode ledger, @Nullable FieldCode by, ChangeNo after, ChangeNo upTo) {
        StoredRow named = new StoredRow(layout.ledger(ledger), ROW, Set.of());
        Lens lens = Lens.of(layout, named.from(), scope, "r");
        StoredRow row = lens.row(ledger, ROW);
        Field<Long> wanted = by == null ? row.rowId() : row.column(by).coerce(SQLDataType.BIGINT);
        // two queries, so that each goes through its own index
        return sql.select(wanted)
                .from(row.table())
                .where(row.from().gt(after.value()).and(row.from().le(upTo.value())))
                .and(lens.admits(row))
                .union(DSL.select(wanted)
                        .from(row.table())
                        .where(row.to().gt(after.value()).and(row.to().le(upTo.value())))
                        .and(lens.admits(row)))
                .fetch(Record1::value1).stream()
                .filter(Objects::nonNull)
                .map(RowId::new)
                .collect(Collectors.toSet());
    }

    private Lens lens(ChangeNo asOf) {
        return Lens.of(layout, DSL.val(asOf.value()), scope, "r");
    }

    private Condition wanted(RowQuery query, Conditions row) {
        StoredRow stored = (StoredRow) row.row();
        Condition wanted = row.lens().sees(stored).and(row.loose(query.where()));
        List<ParkCode> parks = query.parks();
        if (parks != null) {
            wanted = wanted.and(
                    stored.park().in(parks.stream().map(ParkCode::value).toList()));
        }
        String search = query.search();
        if (search != null && !search.isBlank()) {
            wanted = wanted.and(new Names(row).called(search, initials));
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
}
