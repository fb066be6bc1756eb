package io.yuanheng.evaluation;

import java.time.LocalDate;

/// The calendar of working days, asked through a port: an evaluation does not know what else falls due.
public interface ObjectionDays {

    /// The last day of so many working days behind the day, by the calendars of the packs.
    LocalDate last(LocalDate from, int workingDays);
}
