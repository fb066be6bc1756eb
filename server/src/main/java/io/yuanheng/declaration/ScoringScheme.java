package io.yuanheng.declaration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a method turns inputs into scores and classes: numbers and words only, so that it can be kept beside a result and computed again
/// when the packs have long moved on.
///
/// @param negativeToZero whether a negative value of an item counts as zero
/// @param objectionDays working days (工作日) for which a published result is open to objection
public record ScoringScheme(
        List<Group> groups,
        Rounding rounding,
        boolean negativeToZero,
        List<Adjustment> adjustments,
        List<Veto> vetoes,
        List<String> exemptions,
        Classing classing,
        int objectionDays) {

    public ScoringScheme {
        groups = List.copyOf(groups);
        adjustments = List.copyOf(adjustments);
        vetoes = List.copyOf(vetoes);
        exemptions = List.copyOf(exemptions);
    }

    /// Subjects that are compared with each other, and what they are scored by.
    public record Group(String code, String title, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }

        public Optional<Item> item(String code) {
            return items.stream().filter(item -> item.code().equals(code)).findFirst();
        }
    }

    /// One item of a group.
    ///
    /// @param unit of the value, such as 万元/亩
    /// @param divided whether the value is a quotient; otherwise it is the one input
    /// @param factor what the quotient is multiplied by: 100 for percent, else 1
    /// @param lowerIsBetter for minmax, rank and table
    /// @param base what a value is held against; minmax and rank take it from the group themselves
    /// @param low for minmax: points of the worst of 100
    /// @param high for minmax: points of the best of 100
    /// @param table for a table: bounds and points, from the best downwards
    /// @param cap the score at most, or null
    /// @param floor the score at least
    public record Item(
            String code,
            String title,
            String unit,
            boolean divided,
            BigDecimal factor,
            BigDecimal weight,
            boolean lowerIsBetter,
            Base base,
            Rule rule,
            BigDecimal low,
            BigDecimal high,
            List<Step> table,
            @Nullable BigDecimal cap,
            BigDecimal floor,
            Missing missing) {
        public Item {
            table = List.copyOf(table);
        }
    }

    /// @param fixed only for [BaseRule#FIXED]
    public record Base(BaseRule rule, @Nullable BigDecimal fixed) {}

    public enum BaseRule {
        FIXED,
        /// the mean of the group's values
        MEAN,
        /// all numerators of the group over all denominators
        TOTAL,
        MIN,
        MAX
    }

    public enum Rule {
        /// value ÷ base × weight
        LINEAR,
        /// weight × (low + (high − low) × (value − min) ÷ (max − min)) ÷ 100; all alike: the full weight
        MINMAX,
        /// (2 − value ÷ base) × weight, none from twice the base on: smaller is better
        INVERSE2,
        /// weight × (n − place + 1) ÷ n
        RANK,
        /// points of the first bound that the value reaches
        TABLE
    }

    public record Step(BigDecimal bound, BigDecimal points) {}

    public enum Missing {
        ZERO,
        /// the mean score of those in the group who have one
        MEAN,
        /// the item is left out and the others share its weight
        EXCLUDE,
        /// nothing is computed until the input is there
        REFUSE
    }

    /// @param value decimals of an item's value before it is scored; null for as exact as 34 digits are
    public record Rounding(@Nullable Integer value, int score, int total, RoundingMode mode) {}

    /// @param amount null where rows say how much
    /// @param most for additions and deductions: at most this many points in all, or null
    public record Adjustment(String title, Effect effect, @Nullable BigDecimal amount, @Nullable BigDecimal most) {}

    public enum Effect {
        ADD,
        SUBTRACT,
        /// the coefficient (修正系数), applied before additions and deductions
        TIMES
    }

    /// @param to the class the subject falls to, or null
    /// @param notAbove the best class it may still reach, or null
    public record Veto(String ground, @Nullable String to, @Nullable String notAbove) {}

    /// @param classes titles by code, the best first
    /// @param limits by class, without the last: cumulative shares in percent, or the lowest total
    /// @param included whether who stands exactly at the border belongs to the better class
    /// @param rounding of a share of the number of subjects; null where it is not rounded
    /// @param tieBreak items by whose score equal totals are told apart, in order
    /// @param tiesBetter whether those who remain equal all belong to the better of the classes in question, or to the worse
    /// @param least subjects of a class at least
    /// @param overall whether places are counted over all groups together
    public record Classing(
            Map<String, String> classes,
            By by,
            Map<String, BigDecimal> limits,
            boolean included,
            @Nullable RoundingMode rounding,
            List<String> tieBreak,
            boolean tiesBetter,
            Map<String, Integer> least,
            boolean overall) {
        public Classing {
            tieBreak = List.copyOf(tieBreak);
        }

        public List<String> bestFirst() {
            return List.copyOf(classes.keySet());
        }
    }

    public enum By {
        PERCENTILE,
        THRESHOLD
    }

    public Optional<Group> group(String code) {
        return groups.stream().filter(group -> group.code().equals(code)).findFirst();
    }
}
