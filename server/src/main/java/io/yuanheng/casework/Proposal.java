package io.yuanheng.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A promise of an agreement that is not kept, with what was done about it and what is proposed next.
///
/// @param item which promise, such as `start`
/// @param dueOn the day on which it was to be kept; with agreement and item it tells this case from all others
/// @param promised what the agreement says, or null where it says a day only
/// @param delivered what was found instead, or null where nothing was
/// @param reason how far behind it is, in words
/// @param state `proposed` waits for a decision, `accepted` is being carried out, `waiting` for the day `from`, `halted` by a rejection,
///   `exhausted` after the last measure
/// @param kind the measure that the state speaks of
/// @param from the day from which that measure is proposed, or null where it has been decided on
/// @param taken the measures decided on so far, in their order
public record Proposal(
        long agreement,
        @JsonProperty("agreement_no") String agreementNo,
        @Nullable String project,
        @Nullable String enterprise,
        String item,
        @JsonProperty("item_title") String itemTitle,
        @JsonProperty("due_on") String dueOn,
        @Nullable Found promised,
        @Nullable Found delivered,
        String reason,
        String state,
        String kind,
        @JsonProperty("kind_title") String kindTitle,
        @Nullable String from,
        List<Taken> taken) {

    static final String PROPOSED = "proposed";
    static final String UNDER_WAY = "accepted";
    static final String WAITING = "waiting";
    static final String HALTED = "halted";
    static final String EXHAUSTED = "exhausted";

    /// A cell, and the row that it stands in.
    public record Found(String ledger, long row, String title, String text) {}

    /// @param decision `accepted` or `rejected`
    public record Taken(
            long row,
            String kind,
            @JsonProperty("kind_title") String kindTitle,
            String decision,
            @JsonProperty("decided_on") String decidedOn,
            @Nullable String why,
            @JsonProperty("done_on") @Nullable String doneOn,
            @JsonProperty("new_date") @Nullable String newDate) {}

    boolean isProposed() {
        return state.equals(PROPOSED);
    }

    /// What tells this proposal from all others; the same at every look.
    String key() {
        return agreement + "|" + item + "|" + dueOn + "|" + kind;
    }
}
