package io.yuanheng.report;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import io.yuanheng.report.template.RowsAsk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks for figures and rows, all at the frame's change and within one scope, each question once.
final class Sources {

    private final Indicators indicators;
    private final Definitions definitions;
    private final Scope scope;
    private final Frame frame;
    private final Map<Question, Figure> figures = new HashMap<>();
    private final Map<RowsAsk, Listed> lists = new HashMap<>();

    Sources(Indicators indicators, Definitions definitions, Scope scope, Frame frame) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.scope = scope;
        this.frame = frame;
    }

    /// Ends the evaluation of a report whose figure was refused: half a report is no report.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Problem> problems;

        Refused(List<Problem> problems) {
            super(problems.toString());
            this.problems = List.copyOf(problems);
        }

        List<Problem> problems() {
            return problems;
        }
    }

    /// @param source as the manifest keeps it, with dates in place of `report.` words
    record Listed(RowsAsk ask, Source.OfRows source, Indicators.Listing listing) {}

    Question question(io.yuanheng.report.template.Piece.FigureSlot slot) {
        return Question.of(slot.indicator(), frame.park(), frame.over(slot.over()), frame.change());
    }

    Figure figure(Question question) {
        Figure known = figures.get(question);
        if (known != null) {
            return known;
        }
        Figure figure =
                switch (indicators.figure(question, scope)) {
                    case Outcome.Accepted<Figure>(Figure value, List<Problem> _) -> value;
                    case Outcome.Rejected<Figure>(List<Problem> problems) -> throw new Refused(problems);
                };
        figures.put(question, figure);
        return figure;
    }

    Listed rows(RowsAsk ask) {
        Listed known = lists.get(ask);
        if (known != null) {
            return known;
        }
        String where = frame.days().in(ask.where());
        Predicate condition =
                switch (definitions.condition(ask.ledger(), where, ask.at())) {
                    case Outcome.Accepted<Predicate>(Predicate value, List<Problem> _) -> value;
                    case Outcome.Rejected<Predicate>(List<Problem> problems) -> throw new Refused(problems);
                };
        var question = new Indicators.ListingQuestion(
                ask.ledger(), frame.park(), frame.change(), condition, ask.columns(), ask.order(), ask.limit());
        Indicators.Listing listing =
                switch (indicators.listing(question, scope)) {
                    case Outcome.Accepted<Indicators.Listing>(Indicators.Listing value, List<Problem> _) -> value;
                    case Outcome.Rejected<Indicators.Listing>(List<Problem> problems) -> throw new Refused(problems);
                };
        Listed listed = new Listed(ask, new Source.OfRows(ask.ledger(), frame.park(), where, ask.order(), ask.limit()), listing);
        lists.put(ask, listed);
        return listed;
    }

    IndicatorDefinition indicator(IndicatorCode code) {
        return definitions.indicator(code).orElseThrow(() -> new Refused(List.of(Problem.of(
                ReportProblem.FIGURE_REFUSED, Place.WHOLE, "指标 " + code + " 没有声明"))));
    }

    LedgerDefinition ledger(LedgerCode code) {
        return definitions.ledger(code).orElseThrow(() -> new Refused(List.of(Problem.of(
                ReportProblem.FIGURE_REFUSED, Place.WHOLE, "台账 " + code + " 没有声明"))));
    }
}
