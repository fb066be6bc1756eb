package io.yuanheng.deadline;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.notice.Message;
import io.yuanheng.notice.Notice;
import io.yuanheng.notice.Notices;
import io.yuanheng.notice.Undelivered;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps what was posted, the first of each key, as the inbox does.
final class Said implements Notices {

    final Map<String, Message> messages = new HashMap<>();

    @Override
    public int post(List<Message> posted) {
        int before = messages.size();
        posted.forEach(message -> messages.putIfAbsent(message.key(), message));
        return messages.size() - before;
    }

    @Override
    public List<Notice> inbox(Caller caller, ParkCode park, boolean unreadOnly, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Boolean> read(Caller caller, long notice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<Undelivered>> undelivered(Caller caller, ParkCode park) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int deliver(Instant now) {
        throw new UnsupportedOperationException();
    }
}
