package io.yuanheng.indicator;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.kernel.LedgerCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A computed figure. Amounts are exact in the indicator's unit; [#shown(BigDecimal)] rounds them for people.
///
/// @param value null when not reported
/// @param prior the same period last year as reported now (同期数), on this period's enterprises; null when not known
/// @param published last year's figure as it was published, over last year's own rows and classes; null when there is none
/// @param difference value − prior
/// @param growth (value − prior) / |prior| in percent at two decimals, HALF_UP; null where prior is null or not positive
///   (statistics then say 扭亏 or 增亏), and null for percentages, whose difference is in percentage points
/// @param nominalGrowth growth against `published`
/// @param target the year's target with completion, or null
/// @param timeProgress months of the year passed at the period's end in percent (序时进度)
/// @param estimate whether any row behind it is an estimate (预计)
/// @param lineage the rows behind it
/// @param by the breakdown asked for, largest first
/// @param top the largest contributor of the breakdown and the figure without it, or null where contributions do not add up
/// @param scope within whose sight it was computed: part of the figure's identity, because two people may see different rows
public record Figure(
        Question question,
        IndicatorDefinition definition,
        @Nullable BigDecimal value,
        @Nullable BigDecimal prior,
        @Nullable BigDecimal published,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal growth,
        @Nullable BigDecimal nominalGrowth,
        @Nullable TargetState target,
        BigDecimal timeProgress,
        boolean estimate,
        Status status,
        Lineage lineage,
        List<Part> by,
        @Nullable Top top,
        String scope) {

    public enum Status {
        REPORTED,
        /// some months of the period, or some members in scope, have no rows
        PARTLY,
        NOT_REPORTED
    }

    /// The year's target. Only figures that run from January, and were not narrowed to members, are held against it.
    ///
    /// @param completion value / floor in percent, two decimals; null when nothing is reported yet
    /// @param stretchCompletion value / stretch, or null
    public record TargetState(
            BigDecimal floor, @Nullable BigDecimal stretch, @Nullable BigDecimal completion, @Nullable BigDecimal stretchCompletion) {}

    /// @param hash SHA-256 over (row id, change_from) of the rows in order, so that two figures over the same versions agree
    public record Lineage(LedgerCode ledger, long rows, String hash) {}

    /// @param member code, row id or yes/no; null for rows without a member
    /// @param share part of the whole in percent, two decimals; null when the whole is zero or not reported
    public record Part(
            @Nullable String member,
            String title,
            @Nullable BigDecimal value,
            @Nullable BigDecimal prior,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal growth,
            @Nullable BigDecimal share) {}

    /// @param restGrowth growth of the park without the largest contributor
    public record Top(Part largest, @Nullable BigDecimal rest, @Nullable BigDecimal restPrior, @Nullable BigDecimal restGrowth) {}

    /// An amount at the declared scale, HALF_UP, plain digits.
    public String shown(BigDecimal amount) {
        return amount.setScale(definition.scale(), RoundingMode.HALF_UP).toPlainString();
    }
}
