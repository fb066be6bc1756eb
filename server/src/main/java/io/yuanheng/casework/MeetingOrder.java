package io.yuanheng.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting as it is recorded: all of it in one change, or nothing.
///
/// @param carried what earlier meetings left open and this one decided on
/// @param items what came up
public record MeetingOrder(
        String park,
        String kind,
        String title,
        @JsonProperty("held_on") String heldOn,
        @Nullable String chair,
        @Nullable String participants,
        @Nullable String topics,
        List<Carried> carried,
        List<New> items) {

    /// @param version the change at which the item was read
    /// @param done whether it is closed here, with what came of it, instead of being carried on
    public record Carried(
            long row,
            long version,
            boolean done,
            @Nullable String result,
            @Nullable String decision,
            @Nullable String owner,
            @Nullable String deadline) {}

    /// @param source the key of what was due, or null for what people brought up
    public record New(
            @Nullable String source,
            String matter,
            @Nullable String situation,
            @Nullable String decision,
            @Nullable String owner,
            @Nullable String deadline) {}
}
