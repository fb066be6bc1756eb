package io.yuanheng.history;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.declaration.expression.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Collation;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The order of a list, and where its next page begins. Empty cells come last, the row id decides between equals.
record Sorting(List<Key> keys, Field<Long> rowId) {

    // Chinese by pinyin
    static final Collation PINYIN = DSL.collation(DSL.name("zh-x-icu"));
    // longer code lists sort by their codes
    private static final int LISTED = 200;

    record Key(Field<Object> by, boolean descending) {}

    static Sorting of(List<RowQuery.Order> order, Conditions row) {
        List<Key> keys = order.stream()
                .map(o -> new Key(sortable(o.by(), row), o.descending()))
                .toList();
        return new Sorting(keys, row.row().rowId());
    }

    List<OrderField<?>> orderBy() {
        List<OrderField<?>> order = new ArrayList<>();
        for (Key key : keys) {
            order.add((key.descending() ? key.by().desc() : key.by().asc()).nullsLast());
        }
        order.add(rowId.asc());
        return order;
    }

    List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>();
        keys.forEach(key -> fields.add(key.by()));
        return fields;
    }

    /// Behind the row whose sort values these are.
    Condition after(Record position, long row) {
        Condition behind = DSL.falseCondition();
        Condition level = DSL.trueCondition();
        for (int i = 0; i < keys.size(); i++) {
            Field<Object> by = keys.get(i).by();
            Object value = position.get(i);
            if (value == null) {
                level = level.and(by.isNull());
                continue;
            }
            Field<Object> here = DSL.val(value, by.getDataType());
            Condition further = keys.get(i).descending() ? by.lt(here) : by.gt(here);
            behind = behind.or(level.and(further.or(by.isNull())));
            level = level.and(by.eq(here));
        }
        return behind.or(level.and(rowId.gt(row)));
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> sortable(Path path, Conditions row) {
        return (Field<Object>) comparable(path, row);
    }

    private static Field<?> comparable(Path path, Conditions row) {
        LedgerLayout ledger = new Names(row).ledger(path);
        Field<?> column = row.column(path);
        if (path.field().equals(Path.STATE)) {
            Optional<LifeCycle> life = ledger.definition().lifeCycle();
            return life.isEmpty()
                    ? column
                    : position(
                            column,
                            life.get().states().stream()
                                    .map(LifeCycle.State::code)
                                    .toList());
        }
        if (path.field().equals(Path.PARK)) {
            return column;
        }
        return switch (ledger.field(path.field()).type()) {
            case FieldType.Text _, FieldType.Note _, FieldType.Names _ -> pinyin(column);
            case FieldType.Reference _ -> pinyin(new Names(row).of(path));
            case FieldType.Choice choice ->
                choice.dictionary().entries().size() > LISTED
                        ? column
                        : position(
                                column,
                                choice.dictionary().entries().stream()
                                        .map(Dictionary.Entry::code)
                                        .toList());
            case FieldType.Amount _,
                    FieldType.Count _,
                    FieldType.Day _,
                    FieldType.Month _,
                    FieldType.Year _,
                    FieldType.Flag _,
                    FieldType.CreditCode _,
                    FieldType.Phone _, FieldType.Geometry _ -> column;
        };
    }

    private static Field<String> pinyin(Field<?> text) {
        return text.coerce(SQLDataType.CLOB).collate(PINYIN);
    }

    private static Field<Integer> position(Field<?> code, List<String> listed) {
        Field<String[]> all = DSL.val(listed.toArray(String[]::new), SQLDataType.CLOB.array());
        return DSL.function("array_position", SQLDataType.INTEGER, all, code.coerce(SQLDataType.CLOB));
    }
}
