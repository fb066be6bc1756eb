package io.yuanheng.report.manifest;

import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One printed figure.
///
/// @param id `fig_1`, `fig_2` …: the name of its bookmark and the tag of its content control
/// @param title what it is, in words, such as 工业总产值 同比增速
/// @param printed the text that stands in the file; empty for a bar of a chart, which has none
/// @param exact the figure before rounding, in `unit`; null for names, and where nothing was reported
/// @param unit the unit of `exact`
/// @param shownIn the unit of `printed`
/// @param rows how many rows were behind it
/// @param hash over the versions of those rows
/// @param status `reported`, `partly`, `not_reported`
/// @param masked the figure was taken out of this copy; `printed` holds the mask and `exact` is gone
public record ManifestEntry(
        String id,
        String title,
        Source source,
        FigurePart part,
        String printed,
        @Nullable BigDecimal exact,
        String unit,
        String shownIn,
        long rows,
        String hash,
        String status,
        boolean estimate,
        boolean masked) {

    /// What was asked to get the figure.
    public sealed interface Source {

        /// @param member the member of `question.by` whose part is shown; null for the whole
        record OfIndicator(Question question, @Nullable String member) implements Source {}

        /// A list of rows.
        ///
        /// @param where the condition with its dates filled in
        record OfRows(LedgerCode ledger, ParkCode park, String where, List<String> order, int limit) implements Source {
            public OfRows {
                order = List.copyOf(order);
            }
        }

        /// One cell of a row in such a list.
        record OfCell(OfRows rows, RowId row, String path) implements Source {}

        /// Matters of the clock: how many, how many in time, or why one of them is late.
        ///
        /// @param by what they are grouped by: `section`, `rule` or a field of their row; null for all together
        /// @param member the group that is counted; null for all together
        /// @param key the one matter that is told of; null where they are counted
        record OfDue(DueMatters.Look look, DueFilter filter, @Nullable String by, @Nullable String member, @Nullable String key)
                implements Source {}
    }

    /// A bar of a chart: it has no text that could be edited.
    public boolean inChart() {
        return printed.isEmpty();
    }

    public ManifestEntry masked(String mask) {
        return new ManifestEntry(id, title, source, part, mask, null, unit, shownIn, rows, hash, status, estimate, true);
    }
}
