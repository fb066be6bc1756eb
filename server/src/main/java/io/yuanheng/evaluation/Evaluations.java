package io.yuanheng.evaluation;

import io.yuanheng.access.AuditLog;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.MethodDefinition;
import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.evaluation.EvaluationStore.Event;
import io.yuanheng.evaluation.EvaluationStore.Evaluation;
import io.yuanheng.evaluation.EvaluationStore.Kind;
import io.yuanheng.evaluation.EvaluationStore.Round;
import io.yuanheng.evaluation.EvaluationView.Difference;
import io.yuanheng.evaluation.scoring.Inputs;
import io.yuanheng.evaluation.scoring.Result;
import io.yuanheng.evaluation.scoring.Scoring;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Evaluations from the computation to the final result.
///
/// Whoever computes needs the right to run evaluations in the park and must see every row the method reads; the final result is
/// declared by somebody else than who computed it.
public final class Evaluations {

    public static final String RUN = "evaluation.run";
    public static final String FINISH = "evaluation.finish";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int LONGEST = 2000;
    private static final Problem OUTRUN = new Problem(EvaluationProblem.WRONG_STATE, Place.WHOLE, "别人刚办了这一步", "刷新后看最新的情况");

    private final EvaluationStore store;
    private final Indicators indicators;
    private final Supplier<Definitions> definitions;
    private final ObjectionDays days;
    private final AuditLog audit;
    private final Clock clock;
    private final FinalRows finals;
    private final EvaluationSight sight;

    Evaluations(
            EvaluationStore store, Indicators indicators, Supplier<Definitions> definitions, ObjectionDays days, FinalRows finals, AuditLog audit, Clock clock) {
        this.store = store;
        this.indicators = indicators;
        this.definitions = definitions;
        this.days = days;
        this.finals = finals;
        this.audit = audit;
        this.clock = clock;
        this.sight = new EvaluationSight(store, indicators, definitions);
    }

    /// A new evaluation, computed at the newest change.
    ///
    /// @return its number
    public Outcome<Long> start(Caller caller, ParkCode park, String methodCode, int year) {
        if (!caller.may(RUN, park)) {
            return notAllowed("计算评价");
        }
        return method(methodCode).then(method -> compute(caller, park, method, year, 1, "").map(round -> {
            audit.record(caller.actor(), "evaluate", methodCode + "@" + park, "done");
            return store.add(park, methodCode, method.definition().title(), year, round);
        }));
    }

    /// A new round with the rows as they are now, by the method as it was when the newest round was computed.
    ///
    /// @param reason why it is computed again
    /// @param newMethod whether by the method as it is declared now
    public Outcome<Integer> recalculate(Caller caller, long id, String reason, boolean newMethod) {
        return sight.open(caller, id).then(open -> {
            if (!caller.may(RUN, open.evaluation().park())) {
                return notAllowed("重新计算");
            }
            Optional<Problem> refused = open.life().refusesRecalculation().or(() -> unsaid(reason, "为什么重新计算"));
            if (refused.isPresent()) {
                return Outcome.rejected(refused.get());
            }
            Evaluation evaluation = open.evaluation();
            int next = open.life().round() + 1;
            Outcome<MethodAsWritten> followed =
                    newMethod ? method(evaluation.method()) : MethodAsWritten.kept(definitions.get(), evaluation.method(), open.newest());
            return followed
                    .then(method -> compute(caller, evaluation.park(), method, evaluation.year(), next, reason.strip()))
                    .then(round -> {
                        audit.record(caller.actor(), "evaluate_again", "evaluation " + id, "done");
                        return store.add(id, round) ? Outcome.accepted(next) : outrun();
                    });
        });
    }

    /// Publishes the newest round (公示); objections are open until the last of the method's working days.
    public Outcome<Integer> publish(Caller caller, long id, LocalDate day, String said) {
        return sight.open(caller, id).then(open -> {
            if (!caller.may(RUN, open.evaluation().park())) {
                return notAllowed("公示");
            }
            Optional<Problem> refused = open.life().refusesPublication().or(() -> future(day)).or(() -> tooLong(said));
            if (refused.isPresent()) {
                return Outcome.rejected(refused.get());
            }
            LocalDate until = days.last(day, Kept.scheme(open.newest()).objectionDays());
            return add(caller, open, new Event(0, open.life().round(), Kind.PUBLISHED, day, until, null, null, null, said.strip(), clock.instant(), caller.actor()));
        });
    }

