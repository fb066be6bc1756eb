package io.yuanheng.exchange;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.RowLists;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Spreadsheets of one ledger.
public interface Exchange {

    enum Mode {
        DRY_RUN,
        ALL_OR_NOTHING,
        /// good rows in; the bad ones come back as a file with a reason column
        PARTIAL
    }

    /// Takes a workbook. One file is one change number.
    ///
    /// @param file an `.xlsx` of at most the configured size; never changed
    /// @param fileName the name shown in the trace
    /// @return what came of it; Rejected when the file itself is refused or, in ALL_OR_NOTHING, when a row is
    default Outcome<ImportReport> take(Caller caller, LedgerCode ledger, ParkCode park, Path file, String fileName, Mode mode) {
        return take(caller, ledger, park, file, fileName, mode, Map.of());
    }

    /// The same, with cells that somebody corrected in the preview. The trace says which, because the file does not hold them.
    ///
    /// @param corrections texts by sheet row and field; they take the place of what the file says
    Outcome<ImportReport> take(
            Caller caller,
            LedgerCode ledger,
            ParkCode park,
            Path file,
            String fileName,
            Mode mode,
            Map<Integer, Map<FieldCode, String>> corrections);

    /// Writes the blank template: headings, units, drop-downs, notes.
    ///
    /// @return the ledger's title, or a refusal
    Outcome<String> template(Caller caller, LedgerCode ledger, Path to);

    /// Writes the rows the caller may export, with title, units and period.
    ///
    /// @return the number of rows written, or a refusal
    Outcome<Integer> export(Caller caller, LedgerCode ledger, ParkCode park, ChangeNo asOf, Path to);

    /// Writes the rows that have a shape as GeoJSON.
    ///
    /// @return the number of shapes written, or a refusal
    Outcome<Integer> exportShapes(Caller caller, LedgerCode ledger, ParkCode park, ChangeNo asOf, Path to);

    /// Writes what a list shows: its filter, order and columns.
    ///
    /// @param columns fields in the order wanted; empty for all
    /// @return the number of rows written, or a refusal
    Outcome<Integer> export(Caller caller, RowLists.Request selection, List<FieldCode> columns, Path to);

    /// What becomes of a row of the file.
    enum Fate {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /// A row of the file beside what becomes of it.
    ///
    /// @param row counting from 1 as the spreadsheet shows it
    /// @param cells the raw texts; empty where the row could not be read
    /// @param reasons of the refusal
    /// @param wrong the fields they speak of
    record PreviewRow(int row, Fate fate, Map<FieldCode, String> cells, List<String> reasons, List<String> wrong) {}

    /// @param preview in a dry run, the first rows of each fate
    /// @param change null when nothing was written (dry run, or nothing new in the file)
    /// @param rejected rows refused, with their problems placed as [io.yuanheng.kernel.Place.InSheet]
    /// @param returned the file with the refused rows and a reason column (PARTIAL), or null
    record ImportReport(
            LedgerCode ledger,
            String file,
            String sheet,
            int rows,
            int created,
            int changed,
            int unchanged,
            int rejected,
            @Nullable ChangeNo change,
            List<Problem> problems,
            List<PreviewRow> preview,
            @Nullable Path returned) {

        ImportReport at(ChangeNo number) {
            return new ImportReport(ledger, file, sheet, rows, created, changed, unchanged, rejected, number, problems, preview, returned);
        }
    }
}
