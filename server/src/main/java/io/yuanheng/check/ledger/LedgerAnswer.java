package io.yuanheng.check.ledger;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the ledgers say of a printed figure.
public sealed interface LedgerAnswer {

    /// @param part which part of the figure: `value`, `prior`, `growth`, `target`, `stretch`, `difference`, `completion`
    /// @param asked the period and members it was computed for, in words
    /// @param period the same as commands write it
    /// @param only the members, `dimension:member` each
    /// @param value in the indicator's unit
    record Compared(
            boolean confirmed,
            IndicatorCode indicator,
            String title,
            String part,
            String asked,
            Period period,
            List<String> only,
            BigDecimal value,
            String unit,
            ChangeNo change,
            long rows,
            List<Row> behind,
            String say)
            implements LedgerAnswer {
        public Compared {
            only = List.copyOf(only);
            behind = List.copyOf(behind);
        }
    }

    /// Nothing declared matches the words, or the ledgers have nothing for the period.
    ///
    /// @param indicator the one that matches the words, when there is one
    record NotInLedger(@Nullable IndicatorCode indicator, String say) implements LedgerAnswer {}

    /// A row behind the figure.
    record Row(String ledger, long row, int version, String label, @Nullable BigDecimal contribution, @Nullable String file, @Nullable String cell) {}
}
