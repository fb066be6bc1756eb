package io.yuanheng.declaration;

import io.yuanheng.declaration.DeadlineDefinition.Done;
import io.yuanheng.declaration.DeadlineDefinition.Duty;
import io.yuanheng.declaration.DeadlineDefinition.When;
import io.yuanheng.declaration.Use.How;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.declaration.Use.Thing;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who reads what, over all definitions; what reports read is told by the report module.
///
/// A path such as `enterprise.area` reads both fields: the reference of the one ledger and the field of the other.
public final class Uses {

    private final Definitions definitions;
    private final Set<Use> found = new LinkedHashSet<>();

    private Uses(Definitions definitions) {
        this.definitions = definitions;
    }

    public static List<Use> of(Definitions definitions) {
        Uses uses = new Uses(definitions);
        definitions.ledgers().forEach(uses::ledger);
        definitions.indicators().forEach(uses::indicator);
        definitions.rhythm().deadlines().forEach(uses::deadline);
        definitions.procedures().methods().forEach(uses::method);
        definitions.roles().forEach(uses::role);
        return List.copyOf(uses.found);
    }

    /// What a path reads from rows of a ledger.
    public static List<Use> ofPath(Definitions definitions, LedgerCode ledger, Path path, Thing by, How how, Place.InFile at) {
        Uses uses = new Uses(definitions);
        uses.new Reader(by, at).path(ledger, path, how);
        return List.copyOf(uses.found);
    }

    /// What a condition on rows of a ledger reads.
    public static List<Use> ofCondition(Definitions definitions, LedgerCode ledger, Predicate when, Thing by, Place.InFile at) {
        Uses uses = new Uses(definitions);
        uses.new Reader(by, at).condition(ledger, when, How.CONDITION);
        return List.copyOf(uses.found);
    }

    private void ledger(LedgerDefinition ledger) {
        Thing whole = Thing.of(Kind.LEDGER, ledger.code().value());
        for (FieldDefinition field : ledger.fields()) {
            Reader reader = new Reader(new Thing(Kind.LEDGER, ledger.code().value(), field.code().value()), field.place());
            switch (field.type()) {
                case FieldType.Reference(LedgerCode to) -> reader.whole(Kind.LEDGER, to.value(), How.REFERENCE);
                case FieldType.Choice(Dictionary list, int _) -> {
                    if (definitions.dictionary(list.code()).isPresent()) {
                        reader.whole(Kind.DICTIONARY, list.code(), How.CHOICE);
                    }
                }
                case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Amount _, FieldType.Count _ -> {}
                case FieldType.Day _, FieldType.Month _, FieldType.Year _, FieldType.Flag _ -> {}
                case FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ -> {}
            }
        }
        ledger.rules().forEach(rule -> new Reader(whole, rule.place()).condition(ledger.code(), rule.when(), How.RULE));
        ledger.totals().forEach(total -> {
            Reader added = new Reader(whole, total.place());
            added.field(total.rows().of(), total.rows().subject(), How.RULE);
            if (total.most() instanceof LedgerDefinition.Most.Amount most) {
                added.field(total.rows().of(), most.sum(), How.RULE);
                added.field(ledger.code(), most.field(), How.RULE);
            }
            added.condition(total.rows().of(), total.rows().where(), How.RULE);
        });
        Reader reader = new Reader(whole, ledger.place());
        ledger.lifeCycle().ifPresent(life -> life.steps().forEach(step -> {
            step.requires().forEach(field -> reader.field(ledger.code(), field, How.STEP));
            step.by().forEach(role -> reader.whole(Kind.ROLE, role, How.STEP));
        }));
        for (Predicate.DatedClass held : ledger.classes()) {
            reader.field(held.heldIn(), held.subject(), How.DATED_CLASS);
            reader.field(held.heldIn(), held.from(), How.DATED_CLASS);
            reader.field(held.heldIn(), held.to(), How.DATED_CLASS);
            reader.condition(held.heldIn(), held.when(), How.DATED_CLASS);
        }
    }

    private void indicator(IndicatorDefinition indicator) {
        Reader reader = new Reader(Thing.of(Kind.INDICATOR, indicator.code().value()), indicator.place());
        switch (indicator.source()) {
            case IndicatorDefinition.Source.Ratio(var of, var to) -> {
                reader.whole(Kind.INDICATOR, of.value(), How.RATIO);
                reader.whole(Kind.INDICATOR, to.value(), How.RATIO);
            }
            case IndicatorDefinition.Source.Rows rows -> {
                rows(reader, rows);
                indicator.by().forEach(dimension -> {
                    Predicate.DatedClass dated = dimension.dated();
                    if (dated == null) {
                        reader.path(rows.of(), dimension.path(), How.BREAKDOWN);
                    } else {
                        reader.hops(rows.of(), dimension.path().hops(), How.BREAKDOWN);
                        reader.whole(Kind.LEDGER, dated.heldIn().value(), How.BREAKDOWN);
                    }
                });
            }
        }
        indicator.target().ifPresent(target -> {
            reader.field(target.of(), target.indicator(), How.TARGET);
            reader.field(target.of(), target.year(), How.TARGET);
            reader.field(target.of(), target.floor(), How.TARGET);
            reader.field(target.of(), target.stretch(), How.TARGET);
        });
        indicator.stated().ifPresent(stated -> {
            reader.field(stated.of(), stated.indicator(), How.STATED);
            reader.field(stated.of(), stated.at(), How.STATED);
            reader.field(stated.of(), stated.value(), How.STATED);
        });
        indicator.parts().forEach(part -> reader.whole(Kind.INDICATOR, part.value(), How.PART));
    }

