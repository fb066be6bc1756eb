package io.yuanheng.indicator;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.IndicatorDefinition.Aggregate;
import io.yuanheng.declaration.IndicatorDefinition.Dimension;
import io.yuanheng.indicator.Figure.Part;
import io.yuanheng.indicator.Figure.Status;
import io.yuanheng.indicator.Figure.Top;
import io.yuanheng.indicator.plan.FigurePlan;
import io.yuanheng.indicator.plan.FigurePlan.Slot;
import io.yuanheng.indicator.plan.Measure;
import io.yuanheng.indicator.plan.Planner;
import io.yuanheng.indicator.rule.Rule;
import io.yuanheng.indicator.sql.Answers;
import io.yuanheng.indicator.sql.PlanQueries;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Quantity;
import io.yuanheng.kernel.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Computes one figure from rows: plans, asks, and does the arithmetic that is not adding up.
final class RowsFigure {

    private final CheckedQuestion checked;
    private final PlanQueries queries;
    private final Members members;
    private final Targets targets;
    private final String holder;
    private final IndicatorDefinition indicator;

    RowsFigure(CheckedQuestion checked, PlanQueries queries, Members members, Targets targets, String holder) {
        this.checked = checked;
        this.queries = queries;
        this.members = members;
        this.targets = targets;
        this.holder = holder;
        this.indicator = checked.indicator();
    }

    Figure compute() {
        Planner planner = planner();
        FigurePlan plan = Rule.rewrite(planner.plan());
        Numbers numbers = new Numbers(planner, queries.ask(plan));
        BigDecimal value = numbers.value(null, Slot.NOW);
        BigDecimal prior = numbers.prior(null, Slot.NOW, Slot.LAST_YEAR);
        BigDecimal published = numbers.lastYear(null, Slot.LAST_YEAR);
        List<Part> by = parts(numbers, value);
        return new Figure(
                checked.question(),
                indicator,
                value,
                prior,
                published,
                Percent.difference(value, prior),
                growth(value, prior),
                growth(value, published),
                targets.of(indicator, checked.question(), value),
                Percent.ofTheYear(checked.question().period().to().getMonthValue()),
                numbers.estimate(),
                value == null ? Status.NOT_REPORTED : new Coverage(planner, numbers.answers).status(),
                Lineages.of(checked.source().of(), queries.versions(plan.lineage())),
                by,
                top(by, value, prior),
                holder);
    }

    /// The planner of the question; where the largest contributor is to be left out, it is looked for first.
    Planner planner() {
        Planner all = checked.planner(null);
        String without = checked.question().without();
        if (without == null) {
            return all;
        }
        Question largest = checked.question().by(without);
        Planner byContributor = new Planner(indicator, checked.source(), checked.at(), largest, null);
        Numbers numbers = new Numbers(byContributor, queries.ask(Rule.rewrite(byContributor.plan())));
        return numbers.members().stream()
                .filter(member -> member != null && numbers.value(member, Slot.NOW_BY_MEMBER) != null)
                .max(Comparator.comparing(
                                (String member) -> numbers.value(member, Slot.NOW_BY_MEMBER), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Comparator.reverseOrder()))
                .map(checked::planner)
                .orElse(all);
    }

    private List<Part> parts(Numbers numbers, @Nullable BigDecimal whole) {
        String code = checked.question().by();
        if (code == null) {
            return List.of();
        }
        Dimension dimension = indicator.dimension(code).orElseThrow();
        Set<@Nullable String> all = numbers.members();
        Function<@Nullable String, String> titles = members.titles(dimension, all);
        List<Part> parts = new ArrayList<>();
        for (String member : all) {
            BigDecimal value = numbers.value(member, Slot.NOW_BY_MEMBER);
            BigDecimal prior = numbers.prior(member, Slot.NOW_BY_MEMBER, Slot.LAST_YEAR_BY_MEMBER);
            parts.add(new Part(
                    member,
                    titles.apply(member),
                    value,
                    prior,
                    Percent.difference(value, prior),
                    growth(value, prior),
                    addsUp() ? Percent.of(value, whole) : null));
        }
        parts.sort(LARGEST_FIRST);
        return parts;
    }

