package io.yuanheng.report.manifest;

import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is due in a park and what became of it: the clock, as reports and the checker ask it.
///
/// A report knows nothing of how days are reckoned; whoever wires the modules puts the clock behind this. The same look at the same
/// change gives the same matters for ever.
@FunctionalInterface
public interface DueMatters {

    /// Everything still owed, and everything else that fell due since the look's first day; the longest late first.
    Outcome<List<Matter>> seen(Look look, ChangeNo change, Scope scope);

    /// Whence the clock is looked at.
    ///
    /// @param at in the park's own time; midnight ends the day before
    /// @param from the first day of the period that is told of
    record Look(ParkCode park, LocalDateTime at, LocalDate from) {

        /// The last day of the period, which at midnight is the day that has just ended.
        public LocalDate lastDay() {
            return at.minusNanos(1).toLocalDate();
        }
    }

    /// @param key what tells it from all others, at every look
    /// @param rule the code of the rule it follows from
    /// @param title of that rule
    /// @param ledger the ledger of the row that owes it; null where the park does
    /// @param version the change that opened the row's version; null for the park
    /// @param period the period that rows are expected for, such as 2024-06 or 2024-W26; null otherwise
    /// @param subject whose it is, as people call it
    /// @param due null while its clock stands
    /// @param lamp `red`, `yellow` and so on; null where none is lit
    /// @param reason why the lamp is what it is, in words
    /// @param section the section that answers for it
    /// @param owner who the row says has it in hand
    record Matter(
            String key,
            String rule,
            String title,
            @Nullable LedgerCode ledger,
            @Nullable RowId row,
            @Nullable ChangeNo version,
            @Nullable String period,
            String subject,
            @Nullable LocalDate due,
            State state,
            @Nullable String lamp,
            String reason,
            String section,
            @Nullable String owner) {}

    enum State {
        OPEN("未到期"),
        LATE("逾期未办"),
        STOPPED("停表"),
        MET("按期办结"),
        MET_LATE("逾期办结"),
        CLOSED("不再催");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /// As templates and manifests write it, such as `met_late`.
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String written) {
            return Stream.of(values()).filter(s -> s.written().equals(written)).findFirst();
        }
    }
}
