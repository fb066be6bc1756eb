package io.yuanheng.casework;

import io.yuanheng.declaration.MeasuresDefinition;
import io.yuanheng.declaration.MeasuresDefinition.Rung;
import io.yuanheng.declaration.TimeLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where a broken promise stands on the ladder of measures: a pure function of what was decided and done, and of the day.
///
/// One measure after the other: the next is proposed when the one before was carried out, its time has passed, and so has the day that was
/// promised anew. What was rejected ends the ladder until the facts are others.
final class Ladder {

    /// A decision as its row tells it.
    ///
    /// @param doneOn when the measure was carried out, or null
    /// @param newDate the day promised anew, or null
    record Decided(String decision, @Nullable LocalDate doneOn, @Nullable LocalDate newDate) {}

    /// @param from the first day on which the rung may be proposed, or null where it was decided on
    record Standing(String state, Rung rung, @Nullable LocalDate from) {}

    private final List<Rung> rungs;
    private final BiFunction<LocalDate, TimeLimit, LocalDate> end;

    /// @param end the last day of a limit that begins on a day
    Ladder(List<Rung> rungs, BiFunction<LocalDate, TimeLimit, LocalDate> end) {
        this.rungs = rungs;
        this.end = end;
    }

    /// @param due the day on which the promise was to be kept; it is broken
    /// @param decided by kind
    /// @param applies whether a rung can be used at all, such as deferring a deposit that is held
    Standing at(LocalDate today, LocalDate due, Map<String, Decided> decided, Predicate<Rung> applies) {
        LocalDate base = due;
        Rung last = rungs.getFirst();
        for (Rung rung : rungs) {
            Decided found = decided.get(rung.kind());
            if (found == null && !applies.test(rung)) {
                continue;
            }
            if (found == null) {
                LocalDate from = (rung.after() == null ? base : end.apply(base, rung.after())).plusDays(1);
                return new Standing(today.isBefore(from) ? Proposal.WAITING : Proposal.PROPOSED, rung, from);
            }
            if (found.decision().equals(MeasuresDefinition.REJECTED)) {
                return new Standing(Proposal.HALTED, rung, null);
            }
            if (found.doneOn() == null) {
                return new Standing(Proposal.UNDER_WAY, rung, null);
            }
            base = found.newDate() != null && found.newDate().isAfter(found.doneOn()) ? found.newDate() : found.doneOn();
            last = rung;
        }
        return new Standing(Proposal.EXHAUSTED, last, null);
    }
}
