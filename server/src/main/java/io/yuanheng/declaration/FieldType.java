package io.yuanheng.declaration;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a field holds. Each module that treats fields differently keeps its own `switch` over these; none has a `default`.
public sealed interface FieldType {

    /// @param pattern a regular expression the whole text must match, or null
    record Text(int max, @Nullable String pattern) implements FieldType {}

    /// Long text of several paragraphs.
    record Note() implements FieldType {}

    /// Other names of the row, separated by `、`.
    record Names() implements FieldType {}

    record Amount(int precision, int scale, Unit unit) implements FieldType {}

    /// A whole number of things.
    record Count(Unit unit) implements FieldType {}

    /// @param level for a dictionary with levels, the level a value must have; 0 when any
    record Choice(Dictionary dictionary, int level) implements FieldType {}

    record Reference(LedgerCode to) implements FieldType {}

    record Day() implements FieldType {}

    /// @param january whether January may stand alone; monthly statistics have no January (its returns are waived)
    record Month(boolean january) implements FieldType {}

    record Year() implements FieldType {}

    record Flag() implements FieldType {}

    /// 统一社会信用代码, GB 32100-2015: 18 characters with a check character.
    record CreditCode() implements FieldType {}

    record Phone() implements FieldType {}

    /// A point or an area on the map.
    ///
    /// @param stated the amount field of the same ledger that states its area, or null
    /// @param tolerance per cent of the stated area by which the computed one may differ before it is pointed out
    record Geometry(@Nullable FieldCode stated, BigDecimal tolerance) implements FieldType {}
}
