package io.yuanheng.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// All promises of a park that are not kept.
///
/// @param decides whether the caller may decide on what is proposed
public record Proposals(String now, long change, boolean decides, List<Rung> rungs, List<Proposal> cases) {

    /// A measure of the ladder.
    ///
    /// @param after how long after the one before, in words; empty for at once
    public record Rung(String kind, String title, String after) {}

    /// @param waiting proposals that wait for a decision of the caller
    public record Waiting(@JsonProperty("waiting") long waiting) {}
}
