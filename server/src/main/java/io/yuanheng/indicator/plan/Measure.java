package io.yuanheng.indicator.plan;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.FieldCode;

/// What is computed over rows: exact sums and counts only, so that every engine gives the same last digit.
public sealed interface Measure {

    /// Null where no row has the field filled.
    record Sum(FieldCode field) implements Measure {}

    /// The sum of the field's amounts, each times a percentage at the end of the path; rows that lack either add nothing.
    record SumOfShare(FieldCode field, Path percent) implements Measure {}

    record CountRows() implements Measure {}

    /// Rows in which the field is filled.
    record CountFilled(FieldCode field) implements Measure {}

    record CountDistinct(Path path) implements Measure {}

    /// The distinct months of which rows speak that have this field filled.
    record CountMonths(At at, FieldCode filled) implements Measure {}

    /// Rows whose flag is set.
    record CountFlagged(FieldCode flag) implements Measure {}

    /// Whether the measure of a whole is the sum of the measures of its parts.
    default boolean addsUp() {
        return switch (this) {
            case Sum _, SumOfShare _, CountRows _, CountFilled _, CountFlagged _ -> true;
            case CountDistinct _, CountMonths _ -> false;
        };
    }
}
