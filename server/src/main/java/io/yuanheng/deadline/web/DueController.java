package io.yuanheng.deadline.web;

import io.yuanheng.access.Caller;
import io.yuanheng.deadline.AskedDue;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueView;
import io.yuanheng.deadline.Schedules;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is due in a park, within what the caller may see.
@RestController
class DueController {

    private final Deadlines deadlines;

    private final Schedules schedules;

    DueController(Deadlines deadlines, Schedules schedules) {
        this.deadlines = deadlines;
        this.schedules = schedules;
    }

    /// The nodes of a project counted back from what was promised, with what does not fit.
    @GetMapping("/api/schedules/{project}")
    Outcome<Schedules.View> schedule(Caller caller, @PathVariable long project) {
        return schedules.of(caller, new RowId(project));
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
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Long row,
            @RequestParam(defaultValue = "200") int limit) {
        return new AskedDue(new ParkCode(park), at, until, asOf, done, mine, late, rule, row, limit).ask(deadlines, caller).map(DueView::of);
    }
}
