package io.yuanheng.deadline;

import io.yuanheng.deadline.calendar.Due;
import io.yuanheng.deadline.calendar.Moment;
import io.yuanheng.deadline.calendar.Pause;
import io.yuanheng.declaration.LampSet.Lamp;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something owed, as it stood at a change number and a moment.
///
/// @param rule the code of the rule it follows from
/// @param ledger the ledger of the row that owes it, or null where the park does
/// @param version the change that opened the row's version, or null for the park
/// @param subject whose it is, as people call it
/// @param period the period that rows are expected for, such as 2024-06 or 2024-W26, or null
/// @param due null while the clock stands
/// @param stood times that do not count, by now
/// @param done when it was done; null where it is not, or where nobody wrote the day
/// @param by the roles that answer for it
/// @param owner who the row says has it in hand, or null
/// @param lamp null where no rule of the set fits
/// @param reason why the lamp is what it is, in words
/// @param ladder the code of its ladder of reminders, or null
public record Obligation(
        String rule,
        String title,
        ParkCode park,
        @Nullable LedgerCode ledger,
        @Nullable RowId row,
        @Nullable ChangeNo version,
        String subject,
        @Nullable String period,
        @Nullable Moment begun,
        @Nullable Due due,
        List<Pause> stood,
        @Nullable Moment done,
        State state,
        List<String> by,
        @Nullable String owner,
        @Nullable Lamp lamp,
        String reason,
        @Nullable String ladder) {

    public enum State {
        /// not done, not yet due
        OPEN,
        /// not done and due
        LATE,
        /// the clock stands
        STOPPED,
        /// done in time, or done on a day that nobody wrote down
        MET,
        MET_LATE,
        /// ended without having been done, such as a project that was withdrawn
        CLOSED
    }

    public boolean isOpen() {
        return state == State.OPEN || state == State.LATE || state == State.STOPPED;
    }

    /// The day it is due; null while the clock stands.
    public @Nullable LocalDate dueDay() {
        return due == null ? null : due.day();
    }

    /// What tells this obligation from all others; the same at every look.
    public String key() {
        return rule + ":" + park + ":" + (row == null ? "" : row.toString()) + ":" + (period == null ? "" : period);
    }
}
