package io.yuanheng.history;

import io.yuanheng.kernel.FieldCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// A version in a ledger's own table.
///
/// @param hidden fields that read as null
record StoredRow(LedgerLayout layout, String alias, Set<FieldCode> hidden) implements RowSource {

    Table<Record> table() {
        return layout.table().as(DSL.name(alias));
    }

    StoredRow unmasked() {
        return new StoredRow(layout, alias, Set.of());
    }

    @Override
    public Field<Long> rowId() {
        return DSL.field(DSL.name(alias, StoredTables.ROW_ID), SQLDataType.BIGINT);
    }

    @Override
    public Field<String> park() {
        return DSL.field(DSL.name(alias, StoredTables.PARK), SQLDataType.CLOB);
    }

    @Override
    public Field<String> state() {
        return DSL.field(DSL.name(alias, StoredTables.STATE), SQLDataType.CLOB);
    }

    Field<Long> from() {
        return DSL.field(DSL.name(alias, StoredTables.CHANGE_FROM), SQLDataType.BIGINT);
    }

    Field<Long> to() {
        return DSL.field(DSL.name(alias, StoredTables.CHANGE_TO), SQLDataType.BIGINT);
    }

    Field<Integer> sourceRow() {
        return DSL.field(DSL.name(alias, StoredTables.SOURCE_ROW), SQLDataType.INTEGER);
    }

    Condition knownAt(Field<Long> change) {
        return from().le(change).and(to().isNull().or(to().gt(change)));
    }

    Condition current() {
        return to().isNull();
    }

    @Override
    public Field<?> declared(FieldCode field) {
        List<StoredColumn> generations = layout.columns().get(field);
        if (generations == null) {
            throw new IllegalArgumentException("ledger " + layout.code() + " has no field " + field);
        }
        StoredColumn newest = generations.getFirst();
        if (hidden.contains(field)) {
            return DSL.castNull(newest.type());
        }
        List<Field<?>> earlier = new ArrayList<>();
        for (StoredColumn generation : generations.subList(1, generations.size())) {
            earlier.add(Conversion.inSql(generation.in(alias), generation.shape(), newest));
        }
        return earlier.isEmpty() ? newest.in(alias) : coalesce(newest.in(alias), earlier);
    }

    private static <T> Field<T> coalesce(Field<T> newest, List<Field<?>> earlier) {
        return DSL.coalesce(newest, earlier.toArray(Field<?>[]::new));
    }
}
