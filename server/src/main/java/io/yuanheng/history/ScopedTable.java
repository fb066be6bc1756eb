package io.yuanheng.history;

import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The rows of a ledger as a derived table that already holds change number, scope and masks.
final class ScopedTable implements AsOfTable, RowSource {

    // keeps declared columns apart from row_id, park and the like
    private static final String FIELD = "f_";

    private final LedgerLayout layout;
    private final Lens lens;
    private final String alias;
    private final Initials initials;
    private final Table<? extends Record> table;

    ScopedTable(Lens lens, LedgerCode ledger, String alias, Initials initials) {
        this.initials = initials;
        this.layout = lens.layout().ledger(ledger);
        this.lens = lens;
        this.alias = alias;
        this.table = rows(lens, lens.open(ledger)).asTable(DSL.name(alias));
    }

    private static Select<Record> rows(Lens lens, StoredRow row) {
        List<Field<?>> columns = new ArrayList<>(List.of(row.rowId(), row.park(), row.state(), row.from()));
        for (FieldCode field : row.layout().columns().keySet()) {
            columns.add(row.declared(field).as(DSL.name(FIELD + field)));
        }
        return DSL.select(columns).from(row.table()).where(lens.sees(row));
    }

    @Override
    public Table<? extends Record> table() {
        return table;
    }

    @Override
    public LedgerLayout layout() {
        return layout;
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
    public Field<Long> from() {
        return DSL.field(DSL.name(alias, StoredTables.CHANGE_FROM), SQLDataType.BIGINT);
    }

    @Override
    public Field<String> state() {
        return DSL.field(DSL.name(alias, StoredTables.STATE), SQLDataType.CLOB);
    }

    @Override
    public Field<?> declared(FieldCode field) {
        StoredColumn stored = layout.column(field)
                .orElseThrow(() -> new IllegalArgumentException("ledger " + layout.code() + " has no field " + field));
        return DSL.field(DSL.name(alias, FIELD + field), stored.type());
    }

    @Override
    public Field<?> column(FieldCode field) {
        return RowSource.super.column(field);
    }

    @Override
    public Field<?> column(Path path) {
        return conditions().column(path);
    }

    @Override
    public Condition condition(Predicate predicate) {
        return conditions().exact(predicate);
    }

    @Override
    public Field<String> month(FieldCode at) {
        return conditions().month(at);
    }

    @Override
    public Condition holds(Predicate.DatedClass held, List<FieldCode> hops, Field<String> month) {
        return conditions().holds(held, hops, month);
    }

    @Override
    public Optional<Field<String>> nameOf(FieldCode reference) {
        return layout.definition()
                .field(reference)
                .filter(f -> f.type() instanceof FieldType.Reference)
                .map(f -> new Names(conditions()).of(reference));
    }

    @Override
    public Condition called(String search) {
        return new Names(conditions()).called(search, initials);
    }

    private Conditions conditions() {
        return new Conditions(lens, this);
    }
}
