package io.yuanheng.casework.web;

import io.yuanheng.access.Caller;
import io.yuanheng.casework.CaseworkProblem;
import io.yuanheng.casework.MeasureDecision;
import io.yuanheng.casework.Fulfilment;
import io.yuanheng.casework.Proposals;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Promises that are not kept, the measures proposed, and decisions on them.
@RestController
@RequestMapping("/api/measures")
class FulfilmentController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Fulfilment fulfilment;

    FulfilmentController(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @GetMapping
    Outcome<Proposals> proposals(Caller caller, @RequestParam String park, @RequestParam(required = false) @Nullable String at) {
        return park(park).then(code -> fulfilment.of(caller, code, at));
    }

    /// How many wait for the caller: nothing to be told to who may not decide.
    @GetMapping("/waiting")
    Outcome<Proposals.Waiting> waiting(Caller caller, @RequestParam String park) {
        return park(park).map(code -> new Proposals.Waiting(fulfilment.waiting(caller, code, LocalDateTime.now(ZONE))));
    }

    /// A decision is made now; nobody decides in the past.
    @PostMapping
    Outcome<Fulfilment.Decided> decideOnMeasure(Caller caller, @RequestBody MeasureDecision order) {
        return park(order.park()).then(code -> fulfilment.decide(caller, code, order, LocalDateTime.now(ZONE)));
    }

    private static Outcome<ParkCode> park(String park) {
        try {
            return Outcome.accepted(new ParkCode(park));
        } catch (IllegalArgumentException _) {
            return Outcome.rejected(new Problem(CaseworkProblem.OUT_OF_SIGHT, Place.WHOLE, "没有园区 " + park, "请从园区列表里选"));
        }
    }
}
