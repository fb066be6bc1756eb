package io.yuanheng.notice.web;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.notice.Notice;
import io.yuanheng.notice.Notices;
import io.yuanheng.notice.Undelivered;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The caller's inbox.
@RestController
class NoticeController {

    private static final int AT_MOST = 200;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/api/notices")
    List<Notice> inbox(Caller caller, @RequestParam String park, @RequestParam(defaultValue = "false") boolean unread) {
        return notices.inbox(caller, new ParkCode(park), unread, AT_MOST);
    }

    @PostMapping("/api/notices/{notice}/read")
    Outcome<Boolean> read(Caller caller, @PathVariable long notice) {
        return notices.read(caller, notice);
    }

    /// Messages that mail or a robot has not taken, with what it answered.
    @GetMapping("/api/notices/undelivered")
    Outcome<List<Undelivered>> undelivered(Caller caller, @RequestParam String park) {
        return notices.undelivered(caller, new ParkCode(park));
    }
}
