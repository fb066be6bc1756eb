package io.yuanheng.ledger.web;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.ledger.LedgerProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Codes in an address. What has not the shape of a code is refused like a code that does not exist.
final class Asked {

    private Asked() {}

    static Outcome<LedgerCode> ledger(String code) {
        try {
            return Outcome.accepted(new LedgerCode(code));
        } catch (IllegalArgumentException _) {
            return Outcome.rejected(LedgerProblem.UNKNOWN_LEDGER.at(Place.WHOLE, null, code));
        }
    }

    static Outcome<Optional<ParkCode>> park(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Outcome.accepted(Optional.empty());
        }
        try {
            return Outcome.accepted(Optional.of(new ParkCode(code)));
        } catch (IllegalArgumentException _) {
            return Outcome.rejected(LedgerProblem.UNKNOWN_PARK.at(Place.WHOLE, null, code));
        }
    }

    static Outcome<Optional<ChangeNo>> change(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return Outcome.accepted(Optional.empty());
        }
        return number.matches("\\d{1,18}")
                ? Outcome.accepted(Optional.of(new ChangeNo(Long.parseLong(number))))
                : Outcome.rejected(LedgerProblem.BAD_CHANGE.at(Place.WHOLE, null, number));
    }

    /// Cells by field code; an absent text empties the cell.
    static Outcome<Map<FieldCode, String>> cells(String ledger, @Nullable Map<String, @Nullable String> sent) {
        Map<FieldCode, String> cells = new HashMap<>();
        for (Map.Entry<String, @Nullable String> cell : (sent == null ? Map.<String, @Nullable String>of() : sent).entrySet()) {
            try {
                String text = cell.getValue();
                cells.put(new FieldCode(cell.getKey()), text == null ? "" : text);
            } catch (IllegalArgumentException _) {
                return Outcome.rejected(LedgerProblem.UNKNOWN_FIELD.at(Place.WHOLE, null, ledger, cell.getKey()));
            }
        }
        return Outcome.accepted(cells);
    }
}
