package io.yuanheng.indicator;

import io.yuanheng.declaration.IndicatorDefinition.Aggregate;
import io.yuanheng.declaration.IndicatorDefinition.Nature;
import io.yuanheng.declaration.IndicatorDefinition.Source;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Change;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Indicators.LineageRow;
import io.yuanheng.indicator.plan.At;
import io.yuanheng.indicator.plan.FigurePlan;
import io.yuanheng.indicator.sql.PlanQueries;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Quantity;
import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens a figure down to the versions it was added up from, each with the change and the cell it came from.
final class RowTrace {

    private final History history;
    private final Scope scope;
    private final FigureCalculator figures;

    RowTrace(History history, Scope scope) {
        this.history = history;
        this.scope = scope;
        this.figures = new FigureCalculator(history, scope);
    }

    Outcome<List<LineageRow>> rows(Question question) {
        return figures.asked(question).then(indicator -> switch (indicator.source()) {
            case Source.Rows source -> figures.check(indicator, source, question).map(checked -> rows(checked, "value"));
            // a ratio's own refusals are those of its figure
            case Source.Ratio(var of, var to) -> figures.figure(question).then(_ -> both(of, to, question));
        });
    }

    private Outcome<List<LineageRow>> both(IndicatorCode of, IndicatorCode to, Question question) {
        return side(of, question, "of").then(above -> side(to, question, "to").map(below -> {
            List<LineageRow> both = new ArrayList<>(above);
            both.addAll(below);
            return both;
        }));
    }

    private Outcome<List<LineageRow>> side(IndicatorCode side, Question question, String role) {
        Question asked = RatioFigure.ofSide(side, question);
        return figures.indicator(side).then(indicator -> switch (indicator.source()) {
            case Source.Rows source -> figures.check(indicator, source, asked).map(checked -> rows(checked, role));
            case Source.Ratio _ -> throw new IllegalStateException(side + " is a ratio, which the figure has refused");
        });
    }

    private List<LineageRow> rows(CheckedQuestion checked, String role) {
        FigurePlan plan = figures.rowsFigure(checked).planner().plan();
        Set<Long> wanted = new PlanQueries(history, scope).versions(plan.lineage()).keySet();
        Question question = checked.question();
        RowQuery query = RowQuery.all(checked.source().of(), question.asOf())
                .in(question.park())
                .where(Predicate.and(checked.source().where(), near(checked)));
        List<Version> versions = history.read(query, scope).stream()
                .filter(version -> wanted.contains(version.row().value()))
                .toList();
        CellTexts texts = new CellTexts(figures.names(question));
        texts.prepare(checked.ledger(), versions);
        Map<ChangeNo, Change> changes = new HashMap<>();
        Map<Long, BigDecimal> distinct = onceEach(checked);
        Map<Long, String> percents = percents(checked);
        List<LineageRow> rows = new ArrayList<>();
        for (Version version : versions) {
            Change change = changes.computeIfAbsent(version.from(), this::change);
            rows.add(new LineageRow(
                    version,
                    texts.label(checked.ledger(), version),
                    role,
                    contribution(checked, version, distinct, percents),
                    prior(checked, version),
                    texts.cells(checked.ledger(), version),
                    change,
                    change.source().map(Change.Source::file).orElse(null),
                    cell(checked, version, change)));
        }
        return rows;
    }

    /// Months outside the period need not be read only to be thrown away; the plan decides which rows belong to the figure.
    private static Predicate near(CheckedQuestion checked) {
        At at = checked.at();
        Period period = checked.question().period();
        if (at == null || checked.indicator().nature() == Nature.SINCE_START) {
            return Predicate.TRUE;
        }
        return switch (at.bucket()) {
            case MONTH -> new Predicate.In(
                    Path.of(at.field()), period.months().stream().<Value>map(Value.Month::new).toList());
            case DAY -> Predicate.and(
                    compare(at, Predicate.Operator.GREATER_OR_EQUAL, period.from().atDay(1)),
                    compare(at, Predicate.Operator.LESS_OR_EQUAL, period.to().atEndOfMonth()));
            case YEAR -> Predicate.TRUE;
        };
    }

    private static Predicate compare(At at, Predicate.Operator operator, LocalDate day) {
        return new Predicate.Compare(
                new Predicate.Operand.Field(Path.of(at.field())), operator, new Predicate.Operand.Literal(new Value.Day(day)));
    }

    private @Nullable BigDecimal contribution(
            CheckedQuestion checked, Version version, Map<Long, BigDecimal> distinct, Map<Long, String> percents) {
        return switch (checked.source().aggregate()) {
            case Aggregate.Sum(FieldCode field) -> amount(checked, version, field);
            case Aggregate.SumOfShare(FieldCode field, var _) -> shared(amount(checked, version, field), percents.get(version.row().value()));
            case Aggregate.CountRows() -> BigDecimal.ONE;
            case Aggregate.CountDistinct _ -> distinct.getOrDefault(version.row().value(), BigDecimal.ZERO);
        };
    }

    private static @Nullable BigDecimal shared(@Nullable BigDecimal amount, @Nullable String percent) {
        return amount == null || percent == null ? null : amount.multiply(new BigDecimal(percent)).movePointLeft(2);
    }

    /// The percentage by which each row's amount is multiplied, where the indicator has one.
    private Map<Long, String> percents(CheckedQuestion checked) {
        return checked.source().aggregate() instanceof Aggregate.SumOfShare(var _, var percent)
                ? new PlanQueries(history, scope).values(figures.rowsFigure(checked).planner().plan().lineage(), percent)
                : Map.of();
    }

    /// For a distinct count: the first row of each thing counts one, rows that repeat it count nothing.
    private Map<Long, BigDecimal> onceEach(CheckedQuestion checked) {
        Map<Long, BigDecimal> once = new HashMap<>();
        if (checked.source().aggregate() instanceof Aggregate.CountDistinct(var path)) {
            Set<String> seen = new HashSet<>();
            new PlanQueries(history, scope)
                    .values(figures.rowsFigure(checked).planner().plan().lineage(), path)
                    .forEach((row, counted) -> once.put(row, seen.add(counted) ? BigDecimal.ONE : BigDecimal.ZERO));
        }
        return once;
    }

    private static @Nullable BigDecimal prior(CheckedQuestion checked, Version version) {
        FieldCode field = checked.source().prior();
        return field == null ? null : amount(checked, version, field);
    }

    private static @Nullable BigDecimal amount(CheckedQuestion checked, Version version, FieldCode field) {
        if (!(version.value(field).orElse(null) instanceof Value.Number(BigDecimal amount))) {
            return null;
        }
        Unit unit = checked.unitOf(field);
        return unit == null ? amount : new Quantity(amount, unit).in(checked.indicator().unit()).amount();
    }

    private static @Nullable String cell(CheckedQuestion checked, Version version, Change change) {
        Integer row = version.sourceRow();
        if (row == null || change.source().isEmpty()) {
            return null;
        }
        Change.Source source = change.source().get();
        String column = source.columns().get(checked.shownField());
        return column == null ? null : source.sheet() + "!" + column + row;
    }

    private Change change(ChangeNo number) {
        return history.change(number).orElseThrow(() -> new IllegalStateException("a version without its change " + number));
    }
}
