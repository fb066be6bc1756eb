package io.yuanheng.history;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.FieldCode;
import org.jooq.Field;

/// A row within a query, so that conditions can name its fields.
interface RowSource {

    LedgerLayout layout();

    Field<Long> rowId();

    Field<String> park();

    Field<String> state();

    Field<?> declared(FieldCode field);

    /// A declared field, or the row's state, park or number.
    default Field<?> column(FieldCode field) {
        if (field.equals(Path.STATE)) {
            return state();
        }
        if (field.equals(Path.ROW)) {
            return rowId();
        }
        return field.equals(Path.PARK) ? park() : declared(field);
    }
}
