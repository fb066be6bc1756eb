package io.yuanheng.deadline;

import io.yuanheng.declaration.LampSet.Lamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is due, the longest late first.
///
/// @param total how many there are; `obligations` holds the first of them
/// @param calendarUntil the last day of the published calendars; what falls due later is provisional
public record DueList(
        DueQuestion question,
        long total,
        Map<Obligation.State, Long> states,
        Map<Lamp, Long> lamps,
        @Nullable LocalDate calendarUntil,
        List<Obligation> obligations) {

    public DueList {
        states = Map.copyOf(states);
        lamps = Map.copyOf(lamps);
        obligations = List.copyOf(obligations);
    }
}
