package io.yuanheng.evaluation;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.MethodDefinition;
import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.evaluation.EvaluationStore.Event;
import io.yuanheng.evaluation.EvaluationStore.Evaluation;
import io.yuanheng.evaluation.EvaluationStore.Round;
import io.yuanheng.evaluation.scoring.Inputs;
import io.yuanheng.evaluation.scoring.Result;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.ListingQuestion;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Kept evaluations as far as the caller may see them: a subject is seen by who sees all rows it was scored from.
public final class EvaluationSight {

    private final EvaluationStore store;
    private final Indicators indicators;
    private final Supplier<Definitions> definitions;

    EvaluationSight(EvaluationStore store, Indicators indicators, Supplier<Definitions> definitions) {
        this.store = store;
        this.indicators = indicators;
        this.definitions = definitions;
    }

    public Outcome<EvaluationList> list(Caller caller, ParkCode park) {
        if (!caller.scope().covers(park)) {
            return Outcome.rejected(new Problem(EvaluationProblem.OUT_OF_SIGHT, Place.WHOLE, "无权查看园区 " + park + " 的评价", "请联系管理员授权"));
        }
        List<MethodDefinition> methods = definitions.get().procedures().methods().stream().filter(method -> readable(caller.scope(), method)).toList();
        Set<String> codes = methods.stream().map(MethodDefinition::code).collect(Collectors.toSet());
        List<EvaluationList.Line> lines = store.of(park).stream().filter(one -> codes.contains(one.method())).map(one -> line(caller, one)).toList();
        return Outcome.accepted(new EvaluationList(
                caller.may(Evaluations.RUN, park),
                methods.stream().map(m -> new EvaluationList.Method(m.code(), m.title(), m.source(), m.from(), m.to())).toList(),
                lines));
    }

    private EvaluationList.Line line(Caller caller, Evaluation one) {
        Open open = opened(caller, one);
        Life life = open.life();
        return new EvaluationList.Line(
                one.id(), one.method(), one.title(), one.year(), life.round(), word(life), open.newest().at().atZone(Evaluations.ZONE).toLocalDateTime().toString(),
                open.newest().by().name(), (int) Kept.result(open.newest()).subjects().stream().filter(scored -> open.sees(scored.key())).count(),
                life.until().map(Object::toString).orElse(null), life.unanswered().size());
    }

    private static String word(Life life) {
        return life.state().name().toLowerCase(Locale.ROOT);
    }

    /// Every ledger the method scores must be open, and none of its fields hidden: a score would tell what they hold.
    private static boolean readable(Scope scope, MethodDefinition method) {
        Optional<Scope.LedgerScope> on = scope.on(method.subjects().of());
        return on.isPresent() && on.get().hidden().isEmpty();
    }

    /// @param shown null for the newest round
    public Outcome<EvaluationView> view(Caller caller, long id, @Nullable Integer shown) {
        return open(caller, id).then(open -> round(open, shown)).map(OneRound::view);
    }

    /// @param subject the key of a subject of the round
    public Outcome<ScoreTrace> trace(Caller caller, long id, @Nullable Integer shown, String subject) {
        return open(caller, id).then(open -> round(open, shown)).then(one -> one.trace(subject));
    }

