package io.yuanheng.exchange;

import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.exchange.Exchange.PreviewRow;
import io.yuanheng.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an import did, as JSON says it: the same for a browser and for a program that calls the command.
///
/// @param change the change number; null when nothing was written
/// @param problems warnings and refusals, placed in the sheet
/// @param preview in a dry run, the first rows of each fate
/// @param returned the refused rows as a workbook: in base64 over HTTP, the path of the file for the command; null when there are none
public record ImportAnswer(
        String ledger,
        String file,
        String sheet,
        int rows,
        int created,
        int changed,
        int unchanged,
        int rejected,
        @Nullable Long change,
        List<RowProblem> problems,
        List<Previewed> preview,
        @Nullable String returned) {

    /// @param severity `error` or `warning`
    /// @param where sheet and cell
    /// @param hint what to do about it, or null
    public record RowProblem(String code, String severity, String where, String message, @Nullable String hint) {
        static RowProblem of(Problem problem) {
            return new RowProblem(
                    problem.code().code(),
                    problem.code().severity().name().toLowerCase(Locale.ROOT),
                    problem.where().toString(),
                    problem.message(),
                    problem.hint());
        }
    }

    /// @param fate `created`, `changed`, `unchanged` or `refused`
    /// @param cells raw texts by field
    /// @param wrong the fields the reasons speak of
    public record Previewed(int row, String fate, Map<String, String> cells, List<String> reasons, List<String> wrong) {
        static Previewed of(PreviewRow row) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.cells().forEach((field, text) -> cells.put(field.value(), text));
            return new Previewed(row.row(), row.fate().name().toLowerCase(Locale.ROOT), cells, row.reasons(), row.wrong());
        }
    }

    /// @param returned where the reader finds the refused rows, or null
    public static ImportAnswer of(ImportReport report, @Nullable String returned) {
        return new ImportAnswer(
                report.ledger().value(),
                report.file(),
                report.sheet(),
                report.rows(),
                report.created(),
                report.changed(),
                report.unchanged(),
                report.rejected(),
                report.change() == null ? null : report.change().value(),
                report.problems().stream().map(RowProblem::of).toList(),
                report.preview().stream().map(Previewed::of).toList(),
                returned);
    }
}
