package io.yuanheng.deadline;

import io.yuanheng.deadline.calendar.Due;
import io.yuanheng.deadline.calendar.Moment;
import io.yuanheng.deadline.calendar.Pause;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What rows say of one obligation, before its state and lamp are decided.
///
/// @param subject asked only where the obligation is shown: most are counted
/// @param reference the day that decides which declaration of the rule holds
/// @param stood times that do not count, by now
/// @param finished whether enough was done, although perhaps nobody wrote when
/// @param closed whether it ended in a state in which nothing is owed
/// @param progress how far the work is, or null
/// @param need how many rows are expected; 0 where rows are not counted
record Found(
        ParkCode park,
        @Nullable RowId row,
        @Nullable ChangeNo version,
        Supplier<String> subject,
        @Nullable String period,
        LocalDate reference,
        @Nullable Moment begun,
        @Nullable Due due,
        List<Pause> stood,
        @Nullable Moment done,
        boolean finished,
        boolean closed,
        @Nullable String owner,
        @Nullable Shares progress,
        int have,
        int need) {

    /// Percentages of work between two days.
    record Shares(LocalDate from, @Nullable BigDecimal done, @Nullable BigDecimal money) {}
}
