package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;

/// Which days of a year are worked and rested, as the State Council publishes them each autumn for the year after.
///
/// Where it is silent, Monday to Friday are worked. After `until` nobody knows yet: what falls due there is provisional.
///
/// @param code the year, such as 2024
/// @param source the notice it follows, with number and date
/// @param rest the holiday's name by day
/// @param work Saturdays and Sundays worked in exchange (调休)
public record CalendarDefinition(
        String code,
        String source,
        LocalDate from,
        LocalDate until,
        SortedMap<LocalDate, String> rest,
        SortedSet<LocalDate> work,
        String pack,
        Place.InFile place) {}
