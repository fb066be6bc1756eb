package io.yuanheng.ledger;

import io.yuanheng.kernel.Value;
import org.jspecify.annotations.Nullable;

/// What became of the text of one cell.
sealed interface Decoded {

    /// Nothing stood there; the cell is emptied.
    record Empty() implements Decoded {}

    record Filled(Value value) implements Decoded {}

    /// A name, alias, key or `#row` of another ledger; which row it means is decided for the whole batch at once.
    record Named(String text) implements Decoded {}

    /// @param hint what to write instead
    record Refused(LedgerProblem code, String message, @Nullable String hint) implements Decoded {}

    Decoded EMPTY = new Empty();

    static Decoded of(Value value) {
        return new Filled(value);
    }

    static Decoded refused(LedgerProblem code, @Nullable String hint, Object... found) {
        return new Refused(code, code.message(found), hint);
    }
}
