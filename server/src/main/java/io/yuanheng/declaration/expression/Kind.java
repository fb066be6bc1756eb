package io.yuanheng.declaration.expression;

import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may be compared with what: field types seen from an expression.
public sealed interface Kind {

    record Text() implements Kind {}

    /// @param unit of an amount or a count; null for years and literals
    record Number(@Nullable Unit unit) implements Kind {}

    record Day() implements Kind {}

    record Month() implements Kind {}

    record Flag() implements Kind {}

    /// @param titles by code, in declared order
    record Choice(Map<String, String> titles) implements Kind {}

    record Reference(LedgerCode to) implements Kind {}

    /// Declared, but faulty itself: reported there, and fits everything here.
    record Unclear() implements Kind {}
}
