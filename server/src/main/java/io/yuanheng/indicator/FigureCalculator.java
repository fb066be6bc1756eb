package io.yuanheng.indicator;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.IndicatorDefinition.Source;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.sql.PlanQueries;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import java.util.List;
import java.util.stream.Stream;

/// Computes figures for one scope.
final class FigureCalculator {

    private final History history;
    private final Scope scope;
    private final LedgerPaths paths;

    FigureCalculator(History history, Scope scope) {
        this.history = history;
        this.scope = scope;
        this.paths = new LedgerPaths(history.definitions());
    }

    Outcome<Figure> figure(Question question) {
        return asked(question).then(indicator -> switch (indicator.source()) {
            case Source.Rows rows -> check(indicator, rows, question).map(this::ofRows);
            case Source.Ratio ratio -> new RatioFigure(this, targets()).compute(indicator, ratio, question);
        });
    }

    /// The indicator asked for, where it and the change number exist.
    Outcome<IndicatorDefinition> asked(Question question) {
        if (question.asOf().compareTo(history.current()) > 0) {
            return Outcome.rejected(new Problem(
                    FigureProblem.CHANGE_NOT_YET_MADE,
                    WHOLE,
                    "变更号 " + question.asOf() + " 还没有产生",
                    "最新变更号是 " + history.current()));
        }
        return indicator(question.indicator());
    }

    /// The question on an indicator of rows, checked, with the rows it reads.
    Outcome<CheckedQuestion> check(IndicatorDefinition indicator, Source.Rows rows, Question question) {
        return CheckedQuestion.check(indicator, rows, question, paths, new Sight(scope, paths), names(question));
    }

    /// Whether the scope sees all that the figure reads.
    boolean isSeen(IndicatorDefinition indicator) {
        return switch (indicator.source()) {
            case Source.Rows rows -> new Sight(scope, paths).hidden(rows.of(), CheckedQuestion.read(rows)).isEmpty();
            case Source.Ratio(IndicatorCode of, IndicatorCode to) -> Stream.of(of, to)
                    .allMatch(side -> paths.definitions().indicator(side).map(this::isSeen).orElse(false));
        };
    }

    Outcome<IndicatorDefinition> indicator(IndicatorCode code) {
        return paths.definitions().indicator(code).map(Outcome::accepted).orElseGet(() -> Outcome.rejected(unknown(code)));
    }

    LedgerPaths paths() {
        return paths;
    }

    RowNames names(Question question) {
        return new RowNames(history, paths, question.asOf(), scope);
    }

    RowsFigure rowsFigure(CheckedQuestion checked) {
        Members members = new Members(
                paths, names(checked.question()), checked.source().of(), checked.question().park());
        return new RowsFigure(checked, new PlanQueries(history, scope), members, targets(), scope.holder());
    }

    private Figure ofRows(CheckedQuestion checked) {
        return rowsFigure(checked).compute();
    }

    private Targets targets() {
        return new Targets(history, scope);
    }

    private static List<Problem> unknown(IndicatorCode code) {
        return List.of(new Problem(FigureProblem.UNKNOWN_INDICATOR, WHOLE, "没有声明指标 " + code, null));
    }
}
