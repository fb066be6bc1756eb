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

    /// A declared field, or the row's state or park.
    default Field<?> column(FieldCode field) {
        if (field.equals(Path.STATE)) {
            return state();
        }
        return field.equals(Path.PARK) ? park() : declared(field);
    }
}
