package io.yuanheng.enterprise.web;

import io.yuanheng.access.Caller;
import io.yuanheng.enterprise.EnterpriseProblem;
import io.yuanheng.enterprise.PolicyApplications;
import io.yuanheng.enterprise.PolicyApplications.Kept;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the conditions of a policy stand in an application for it.
@RestController
@RequestMapping("/api/applications/{row:[0-9]+}/judgement")
class PolicyApplicationController {

    private final PolicyApplications applications;

    PolicyApplicationController(PolicyApplications applications) {
        this.applications = applications;
    }

    /// @param kept null where nothing was judged, because no conditions are written down
    record Judgement(@Nullable Kept kept) {}

    /// The judgement kept with the application, with the rows behind every value at the change number it read.
    @GetMapping
    Outcome<Judgement> judgement(Caller caller, @PathVariable long row) {
        return of(row, id -> applications.kept(caller, id));
    }

    /// Judges again by what is known now.
    @PostMapping
    Outcome<Judgement> judgeAgain(Caller caller, @PathVariable long row) {
        return of(row, id -> applications.again(caller, id));
    }

    private static Outcome<Judgement> of(long row, Function<RowId, Outcome<Optional<Kept>>> asked) {
        return row > 0
                ? asked.apply(new RowId(row)).map(kept -> new Judgement(kept.orElse(null)))
                : Outcome.rejected(new Problem(EnterpriseProblem.UNKNOWN_APPLICATION, Place.WHOLE, "没有第 " + row + " 行", "请从政策申报台账里重新打开"));
    }
}