    private static void rows(Reader reader, IndicatorDefinition.Source.Rows rows) {
        switch (rows.aggregate()) {
            case IndicatorDefinition.Aggregate.Sum(FieldCode field) -> reader.field(rows.of(), field, How.ROWS);
            case IndicatorDefinition.Aggregate.SumOfShare(FieldCode field, Path percent) -> {
                reader.field(rows.of(), field, How.ROWS);
                reader.path(rows.of(), percent, How.ROWS);
            }
            case IndicatorDefinition.Aggregate.CountRows() -> reader.whole(Kind.LEDGER, rows.of().value(), How.ROWS);
            case IndicatorDefinition.Aggregate.CountDistinct(Path path) -> reader.path(rows.of(), path, How.ROWS);
        }
        reader.field(rows.of(), rows.prior(), How.PRIOR);
        reader.field(rows.of(), rows.at(), How.PERIOD);
        reader.field(rows.of(), rows.until(), How.PERIOD);
        reader.field(rows.of(), rows.estimate(), How.ESTIMATE);
        reader.condition(rows.of(), rows.where(), How.CONDITION);
    }

    private void deadline(DeadlineDefinition rule) {
        Reader reader = new Reader(Thing.of(Kind.DEADLINE, rule.code()), rule.place());
        rule.by().forEach(role -> reader.whole(Kind.ROLE, role, How.RESPONSIBLE));
        if (rule.duty() instanceof Duty.Expected expected) {
            DeadlineDefinition.Rows rows = expected.rows();
            reader.field(rows.of(), rows.subject(), How.DUTY);
            reader.field(rows.of(), rows.at(), How.PERIOD);
            reader.field(rows.of(), rows.filed(), How.DUTY);
            reader.condition(rows.of(), rows.where(), How.CONDITION);
        }
        rule.of().ifPresent(of -> {
            reader.whole(Kind.LEDGER, of.value(), How.DUTY);
            reader.condition(of, rule.where(), How.CONDITION);
            reader.path(of, rule.owner(), How.RESPONSIBLE);
            rule.progress().ifPresent(progress -> {
                reader.path(of, progress.from(), How.DUTY);
                reader.path(of, progress.done(), How.DUTY);
                reader.path(of, progress.money(), How.DUTY);
            });
            switch (rule.duty()) {
                case Duty.Expected expected -> {
                    reader.path(of, expected.from(), How.DUTY);
                    reader.path(of, expected.to(), How.DUTY);
                }
                case Duty.Limited limited -> {
                    when(reader, of, limited.from());
                    done(reader, of, limited.done());
                    reader.field(of, limited.length(), How.DUTY);
                    limited.after().forEach(before -> reader.field(of, before, How.DUTY));
                    limited.stops().ifPresent(stops -> {
                        reader.field(stops.of(), stops.subject(), How.DUTY);
                        reader.field(stops.of(), stops.from(), How.DUTY);
                        reader.field(stops.of(), stops.to(), How.DUTY);
                    });
                }
                case Duty.Dated dated -> {
                    when(reader, of, dated.on());
                    done(reader, of, dated.done());
                }
            }
        });
    }

    private static void when(Reader reader, LedgerCode of, When when) {
        reader.path(of, when.day(), How.DUTY);
        reader.path(of, when.time(), How.DUTY);
    }

    private static void done(Reader reader, LedgerCode of, Done done) {
        When at = done.at();
        if (at != null) {
            when(reader, of, at);
        }
    }

