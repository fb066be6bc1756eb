package io.yuanheng.evaluation;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.MethodDefinition;
import io.yuanheng.declaration.MethodDefinition.Input;
import io.yuanheng.declaration.MethodDefinition.Operand;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.evaluation.InputReading.Row;
import io.yuanheng.evaluation.scoring.Inputs.Amount;
import io.yuanheng.evaluation.scoring.Inputs.Item;
import io.yuanheng.evaluation.scoring.Inputs.SourceRow;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators.LineageRow;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Quantity;
import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The amounts of items: fields of the scored row, figures by subject, means of reviewers' scores.
final class Operands {

    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_UP);

    private final InputReading reading;
    private final MethodDefinition method;
    private final int year;
    private final Map<Operand.Figure, Figure> figures = new HashMap<>();
    private final Map<Operand.Figure, List<LineageRow>> lineages = new HashMap<>();
    private final Map<Row, InputReading.Listed> sheets = new HashMap<>();

    Operands(InputReading reading, MethodDefinition method, int year) {
        this.reading = reading;
        this.method = method;
        this.year = year;
    }

    Item item(String item, Input input, List<Row> rows) {
        Operand over = input.over();
        return new Item(amount(item, input.from(), rows), over == null ? null : amount(item, over, rows));
    }

    private Amount amount(String item, Operand operand, List<Row> rows) {
        return switch (operand) {
            case Operand.Fields fields -> fields(fields, rows);
            case Operand.Figure figure -> figure(figure, rows);
            case Operand.Reviewers() -> reviewers(item, rows);
        };
    }

    /// Cells added up; without any filled cell the amount is missing, not nought.
    private Amount fields(Operand.Fields operand, List<Row> rows) {
        LedgerDefinition ledger = reading.ledger(method.subjects().of());
        List<SourceRow> sources = new ArrayList<>();
        BigDecimal sum = null;
        for (Row row : rows) {
            for (FieldCode code : operand.fields()) {
                FieldDefinition field = ledger.field(code).orElseThrow();
                BigDecimal amount = row.version().value(code).orElse(null) instanceof Value.Number(BigDecimal found)
                        ? in(operand.unit(), unitOf(field), found)
                        : null;
                sources.add(source(row.version(), row.title(), field.title(), amount));
                sum = plus(sum, amount);
            }
        }
        return new Amount(sum, symbol(operand.unit()), sources);
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal amount) {
        return sum == null || amount == null ? Optional.ofNullable(sum).orElse(amount) : sum.add(amount);
    }

    private static SourceRow source(Version version, String title, String field, @Nullable BigDecimal amount) {
        return new SourceRow(version.ledger().value(), version.row().value(), title, field, amount, version.from().value());
    }

    private static @Nullable Unit unitOf(FieldDefinition field) {
        return switch (field.type()) {
            case FieldType.Amount(int _, int _, Unit unit) -> unit;
            case FieldType.Count(Unit unit) -> unit;
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Choice _, FieldType.Reference _, FieldType.Day _, FieldType.Month _,
                    FieldType.Year _, FieldType.Flag _, FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ -> null;
        };
    }

    private static BigDecimal in(@Nullable Unit wanted, @Nullable Unit own, BigDecimal amount) {
        return wanted == null || own == null ? amount : new Quantity(amount, own).in(wanted).amount();
    }

    private static String symbol(@Nullable Unit unit) {
        return unit == null ? "" : unit.symbol();
    }

    private Amount figure(Operand.Figure operand, List<Row> rows) {
        Figure whole = figures.computeIfAbsent(operand, this::ask);
        BigDecimal sum = null;
        List<SourceRow> sources = new ArrayList<>();
        for (Row row : rows) {
            BigDecimal value = whole.by().stream()
                    .filter(part -> row.subject().toString().equals(part.member()))
                    .findFirst()
                    .map(Figure.Part::value)
                    .orElse(null);
            sum = plus(sum, value == null ? null : in(operand.unit(), whole.definition().unit(), value));
            lineages.getOrDefault(operand, List.of()).stream()
                    .filter(line -> line.version().value(new FieldCode(operand.dimension())).equals(Optional.of(new Value.Reference(row.subject()))))
                    .forEach(line -> sources.add(source(
                            line.version(), line.label(), whole.definition().title(),
                            line.contribution() == null ? null : in(operand.unit(), whole.definition().unit(), line.contribution()))));
        }
        return new Amount(sum, symbol(operand.unit()), sources);
    }

    /// The figure of the year, with its rows.
    private Figure ask(Operand.Figure operand) {
        Question question = Question.of(operand.indicator(), reading.park(), Period.year(year), reading.asOf());
        switch (reading.indicators().rows(question, reading.scope())) {
            case Outcome.Accepted<List<LineageRow>>(var rows, var _) -> lineages.put(operand, rows);
            case Outcome.Rejected<List<LineageRow>>(var refused) -> reading.refused(refused);
        }
        return switch (reading.indicators().figure(question.by(operand.dimension()), reading.scope())) {
            case Outcome.Accepted<Figure>(Figure figure, var _) -> figure;
            // the definitions were checked, so that only the scope can refuse
            case Outcome.Rejected<Figure>(var refused) -> throw new Unseen(refused);
        };
    }

    /// A figure that the scope keeps from the method.
    static final class Unseen extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<io.yuanheng.kernel.Problem> problems;

        Unseen(List<io.yuanheng.kernel.Problem> problems) {
            super(problems.toString());
            this.problems = problems;
        }

        List<io.yuanheng.kernel.Problem> problems() {
            return problems;
        }
    }

    private Amount reviewers(String item, List<Row> rows) {
        MethodDefinition.Reviews reviews = Optional.ofNullable(method.reviews()).orElseThrow();
        List<SourceRow> sources = new ArrayList<>();
        for (Row row : rows) {
            InputReading.Listed listed = sheets.computeIfAbsent(row, one -> sheetsOf(reviews, one));
            for (int i = 0; i < listed.versions().size(); i++) {
                Version sheet = listed.versions().get(i);
                boolean same = sheet.value(reviews.item()).equals(Optional.of(new Value.Text(item)));
                if (same && sheet.value(reviews.score()).orElse(null) instanceof Value.Number(BigDecimal score)) {
                    sources.add(source(sheet, listed.titles().get(i), reading.fieldTitle(reviews.of(), reviews.score()), score));
                }
            }
        }
        BigDecimal sum = sources.stream().flatMap(source -> Optional.ofNullable(source.amount()).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Amount(sources.isEmpty() ? null : sum.divide(BigDecimal.valueOf(sources.size()), EXACT), "", sources);
    }

    private InputReading.Listed sheetsOf(MethodDefinition.Reviews reviews, Row row) {
        LedgerCode of = reviews.of();
        Path subject = reviews.subject();
        Predicate pointing = new Predicate.In(subject, List.of(new Value.Reference(row.version().row())));
        return reading.list(of, Predicate.and(reviews.where(), pointing), reading.ledger(of).name());
    }
}
