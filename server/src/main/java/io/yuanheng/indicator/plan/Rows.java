package io.yuanheng.indicator.plan;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of one ledger, narrowed step by step. The scope is not a step: it lies in the table that is read.
public sealed interface Rows {

    /// The rows of a park as known at a change number.
    record Read(LedgerCode ledger, ParkCode park, ChangeNo asOf, Predicate where) implements Rows {}

    /// Rows that speak of a month between the two, both included.
    ///
    /// @param first null for everything since the beginning
    record KeepPeriod(Rows from, At at, @Nullable YearMonth first, YearMonth last) implements Rows {}

    /// Rows that had not ended by the last day of the month: without an end, or with a later one.
    record KeepStanding(Rows from, FieldCode until, YearMonth last) implements Rows {}

    /// Rows of one of the members.
    ///
    /// @param members never empty; [By#NONE] for rows that name no member
    record KeepMembers(Rows from, By by, List<String> members) implements Rows {
        public KeepMembers {
            members = List.copyOf(members);
        }
    }

    /// Rows of all members but one, rows without a member included.
    record LeaveOut(Rows from, By by, String member) implements Rows {}
}
