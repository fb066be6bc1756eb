package io.yuanheng.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting with what was decided there.
///
/// @param kind its series, such as `dispatch`
/// @param open how many of its items are neither done nor carried
public record Meeting(
        long row,
        String title,
        String kind,
        @JsonProperty("kind_title") String kindTitle,
        @JsonProperty("held_on") String heldOn,
        @Nullable String chair,
        @Nullable String participants,
        @Nullable String topics,
        long open,
        List<Item> items) {

    /// @param matter its number, which it keeps while it is carried from meeting to meeting
    /// @param state `open`, `done` or `carried`
    /// @param late whether it is open and its day has passed
    /// @param raised the meeting at which it first came up, where that is another one
    /// @param source the key of what was due and brought it up, or null
    public record Item(
            long row,
            long version,
            @JsonProperty("matter_no") String matterNo,
            String matter,
            @Nullable String situation,
            @Nullable String decision,
            @Nullable String owner,
            @Nullable String deadline,
            String state,
            @JsonProperty("state_title") String stateTitle,
            boolean late,
            @Nullable String result,
            @JsonProperty("finished_on") @Nullable String finishedOn,
            @Nullable String raised,
            @Nullable String source) {}
}
