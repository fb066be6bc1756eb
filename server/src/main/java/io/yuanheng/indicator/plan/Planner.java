package io.yuanheng.indicator.plan;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.IndicatorDefinition.Aggregate;
import io.yuanheng.declaration.IndicatorDefinition.Dimension;
import io.yuanheng.declaration.IndicatorDefinition.Nature;
import io.yuanheng.declaration.IndicatorDefinition.Source;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.indicator.Question;
import io.yuanheng.indicator.Question.Member;
import io.yuanheng.indicator.plan.FigurePlan.Slot;
import io.yuanheng.indicator.plan.Measure.CountDistinct;
import io.yuanheng.indicator.plan.Measure.CountFilled;
import io.yuanheng.indicator.plan.Measure.CountFlagged;
import io.yuanheng.indicator.plan.Measure.CountMonths;
import io.yuanheng.indicator.plan.Measure.CountRows;
import io.yuanheng.indicator.plan.Measure.Sum;
import io.yuanheng.indicator.plan.Measure.SumOfShare;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Plans one checked question on an indicator that adds up rows.
///
/// @param at the field that tells the rows' time, or null for a stock as it stands
/// @param leftOut the member to leave out, of the dimension the question names with `without`, or null
public record Planner(IndicatorDefinition indicator, Source.Rows source, @Nullable At at, Question question, @Nullable String leftOut) {

    /// The dimension whose members report month by month; where one of them misses a month, the figure is not complete.
    private static final String REPORTER = "enterprise";

    public FigurePlan plan() {
        Map<Slot, Query> queries = new EnumMap<>(Slot.class);
        Rows now = rows(source.where(), question.period(), true);
        queries.put(Slot.NOW, new Query.Aggregate(now, null, measures(true)));
        by(question.by()).ifPresent(by -> queries.put(Slot.NOW_BY_MEMBER, new Query.Aggregate(now, by, measures(true))));
        if (at != null) {
            Rows lastYear = rows(source.where(), question.period().lastYear(), true);
            queries.put(Slot.LAST_YEAR, new Query.Aggregate(lastYear, null, measures(false)));
            by(question.by())
                    .ifPresent(by -> queries.put(Slot.LAST_YEAR_BY_MEMBER, new Query.Aggregate(lastYear, by, measures(false))));
        }
        FieldCode summed = summed();
        if (at != null && summed != null && expectsEveryMonth()) {
            coverage(queries, now, at, summed);
        }
        if (at != null && at.bucket() == At.Bucket.MONTH && summed == null) {
            // without any row of the park, whatever it says, a count is unknown and not zero
            Rows returned = spoken(Predicate.TRUE, question.period());
            queries.put(Slot.RETURNED, new Query.Aggregate(returned, null, List.of(new CountRows())));
        }
        return new FigurePlan(queries, now);
    }

    /// What the value is computed from.
    public Measure value() {
        return switch (source.aggregate()) {
            case Aggregate.Sum(FieldCode field) -> new Sum(field);
            case Aggregate.SumOfShare(FieldCode field, var percent) -> new SumOfShare(field, percent);
            case Aggregate.CountRows() -> new CountRows();
            case Aggregate.CountDistinct(var path) -> new CountDistinct(path);
        };
    }

    /// Amounts returned by the month are expected for every month. Counts, and rows of a day, are events, which may fail to happen.
    public boolean expectsEveryMonth() {
        return at != null && at.bucket() == At.Bucket.MONTH && indicator.nature() == Nature.FLOW && summed() != null;
    }

    private void coverage(Map<Slot, Query> queries, Rows now, At months, FieldCode summed) {
        // a firm that was 规下 until March reported in January to March all the same, so classes do not narrow what is expected
        Rows anyClass = rows(withoutClasses(source.where()), question.period(), false);
        Measure reported = new CountMonths(months, summed);
        Optional<By> reporter = by(REPORTER);
        if (reporter.isPresent()) {
            queries.put(Slot.REPORTERS, new Query.Aggregate(now, reporter.get(), List.of(new CountFilled(summed))));
            queries.put(Slot.MONTHS_BY_REPORTER, new Query.Aggregate(anyClass, reporter.get(), List.of(reported)));
        } else {
            queries.put(Slot.MONTHS, new Query.Aggregate(anyClass, null, List.of(reported)));
        }
    }

    private Rows rows(Predicate where, Period period, boolean keepClasses) {
        Rows rows = spoken(where, period);
        for (Map.Entry<Dimension, List<String>> only : membersByDimension().entrySet()) {
            if (keepClasses || only.getKey().dated() == null) {
                rows = new Rows.KeepMembers(rows, on(only.getKey()), only.getValue());
            }
        }
        Optional<By> without = by(question.without());
        boolean leaves = without.isPresent() && (keepClasses || without.get().dimension().dated() == null);
        return leftOut != null && leaves ? new Rows.LeaveOut(rows, without.orElseThrow(), leftOut) : rows;
    }

    private Rows spoken(Predicate where, Period period) {
        Rows rows = new Rows.Read(source.of(), question.park(), question.asOf(), where);
        if (at == null) {
            return rows;
        }
        return switch (indicator.nature()) {
            case FLOW -> new Rows.KeepPeriod(rows, at, period.from(), period.to());
            case STOCK -> source.until() == null
                    ? new Rows.KeepPeriod(rows, at, period.to(), period.to())
                    : new Rows.KeepStanding(new Rows.KeepPeriod(rows, at, null, period.to()), source.until(), period.to());
            case SINCE_START -> new Rows.KeepPeriod(rows, at, null, period.to());
        };
    }

    private List<Measure> measures(boolean withPrior) {
        List<Measure> measures = new ArrayList<>(List.of(value()));
        FieldCode prior = source.prior();
        if (withPrior && prior != null) {
            measures.add(new Sum(prior));
        }
        measures.add(new CountRows());
        FieldCode estimate = source.estimate();
        if (withPrior && estimate != null) {
            measures.add(new CountFlagged(estimate));
        }
        return measures;
    }

    private Map<Dimension, List<String>> membersByDimension() {
        Map<Dimension, List<String>> members = new LinkedHashMap<>();
        for (Member only : question.only()) {
            indicator.dimension(only.dimension())
                    .ifPresent(d -> members.computeIfAbsent(d, _ -> new ArrayList<>()).add(only.member()));
        }
        return members;
    }

    private Optional<By> by(@Nullable String dimension) {
        return dimension == null ? Optional.empty() : indicator.dimension(dimension).map(this::on);
    }

    private By on(Dimension dimension) {
        return new By(dimension, source.at());
    }

    /// The field that is added up, or null where rows are counted.
    public @Nullable FieldCode summed() {
        return source.aggregate().amount().orElse(null);
    }

    private static Predicate withoutClasses(Predicate where) {
        return switch (where) {
            case Predicate.And(List<Predicate> all) ->
                all.stream().map(Planner::withoutClasses).reduce(Predicate.TRUE, Predicate::and);
            case Predicate.HoldsClass _ -> Predicate.TRUE;
            case Predicate.Not(Predicate of) when of instanceof Predicate.HoldsClass -> Predicate.TRUE;
            case Predicate.Not _, Predicate.Constant _, Predicate.Or _, Predicate.Compare _, Predicate.In _, Predicate.Contains _,
                    Predicate.IsSet _ -> where;
        };
    }
}
