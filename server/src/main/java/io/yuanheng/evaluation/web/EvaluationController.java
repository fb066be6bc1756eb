package io.yuanheng.evaluation.web;

import io.yuanheng.access.Caller;
import io.yuanheng.evaluation.EvaluationList;
import io.yuanheng.evaluation.EvaluationProblem;
import io.yuanheng.evaluation.EvaluationView;
import io.yuanheng.evaluation.Evaluations;
import io.yuanheng.evaluation.HandedIn;
import io.yuanheng.evaluation.LiveScore;
import io.yuanheng.evaluation.LiveScores;
import io.yuanheng.evaluation.ScoreTrace;
import io.yuanheng.evaluation.WhatIf;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Evaluations: computed, published, objected to, computed again, final; and every score down to its rows.
@RestController
@RequestMapping("/api/evaluations")
class EvaluationController {

    private final Evaluations evaluations;
    private final LiveScores live;
    private final HandedIn handedIn;

    EvaluationController(Evaluations evaluations, LiveScores live, HandedIn handedIn) {
        this.evaluations = evaluations;
        this.live = live;
        this.handedIn = handedIn;
    }

    record Started(long id) {}

    record Done(int round) {}

    record Start(String park, String method, int year) {}

    /// @param newMethod whether by the method as declared now, rather than as it was
    record Again(String reason, @Nullable Boolean newMethod) {}

    /// @param day such as 2024-05-06
    record Publication(String day, String said) {}

    record Objection(String subject, String day, String said) {}

    record Answer(long objection, boolean upheld, String said) {}

    record Said(String said) {}

    @GetMapping
    Outcome<EvaluationList> list(Caller caller, @RequestParam String park) {
        return park(park).then(code -> evaluations.seen().list(caller, code));
    }

    @PostMapping
    Outcome<Started> start(Caller caller, @RequestBody Start order) {
        return park(order.park()).then(code -> evaluations.start(caller, code, order.method(), order.year())).map(Started::new);
    }

    /// A row scored as it stands, such as an application under review.
    @GetMapping("/live")
    Outcome<LiveScore> live(Caller caller, @RequestParam String park, @RequestParam String ledger, @RequestParam long row) {
        Outcome<LiveScore> unknown = Outcome.rejected(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有台账 " + ledger + " 或第 " + row + " 行", "请从列表里重新打开"));
        if (row <= 0 || !ledger.matches("[a-z][a-z0-9_]{0,39}")) {
            return unknown;
        }
        return park(park).then(code -> live.of(caller, code, new LedgerCode(ledger), new RowId(row)));
    }

    /// Which items each reviewer has scored so far, for who appointed them.
    @GetMapping("/handed-in")
    Outcome<List<HandedIn.Line>> handedIn(Caller caller, @RequestParam String park, @RequestParam String ledger, @RequestParam long row) {
        if (row <= 0 || !ledger.matches("[a-z][a-z0-9_]{0,39}")) {
            return Outcome.rejected(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有台账 " + ledger + " 或第 " + row + " 行", "请从列表里重新打开"));
        }
        return park(park).then(code -> handedIn.of(caller, code, new LedgerCode(ledger), new RowId(row)));
    }

    @GetMapping("/{id:[0-9]+}")
    Outcome<EvaluationView> view(Caller caller, @PathVariable long id, @RequestParam(required = false) @Nullable Integer round) {
        return evaluations.seen().view(caller, id, round);
    }

    @GetMapping("/{id:[0-9]+}/trace")
    Outcome<ScoreTrace> trace(
            Caller caller, @PathVariable long id, @RequestParam String subject, @RequestParam(required = false) @Nullable Integer round) {
        return evaluations.seen().trace(caller, id, round, subject);
    }

    @GetMapping("/{id:[0-9]+}/rebuilt")
    Outcome<Evaluations.Rebuilt> rebuilt(Caller caller, @PathVariable long id, @RequestParam(required = false) @Nullable Integer round) {
        return evaluations.rebuild(caller, id, round);
    }

    @PostMapping("/{id:[0-9]+}/rounds")
    Outcome<Done> recalculate(Caller caller, @PathVariable long id, @RequestBody Again order) {
        return evaluations.recalculate(caller, id, order.reason(), Boolean.TRUE.equals(order.newMethod())).map(Done::new);
    }

    @PostMapping("/{id:[0-9]+}/publication")
    Outcome<Done> publish(Caller caller, @PathVariable long id, @RequestBody Publication order) {
        return day(order.day()).then(day -> evaluations.publish(caller, id, day, order.said())).map(Done::new);
    }

    @PostMapping("/{id:[0-9]+}/objections")
    Outcome<Done> object(Caller caller, @PathVariable long id, @RequestBody Objection order) {
        return day(order.day()).then(day -> evaluations.object(caller, id, order.subject(), day, order.said())).map(Done::new);
    }

    @PostMapping("/{id:[0-9]+}/answers")
    Outcome<Done> answer(Caller caller, @PathVariable long id, @RequestBody Answer order) {
        return evaluations.answer(caller, id, order.objection(), order.upheld(), order.said()).map(Done::new);
    }

    @PostMapping("/{id:[0-9]+}/final")
    Outcome<Done> finish(Caller caller, @PathVariable long id, @RequestBody Said order) {
        return evaluations.finish(caller, id, order.said()).map(Done::new);
    }

    @PostMapping("/{id:[0-9]+}/what-if")
    Outcome<WhatIf> whatIf(Caller caller, @PathVariable long id, @RequestBody WhatIf.Order order) {
        return evaluations.whatIf(caller, id, order);
    }

    private static Outcome<LocalDate> day(String day) {
        try {
            return Outcome.accepted(LocalDate.parse(day));
        } catch (DateTimeException _) {
            return Outcome.rejected(new Problem(EvaluationProblem.UNREADABLE, Place.WHOLE, "日期“" + day + "”看不懂", "写成 2024-05-06"));
        }
    }

    private static Outcome<ParkCode> park(String park) {
        try {
            return Outcome.accepted(new ParkCode(park));
        } catch (IllegalArgumentException _) {
            return Outcome.rejected(new Problem(EvaluationProblem.OUT_OF_SIGHT, Place.WHOLE, "没有园区 " + park, "请从园区列表里选"));
        }
    }
}
