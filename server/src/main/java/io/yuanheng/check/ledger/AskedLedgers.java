package io.yuanheng.check.ledger;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.LineageRow;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Figures of a park at one change number within one scope; the same question is asked once.
final class AskedLedgers {

    private static final int ROWS_SHOWN = 20;

    private final Indicators indicators;
    private final Scope scope;
    private final ParkCode park;
    private final ChangeNo asOf;
    private final Map<Question, Outcome<Figure>> answers = new HashMap<>();

    AskedLedgers(Indicators indicators, Scope scope, ParkCode park, ChangeNo asOf) {
        this.indicators = indicators;
        this.scope = scope;
        this.park = park;
        this.asOf = asOf;
    }

    ChangeNo asOf() {
        return asOf;
    }

    Outcome<Figure> figure(IndicatorDefinition indicator, Period period, @Nullable String by) {
        Question question = Question.of(indicator.code(), park, period, asOf).by(by);
        return answers.computeIfAbsent(question, q -> indicators.figure(q, scope));
    }

    /// The first rows behind a figure, those that contribute most first.
    List<LedgerAnswer.Row> rows(IndicatorDefinition indicator, Period period, List<Question.Member> only) {
        Question question = new Question(indicator.code(), park, period, asOf, only, null, null);
        return switch (indicators.rows(question, scope)) {
            case Outcome.Accepted<List<LineageRow>>(List<LineageRow> rows, var _) -> rows.stream()
                    .sorted((a, b) -> magnitude(b).compareTo(magnitude(a)))
                    .limit(ROWS_SHOWN)
                    .map(AskedLedgers::row)
                    .toList();
            case Outcome.Rejected<List<LineageRow>> _ -> List.of();
        };
    }

    private static java.math.BigDecimal magnitude(LineageRow row) {
        var contribution = row.contribution();
        return contribution == null ? java.math.BigDecimal.ZERO : contribution.abs();
    }

    private static LedgerAnswer.Row row(LineageRow row) {
        return new LedgerAnswer.Row(
                row.version().ledger().value(),
                row.version().row().value(),
                row.version().number(),
                row.label(),
                row.contribution(),
                row.file(),
                row.cell());
    }
}
