package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dated method (评价办法): which rows are scored, by which figures, and how.
///
/// @param source the document the method follows
/// @param from first year it holds for
/// @param to last year, or null while no other replaces it
/// @param groups rows by group; a row belongs to the first whose condition it satisfies
/// @param inputs by group and item, where its value comes from
/// @param reviews sheets of reviewers, or null
/// @param results where the final result is written, or null
/// @param adjustments on what occasion, in the order of [ScoringScheme#adjustments()]
/// @param vetoes likewise of [ScoringScheme#vetoes()]
/// @param exemptions who is scored without a class, likewise of [ScoringScheme#exemptions()]
public record MethodDefinition(
        String code,
        String title,
        @Nullable String source,
        int from,
        @Nullable Integer to,
        Subjects subjects,
        Map<String, Predicate> groups,
        Map<String, Map<String, Input>> inputs,
        @Nullable Reviews reviews,
        @Nullable Results results,
        List<Occasion> adjustments,
        List<Occasion> vetoes,
        List<Predicate> exemptions,
        ScoringScheme scheme,
        String pack,
        Place.InFile place) {

    public MethodDefinition {
        adjustments = List.copyOf(adjustments);
        vetoes = List.copyOf(vetoes);
        exemptions = List.copyOf(exemptions);
    }

    /// @param of one row for each subject of a year
    /// @param subject the reference to what is scored; null where it is the row itself
    /// @param at a Year, Month or Day field
    /// @param mergedBy rows that agree in this field are added up and share one result (数据合并、结果共用), or null
    public record Subjects(LedgerCode of, @Nullable FieldCode subject, FieldCode at, Predicate where, @Nullable FieldCode mergedBy) {}

    /// @param from the numerator, or the only input
    /// @param over the denominator, or null
    public record Input(Operand from, @Nullable Operand over) {}

    public sealed interface Operand {
        /// @param unit the amounts are converted to; null where they are taken as they stand
        @Nullable Unit unit();

        /// Fields of the row, added up.
        record Fields(List<FieldCode> fields, @Nullable Unit unit) implements Operand {
            public Fields {
                fields = List.copyOf(fields);
            }
        }

        /// A figure of the year, broken down by a dimension whose members are the subjects.
        record Figure(IndicatorCode indicator, String dimension, @Nullable Unit unit) implements Operand {}

        /// The mean of the reviewers' scores for this item.
        record Reviewers() implements Operand {
            @Override
            public @Nullable Unit unit() {
                return null;
            }
        }
    }

    /// @param subject path from a sheet to the row that is scored
    /// @param item the choice that names an item
    /// @param where which sheets count
    public record Reviews(LedgerCode of, io.yuanheng.declaration.expression.Path subject, FieldCode item, FieldCode score, Predicate where) {}

    /// The ledger of final results, a row for each subject and year, and its fields. Nobody writes there but who declares a result final.
    ///
    /// @param grade the class as a number, the best is 1, so that it can be compared
    /// @param shared whether the row before it was evaluated together with this one, so that it is not counted again
    public record Results(
            LedgerCode of,
            FieldCode subject,
            FieldCode at,
            FieldCode method,
            FieldCode group,
            FieldCode total,
            FieldCode place,
            FieldCode classed,
            FieldCode grade,
            FieldCode shared,
            FieldCode origin) {}

    /// When an adjustment or a veto applies.
    public sealed interface Occasion {
        /// A condition on the scored row.
        record When(Predicate where) implements Occasion {}

        /// Rows of another ledger that point to the subject.
        ///
        /// @param at their Year, Month or Day field; null where rows of any time count
        /// @param amount how much, or null where the scheme says so
        /// @param ground a field that says why, or null
        record Rows(
                LedgerCode of, FieldCode subject, @Nullable FieldCode at, Predicate where, @Nullable FieldCode amount, @Nullable FieldCode ground)
                implements Occasion {}
    }

    public boolean holdsFor(int year) {
        return from <= year && (to == null || year <= to);
    }
}
