package io.yuanheng.evaluation.scoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Scores, places and classes with every step in words. Numbers are texts at the decimals the method states.
///
/// @param bases what values were held against, where it comes from the group
/// @param subjects by group, then by place
public record Result(List<Base> bases, List<Scored> subjects) {

    public Result {
        bases = List.copyOf(bases);
        subjects = List.copyOf(subjects);
    }

    /// @param value as far as it is shown; the computation is exact
    public record Base(String group, String item, String title, String rule, String value) {}

    /// @param sum of the item scores
    /// @param total after coefficient, additions and deductions
    /// @param place in its group, the best is 1; null where it is scored without a class
    /// @param classCode null where it has none
    /// @param why how the class came about
    public record Scored(
            String key, String title, String group, String groupTitle, List<ItemScore> items, String sum, List<Step> steps, String total,
            @Nullable Integer place, @Nullable String classCode, @Nullable String classTitle, String why) {
        public Scored {
            items = List.copyOf(items);
            steps = List.copyOf(steps);
        }
    }

    /// @param value null where an input is missing
    /// @param score null where the item is left out
    /// @param say the formula with its numbers
    public record ItemScore(String code, String title, String unit, String weight, @Nullable String value, @Nullable String score, String say) {}

    /// One step from the sum of the scores to the total.
    public record Step(String title, String say) {}

    public Optional<Scored> of(String key) {
        return subjects.stream().filter(scored -> scored.key().equals(key)).findFirst();
    }
}
