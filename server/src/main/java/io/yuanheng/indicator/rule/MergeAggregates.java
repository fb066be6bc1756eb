package io.yuanheng.indicator.rule;

import io.yuanheng.indicator.plan.FigurePlan;
import io.yuanheng.indicator.plan.Measure;
import io.yuanheng.indicator.plan.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Two aggregates over the same rows by the same dimension become one with the measures of both: value and 同期数 are one read,
/// and so are the enterprises of a figure and the months they reported.
final class MergeAggregates implements Rule {

    @Override
    public Optional<FigurePlan> apply(FigurePlan plan) {
        List<Query.Aggregate> aggregates = Aggregates.in(plan);
        for (int i = 0; i < aggregates.size(); i++) {
            for (int j = i + 1; j < aggregates.size(); j++) {
                Query.Aggregate first = aggregates.get(i);
                Query.Aggregate second = aggregates.get(j);
                if (first.from().equals(second.from()) && Objects.equals(first.by(), second.by())) {
                    Query.Aggregate both = new Query.Aggregate(first.from(), first.by(), union(first.measures(), second.measures()));
                    return Optional.of(Aggregates.replace(Aggregates.replace(plan, first, both), second, both));
                }
            }
        }
        return Optional.empty();
    }

    static List<Measure> union(List<Measure> first, List<Measure> second) {
        Set<Measure> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }
}
