package io.yuanheng.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A joint approval with its matters, as it stands at a moment.
///
/// @param lamp of its being accepted or finished in time
/// @param reason why that lamp is what it is
/// @param cells one for each column of its scheme; null where the case has no such matter
public record ApprovalCase(
        long row,
        String title,
        @Nullable String project,
        @Nullable String enterprise,
        @Nullable String batch,
        @JsonProperty("state_title") String stateTitle,
        @JsonProperty("first_asked") @Nullable String firstAsked,
        @Nullable String agent,
        @JsonProperty("accepted_on") @Nullable String acceptedOn,
        @JsonProperty("visited_on") @Nullable String visitedOn,
        @JsonProperty("promised_on") @Nullable String promisedOn,
        @JsonProperty("finished_on") @Nullable String finishedOn,
        @Nullable String conclusion,
        @Nullable String lamp,
        String state,
        String reason,
        List<@Nullable ApprovalMatter> cells) {}
