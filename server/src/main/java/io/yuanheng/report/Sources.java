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
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.DueMatters.Matter;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import io.yuanheng.report.template.DueAsk;
import io.yuanheng.report.template.RowsAsk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks for figures and rows, all at the frame's change and within one scope, each question once.
final class Sources {

    private final Indicators indicators;
    private final Definitions definitions;
    private final Scope scope;
    private final Frame frame;
    private final Map<Question, Figure> figures = new HashMap<>();
    private final Map<RowsAsk, Listed> lists = new HashMap<>();
    private final ClockReading clock;

    Sources(Indicators indicators, DueMatters clock, Definitions definitions, Scope scope, Frame frame) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.scope = scope;
        this.frame = frame;
        this.clock = new ClockReading(clock, indicators, definitions, scope);
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

    /// Matters of the clock, with the rows that owe them where they are all of one ledger.
    ///
    /// @param all those meant; the first of them are listed
    record Matters(DueAsk ask, Source.OfDue source, List<Matter> all, @Nullable Listed rows) {

        List<Matter> listed() {
            return ask.limit() == 0 ? all : all.subList(0, Math.min(ask.limit(), all.size()));
        }
    }

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

    Matters matters(DueAsk ask) {
        Source.OfDue source = new Source.OfDue(frame.look(), ask.filter(), null, null, null);
        List<Matter> all = accepted(clock.of(source, frame.change()));
        return new Matters(ask, source, all, all.isEmpty() || ask.columns().size() < 2 ? null : rows(ask));
    }

    /// All rows of the ledger that the matters are of; the template reads cells of them.
    private @Nullable Listed rows(DueAsk ask) {
        LedgerCode ledger = ask.ledger();
        if (ledger == null) {
            return null;
        }
        Indicators.Listing listing = accepted(clock.rows(ledger, frame.park(), frame.change(), ask.columns()));
        var source = new Source.OfRows(ledger, frame.park(), "true", List.of(), 0);
        return new Listed(new RowsAsk(ledger, "true", List.of(), 0, ask.columns(), ask.at()), source, listing);
    }

    Map<String, List<Matter>> groups(Matters matters, String by) {
        return accepted(clock.groups(matters.all(), by, frame.park(), frame.change()));
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value, List<Problem> _) -> value;
            case Outcome.Rejected<T>(List<Problem> problems) -> throw new Refused(problems);
        };
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
