package io.yuanheng.indicator.rule;

import io.yuanheng.indicator.plan.FigurePlan;
import io.yuanheng.indicator.plan.FigurePlan.Slot;
import io.yuanheng.indicator.plan.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The aggregates of a plan, wherever they stand in it.
final class Aggregates {

    private Aggregates() {}

    static List<Query.Aggregate> in(FigurePlan plan) {
        return plan.queries().values().stream()
                .map(query -> switch (query) {
                    case Query.Aggregate aggregate -> aggregate;
                    case Query.AddUp(Query.Aggregate parts) -> parts;
                })
                .distinct()
                .toList();
    }

    static FigurePlan replace(FigurePlan plan, Query.Aggregate old, Query.Aggregate with) {
        Map<Slot, Query> queries = new EnumMap<>(plan.queries());
        queries.replaceAll((_, query) -> switch (query) {
            case Query.Aggregate aggregate -> aggregate.equals(old) ? with : aggregate;
            case Query.AddUp(Query.Aggregate parts) -> parts.equals(old) ? new Query.AddUp(with) : query;
        });
        return new FigurePlan(queries, plan.lineage());
    }
}
