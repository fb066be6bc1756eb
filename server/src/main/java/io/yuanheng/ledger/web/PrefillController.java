package io.yuanheng.ledger.web;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.LedgerProblem;
import io.yuanheng.ledger.Prefill;
import io.yuanheng.ledger.Prefill.About;
import io.yuanheng.ledger.Prefill.Beginning;
import io.yuanheng.ledger.Prefill.Cell;
import io.yuanheng.ledger.web.RowAnswers.Done;
import io.yuanheng.ledger.web.RowAnswers.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A new row about somebody, asking only for what is not known.
@RestController
@RequestMapping("/api/ledgers/{ledger}/begin")
class PrefillController {

    private final Prefill prefill;

    PrefillController(Prefill prefill) {
        this.prefill = prefill;
    }

    /// @param source `subject`, `month`, `row_before`, `year_before`, `clock` or `number`
    record KnownCell(String field, String value, String text, String source, boolean settable) {}

    /// @param open whether the month has passed and may be reported
    /// @param awaited fields that the park has to fill first
    /// @param usual those of `asked` that the subject has filled before
    record Begun(
            @Nullable KnownCell month,
            boolean open,
            List<KnownCell> known,
            List<String> asked,
            List<String> usual,
            List<String> awaited,
            @Nullable Row before) {}

    record Filing(@Nullable String park, @Nullable String by, long row, @Nullable Map<String, @Nullable String> cells) {}

    @GetMapping
    Outcome<Begun> begin(
            Caller caller, @PathVariable String ledger, @RequestParam String park, @RequestParam String by, @RequestParam long row) {
        return about(ledger, park, by, row).then(about -> prefill.begin(caller, about).map(PrefillController::begun));
    }

    @PostMapping
    Outcome<Done> file(Caller caller, @PathVariable String ledger, @RequestBody Filing sent) {
        return about(ledger, Objects.requireNonNullElse(sent.park(), ""), Objects.requireNonNullElse(sent.by(), ""), sent.row())
                .then(about -> Asked.cells(ledger, sent.cells())
                        .then(cells -> prefill.file(caller, about, cells).map(RowAnswers::done)));
    }

    private static Outcome<About> about(String ledger, String park, String by, long row) {
        return Asked.ledger(ledger).then((LedgerCode code) -> Asked.park(park).then(in -> {
            if (in.isEmpty()) {
                return Outcome.rejected(LedgerProblem.UNKNOWN_PARK.at(Place.WHOLE, null, park));
            }
            if (row <= 0) {
                return Outcome.rejected(LedgerProblem.UNKNOWN_ROW.at(Place.WHOLE, null, ledger, row));
            }
            return field(ledger, by).map(field -> new About(code, in.get(), field, new RowId(row)));
        }));
    }

    private static Outcome<FieldCode> field(String ledger, String code) {
        try {
            return Outcome.accepted(new FieldCode(code));
        } catch (IllegalArgumentException _) {
            return Outcome.rejected(LedgerProblem.UNKNOWN_FIELD.at(Place.WHOLE, null, ledger, code));
        }
    }

    private static Begun begun(Beginning beginning) {
        return new Begun(
                beginning.month().map(PrefillController::cell).orElse(null),
                beginning.open(),
                beginning.known().stream().map(PrefillController::cell).toList(),
                beginning.asked().stream().map(FieldCode::value).toList(),
                beginning.usual().stream().map(FieldCode::value).toList(),
                beginning.awaited().stream().map(FieldCode::value).toList(),
                beginning.before().map(RowAnswers::row).orElse(null));
    }

    private static KnownCell cell(Cell cell) {
        return new KnownCell(
                cell.field().value(), cell.value(), cell.text(), cell.source().name().toLowerCase(Locale.ROOT), cell.settable());
    }
}
