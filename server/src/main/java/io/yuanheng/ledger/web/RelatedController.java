package io.yuanheng.ledger.web;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.LedgerProblem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.ReferringRows;
import io.yuanheng.ledger.RowLists;
import io.yuanheng.ledger.web.RowAnswers.Rows;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Which rows of other ledgers point to a row: all there is about one firm, one project.
@RestController
class RelatedController {

    private static final int SHOWN = 12;

    private final Ledgers ledgers;
    private final RowLists lists;
    private final ReferringRows pointing;

    RelatedController(Ledgers ledgers, RowLists lists, ReferringRows pointing) {
        this.ledgers = ledgers;
        this.lists = lists;
        this.pointing = pointing;
    }

    /// Rows of a ledger whose field points to the row; the newest first where the ledger has days or months.
    ///
    /// @param rows the first of them, with the total and the sums of all
    record Related(String ledger, String title, String group, String field, String fieldTitle, Rows rows) {}

    @GetMapping("/api/ledgers/{ledger}/rows/{row}/related")
    Outcome<List<Related>> related(Caller caller, @PathVariable String ledger, @PathVariable long row) {
        return Asked.ledger(ledger).then(code -> found(caller, code, row)
                .map(view -> Outcome.accepted(pointing(caller, code, view.version().park(), view.version().row())))
                .orElseGet(() -> Outcome.rejected(LedgerProblem.UNKNOWN_ROW.at(Place.WHOLE, null, ledger, row))));
    }

    private Optional<RowView> found(Caller caller, LedgerCode ledger, long row) {
        return row <= 0 ? Optional.empty() : ledgers.row(caller, ledger, new RowId(row), lists.current());
    }

    private List<Related> pointing(Caller caller, LedgerCode target, ParkCode park, RowId row) {
        return pointing.to(caller, target, park, row, SHOWN, null).stream().map(RelatedController::related).toList();
    }

    private static Related related(ReferringRows.Pointing found) {
        return new Related(
                found.ledger().code().value(),
                found.ledger().title(),
                found.ledger().group(),
                found.field().code().value(),
                found.field().title(),
                RowAnswers.rows(found.page()));
    }
}