    private void method(MethodDefinition method) {
        Reader reader = new Reader(Thing.of(Kind.METHOD, method.code()), method.place());
        MethodDefinition.Subjects subjects = method.subjects();
        LedgerCode of = subjects.of();
        reader.whole(Kind.LEDGER, of.value(), How.SCORED);
        reader.field(of, subjects.subject(), How.SCORED);
        reader.field(of, subjects.at(), How.PERIOD);
        reader.field(of, subjects.mergedBy(), How.SCORED);
        reader.condition(of, subjects.where(), How.CONDITION);
        method.groups().values().forEach(where -> reader.condition(of, where, How.CONDITION));
        method.inputs().values().stream().flatMap(items -> items.values().stream()).forEach(input -> {
            operand(reader, of, input.from());
            operand(reader, of, input.over());
        });
        MethodDefinition.Reviews reviews = method.reviews();
        if (reviews != null) {
            reader.path(reviews.of(), reviews.subject(), How.SCORED);
            reader.field(reviews.of(), reviews.item(), How.SCORED);
            reader.field(reviews.of(), reviews.score(), How.SCORED);
            reader.condition(reviews.of(), reviews.where(), How.CONDITION);
        }
        MethodDefinition.Results results = method.results();
        if (results != null) {
            reader.whole(Kind.LEDGER, results.of().value(), How.RESULT);
        }
        method.adjustments().forEach(occasion -> occasion(reader, of, occasion));
        method.vetoes().forEach(occasion -> occasion(reader, of, occasion));
        method.exemptions().forEach(where -> reader.condition(of, where, How.CONDITION));
    }

    private static void operand(Reader reader, LedgerCode of, MethodDefinition.@Nullable Operand operand) {
        switch (operand) {
            case MethodDefinition.Operand.Fields fields -> fields.fields().forEach(field -> reader.field(of, field, How.SCORED));
            case MethodDefinition.Operand.Figure figure -> reader.whole(Kind.INDICATOR, figure.indicator().value(), How.SCORED);
            case MethodDefinition.Operand.Reviewers _ -> {}
            case null -> {}
        }
    }

    private static void occasion(Reader reader, LedgerCode of, MethodDefinition.Occasion occasion) {
        switch (occasion) {
            case MethodDefinition.Occasion.When(Predicate where) -> reader.condition(of, where, How.SCORED);
            case MethodDefinition.Occasion.Rows rows -> {
                reader.field(rows.of(), rows.subject(), How.SCORED);
                reader.field(rows.of(), rows.at(), How.PERIOD);
                reader.field(rows.of(), rows.amount(), How.SCORED);
                reader.field(rows.of(), rows.ground(), How.SCORED);
                reader.condition(rows.of(), rows.where(), How.CONDITION);
            }
        }
    }

    private void role(RoleDefinition role) {
        Reader reader = new Reader(Thing.of(Kind.ROLE, role.code()), role.place());
        for (RoleDefinition.Grant grant : role.grants()) {
            reader.whole(Kind.LEDGER, grant.ledger().value(), How.RIGHTS);
            reader.condition(grant.ledger(), grant.where(), How.RIGHTS);
            grant.hidden().forEach(field -> reader.field(grant.ledger(), field, How.HIDDEN));
        }
    }

    /// Notes what one declaration reads.
    private final class Reader {

        private final Thing by;
        private final Place.InFile at;

        Reader(Thing by, Place.InFile at) {
            this.by = by;
            this.at = at;
        }

        void whole(Kind kind, String code, How how) {
            found.add(new Use(Thing.of(kind, code), by, how, at));
        }

        void field(LedgerCode ledger, @Nullable FieldCode field, How how) {
            if (field != null) {
                found.add(new Use(new Thing(Kind.LEDGER, ledger.value(), field.value()), by, how, at));
            }
        }

        void path(LedgerCode ledger, @Nullable Path path, How how) {
            if (path == null) {
                return;
            }
            hops(ledger, path.hops(), how);
            definitions.end(ledger, path.hops()).ifPresent(end -> field(end, path.field(), how));
        }

        void hops(LedgerCode ledger, List<FieldCode> hops, How how) {
            for (int i = 0; i < hops.size(); i++) {
                FieldCode hop = hops.get(i);
                definitions.end(ledger, hops.subList(0, i)).ifPresent(end -> field(end, hop, how));
            }
        }

        void condition(LedgerCode ledger, Predicate when, How how) {
            switch (when) {
                case Predicate.Constant _ -> {}
                case Predicate.And(List<Predicate> all) -> all.forEach(one -> condition(ledger, one, how));
                case Predicate.Or(List<Predicate> any) -> any.forEach(one -> condition(ledger, one, how));
                case Predicate.Not(Predicate of) -> condition(ledger, of, how);
                case Predicate.Compare(var left, var _, var right) -> {
                    operand(ledger, left, how);
                    operand(ledger, right, how);
                }
                case Predicate.In(Path path, var _) -> path(ledger, path, how);
                case Predicate.Contains(Path path, var _) -> path(ledger, path, how);
                case Predicate.IsSet(Path path) -> path(ledger, path, how);
                case Predicate.HoldsClass(List<FieldCode> hops, var held, FieldCode month) -> {
                    hops(ledger, hops, how);
                    whole(Kind.LEDGER, held.heldIn().value(), how);
                    field(ledger, month, how);
                }
            }
        }

        private void operand(LedgerCode ledger, Predicate.Operand operand, How how) {
            if (operand instanceof Predicate.Operand.Field(Path path)) {
                path(ledger, path, how);
            }
        }
    }
}
