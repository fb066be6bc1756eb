package io.yuanheng.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What a person decides about a measure that was proposed.
///
/// @param dueOn the day on which the promise was to be kept, such as 2024-03-29
/// @param accepted whether the measure is to be taken
/// @param why needed where it is not
public record MeasureDecision(
        String park, long agreement, String item, @JsonProperty("due_on") String dueOn, String kind, boolean accepted, @Nullable String why) {}