    /// Records an objection against what was published.
    ///
    /// @param subject the key of who objects
    /// @param day on which it was raised
    public Outcome<Integer> object(Caller caller, long id, String subject, LocalDate day, String said) {
        return sight.open(caller, id).then(open -> {
            if (!caller.may(RUN, open.evaluation().park())) {
                return notAllowed("登记异议");
            }
            boolean known = Kept.result(open.newest()).of(subject).isPresent();
            Optional<Problem> refused = open.life().refusesObjection(day).or(() -> future(day)).or(() -> unsaid(said, "异议的内容"))
                    .or(() -> known ? Optional.empty() : Optional.of(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有这个评价对象", "从结果表里选")));
            return refused.isPresent()
                    ? Outcome.rejected(refused.get())
                    : add(caller, open, new Event(0, open.life().round(), Kind.OBJECTED, day, null, subject, null, null, said.strip(), clock.instant(), caller.actor()));
        });
    }

    /// @param upheld whether the objection is right, so that the round cannot stand
    public Outcome<Integer> answer(Caller caller, long id, long objection, boolean upheld, String said) {
        return sight.open(caller, id).then(open -> {
            if (!caller.may(RUN, open.evaluation().park())) {
                return notAllowed("答复异议");
            }
            Optional<Event> asked = open.life().objection(objection);
            if (asked.isEmpty()) {
                return Outcome.rejected(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有第 " + objection + " 号异议", null));
            }
            if (open.life().answer(objection).isPresent()) {
                return Outcome.rejected(new Problem(EvaluationProblem.WRONG_STATE, Place.WHOLE, "这件异议已经答复", "刷新后看答复"));
            }
            Optional<Problem> refused = unsaid(said, "答复的内容");
            return refused.isPresent()
                    ? Outcome.rejected(refused.get())
                    : add(caller, open, new Event(
                            0, asked.get().round(), Kind.ANSWERED, today(), null, null, objection, upheld, said.strip(), clock.instant(), caller.actor()));
        });
    }

    /// Declares the published round final (定稿).
    public Outcome<Integer> finish(Caller caller, long id, String said) {
        return sight.open(caller, id).then(open -> {
            if (!caller.may(FINISH, open.evaluation().park())) {
                return notAllowed("定稿");
            }
            if (open.newest().by().login().equals(caller.actor().login())) {
                return Outcome.rejected(new Problem(EvaluationProblem.NOT_ALLOWED, Place.WHOLE, "计算的人不能自己定稿", "请另一位有权的人定稿"));
            }
            if (!open.whole()) {
                return Outcome.rejected(new Problem(EvaluationProblem.NOT_ALLOWED, Place.WHOLE, "您看不到全部评价对象，不能定稿", "请另一位有权的人定稿"));
            }
            Optional<Problem> refused = open.life().refusesFinal(today()).or(() -> tooLong(said));
            return refused.isPresent()
                    ? Outcome.rejected(refused.get())
                    : finish(caller, open, new Event(
                            0, open.life().round(), Kind.FINAL, today(), null, null, null, null, said.strip(), clock.instant(), caller.actor()));
        });
    }

    /// Where the method names a ledger for results, its rows and the event are one change.
    private Outcome<Integer> finish(Caller caller, EvaluationSight.Open open, Event event) {
        Evaluation evaluation = open.evaluation();
        MethodDefinition method = definitions.get().procedures().method(evaluation.method()).orElseThrow();
        MethodDefinition.Results into = method.results();
        if (into == null) {
            return add(caller, open, event);
        }
        return new FinalLines(indicators, definitions.get(), method, into)
                .of(evaluation, open.newest(), caller.scope())
                .then(lines -> finals.write(
                        caller.actor(), evaluation.park(), into.of(), lines, evaluation.title() + "定稿",
                        (transaction, _) -> EvaluationStore.add(transaction, evaluation.id(), event) ? Optional.empty() : Optional.of(OUTRUN)))
                .map(_ -> {
                    audit.record(caller.actor(), "evaluation_final", "evaluation " + evaluation.id(), "done");
                    return event.round();
                });
    }

    /// What would become of a subject with other inputs; nothing is stored.
    ///
    /// @param changes by item
    public Outcome<WhatIf> whatIf(Caller caller, long id, WhatIf.Order order) {
        return sight.open(caller, id).then(open -> {
            if (!open.sees(order.subject())) {
                return Outcome.rejected(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有这个评价对象，或您无权查看", "从结果表里选"));
            }
            ScoringScheme scheme = Kept.scheme(open.newest());
            Inputs before = Kept.inputs(open.newest());
            return order.applied(before).map(after -> {
                Result changed = Scoring.of(scheme, after);
                List<Difference> differences = Differences.between(
                        scheme, new Differences.Side(before, Kept.result(open.newest())), new Differences.Side(after, changed));
                return new WhatIf(
                        Kept.result(open.newest()).of(order.subject()).orElseThrow(), changed.of(order.subject()).orElseThrow(),
                        open.whole() ? differences.stream().filter(one -> !one.key().equals(order.subject())).toList() : List.of());
            });
        });
    }

    /// Computes a round again, from what was kept and from the ledgers at its change.
    public Outcome<Rebuilt> rebuild(Caller caller, long id, @Nullable Integer round) {
        return sight.open(caller, id).then(open -> sight.round(open, round)).then(kept -> {
            ScoringScheme scheme = Kept.scheme(kept.round());
            Inputs inputs = Kept.inputs(kept.round());
            Kept again = Kept.of(scheme, inputs, Scoring.of(scheme, inputs));
            boolean sameResult = again.sha256().equals(kept.round().sha256());
            Evaluation evaluation = kept.evaluation();
            return MethodAsWritten.kept(definitions.get(), evaluation.method(), kept.round())
                    .then(method -> read(caller, evaluation.park(), method.definition(), evaluation.year(), new ChangeNo(kept.round().change())))
                    .map(read -> new Rebuilt(sameResult, Kept.of(scheme, read, Kept.result(kept.round())).inputs().equals(kept.round().inputs())));
        });
    }

    /// @param sameResult whether the inputs kept give the result kept
    /// @param sameInputs whether the ledgers at the round's change still give the inputs kept
    public record Rebuilt(boolean sameResult, boolean sameInputs) {}

    public EvaluationSight seen() {
        return sight;
    }

    private Outcome<MethodAsWritten> method(String code) {
        return MethodAsWritten.now(definitions.get(), code).map(Outcome::accepted).orElseGet(
                () -> Outcome.rejected(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有评价办法 " + code, "从办法列表里选")));
    }

    private Outcome<Inputs> read(Caller caller, ParkCode park, MethodDefinition method, int year, ChangeNo asOf) {
        return new InputReading(indicators, definitions.get(), method, park, year, asOf, caller.scope()).read(null);
    }

    private Outcome<Round> compute(Caller caller, ParkCode park, MethodAsWritten followed, int year, int round, String reason) {
        MethodDefinition method = followed.definition();
        if (!method.holdsFor(year)) {
            return Outcome.rejected(new Problem(
                    EvaluationProblem.NOTHING_TO_SCORE, Place.WHOLE, "“" + method.title() + "”不适用于 " + year + " 年度", "选适用这一年度的办法"));
        }
        ChangeNo asOf = indicators.current();
        return read(caller, park, method, year, asOf).then(inputs -> {
            if (inputs.subjects().isEmpty()) {
                return Outcome.rejected(new Problem(
                        EvaluationProblem.NOTHING_TO_SCORE, Place.WHOLE, year + " 年度没有参加评价的行", "先在台账里填报，并办到可以评价的状态"));
            }
            List<Problem> lacking = Scoring.lacking(method.scheme(), inputs).stream()
                    .map(one -> new Problem(EvaluationProblem.LACKING, Place.WHOLE, one.subject() + "的“" + one.item() + "”" + one.why(), "补报以后再计算"))
                    .toList();
            if (!lacking.isEmpty()) {
                return Outcome.rejected(lacking);
            }
            Result result = Scoring.of(method.scheme(), inputs);
            Kept kept = Kept.of(method.scheme(), inputs, result);
            return Outcome.accepted(new Round(
                    round, asOf.value(), definitions.get().fingerprint(), followed.text(), kept.scheme(), kept.inputs(), kept.result(), kept.sha256(), reason,
                    clock.instant(), caller.actor()));
        });
    }

    private Outcome<Integer> add(Caller caller, EvaluationSight.Open open, Event event) {
        audit.record(caller.actor(), "evaluation_" + event.kind().name().toLowerCase(java.util.Locale.ROOT), "evaluation " + open.evaluation().id(), "done");
        return store.add(open.evaluation().id(), event) ? Outcome.accepted(event.round()) : outrun();
    }

    private static <T> Outcome<T> outrun() {
        return Outcome.rejected(OUTRUN);
    }

    private static <T> Outcome<T> notAllowed(String what) {
        return Outcome.rejected(new Problem(EvaluationProblem.NOT_ALLOWED, Place.WHOLE, "您无权" + what, "请联系管理员授权"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private Optional<Problem> future(LocalDate day) {
        return day.isAfter(today()) ? unreadable(day + " 还没有到", "写实际的日期") : Optional.empty();
    }

    private static Optional<Problem> unsaid(String said, String what) {
        return said.isBlank() ? unreadable("没有写" + what, "写一两句") : tooLong(said);
    }

    private static Optional<Problem> tooLong(String said) {
        return said.length() > LONGEST ? unreadable("最多 " + LONGEST + " 字", null) : Optional.empty();
    }

    private static Optional<Problem> unreadable(String message, @Nullable String hint) {
        ProblemCode code = EvaluationProblem.UNREADABLE;
        return Optional.of(new Problem(code, Place.WHOLE, message, hint));
    }
}
