package io.yuanheng.deadline.web;

import io.yuanheng.access.Caller;
import io.yuanheng.deadline.AskedDue;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueView;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is due in a park, within what the caller may see.
@RestController
class DueController {

    private final Deadlines deadlines;

    DueController(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping("/api/due")
    Outcome<DueView> due(
            Caller caller,
            @RequestParam String park,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable Long asOf,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(defaultValue = "200") int limit) {
        return new AskedDue(new ParkCode(park), at, until, asOf, done, mine, rule, limit).ask(deadlines, caller).map(DueView::of);
    }
}
