package io.yuanheng.ledger.web;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.LedgerProblem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.RowLists;
import io.yuanheng.ledger.web.RowAnswers.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Which rows of other ledgers point to a row: all there is about one firm, one project.
@RestController
class RelatedController {

    private static final int SHOWN = 12;

    private final Ledgers ledgers;
    private final RowLists lists;

    RelatedController(Ledgers ledgers, RowLists lists) {
        this.ledgers = ledgers;
        this.lists = lists;
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
        return ledgers.ledgers(caller).stream()
                .flatMap(ledger -> ledger.fields().stream()
                        .filter(field -> field.type() instanceof FieldType.Reference(LedgerCode to) && to.equals(target))
                        .flatMap(field -> rows(caller, ledger, field, park, row)))
                .toList();
    }

    /// Nothing where nobody points here, and nothing where the caller may not see the field: asking would tell.
    private Stream<Related> rows(Caller caller, LedgerDefinition ledger, FieldDefinition field, ParkCode park, RowId row) {
        RowLists.Request pointing = new RowLists.Request(
                ledger.code(), park, Map.of(field.code().value(), "#" + row), null, null, newest(ledger), null, SHOWN, null);
        return switch (lists.page(caller, pointing)) {
            case Outcome.Accepted<RowLists.Page>(RowLists.Page page, var _) when page.total() > 0 -> Stream.of(new Related(
                    ledger.code().value(), ledger.title(), ledger.group(), field.code().value(), field.title(), RowAnswers.rows(page)));
            case Outcome.Accepted<RowLists.Page> _, Outcome.Rejected<RowLists.Page> _ -> Stream.empty();
        };
    }

    private static @org.jspecify.annotations.Nullable String newest(LedgerDefinition ledger) {
        return ledger.fields().stream()
                .filter(f -> f.type() instanceof FieldType.Month || f.type() instanceof FieldType.Day)
                .min(Comparator.comparing(f -> f.type() instanceof FieldType.Month ? 0 : 1))
                .map(f -> "-" + f.code())
                .orElse(null);
    }
}
