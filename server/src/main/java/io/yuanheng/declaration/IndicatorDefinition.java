package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An indicator (指标): which rows make the figure, how they add up, and by what it may be broken down.
///
/// @param aliases other words for it in texts
/// @param scale decimals shown; figures are computed exactly and rounded HALF_UP at this scale only when shown
/// @param parts indicators that should add up to this one; where they do not, the check says by how much
public record IndicatorDefinition(
        IndicatorCode code,
        String title,
        List<String> aliases,
        Unit unit,
        int scale,
        Nature nature,
        Source source,
        List<Dimension> by,
        Optional<Target> target,
        List<IndicatorCode> parts,
        Optional<Stated> stated,
        String pack,
        Place.InFile place) {

    public enum Nature {
        /// adds up over months: output, investment
        FLOW,
        /// holds at a moment: rows of the period's last month; with `until`, the rows that had begun and not ended by its last day;
        /// without `at`, the rows as they stand
        STOCK,
        /// adds up since the beginning: cumulative investment of a project
        SINCE_START
    }

    public sealed interface Source {
        /// Rows of one ledger, added up.
        ///
        /// @param prior the field that carries the same period last year as reported now (同期数), or null
        /// @param at the Month, Day or Year field that says which period a row speaks of, or null for a stock without dates
        /// @param until a Day field: a stock counts a row from the day in `at` until the day before this one; null for none
        /// @param estimate a Flag field that marks estimates (预计), or null
        record Rows(
                LedgerCode of,
                Aggregate aggregate,
                @Nullable FieldCode prior,
                @Nullable FieldCode at,
                @Nullable FieldCode until,
                Predicate where,
                @Nullable FieldCode estimate)
                implements Source {}

        /// One indicator over another, in percent where the unit is % (产销比).
        record Ratio(IndicatorCode of, IndicatorCode to) implements Source {}
    }

    public sealed interface Aggregate {
        record Sum(FieldCode field) implements Aggregate {}

        /// Of every row's amount a share in percent, which stands at the end of a path (引荐奖励：县级留成 × 标准).
        ///
        /// @param percent leads to an amount in %; a row without one adds nothing
        record SumOfShare(FieldCode field, Path percent) implements Aggregate {}

        record CountRows() implements Aggregate {}

        record CountDistinct(Path path) implements Aggregate {}

        /// The field whose amounts are added up, where amounts are.
        default Optional<FieldCode> amount() {
            return switch (this) {
                case Sum(FieldCode field) -> Optional.of(field);
                case SumOfShare(FieldCode field, Path _) -> Optional.of(field);
                case CountRows(), CountDistinct _ -> Optional.empty();
            };
        }
    }

    /// A dimension is named by the last part of its path: `enterprise.area` is `area`. A dated class has two members, yes and no.
    ///
    /// @param dated the dated class this dimension stands for, or null when the path ends in an ordinary field
    public record Dimension(String code, String title, Path path, Predicate.@Nullable DatedClass dated) {}

    /// Where the year's target stands: a ledger whose row of the year and this indicator has a floor (确保) and may have a
    /// stretch (力争).
    public record Target(LedgerCode of, FieldCode indicator, FieldCode year, FieldCode floor, @Nullable FieldCode stretch) {}

    /// Where people stated the figure themselves, in print or in a return: compared by the check, never computed with.
    public record Stated(LedgerCode of, FieldCode indicator, FieldCode at, FieldCode value) {}

    public Optional<Dimension> dimension(String code) {
        return by.stream().filter(d -> d.code().equals(code)).findFirst();
    }
}
