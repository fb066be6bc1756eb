package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ladder of reminders: who is told when something comes near, is due, and stays undone.
///
/// @param quietFrom with `quietTo`, the time of day in which nothing goes out of the product; it waits. Null for none
/// @param digest the time of day at which what does not escalate goes out together, or null for at once
public record LadderDefinition(
        String code, String title, List<Rung> rungs, @Nullable LocalTime quietFrom, @Nullable LocalTime quietTo, @Nullable LocalTime digest,
        String pack, Place.InFile place) {

    public LadderDefinition {
        rungs = List.copyOf(rungs);
    }

    /// @param distance how far from the due day, or null for the day itself
    /// @param responsible whether those are told who answer for the rule
    /// @param to other roles that are told
    public record Rung(@Nullable TimeLimit distance, boolean before, boolean responsible, List<String> to, boolean escalates) {
        public Rung {
            to = List.copyOf(to);
        }
    }
}
