package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// New rows that ask only for what the park does not know: a firm's return of the next month, a request, a visit.
///
/// What is known follows from the ledger's `known` and from the rows before. Known cells are written with the row even where the
/// caller may not set those fields, because the values are the park's own.
public interface Prefill {

    /// @param by the reference field that names the subject
    /// @param subject a row that the caller may see
    record About(LedgerCode ledger, ParkCode park, FieldCode by, RowId subject) {}

    Outcome<Beginning> begin(Caller caller, About about);

    /// Writes the row: the known cells and what was sent over them, where the caller may set it.
    Outcome<Ledgers.Receipt> file(Caller caller, About about, Map<FieldCode, String> cells);

    /// @param month the field and value of the month the row would speak of; empty where the ledger has no month in its key
    /// @param open whether that month has begun; a month ahead cannot be reported
    /// @param known cells that need no asking
    /// @param asked fields the caller may fill and the park does not know, in declared order
    /// @param awaited fields that the park has to fill first: known in principle, without a value yet, and not the caller's to set
    /// @param usual those of them that the subject filled in its last rows; all of them for the first row
    /// @param before the subject's newest row
    record Beginning(
            Optional<Cell> month,
            boolean open,
            List<Cell> known,
            List<FieldCode> asked,
            List<FieldCode> usual,
            List<FieldCode> awaited,
            Optional<Ledgers.RowView> before) {
        public Beginning {
            known = List.copyOf(known);
            asked = List.copyOf(asked);
            usual = List.copyOf(usual);
            awaited = List.copyOf(awaited);
        }
    }

    /// @param value as a command takes it
    /// @param text as people read it
    /// @param settable whether the caller may write something else instead
    record Cell(FieldCode field, String value, String text, Source source, boolean settable) {}

    /// Where a known cell comes from.
    enum Source {
        SUBJECT,
        MONTH,
        ROW_BEFORE,
        YEAR_BEFORE,
        CLOCK,
        NUMBER
    }
}
