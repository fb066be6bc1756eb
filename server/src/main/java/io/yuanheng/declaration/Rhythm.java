package io.yuanheng.declaration;

import java.util.List;
import java.util.Optional;

/// What the packs say of time: calendars, what is due, lamps and reminders.
///
/// @param calendars in the order of their days, without gaps and overlaps
/// @param deadlines by code, and of one code by the day from which it holds
public record Rhythm(List<CalendarDefinition> calendars, List<DeadlineDefinition> deadlines, List<LampSet> lamps, List<LadderDefinition> ladders) {

    public static final Rhythm NONE = new Rhythm(List.of(), List.of(), List.of(), List.of());

    public Rhythm {
        calendars = List.copyOf(calendars);
        deadlines = List.copyOf(deadlines);
        lamps = List.copyOf(lamps);
        ladders = List.copyOf(ladders);
    }

    public Optional<LampSet> lamps(String code) {
        return lamps.stream().filter(set -> set.code().equals(code)).findFirst();
    }
}
