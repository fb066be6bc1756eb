package io.yuanheng.casework.web;

import io.yuanheng.access.Caller;
import io.yuanheng.casework.ApprovalMatrix;
import io.yuanheng.casework.Approvals;
import io.yuanheng.casework.CaseworkProblem;
import io.yuanheng.casework.OpinionSheets;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Joint approvals: which matter of which project is late, and what blocks what.
@RestController
@RequestMapping("/api/approvals")
class ApprovalController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Approvals approvals;
    private final OpinionSheets sheets;

    ApprovalController(Approvals approvals, OpinionSheets sheets) {
        this.approvals = approvals;
        this.sheets = sheets;
    }

    @GetMapping
    Outcome<ApprovalMatrix> matrix(
            Caller caller,
            @RequestParam String park,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(defaultValue = "false") boolean finished) {
        return park(park).then(code -> approvals.matrix(caller, code, at, finished));
    }

    /// The opinion sheet of one case.
    @GetMapping("/{row:[0-9]+}/sheet.docx")
    ResponseEntity<?> sheet(Caller caller, @PathVariable long row, @RequestParam(required = false) @Nullable String at) {
        Outcome<OpinionSheets.Sheet> found = row <= 0
                ? Outcome.rejected(new Problem(CaseworkProblem.UNKNOWN_CASE, Place.WHOLE, "没有第 " + row + " 行", "请从列表里重新打开"))
                : sheets.of(caller, new RowId(row), at);
        return switch (found) {
            case Outcome.Accepted<OpinionSheets.Sheet>(OpinionSheets.Sheet sheet, var _) ->
                ResponseEntity.ok()
                        .contentType(WORD)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment().filename(sheet.title() + ".docx", StandardCharsets.UTF_8).build().toString())
                        .body(sheet.docx());
            case Outcome.Rejected<OpinionSheets.Sheet> refused -> ResponseEntity.ok(refused);
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