    Outcome<Open> open(Caller caller, long id) {
        Outcome<Open> unknown = Outcome.rejected(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有这次评价，或您无权查看", "请从列表里重新打开"));
        Optional<Evaluation> found = store.find(id)
                .filter(one -> caller.scope().covers(one.park()))
                .filter(one -> definitions.get().procedures().method(one.method()).filter(method -> readable(caller.scope(), method)).isPresent());
        return found.map(one -> Outcome.accepted(opened(caller, one))).orElse(unknown);
    }

    private Open opened(Caller caller, Evaluation evaluation) {
        List<Round> rounds = store.rounds(evaluation.id());
        Round newest = rounds.getLast();
        return new Open(caller, evaluation, rounds, new Life(newest.round(), store.events(evaluation.id())), hiddenFrom(caller, evaluation, newest));
    }

    /// Keys of subjects that the caller does not see in full.
    private Set<String> hiddenFrom(Caller caller, Evaluation evaluation, Round round) {
        MethodDefinition method = definitions.get().procedures().method(evaluation.method()).orElseThrow();
        LedgerCode of = method.subjects().of();
        if (caller.scope().on(of).filter(on -> on.where().equals(Predicate.TRUE)).isPresent()) {
            return Set.of();
        }
        Set<Long> visible = new HashSet<>();
        Outcome<List<Version>> versions = indicators
                .listing(
                        new ListingQuestion(of, evaluation.park(), new ChangeNo(round.change()), Predicate.TRUE, List.of(), List.of(), 0), caller.scope())
                .map(Indicators.Listing::versions);
        if (versions instanceof Outcome.Accepted<List<Version>>(var seen, var _)) {
            seen.forEach(version -> visible.add(version.row().value()));
        }
        return Kept.inputs(round).subjects().stream()
                .filter(subject -> !subject.members().stream().allMatch(member -> visible.contains(member.row())))
                .map(Inputs.Subject::key)
                .collect(Collectors.toSet());
    }

    /// @param asked null for the newest
    Outcome<OneRound> round(Open open, @Nullable Integer asked) {
        int wanted = asked == null ? open.newest().round() : asked;
        return open.rounds().stream()
                .filter(round -> round.round() == wanted)
                .findFirst()
                .map(round -> Outcome.accepted(new OneRound(open, round)))
                .orElseGet(() -> Outcome.rejected(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有第 " + wanted + " 轮", "从这次评价的各轮里选")));
    }

    /// An evaluation that the caller may see.
    ///
    /// @param hidden subjects that are kept from the caller
    record Open(Caller caller, Evaluation evaluation, List<Round> rounds, Life life, Set<String> hidden) {

        Round newest() {
            return rounds.getLast();
        }

        boolean whole() {
            return hidden.isEmpty();
        }

        boolean sees(String key) {
            return !hidden.contains(key) && Kept.result(newest()).of(key).isPresent();
        }
    }

    /// A round of it.
    final class OneRound {

        private final Open open;
        private final Round round;
        private final ScoringScheme scheme;
        private final Result result;

        OneRound(Open open, Round round) {
            this.open = open;
            this.round = round;
            this.scheme = Kept.scheme(round);
            this.result = Kept.result(round);
        }

        Round round() {
            return round;
        }

        Evaluation evaluation() {
            return open.evaluation();
        }

        EvaluationView view() {
            Evaluation one = open.evaluation();
            Life life = open.life();
            List<Result.Scored> subjects = result.subjects().stream().filter(scored -> !open.hidden().contains(scored.key())).toList();
            return new EvaluationView(
                    one.id(), one.park().value(), one.method(), one.title(), one.year(), round.round(), life.round(), round.change(), word(life), at(round.at()),
                    round.by().name(), round.reason(), round.sha256(), life.publication().map(event -> event.day().toString()).orElse(null),
                    life.until().map(Object::toString).orElse(null), scheme.objectionDays(), open.whole(), classes(subjects), groups(), result.bases(), subjects,
                    life.events().stream().filter(event -> event.subject() == null || !open.hidden().contains(event.subject())).map(this::event).toList(),
                    differences(), methodChanges(), methodMovedOn(), may());
        }

        private static String at(java.time.Instant at) {
            return at.atZone(Evaluations.ZONE).toLocalDateTime().withNano(0).toString();
        }

        private List<EvaluationView.ClassCount> classes(List<Result.Scored> subjects) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            scheme.classing().classes().keySet().forEach(code -> counts.put(code, 0));
            subjects.forEach(scored -> {
                if (scored.classCode() != null) {
                    counts.merge(scored.classCode(), 1, Integer::sum);
                }
            });
            return counts.entrySet().stream()
                    .map(entry -> new EvaluationView.ClassCount(entry.getKey(), scheme.classing().classes().getOrDefault(entry.getKey(), ""), entry.getValue()))
                    .toList();
        }

        private List<EvaluationView.Group> groups() {
            return scheme.groups().stream()
                    .map(group -> new EvaluationView.Group(group.code(), group.title(), group.items().stream()
                            .map(item -> new EvaluationView.Item(item.code(), item.title(), item.unit(), item.weight().toPlainString(), item.divided()))
                            .toList()))
                    .toList();
        }

        private EvaluationView.Event event(Event event) {
            String subject = event.subject();
            return new EvaluationView.Event(
                    event.id(), event.round(), event.kind().name().toLowerCase(Locale.ROOT), event.day().toString(),
                    Optional.ofNullable(event.until()).map(Object::toString).orElse(null), subject,
                    subject == null ? null : title(subject), event.answers(), event.upheld(), open.life().answer(event.id()).isPresent(), event.said(),
                    at(event.at()), event.by().name());
        }

        private String title(String subject) {
            return result.of(subject).map(Result.Scored::title).orElse(subject);
        }

        private List<EvaluationView.Difference> differences() {
            return open.rounds().stream()
                    .filter(before -> before.round() == round.round() - 1)
                    .findFirst()
                    .map(before -> Differences.between(scheme, side(before), side(round)))
                    .orElse(List.of())
                    .stream()
                    .filter(difference -> !open.hidden().contains(difference.key()))
                    .toList();
        }

        private List<String> methodChanges() {
            return open.rounds().stream()
                    .filter(before -> before.round() == round.round() - 1)
                    .findFirst()
                    .map(before -> MethodChanges.between(before, round))
                    .orElse(List.of());
        }

        private boolean methodMovedOn() {
            return !MethodAsWritten.text(definitions.get(), evaluation().method()).equals(open.newest().text());
        }

        private static Differences.Side side(Round round) {
            return new Differences.Side(Kept.inputs(round), Kept.result(round));
        }

        /// What the caller may do now, on the newest round.
        private List<String> may() {
            List<String> may = new ArrayList<>();
            boolean newest = round.round() == open.life().round();
            boolean runs = newest && open.caller().may(Evaluations.RUN, evaluation().park());
            Life life = open.life();
            add(may, "recalculate", runs && life.refusesRecalculation().isEmpty());
            add(may, "publish", runs && life.state() == Life.State.DRAFT);
            add(may, "object", runs && life.state() == Life.State.PUBLISHED);
            add(may, "answer", runs && !life.unanswered().isEmpty());
            add(may, "finish", newest && life.state() == Life.State.PUBLISHED && open.caller().may(Evaluations.FINISH, evaluation().park()));
            return may;
        }

        private static void add(List<String> may, String what, boolean allowed) {
            if (allowed) {
                may.add(what);
            }
        }

        Outcome<ScoreTrace> trace(String key) {
            Inputs inputs = Kept.inputs(round);
            Optional<Inputs.Subject> subject = inputs.subject(key).filter(_ -> !open.hidden().contains(key));
            Optional<Result.Scored> scored = result.of(key);
            if (subject.isEmpty() || scored.isEmpty()) {
                return Outcome.rejected(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有这个评价对象，或您无权查看", "从结果表里选"));
            }
            Map<String, String> ledgers =
                    definitions.get().ledgers().stream().collect(Collectors.toMap(ledger -> ledger.code().value(), LedgerDefinition::title));
            return Outcome.accepted(ScoreTrace.of(
                    scored.get(), subject.get(), inputs, scheme.adjustments().stream().map(ScoringScheme.Adjustment::title).toList(),
                    scheme.vetoes().stream().map(ScoringScheme.Veto::ground).toList(), ledgers));
        }
    }
}
