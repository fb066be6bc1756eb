package io.yuanheng.history;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// A physical column: one generation of a field.
///
/// @param generation 1 at first, one more with each change of type
/// @param shape as last declared
/// @param storedDigits of the column itself, which never narrows, because earlier versions may hold longer numbers
record StoredColumn(
        LedgerCode ledger,
        FieldCode field,
        int generation,
        String name,
        Shape shape,
        int storedDigits,
        int storedScale,
        boolean hidden) {

    static StoredColumn first(LedgerCode ledger, FieldCode field, Shape shape) {
        return new StoredColumn(ledger, field, 1, physicalName(field, 1), shape, shape.digits(), shape.scale(), false);
    }

    StoredColumn next(Shape changed) {
        int following = generation + 1;
        return new StoredColumn(
                ledger,
                field,
                following,
                physicalName(field, following),
                changed,
                changed.digits(),
                changed.scale(),
                false);
    }

    StoredColumn as(Shape changed) {
        int whole = Math.max(storedDigits - storedScale, changed.wholeDigits());
        int decimals = Math.max(storedScale, changed.scale());
        return new StoredColumn(ledger, field, generation, name, changed, whole + decimals, decimals, hidden);
    }

    StoredColumn renamed(FieldCode to) {
        return new StoredColumn(
                ledger, to, generation, physicalName(to, generation), shape, storedDigits, storedScale, hidden);
    }

    StoredColumn hidden(boolean hide) {
        return new StoredColumn(ledger, field, generation, name, shape, storedDigits, storedScale, hide);
    }

    DataType<?> type() {
        return shape.kind().type(storedDigits, storedScale);
    }

    Field<?> in(String alias) {
        return DSL.field(DSL.name(alias, name), type());
    }

    Field<?> bare() {
        return DSL.field(DSL.name(name), type());
    }

    // "__" never collides: each generation's name is unique within the ledger, and the fixed columns are no field names
    private static String physicalName(FieldCode field, int generation) {
        String base =
                switch (field.value()) {
                    case StoredTables.ROW_ID,
                            StoredTables.PARK,
                            StoredTables.STATE,
                            StoredTables.CHANGE_FROM,
                            StoredTables.CHANGE_TO,
                            StoredTables.VERSION_OF_PACKS,
                            StoredTables.SOURCE_ROW -> field.value() + "__field";
                    default -> field.value();
                };
        return generation == 1 ? base : base + "__" + generation;
    }
}
