package io.yuanheng.indicator;

import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Indicators.Cell;
import io.yuanheng.indicator.Indicators.LineageRow;
import io.yuanheng.kernel.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure opened down to its rows, as the command line and the HTTP API write it in JSON.
public record FigureRowsView(FigureView figure, List<Row> rows) {

    /// @param change the change that opened the version
    /// @param role `value`, or `of` and `to` for the two sides of a ratio
    /// @param texts the row's filled cells by their titles
    /// @param file the spreadsheet the version came from, or null
    /// @param cell where the amount stood there, such as `月报!F14`, or null
    public record Row(
            String ledger,
            long row,
            int version,
            long change,
            String label,
            String role,
            @Nullable String contribution,
            @Nullable String prior,
            Map<String, String> texts,
            @Nullable String file,
            @Nullable String cell,
            Instant at,
            String by) {}

    /// Asks for a figure and opens it.
    public static Outcome<FigureRowsView> ask(Indicators indicators, Question question, Scope scope) {
        return FigureView.ask(indicators, question, scope)
                .then(figure -> indicators.rows(question, scope).map(rows -> of(figure, rows)));
    }

    public static FigureRowsView of(FigureView figure, List<LineageRow> rows) {
        return new FigureRowsView(figure, rows.stream().map(FigureRowsView::row).toList());
    }

    private static Row row(LineageRow row) {
        return new Row(
                row.version().ledger().value(),
                row.version().row().value(),
                row.version().number(),
                row.version().from().value(),
                row.label(),
                row.role(),
                plain(row.contribution()),
                plain(row.prior()),
                texts(row.texts()),
                row.file(),
                row.cell(),
                row.change().at(),
                row.change().by().name());
    }

    private static Map<String, String> texts(List<Cell> cells) {
        Map<String, String> byTitle = new LinkedHashMap<>();
        cells.forEach(cell -> byTitle.put(cell.title(), cell.text()));
        return byTitle;
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
