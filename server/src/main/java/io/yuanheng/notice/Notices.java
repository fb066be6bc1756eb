package io.yuanheng.notice;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import java.time.Instant;
import java.util.List;

/// Inboxes and deliveries.
public interface Notices {

    /// Posts what was not posted before.
    ///
    /// @return how many were new
    int post(List<Message> messages);

    /// What the caller's roles in the park were told, the newest first.
    List<Notice> inbox(Caller caller, ParkCode park, boolean unreadOnly, int limit);

    /// Marks a notice of the caller's inbox as read by the caller.
    Outcome<Boolean> read(Caller caller, long notice);

    /// What channels have refused and will be tried again, or was given up; for those who administer users.
    Outcome<List<Undelivered>> undelivered(Caller caller, ParkCode park);

    /// Sends what may go out by now, several messages to the same people as one letter.
    ///
    /// @return how many messages went out
    int deliver(Instant now);
}
