package io.yuanheng.indicator;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Change;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures, the rows behind them, and row lists for reports.
public interface Indicators {

    List<IndicatorDefinition> indicators();

    /// Those whose ledgers and fields the scope sees; a question on any other is refused.
    List<IndicatorDefinition> within(Scope scope);

    ChangeNo current();

    Outcome<Figure> figure(Question question, Scope scope);

    /// The rows behind a figure.
    Outcome<List<LineageRow>> rows(Question question, Scope scope);

    /// Rows for a list in a report (projects by stage), with the same lineage as a figure.
    Outcome<Listing> listing(ListingQuestion question, Scope scope);

    /// Whether what people stated, and the parts declared, agree with what the rows give.
    Outcome<List<Disagreement>> disagreements(Question question, Scope scope);

    /// @param contribution what the row adds to the figure, in the indicator's unit; 1 for a counted row, 0 for a row that repeats a
    ///   thing already counted
    /// @param texts the row's filled cells in declared order
    /// @param role `value` for rows of the figure, `of` or `to` for the two sides of a ratio
    /// @param cell where the amount stood in its source file, such as `月报!F14`, or null
    record LineageRow(
            Version version,
            String label,
            String role,
            @Nullable BigDecimal contribution,
            @Nullable BigDecimal prior,
            List<Cell> texts,
            Change change,
            @Nullable String file,
            @Nullable String cell) {}

    /// A filled cell as people read it: titles of choices, names of references, amounts with the declared decimals.
    record Cell(FieldCode field, String title, String text) {}

    /// @param order fields to sort by, a leading `-` for descending
    record ListingQuestion(LedgerCode ledger, ParkCode park, ChangeNo asOf, Predicate where, List<Path> columns, List<String> order, int limit) {}

    /// @param rows one list of texts per row, in the order of the columns
    record Listing(ListingQuestion question, long total, List<Version> versions, List<List<String>> rows, Figure.Lineage lineage) {}

    /// @param kind `stated` (printed figure against recomputed) or `parts` (parts against the whole)
    /// @param difference stated − computed, or whole − parts
    record Disagreement(String kind, BigDecimal stated, BigDecimal computed, BigDecimal difference, String say) {}
}
