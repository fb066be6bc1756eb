package io.yuanheng.deadline;

import io.yuanheng.declaration.LampSet.Lamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is due, the longest late first.
///
/// @param total how many there are; `obligations` holds the first of them
/// @param late what is late, by rule and by how long
/// @param roles the names of the roles that answer for something
/// @param calendarUntil the last day of the published calendars; what falls due later is provisional
public record DueList(
        DueQuestion question,
        long total,
        Map<Obligation.State, Long> states,
        Map<Lamp, Long> lamps,
        List<Late> late,
        Map<String, String> roles,
        @Nullable LocalDate calendarUntil,
        List<Obligation> obligations) {

    /// How much of a rule is late since how long.
    ///
    /// @param by the roles that answer for it
    public record Late(String rule, String title, List<String> by, Map<Age, Long> ages) {
        public Late {
            ages = Map.copyOf(ages);
        }
    }

    /// How long something is late, in days of the calendar.
    public enum Age {
        WITHIN_3,
        WITHIN_10,
        WITHIN_30,
        OLDER;

        static Age of(long days) {
            if (days <= 3) {
                return WITHIN_3;
            }
            if (days <= 10) {
                return WITHIN_10;
            }
            return days <= 30 ? WITHIN_30 : OLDER;
        }
    }

    public DueList {
        states = Map.copyOf(states);
        lamps = Map.copyOf(lamps);
        late = List.copyOf(late);
        roles = Map.copyOf(roles);
        obligations = List.copyOf(obligations);
    }
}
