package io.yuanheng.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/// The typed content of one cell of a row. An empty cell is an absent entry, never a value.
public sealed interface Value {

    /// Text, long text, aliases (separated by `、`), the code of a choice, a credit code or a phone number.
    record Text(String text) implements Value {}

    /// An amount or a count in the unit of its field; equal when numerically equal.
    record Number(BigDecimal amount) implements Value {
        public Number {
            amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        }
    }

    record Day(LocalDate day) implements Value {}

    /// The month a row speaks of.
    record Month(YearMonth month) implements Value {}

    record Flag(boolean set) implements Value {}

    /// Points to a row of the ledger that the field declares.
    record Reference(RowId row) implements Value {}
}
