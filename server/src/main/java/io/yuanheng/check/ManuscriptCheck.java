package io.yuanheng.check;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds to a checked text what the ledgers say of it, and what people decided about its findings before.
public interface ManuscriptCheck {

    /// Compares figures and names with the ledgers of a park, within the caller's sight.
    ///
    /// @param asOf the change number to compare at, or null for the newest
    /// @return refused where the caller may not see the park's figures
    Outcome<CheckedManuscript> against(Caller caller, CheckedManuscript checked, ParkCode park, @Nullable ChangeNo asOf);

    /// For a report of our own: holds its manifest against its text and the ledgers as well. Any other text comes back as it was.
    ///
    /// Where the manifest cannot be checked (by this caller, or with these ledgers), a note says why.
    CheckedManuscript withManifest(Caller caller, CheckedManuscript checked);

    /// Keeps what a person decided about a finding. A later decision on the same finding replaces it; all of them are kept.
    Outcome<DecisionAnswer> decide(Caller caller, DecisionOrder order);

    /// The decisions in force in a park, the newest first.
    Outcome<List<DecisionAnswer>> decisions(Caller caller, ParkCode park);
}
