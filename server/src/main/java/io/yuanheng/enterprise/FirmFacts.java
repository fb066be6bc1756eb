package io.yuanheng.enterprise;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate.Compare;
import io.yuanheng.declaration.expression.Predicate.DatedClass;
import io.yuanheng.declaration.expression.Predicate.HoldsClass;
import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.declaration.expression.Predicate.Operator;
import io.yuanheng.declaration.expression.Predicates;
import io.yuanheng.enterprise.FirmWords.FigureWord;
import io.yuanheng.enterprise.PolicyFit.Behind;
import io.yuanheng.enterprise.PolicyFit.Fact;
import io.yuanheng.history.RowQuery;
import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.ValueTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of one firm when conditions are judged, within what the caller may see: cells, dated classes, figures.
///
/// A cell that is empty or hidden, and a figure that is not reported in full, are not known; nothing is put in their place.
final class FirmFacts implements Predicates.Row {

    private final Caller caller;
    private final Ledgers ledgers;
    private final Indicators indicators;
    private final FirmWords words;
    private final LedgerDefinition ledger;
    private final RowView firm;
    private final ChangeNo asOf;
    private final LocalDate day;
    private final Period period;
    private final Map<Question, Outcome<Figure>> figures;

    /// @param period of the figures
    FirmFacts(Asked asked, RowView firm, LocalDate day, Period period) {
        this.caller = asked.caller();
        this.ledgers = asked.ledgers();
        this.indicators = asked.indicators();
        this.words = asked.words();
        this.ledger = words.definitions().ledger(EnterpriseSheets.ENTERPRISES).orElseThrow();
        this.firm = firm;
        this.asOf = asked.asOf();
        this.day = day;
        this.period = period;
        this.figures = asked.figures();
    }

    /// What does not change from policy to policy.
    ///
    /// @param figures already computed in this request
    record Asked(
            Caller caller, Ledgers ledgers, Indicators indicators, FirmWords words, ChangeNo asOf, Map<Question, Outcome<Figure>> figures) {
        Asked(Caller caller, Ledgers ledgers, Indicators indicators, FirmWords words, ChangeNo asOf) {
            this(caller, ledgers, indicators, words, asOf, new HashMap<>());
        }
    }

    @Override
    public Optional<Value> value(Path path) {
        if (!path.hops().isEmpty()) {
            return behindHops(path).flatMap(row -> row.version().value(path.field()));
        }
        if (path.field().equals(Path.STATE)) {
            return Optional.ofNullable(firm.version().state()).map(Value.Text::new);
        }
        if (path.field().equals(Path.PARK)) {
            return Optional.of(new Value.Text(firm.version().park().value()));
        }
        return words.figure(path.field())
                .map(word -> number(word).<Value>map(Value.Number::new))
                .orElseGet(() -> firm.version().value(path.field()));
    }

    /// The row at the end of the references.
    private Optional<RowView> behindHops(Path path) {
        LedgerDefinition at = ledger;
        RowView row = firm;
        for (FieldCode hop : path.hops()) {
            boolean points = at.field(hop).map(FieldDefinition::type).orElse(null) instanceof FieldType.Reference;
            if (!points || !(row.version().value(hop).orElse(null) instanceof Value.Reference(RowId target))) {
                return Optional.empty();
            }
            LedgerCode to = ((FieldType.Reference) at.field(hop).orElseThrow().type()).to();
            Optional<RowView> next = ledgers.row(caller, to, target, asOf);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = words.definitions().ledger(to).orElseThrow();
            row = next.get();
        }
        return Optional.of(row);
    }

    /// The figure, where all of it is reported.
    private Optional<BigDecimal> number(FigureWord word) {
        return figure(word) instanceof Outcome.Accepted<Figure>(Figure figure, var _) && figure.status() == Figure.Status.REPORTED
                ? Optional.ofNullable(word.growth() ? figure.growth() : figure.value())
                : Optional.empty();
    }

    private Outcome<Figure> figure(FigureWord word) {
        Question.Member only = new Question.Member(EnterpriseSheets.ENTERPRISES.value(), firm.version().row().toString());
        Question question =
                new Question(word.indicator().code(), firm.version().park(), period, asOf, List.of(only), null, null);
        return figures.computeIfAbsent(question, asked -> indicators.figure(asked, caller.scope()));
    }

    /// Whether the rows that say so may be seen at all.
    boolean mayJudge(HoldsClass held) {
        return held.hops().isEmpty() && caller.scope().on(held.held().heldIn()).isPresent();
    }

