package io.yuanheng.check;

import io.yuanheng.access.Caller;

/// Adds to a checked text what the ledgers say of it.
public interface ManuscriptCheck {

    /// For a report of our own: holds its manifest against its text and the ledgers as well. Any other text comes back as it was.
    ///
    /// Where the manifest cannot be checked (by this caller, or with these ledgers), a note says why.
    CheckedManuscript withManifest(Caller caller, CheckedManuscript checked);
}
