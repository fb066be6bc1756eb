package io.yuanheng.declaration.expression;

import io.yuanheng.kernel.FieldCode;
import java.util.List;
import java.util.stream.Collectors;

/// A field, reached through zero or more references: `output`, or `enterprise.area` from a row of the monthly return.
///
/// @param hops the reference fields to follow, in order
/// @param field the field of the last ledger; `state` is the row's life-cycle state, `park` its park
public record Path(List<FieldCode> hops, FieldCode field) {

    public static final FieldCode STATE = new FieldCode("state");
    public static final FieldCode PARK = new FieldCode("park");
    /// The row itself, as a reference to it would name it; only the program asks so.
    public static final FieldCode ROW = new FieldCode("row_id");

    public Path {
        hops = List.copyOf(hops);
    }

    public static Path of(FieldCode field) {
        return new Path(List.of(), field);
    }

    @Override
    public String toString() {
        return hops.isEmpty() ? field.value() : hops.stream().map(FieldCode::value).collect(Collectors.joining(".")) + "." + field;
    }
}
