package io.yuanheng.check;

import io.yuanheng.kernel.ParkCode;

/// What somebody decides about a finding.
///
/// @param fingerprint as the answer of the check gives it
/// @param decision `confirmed` (it is an error), `dismissed` (it is none) or `reopened` (the earlier decision is taken back)
/// @param reason why; needed to dismiss
/// @param quote the words it is about, for those who read the list of decisions later
public record DecisionOrder(ParkCode park, String fingerprint, String decision, String reason, String quote) {}
