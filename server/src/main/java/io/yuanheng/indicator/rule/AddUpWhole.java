package io.yuanheng.indicator.rule;

import io.yuanheng.indicator.plan.FigurePlan;
import io.yuanheng.indicator.plan.FigurePlan.Slot;
import io.yuanheng.indicator.plan.Measure;
import io.yuanheng.indicator.plan.Query;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Where the same rows are asked as a whole and by a dimension, the whole is added up from the parts and not asked again. Rows
/// without a member are a part too, so nothing is lost; distinct counts do not add up and are asked as before.
final class AddUpWhole implements Rule {

    @Override
    public Optional<FigurePlan> apply(FigurePlan plan) {
        for (Map.Entry<Slot, Query> entry : plan.queries().entrySet()) {
            if (entry.getValue() instanceof Query.Aggregate whole
                    && whole.by() == null
                    && whole.measures().stream().allMatch(Measure::addsUp)) {
                Optional<FigurePlan> rewritten = Aggregates.in(plan).stream()
                        .filter(parts -> parts.by() != null && parts.from().equals(whole.from()))
                        .findFirst()
                        .map(parts -> addUp(plan, whole, parts));
                if (rewritten.isPresent()) {
                    return rewritten;
                }
            }
        }
        return Optional.empty();
    }

    private static FigurePlan addUp(FigurePlan plan, Query.Aggregate whole, Query.Aggregate parts) {
        Query.Aggregate enough =
                new Query.Aggregate(parts.from(), parts.by(), MergeAggregates.union(parts.measures(), whole.measures()));
        Map<Slot, Query> queries = new EnumMap<>(Aggregates.replace(plan, parts, enough).queries());
        queries.replaceAll((_, query) -> query.equals(whole) ? new Query.AddUp(enough) : query);
        return new FigurePlan(queries, plan.lineage());
    }
}
