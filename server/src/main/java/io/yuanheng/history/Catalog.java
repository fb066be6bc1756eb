package io.yuanheng.history;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The bookkeeping of physical columns and keys, while definitions are being applied.
final class Catalog {

    private static final Table<Record> FIELD_COLUMN = DSL.table(DSL.name("field_column"));
    private static final Field<String> LEDGER = text("ledger");
    private static final Field<String> FIELD = text("field");
    private static final Field<Integer> GENERATION = number("generation");
    private static final Field<String> COLUMN_NAME = text("column_name");
    private static final Field<String> KIND = text("kind");
    private static final Field<Integer> DIGITS = number("digits");
    private static final Field<Integer> SCALE = number("scale");
    private static final Field<Integer> LENGTH = number("length");
    private static final Field<String> PATTERN = text("pattern");
    private static final Field<String> UNIT = text("unit");
    private static final Field<String> DETAIL = text("detail");
    private static final Field<Integer> STORED_DIGITS = number("stored_digits");
    private static final Field<Integer> STORED_SCALE = number("stored_scale");
    private static final Field<Boolean> HIDDEN = DSL.field(DSL.name("hidden"), SQLDataType.BOOLEAN);

    private static final Table<Record> LEDGER_KEY = DSL.table(DSL.name("ledger_key"));
    private static final Field<String[]> COLUMNS = DSL.field(DSL.name("columns"), SQLDataType.CLOB.array());

    private final DSLContext sql;
    private final List<StoredColumn> columns;
    private final Map<LedgerCode, List<String>> keys = new HashMap<>();

    Catalog(DSLContext sql) {
        this.sql = sql;
        this.columns = new ArrayList<>(columns(sql));
        sql.select(LEDGER, COLUMNS)
                .from(LEDGER_KEY)
                .forEach(r -> keys.put(new LedgerCode(r.value1()), List.of(r.value2())));
    }

    static List<StoredColumn> columns(DSLContext sql) {
        return sql.selectFrom(FIELD_COLUMN).orderBy(LEDGER, FIELD, GENERATION).fetch(Catalog::read);
    }

    boolean knows(LedgerCode ledger) {
        return keys.containsKey(ledger);
    }

    List<StoredColumn> of(LedgerCode ledger) {
        return columns.stream().filter(c -> c.ledger().equals(ledger)).toList();
    }

    /// The newest generation of a field, hidden or not.
    Optional<StoredColumn> newest(LedgerCode ledger, FieldCode field) {
        return columns.stream()
                .filter(c -> c.ledger().equals(ledger) && c.field().equals(field))
                .max(Comparator.comparingInt(StoredColumn::generation));
    }

    List<String> key(LedgerCode ledger) {
        return keys.getOrDefault(ledger, List.of());
    }

    void add(StoredColumn column) {
        columns.add(column);
        sql.insertInto(FIELD_COLUMN)
                .set(LEDGER, column.ledger().value())
                .set(FIELD, column.field().value())
                .set(GENERATION, column.generation())
                .set(written(column))
                .execute();
    }

    void replace(StoredColumn before, StoredColumn after) {
        columns.set(columns.indexOf(before), after);
        sql.update(FIELD_COLUMN)
                .set(FIELD, after.field().value())
                .set(written(after))
                .where(LEDGER.eq(before.ledger().value()))
                .and(FIELD.eq(before.field().value()))
                .and(GENERATION.eq(before.generation()))
                .execute();
        if (!before.name().equals(after.name()) && key(before.ledger()).contains(before.name())) {
            key(
                    before.ledger(),
                    key(before.ledger()).stream()
                            .map(name -> name.equals(before.name()) ? after.name() : name)
                            .toList());
        }
    }

    void key(LedgerCode ledger, List<String> physical) {
        keys.put(ledger, physical);
        String[] names = physical.toArray(String[]::new);
        sql.insertInto(LEDGER_KEY)
                .set(LEDGER, ledger.value())
                .set(COLUMNS, names)
                .onConflict(LEDGER)
                .doUpdate()
                .set(COLUMNS, names)
                .execute();
    }

    private static Map<Field<?>, Object> written(StoredColumn column) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(COLUMN_NAME, column.name());
        values.put(KIND, column.shape().kind().name());
        values.put(DIGITS, column.shape().digits());
        values.put(SCALE, column.shape().scale());
        values.put(LENGTH, column.shape().length());
        values.put(PATTERN, column.shape().pattern());
        values.put(UNIT, column.shape().unit());
        values.put(DETAIL, column.shape().detail());
        values.put(STORED_DIGITS, column.storedDigits());
        values.put(STORED_SCALE, column.storedScale());
        values.put(HIDDEN, column.hidden());
        return values;
    }

    private static StoredColumn read(Record r) {
        Shape shape = new Shape(
                ColumnKind.valueOf(r.get(KIND)),
                r.get(DIGITS),
                r.get(SCALE),
                r.get(LENGTH),
                r.get(PATTERN),
                r.get(UNIT),
                r.get(DETAIL));
        return new StoredColumn(
                new LedgerCode(r.get(LEDGER)),
                new FieldCode(r.get(FIELD)),
                r.get(GENERATION),
                r.get(COLUMN_NAME),
                shape,
                r.get(STORED_DIGITS),
                r.get(STORED_SCALE),
                r.get(HIDDEN));
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.CLOB);
    }

    private static Field<Integer> number(String name) {
        return DSL.field(DSL.name(name), SQLDataType.INTEGER);
    }
}
