package io.yuanheng.ledger.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.LedgerProblem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import io.yuanheng.ledger.RowLists;
import io.yuanheng.ledger.web.RowAnswers.Done;
import io.yuanheng.ledger.web.RowAnswers.Row;
import io.yuanheng.ledger.web.RowAnswers.RowVersion;
import io.yuanheng.ledger.web.RowAnswers.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Rows of one ledger: list, open, history, and the four things one can do with a row.
@RestController
@RequestMapping("/api/ledgers/{ledger}/rows")
class RowController {

    private static final int ROWS = 50;

    private final Ledgers ledgers;
    private final RowLists lists;

    RowController(Ledgers ledgers, RowLists lists) {
        this.ledgers = ledgers;
        this.lists = lists;
    }

    record Creation(String park, @Nullable Map<String, @Nullable String> cells) {}

    /// @param expected the change that opened the version on the screen
    record Alteration(long expected, @Nullable Map<String, @Nullable String> cells, @Nullable String reason) {}

    record Withdrawal(long expected, @Nullable String reason) {}

    @GetMapping
    Outcome<Rows> list(
            Caller caller,
            @PathVariable String ledger,
            @RequestParam(required = false) @Nullable String park,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "" + ROWS) int limit,
            @RequestParam(required = false) @Nullable String asOf,
            @Parameter(hidden = true) @RequestParam Map<String, String> all) {
        Map<String, String> filters = RowLists.Request.filters(all);
        RowId behind = after == null || after <= 0 ? null : new RowId(after);
        return Asked.ledger(ledger).then(code -> Asked.park(park).then(in -> Asked.change(asOf).then(at -> lists.page(
                        caller,
                        new RowLists.Request(
                                code, in.orElse(null), filters, q, state, sort, behind, limit, at.orElse(null)))
                .map(RowAnswers::rows))));
    }

    @GetMapping("/{row}")
    Outcome<Row> row(
            Caller caller,
            @PathVariable String ledger,
            @PathVariable long row,
            @RequestParam(required = false) @Nullable String asOf) {
        return found(ledger, row, (code, id) -> Asked.change(asOf)
                .then(at -> ledgers.row(caller, code, id, at.orElseGet(lists::current))
                        .map(view -> Outcome.accepted(RowAnswers.row(view)))
                        .orElseGet(() -> unknown(ledger, row))));
    }

    @GetMapping("/{row}/versions")
    Outcome<List<RowVersion>> versions(Caller caller, @PathVariable String ledger, @PathVariable long row) {
        return found(ledger, row, (code, id) -> {
            List<RowVersion> versions = ledgers.versions(caller, code, id).stream()
                    .map(RowAnswers::version)
                    .toList();
            return versions.isEmpty() ? unknown(ledger, row) : Outcome.accepted(versions);
        });
    }

    @PostMapping
    Outcome<Done> create(Caller caller, @PathVariable String ledger, @RequestBody Creation sent) {
        return Asked.ledger(ledger)
                .then(code -> Asked.park(sent.park()).then(park -> cells(ledger, sent.cells())
                        .then(cells -> park.map(in -> commit(caller, new RowCommand.Create(code, in, null, cells)))
                                .orElseGet(() -> Outcome.rejected(LedgerProblem.UNKNOWN_PARK.at(Place.WHOLE, null, ""))))));
    }

    /// @param row the row to be amended, or null for a new one
    /// @param expected the change that opened the version on the screen
    record Trial(String park, @Nullable Long row, @Nullable Long expected, @Nullable Map<String, @Nullable String> cells) {}

    record Found(String code, String severity, String where, String message, @Nullable String hint) {}

    /// What saving these cells would be answered with; nothing is written.
    @PostMapping("/review")
    Outcome<List<Found>> review(Caller caller, @PathVariable String ledger, @RequestBody Trial sent) {
        return Asked.ledger(ledger).then(code -> Asked.park(sent.park()).then(park -> cells(ledger, sent.cells()).then(cells -> {
            Long row = sent.row();
            if (row != null && row > 0) {
                long expected = sent.expected() == null ? 0 : sent.expected();
                return expected(expected).map(at -> found(caller, new RowCommand.Amend(code, new RowId(row), at, cells, null)));
            }
            return park.map(in -> Outcome.accepted(found(caller, new RowCommand.Create(code, in, null, cells))))
                    .orElseGet(() -> Outcome.rejected(LedgerProblem.UNKNOWN_PARK.at(Place.WHOLE, null, "")));
        })));
    }

    private List<Found> found(Caller caller, RowCommand command) {
        return ledgers.review(caller, List.of(command)).perCommand().getFirst().problems().stream()
                .map(p -> new Found(
                        p.code().code(), p.refuses() ? "error" : "warning", p.where().toString(), p.message(), p.hint()))
                .toList();
    }

    @PatchMapping("/{row}")
    Outcome<Done> amend(Caller caller, @PathVariable String ledger, @PathVariable long row, @RequestBody Alteration sent) {
        return found(ledger, row, (code, id) -> expected(sent.expected())
                .then(expected -> cells(ledger, sent.cells())
                        .then(cells -> commit(caller, new RowCommand.Amend(code, id, expected, cells, sent.reason())))));
    }

    @PostMapping("/{row}/steps/{step}")
    Outcome<Done> step(
            Caller caller,
            @PathVariable String ledger,
            @PathVariable long row,
            @PathVariable String step,
            @RequestBody Alteration sent) {
        return found(ledger, row, (code, id) -> expected(sent.expected())
                .then(expected -> cells(ledger, sent.cells())
                        .then(cells -> commit(caller, new RowCommand.Step(code, id, expected, step, cells, sent.reason())))));
    }

    @DeleteMapping("/{row}")
    Outcome<Done> withdraw(Caller caller, @PathVariable String ledger, @PathVariable long row, @RequestBody Withdrawal sent) {
        String reason = sent.reason();
        return found(ledger, row, (code, id) -> expected(sent.expected())
                .then(expected ->
                        commit(caller, new RowCommand.Withdraw(code, id, expected, reason == null ? "" : reason))));
    }

    private Outcome<Done> commit(Caller caller, RowCommand command) {
        return ledgers.commit(caller, List.of(command), Optional.empty()).map(RowAnswers::done);
    }

    private static Outcome<ChangeNo> expected(long change) {
        return Asked.change(String.valueOf(change)).map(Optional::orElseThrow);
    }

    private static Outcome<Map<FieldCode, String>> cells(String ledger, @Nullable Map<String, @Nullable String> sent) {
        return Asked.cells(ledger, sent);
    }

    private static <T> Outcome<T> found(String ledger, long row, BiFunction<LedgerCode, RowId, Outcome<T>> then) {
        return row <= 0 ? unknown(ledger, row) : Asked.ledger(ledger).then(code -> then.apply(code, new RowId(row)));
    }

    private static <T> Outcome<T> unknown(String ledger, long row) {
        return Outcome.rejected(LedgerProblem.UNKNOWN_ROW.at(Place.WHOLE, null, ledger, row));
    }
}