    static final Comparator<Part> LARGEST_FIRST = Comparator.comparing(
                    Part::value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(Part::title)
            .thenComparing(part -> part.member() == null ? "" : part.member());

    private @Nullable Top top(List<Part> by, @Nullable BigDecimal value, @Nullable BigDecimal prior) {
        if (value == null || !addsUp()) {
            return null;
        }
        Optional<Part> largest =
                by.stream().filter(part -> part.member() != null && part.value() != null).findFirst();
        if (largest.isEmpty()) {
            return null;
        }
        BigDecimal rest = Percent.difference(value, largest.get().value());
        BigDecimal largestPrior = largest.get().prior();
        BigDecimal restPrior = prior == null ? null : prior.subtract(largestPrior == null ? BigDecimal.ZERO : largestPrior);
        return new Top(largest.get(), rest, restPrior, growth(rest, restPrior));
    }

    private boolean addsUp() {
        return !(checked.source().aggregate() instanceof Aggregate.CountDistinct);
    }

    private @Nullable BigDecimal growth(@Nullable BigDecimal value, @Nullable BigDecimal prior) {
        return indicator.unit().symbol().equals("%") ? null : Percent.growth(value, prior);
    }

    /// The answers, in the indicator's unit.
    private final class Numbers {

        private final Measure value;
        private final Map<Slot, Answers> answers;

        Numbers(Planner planner, Map<Slot, Answers> answers) {
            this.value = planner.value();
            this.answers = answers;
        }

        Set<@Nullable String> members() {
            Set<@Nullable String> all = new LinkedHashSet<>();
            for (Slot slot : List.of(Slot.NOW_BY_MEMBER, Slot.LAST_YEAR_BY_MEMBER)) {
                Answers asked = answers.get(slot);
                if (asked != null) {
                    asked.members().stream()
                            .filter(member -> asked.count(member, new Measure.CountRows()).signum() > 0)
                            .forEach(all::add);
                }
            }
            return all;
        }

        /// Null where nothing was reported; a count of nothing is zero, unless it counts returns and nobody returned any.
        @Nullable BigDecimal value(@Nullable String member, Slot slot) {
            Answers asked = answers.get(slot);
            boolean now = slot == Slot.NOW || slot == Slot.NOW_BY_MEMBER;
            if (asked == null || (now && nothingReturned())) {
                return null;
            }
            return switch (value) {
                case Measure.Sum(FieldCode field) -> inUnit(asked.of(member, value), checked.unitOf(field));
                case Measure.SumOfShare(FieldCode field, var _) -> inUnit(asked.of(member, value), checked.unitOf(field));
                case Measure.CountRows(), Measure.CountDistinct _, Measure.CountFilled _, Measure.CountFlagged _, Measure.CountMonths _ ->
                    asked.count(member, value);
            };
        }

        /// 同期数: the field beside the value where there is one, otherwise last year's own rows.
        @Nullable BigDecimal prior(@Nullable String member, Slot now, Slot lastYear) {
            FieldCode field = checked.source().prior();
            Answers asked = answers.get(now);
            if (field == null || asked == null) {
                return lastYear(member, lastYear);
            }
            return inUnit(asked.of(member, new Measure.Sum(field)), checked.unitOf(field));
        }

        /// Null where last year has no rows at all: whether nothing happened or nothing was kept cannot be told.
        @Nullable BigDecimal lastYear(@Nullable String member, Slot slot) {
            Answers whole = answers.get(Slot.LAST_YEAR);
            boolean kept = whole != null && whole.count(null, new Measure.CountRows()).signum() > 0;
            return kept ? value(member, slot) : null;
        }

        private boolean nothingReturned() {
            Answers returned = answers.get(Slot.RETURNED);
            return returned != null && returned.count(null, new Measure.CountRows()).signum() == 0;
        }

        boolean estimate() {
            FieldCode flag = checked.source().estimate();
            Answers now = answers.get(Slot.NOW);
            return flag != null && now != null && now.count(null, new Measure.CountFlagged(flag)).signum() > 0;
        }

        private @Nullable BigDecimal inUnit(@Nullable BigDecimal amount, @Nullable Unit unit) {
            return amount == null || unit == null || unit.equals(indicator.unit())
                    ? amount
                    : new Quantity(amount, unit).in(indicator.unit()).amount();
        }
    }
}