    @Override
    public boolean holds(HoldsClass held) {
        return !spans(held.held()).isEmpty();
    }

    /// The rows that say the firm holds the class in the month of the day.
    private List<RowView> spans(DatedClass held) {
        Operand subject = new Operand.Field(Path.of(held.subject()));
        RowQuery query = RowQuery.all(held.heldIn(), asOf)
                .in(firm.version().park())
                .where(held.when())
                .where(new Compare(subject, Operator.EQUAL, new Operand.Literal(new Value.Reference(firm.version().row()))));
        YearMonth month = YearMonth.from(day);
        return ledgers.list(caller, query).stream()
                .filter(row -> month(row, held.from()).filter(from -> !from.isAfter(month)).isPresent())
                .filter(row -> month(row, held.to()).filter(to -> to.isBefore(month)).isEmpty())
                .toList();
    }

    private static Optional<YearMonth> month(RowView row, FieldCode field) {
        return row.version().value(field).flatMap(value -> switch (value) {
            case Value.Month(YearMonth found) -> Optional.of(found);
            case Value.Day(LocalDate found) -> Optional.of(YearMonth.from(found));
            case Value.Text _, Value.Number _, Value.Flag _, Value.Reference _ -> Optional.empty();
        });
    }

    /// A dated class as people read it.
    Fact fact(HoldsClass held) {
        String title = held.held().title();
        if (!mayJudge(held)) {
            return new Fact(title, null, "无权查看");
        }
        return spans(held.held()).stream()
                .findFirst()
                .map(row -> new Fact(title, "是（" + row.texts().getOrDefault(held.held().from(), "") + "起）", null))
                .orElseGet(() -> new Fact(title, "否", null));
    }

    /// A cell or a figure as people read it.
    Fact fact(Path path) {
        Optional<FigureWord> word = path.hops().isEmpty() ? words.figure(path.field()) : Optional.empty();
        if (word.isPresent()) {
            return figured(word.get());
        }
        Optional<RowView> row = path.hops().isEmpty() ? Optional.of(firm) : behindHops(path);
        LedgerDefinition at = row.flatMap(found -> words.definitions().ledger(found.version().ledger())).orElse(ledger);
        if (path.field().equals(Path.STATE)) {
            return told("状态", row.map(RowView::stateTitle).orElse(null), false);
        }
        String title = at.field(path.field()).map(FieldDefinition::title).orElse(path.field().value());
        boolean hidden = caller.scope().on(at.code()).map(scope -> scope.hidden().contains(path.field())).orElse(true);
        return told(title, row.map(found -> found.texts().get(path.field())).orElse(null), hidden);
    }

    /// The rows that say the firm holds the class.
    List<Behind> behind(HoldsClass held) {
        return mayJudge(held) ? spans(held.held()).stream().map(FirmFacts::behind).toList() : List.of();
    }

    /// The row of a cell, or the figure.
    List<Behind> behind(Path path) {
        Optional<FigureWord> word = path.hops().isEmpty() ? words.figure(path.field()) : Optional.empty();
        return word.map(found -> new Behind(found.title(), null, null, found.indicator().code().value(), period.toString()))
                .or(() -> (path.hops().isEmpty() ? Optional.of(firm) : behindHops(path)).map(FirmFacts::behind))
                .stream()
                .toList();
    }

    private static Behind behind(RowView row) {
        return new Behind(row.label(), row.version().ledger().value(), row.version().row().value(), null, null);
    }

    private static Fact told(String title, @Nullable String text, boolean hidden) {
        return new Fact(title, text, text != null ? null : hidden ? "无权查看" : "未填");
    }

    private Fact figured(FigureWord word) {
        String title = word.title() + "（" + period.title() + "，" + word.unit().symbol() + "）";
        return switch (figure(word)) {
            case Outcome.Rejected<Figure>(List<Problem> why) ->
                new Fact(title, null, why.stream().map(Problem::message).distinct().collect(Collectors.joining("；")));
            case Outcome.Accepted<Figure>(Figure figure, var _) -> {
                BigDecimal found = word.growth() ? figure.growth() : figure.value();
                int scale = word.growth() ? 2 : figure.definition().scale();
                String text = found == null ? null : ValueTexts.grouped(found, scale) + (figure.estimate() ? "（含预计数）" : "");
                yield new Fact(title, text, switch (figure.status()) {
                    case REPORTED -> found == null ? "没有可比的上年同期" : null;
                    case PARTLY -> "这个时段没有报全";
                    case NOT_REPORTED -> "未报";
                });
            }
        };
    }
}
