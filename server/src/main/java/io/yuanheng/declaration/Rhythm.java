package io.yuanheng.declaration;

import java.util.List;

/// What the packs say of time: calendars.
///
/// @param calendars in the order of their days, without gaps and overlaps
public record Rhythm(List<CalendarDefinition> calendars) {

    public static final Rhythm NONE = new Rhythm(List.of());

    public Rhythm {
        calendars = List.copyOf(calendars);
    }
}
