package io.yuanheng.indicator.rule;

import io.yuanheng.indicator.plan.FigurePlan;
import java.util.List;
import java.util.Optional;

/// One rewrite of a plan. The answers stay the same to the last digit; only the number of queries falls.
public interface Rule {

    /// The rules, in the order they are tried.
    List<Rule> ALL = List.of(new MergeAggregates(), new AddUpWhole());

    /// @return the plan after one rewrite, or empty when the rule finds nothing to do
    Optional<FigurePlan> apply(FigurePlan plan);

    /// Applies all rules until none finds anything to do.
    static FigurePlan rewrite(FigurePlan plan) {
        FigurePlan current = plan;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Rule rule : ALL) {
                Optional<FigurePlan> next = rule.apply(current);
                if (next.isPresent()) {
                    current = next.get();
                    changed = true;
                    break;
                }
            }
        }
        return current;
    }
}
