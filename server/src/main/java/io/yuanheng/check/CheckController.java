package io.yuanheng.check;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The check over HTTP.
@RestController
class CheckController {

    private final OwnReportCheck check;

    CheckController(OwnReportCheck check) {
        this.check = check;
    }

    @GetMapping("/api/reports/issued/{issue}/check")
    Outcome<CheckView> check(Caller caller, @PathVariable long issue) {
        return check.checkIssued(caller, issue).map(CheckView::of);
    }
}
