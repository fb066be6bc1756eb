package io.yuanheng.deadline.calendar;

import io.yuanheng.declaration.CalendarDefinition;
import io.yuanheng.declaration.Packs;
import java.nio.file.Path;
import java.util.List;

/// The calendars of the standard pack.
public final class StandardCalendar {

    private static final List<CalendarDefinition> PUBLISHED =
            Packs.read(List.of(Path.of("../packs/standard"))).orElseThrow().rhythm().calendars();

    private StandardCalendar() {}

    public static List<CalendarDefinition> published() {
        return PUBLISHED;
    }

    public static Reckoning reckoning() {
        return new Reckoning(WorkingCalendar.of(PUBLISHED));
    }
}
