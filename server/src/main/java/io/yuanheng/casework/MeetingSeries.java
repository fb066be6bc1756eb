package io.yuanheng.casework;

import java.util.List;

/// The meetings of a park by series, and what the next one of the asked series should look at.
///
/// @param now the moment the clock was looked at
/// @param change at which everything was read
/// @param meetings of the series, the newest first
/// @param carried items of its meetings that are not done
/// @param due what the clock finds late, stopped or lit red and no open item of the series has in hand
public record MeetingSeries(
        String now, long change, String kind, List<Kind> kinds, List<Meeting> meetings, List<Meeting.Item> carried, List<Proposed> due) {

    /// @param meetings how many were held
    public record Kind(String code, String title, long meetings) {}

    /// @param source its key, the same at every look
    /// @param owner the section that has it in hand
    public record Proposed(String source, String title, String ledger, long row, String subject, String state, String lamp, String reason, String owner) {}
}
