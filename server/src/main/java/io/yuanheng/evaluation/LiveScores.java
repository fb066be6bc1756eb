package io.yuanheng.evaluation;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.MethodDefinition;
import io.yuanheng.declaration.MethodDefinition.Operand;
import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.evaluation.scoring.Inputs;
import io.yuanheng.evaluation.scoring.Result;
import io.yuanheng.evaluation.scoring.Scoring;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.ListingQuestion;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Scores one row by the method that holds for it, such as an application that is under review.
///
/// Only rules that look at the row alone mean something here; where a method ranks, or holds values against a group, the row is alone in
/// its group.
public final class LiveScores {

    private final Indicators indicators;
    private final Supplier<Definitions> definitions;

    LiveScores(Indicators indicators, Supplier<Definitions> definitions) {
        this.indicators = indicators;
        this.definitions = definitions;
    }

    public Outcome<LiveScore> of(Caller caller, ParkCode park, LedgerCode ledger, RowId row) {
        ChangeNo asOf = indicators.current();
        Outcome<LiveScore> none = Outcome.rejected(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有适用于这一行的评价办法，或您无权查看", "看看类别和日期是否填了"));
        if (!caller.scope().covers(park) || caller.scope().on(ledger).isEmpty()) {
            return none;
        }
        ListingQuestion question = new ListingQuestion(ledger, park, asOf, InputReading.itself(row), List.of(), List.of(), 1);
        return indicators.listing(question, caller.scope()).then(listing -> {
            Optional<Version> version = listing.versions().stream().findFirst();
            for (MethodDefinition method : definitions.get().procedures().methods()) {
                Optional<Integer> year = version.flatMap(one -> one.value(method.subjects().at())).flatMap(LiveScores::year);
                if (method.subjects().of().equals(ledger) && year.filter(method::holdsFor).isPresent()) {
                    Outcome<Inputs> read =
                            new InputReading(indicators, definitions.get(), method, park, year.get(), asOf, caller.scope()).read(row);
                    boolean another = read instanceof Outcome.Accepted<Inputs>(Inputs inputs, var _) && inputs.subjects().isEmpty();
                    if (!another) {
                        return read.map(inputs -> scored(method, inputs));
                    }
                }
            }
            return none;
        });
    }

    private static Optional<Integer> year(Value value) {
        return switch (value) {
            case Value.Number(var year) -> Optional.of(year.intValueExact());
            case Value.Month(var month) -> Optional.of(month.getYear());
            case Value.Day(var day) -> Optional.of(day.getYear());
            case Value.Text _, Value.Flag _, Value.Reference _ -> Optional.empty();
        };
    }

    private LiveScore scored(MethodDefinition method, Inputs inputs) {
        ScoringScheme scheme = method.scheme();
        Inputs.Subject subject = inputs.subjects().getFirst();
        ScoringScheme.Group group = scheme.group(subject.group()).orElseThrow();
        List<LiveScore.Item> items = new ArrayList<>();
        group.items().forEach(item -> items.add(new LiveScore.Item(
                item.code(), item.title(), item.unit(), item.weight().toPlainString(), byReviewers(method, group.code(), item.code()))));
        List<LiveScore.Lacking> lacking =
                Scoring.lacking(scheme, inputs).stream().map(one -> new LiveScore.Lacking(one.item(), one.why())).toList();
        Map<String, String> ledgers =
                definitions.get().ledgers().stream().collect(Collectors.toMap(ledger -> ledger.code().value(), LedgerDefinition::title));
        // without all inputs there is no total; what vetoes the row is known all the same
        Result.Scored scored = Scoring.of(scheme, inputs).subjects().getFirst();
        ScoreTrace trace = ScoreTrace.of(
                scored, subject, inputs, scheme.adjustments().stream().map(ScoringScheme.Adjustment::title).toList(),
                scheme.vetoes().stream().map(ScoringScheme.Veto::ground).toList(), ledgers);
        boolean complete = lacking.isEmpty();
        return new LiveScore(
                method.code(), method.title(), inputs.year(), items, lacking, complete ? trace : null, complete ? scored.classTitle() : null, trace.vetoes());
    }

    private static boolean byReviewers(MethodDefinition method, String group, String item) {
        MethodDefinition.Input input = method.inputs().getOrDefault(group, Map.of()).get(item);
        return input != null && input.from() instanceof Operand.Reviewers;
    }
}
