package io.yuanheng.casework.web;

import io.yuanheng.access.Caller;
import io.yuanheng.casework.CaseworkProblem;
import io.yuanheng.casework.MeetingMinutes;
import io.yuanheng.casework.MeetingOrder;
import io.yuanheng.casework.MeetingRecords;
import io.yuanheng.casework.MeetingSeries;
import io.yuanheng.casework.Meetings;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Meetings by series, the agenda of the next one, and minutes.
@RestController
@RequestMapping("/api/meetings")
class MeetingController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Meetings meetings;
    private final MeetingRecords records;
    private final MeetingMinutes minutes;

    MeetingController(Meetings meetings, MeetingRecords records, MeetingMinutes minutes) {
        this.meetings = meetings;
        this.records = records;
        this.minutes = minutes;
    }

    @GetMapping
    Outcome<MeetingSeries> series(
            Caller caller,
            @RequestParam String park,
            @RequestParam(defaultValue = "dispatch") String kind,
            @RequestParam(required = false) @Nullable String at) {
        return park(park).then(code -> meetings.series(caller, code, kind, at));
    }

    @PostMapping
    Outcome<MeetingRecords.Recorded> hold(Caller caller, @RequestBody MeetingOrder order) {
        return park(order.park()).then(code -> records.record(caller, code, order));
    }

    @GetMapping("/{row:[0-9]+}/minutes.docx")
    ResponseEntity<?> minutes(Caller caller, @PathVariable long row) {
        Outcome<MeetingMinutes.Minutes> found = row <= 0
                ? Outcome.rejected(new Problem(CaseworkProblem.UNKNOWN_CASE, Place.WHOLE, "没有第 " + row + " 行", "请从列表里重新打开"))
                : minutes.of(caller, new RowId(row));
        return switch (found) {
            case Outcome.Accepted<MeetingMinutes.Minutes>(MeetingMinutes.Minutes written, var _) ->
                ResponseEntity.ok()
                        .contentType(WORD)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment().filename(written.title() + ".docx", StandardCharsets.UTF_8).build().toString())
                        .body(written.docx());
            case Outcome.Rejected<MeetingMinutes.Minutes> refused -> ResponseEntity.ok(refused);
        };
    }

    private static Outcome<ParkCode> park(String park) {
        try {
            return Outcome.accepted(new ParkCode(park));
        } catch (IllegalArgumentException _) {
            return Outcome.rejected(new Problem(CaseworkProblem.OUT_OF_SIGHT, Place.WHOLE, "没有园区 " + park, "请从园区列表里选"));
        }
    }
}
