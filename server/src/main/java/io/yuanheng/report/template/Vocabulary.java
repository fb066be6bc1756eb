package io.yuanheng.report.template;

import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Spelling;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names a template may use, and the problems found with those it does.
final class Vocabulary {

    private final Definitions definitions;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Template.Named> named = new ArrayList<>();

    Vocabulary(Definitions definitions) {
        this.definitions = definitions;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Template.Named> named() {
        return named;
    }

    void problem(TemplateProblem code, Place.InFile at, String message) {
        problem(code, at, message, null);
    }

    void problem(TemplateProblem code, Place.InFile at, String message, @Nullable String hint) {
        problems.add(new Problem(code, at, message, hint));
    }

    Optional<IndicatorDefinition> indicator(String code, Place.InFile at) {
        Optional<IndicatorDefinition> found =
                definitions.indicators().stream().filter(i -> i.code().value().equals(code)).findFirst();
        if (found.isEmpty()) {
            problem(
                    TemplateProblem.UNKNOWN_INDICATOR,
                    at,
                    "指标 " + code + " 没有声明",
                    nearest(code, definitions.indicators().stream().map(i -> i.code().value())));
        }
        found.ifPresent(indicator -> named.add(new Template.Named(new Template.What.AnIndicator(indicator.code()), at)));
        return found;
    }

    boolean hasDimension(IndicatorDefinition indicator, String dimension, Place.InFile at) {
        boolean known = indicator.dimension(dimension).isPresent();
        if (!known) {
            problem(
                    TemplateProblem.UNKNOWN_DIMENSION,
                    at,
                    "指标 " + indicator.code() + " 不能按 " + dimension + " 分组",
                    nearest(dimension, indicator.by().stream().map(IndicatorDefinition.Dimension::code)));
        }
        return known;
    }

    Optional<LedgerDefinition> ledger(String code, Place.InFile at) {
        Optional<LedgerDefinition> found =
                definitions.ledgers().stream().filter(l -> l.code().value().equals(code)).findFirst();
        if (found.isEmpty()) {
            problem(
                    TemplateProblem.UNKNOWN_LEDGER,
                    at,
                    "台账 " + code + " 没有声明",
                    nearest(code, definitions.ledgers().stream().map(l -> l.code().value())));
        }
        found.ifPresent(ledger -> named.add(new Template.Named(new Template.What.ALedger(ledger.code()), at)));
        return found;
    }

    /// The declarations of a deadline: one, and more where it was declared again from a later day.
    List<DeadlineDefinition> rules(String code, Place.InFile at) {
        List<DeadlineDefinition> all = definitions.rhythm().deadlines();
        List<DeadlineDefinition> found = all.stream().filter(rule -> rule.code().equals(code)).toList();
        if (found.isEmpty()) {
            problem(TemplateProblem.UNKNOWN_RULE, at, "没有期限 " + code, nearest(code, all.stream().map(DeadlineDefinition::code)));
        }
        return found;
    }

    /// The field people call a row of the ledger by.
    Optional<Path> name(@Nullable LedgerCode ledger) {
        return Optional.ofNullable(ledger).flatMap(definitions::ledger).map(found -> Path.of(found.name()));
    }

    /// A path as written, such as `enterprise.name`, from the rows of a ledger.
    Optional<Piece.CellSlot> cell(LedgerDefinition ledger, String written, Piece.NumberStyle style, Place.InFile at) {
        Optional<Piece.CellSlot> found = resolve(ledger, written, style, at);
        found.ifPresent(cell -> named.add(new Template.Named(new Template.What.ACell(ledger.code(), cell.path()), at)));
        return found;
    }

    private Optional<Piece.CellSlot> resolve(LedgerDefinition ledger, String written, Piece.NumberStyle style, Place.InFile at) {
        List<FieldCode> hops = new ArrayList<>();
        LedgerDefinition here = ledger;
        String[] parts = written.split("\\.");
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (last && parts[i].equals("state") && here.lifeCycle().isPresent()) {
                return Optional.of(new Piece.CellSlot(new Path(hops, Path.STATE), new FieldType.Text(40, null), style, at));
            }
            String wanted = parts[i];
            Optional<FieldDefinition> field =
                    here.fields().stream().filter(f -> f.code().value().equals(wanted)).findFirst();
            if (field.isEmpty()) {
                problem(
                        TemplateProblem.UNKNOWN_FIELD,
                        at,
                        "台账 " + here.code() + " 没有字段 " + wanted,
                        nearest(wanted, here.fields().stream().map(f -> f.code().value())));
                return Optional.empty();
            }
            if (last) {
                return Optional.of(new Piece.CellSlot(new Path(hops, field.get().code()), field.get().type(), style, at));
            }
            if (!(field.get().type() instanceof FieldType.Reference(LedgerCode to))) {
                problem(TemplateProblem.UNKNOWN_FIELD, at, "字段 " + wanted + " 不是引用，后面不能再写字段");
                return Optional.empty();
            }
            hops.add(field.get().code());
            Optional<LedgerDefinition> next = definitions.ledger(to);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.get();
        }
        return Optional.empty();
    }

    void checkCondition(String where, LedgerDefinition ledger, Place.InFile at) {
        // any period will do: the dates only have to be dates
        Period year = Period.year(2024);
        switch (definitions.condition(ledger.code(), new ReportDays(year, year).in(where), at)) {
            case Outcome.Accepted<Predicate>(Predicate when, var _) ->
                named.add(new Template.Named(new Template.What.ACondition(ledger.code(), when), at));
            case Outcome.Rejected<Predicate>(List<Problem> found) ->
                found.forEach(p -> problem(TemplateProblem.BAD_ROW_CONDITION, at, "条件 " + where + " 不成立：" + p.message(), p.hint()));
        }
    }

    private static @Nullable String nearest(String wrong, Stream<String> known) {
        return Spelling.nearest(wrong, known.toList()).orElse(null);
    }
}
