package io.yuanheng.evaluation;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.MethodDefinition;
import io.yuanheng.declaration.MethodDefinition.Results;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.evaluation.EvaluationStore.Evaluation;
import io.yuanheng.evaluation.EvaluationStore.Round;
import io.yuanheng.evaluation.FinalRows.Line;
import io.yuanheng.evaluation.scoring.Inputs;
import io.yuanheng.evaluation.scoring.Result;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.Listing;
import io.yuanheng.indicator.Indicators.ListingQuestion;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a final result says of each subject, as lines of the ledger of results: those of the year are replaced, and what an earlier
/// final result of the same method said of somebody else is taken back.
record FinalLines(Indicators indicators, Definitions definitions, MethodDefinition method, Results into) {

    /// @param scope of who declares the result final, and who sees all subjects
    Outcome<List<Line>> of(Evaluation evaluation, Round round, Scope scope) {
        Predicate sameYear = YearOf.is(definitions, into.of(), into.at(), evaluation.year());
        return versions(method.subjects().of(), evaluation, new ChangeNo(round.change()), Predicate.TRUE, scope)
                .then(scored -> versions(into.of(), evaluation, indicators.current(), sameYear, scope).map(standing -> lines(evaluation, round, scored, standing)));
    }

    private Outcome<List<Version>> versions(LedgerCode ledger, Evaluation evaluation, ChangeNo asOf, Predicate where, Scope scope) {
        return indicators.listing(new ListingQuestion(ledger, evaluation.park(), asOf, where, List.of(), List.of(), 0), scope).map(Listing::versions);
    }

    private List<Line> lines(Evaluation evaluation, Round round, List<Version> scored, List<Version> standing) {
        Map<RowId, Version> rows = scored.stream().collect(Collectors.toMap(Version::row, Function.identity()));
        Map<RowId, Version> before = new HashMap<>();
        standing.forEach(version -> pointed(version, into.subject()).ifPresent(subject -> before.put(subject, version)));
        Inputs inputs = Kept.inputs(round);
        List<Line> lines = new ArrayList<>();
        for (Result.Scored one : Kept.result(round).subjects()) {
            boolean shared = false;
            for (RowId subject : subjects(inputs.subject(one.key()).orElseThrow(), rows)) {
                Map<FieldCode, String> cells = cells(evaluation, round, one, subject, shared);
                Version stands = before.remove(subject);
                lines.add(stands == null ? new Line.Open(cells) : new Line.Replace(stands.row(), stands.from(), cells));
                shared = true;
            }
        }
        before.values().stream()
                .filter(left -> left.value(into.method()).equals(Optional.of(new Value.Text(method.code()))))
                .forEach(left -> lines.add(new Line.Withdraw(left.row(), left.from())));
        return lines;
    }

    private List<RowId> subjects(Inputs.Subject subject, Map<RowId, Version> rows) {
        FieldCode pointing = method.subjects().subject();
        return subject.members().stream()
                .map(member -> new RowId(member.row()))
                .map(row -> pointing == null ? row : pointed(Optional.ofNullable(rows.get(row)).orElseThrow(), pointing).orElse(row))
                .distinct()
                .toList();
    }

    private static Optional<RowId> pointed(Version version, FieldCode field) {
        return version.value(field).map(value -> value instanceof Value.Reference(RowId row) ? row : null);
    }

    private Map<FieldCode, String> cells(Evaluation evaluation, Round round, Result.Scored one, RowId subject, boolean shared) {
        Map<FieldCode, String> cells = new HashMap<>();
        cells.put(into.subject(), "#" + subject);
        cells.put(into.at(), String.valueOf(evaluation.year()));
        cells.put(into.method(), method.code());
        cells.put(into.group(), one.groupTitle());
        cells.put(into.total(), one.total());
        cells.put(into.place(), one.place() == null ? "" : String.valueOf(one.place()));
        String classed = Optional.ofNullable(one.classCode()).orElse("");
        cells.put(into.classed(), classed);
        int nth = List.copyOf(Kept.scheme(round).classing().classes().keySet()).indexOf(classed);
        cells.put(into.grade(), nth < 0 ? "" : String.valueOf(nth + 1));
        cells.put(into.shared(), shared ? "是" : "否");
        cells.put(into.origin(), evaluation.title() + "，第 " + round.round() + " 轮（评价号 " + evaluation.id() + "）");
        return cells;
    }
}
