package io.yuanheng.report;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Indicators whose answers are written down beforehand, with what was asked.
final class KnownFigures implements Indicators {

    private static final ParkCode PARK = new ParkCode("yunxi");

    final List<Question> asked = new ArrayList<>();
    private final Definitions definitions;
    private final Map<String, Known> figures = new HashMap<>();
    private final Map<String, List<List<String>>> lists = new HashMap<>();

    record Known(
            @Nullable String value,
            @Nullable String prior,
            @Nullable String growth,
            Figure.@Nullable TargetState target,
            boolean estimate,
            Figure.Status status,
            List<Figure.Part> by,
            Figure.@Nullable Top top) {
        Known estimated() {
            return new Known(value, prior, growth, target, true, status, by, top);
        }

        Known target(String floor, String completion) {
            var state = new Figure.TargetState(new BigDecimal(floor), null, new BigDecimal(completion), null);
            return new Known(value, prior, growth, state, estimate, status, by, top);
        }

        Known parts(Figure.Part... parts) {
            return new Known(value, prior, growth, target, estimate, status, List.of(parts), top);
        }

        Known top(Figure.Part largest, String rest, String restGrowth) {
            return new Known(
                    value, prior, growth, target, estimate, status, by, new Figure.Top(largest, new BigDecimal(rest), null, new BigDecimal(restGrowth)));
        }

        Known partly() {
            return new Known(value, prior, growth, target, estimate, Figure.Status.PARTLY, by, top);
        }
    }

    KnownFigures(Definitions definitions) {
        this.definitions = definitions;
    }

    static Known reported(String value, @Nullable String prior, @Nullable String growth) {
        return new Known(value, prior, growth, null, false, Figure.Status.REPORTED, List.of(), null);
    }

    static Figure.Part part(String member, String title, String value, @Nullable String prior, @Nullable String growth, String share) {
        return new Figure.Part(
                member, title, new BigDecimal(value), decimal(prior), null, decimal(growth), new BigDecimal(share));
    }

    KnownFigures know(String indicator, Known known) {
        figures.put(indicator, known);
        return this;
    }

    /// @param rows texts in the order in which the template asks for its columns, the name first
    KnownFigures list(String ledger, List<List<String>> rows) {
        lists.put(ledger, rows);
        return this;
    }

    @Override
    public List<IndicatorDefinition> indicators() {
        return definitions.indicators();
    }

    @Override
    public List<IndicatorDefinition> within(Scope scope) {
        return indicators();
    }

    @Override
    public ChangeNo current() {
        return new ChangeNo(7);
    }

    @Override
    public Outcome<Figure> figure(Question question, Scope scope) {
        asked.add(question);
        IndicatorDefinition definition = definitions.indicator(new IndicatorCode(question.indicator().value())).orElseThrow();
        Known known = figures.getOrDefault(
                question.indicator().value(),
                new Known(null, null, null, null, false, Figure.Status.NOT_REPORTED, List.of(), null));
        BigDecimal value = decimal(known.value());
        BigDecimal prior = decimal(known.prior());
        return Outcome.accepted(new Figure(
                question,
                definition,
                value,
                prior,
                null,
                value == null || prior == null ? null : value.subtract(prior),
                decimal(known.growth()),
                null,
                known.target(),
                new BigDecimal("50.00"),
                known.estimate(),
                known.status(),
                new Figure.Lineage(new LedgerCode("monthly_return"), value == null ? 0 : 3, "hash"),
                known.by(),
                known.top(),
                scope.holder()));
    }

    @Override
    public Outcome<List<LineageRow>> rows(Question question, Scope scope) {
        return Outcome.accepted(List.of());
    }

    @Override
    public Outcome<Listing> listing(ListingQuestion question, Scope scope) {
        List<List<String>> rows = lists.getOrDefault(question.ledger().value(), List.of());
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            versions.add(new Version(question.ledger(), new RowId(i + 1), PARK, 1, new ChangeNo(1), null, null, Map.of(), null));
        }
        return Outcome.accepted(
                new Listing(question, rows.size(), versions, rows, new Figure.Lineage(question.ledger(), rows.size(), "hash")));
    }

    @Override
    public Outcome<List<Disagreement>> disagreements(Question question, Scope scope) {
        return Outcome.accepted(List.of());
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return Optional.ofNullable(text).map(BigDecimal::new).orElse(null);
    }
}
