package io.yuanheng.history;

import io.yuanheng.TestStore;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes rows in tests with few words.
record Rows(History history) {

    static final ParkCode YUNXI = new ParkCode("yunxi");
    static final ParkCode HEDONG = new ParkCode("hedong");
    static final Change.Intent INTENT = new Change.Intent(TestStore.OPERATOR, "amend", null, Optional.empty());

    /// Pairs of field and content: a text, a number as BigDecimal or int, a day, a month, a flag or a row.
    static Map<FieldCode, Value> values(Object... pairs) {
        Map<FieldCode, Value> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(new FieldCode((String) pairs[i]), value(pairs[i + 1]));
        }
        return values;
    }

    private static Value value(Object content) {
        return switch (content) {
            case String text -> new Value.Text(text);
            case BigDecimal amount -> new Value.Number(amount);
            case Integer whole -> new Value.Number(BigDecimal.valueOf(whole));
            case LocalDate day -> new Value.Day(day);
            case YearMonth month -> new Value.Month(month);
            case Boolean set -> new Value.Flag(set);
            case RowId row -> new Value.Reference(row);
            default -> throw new IllegalArgumentException(content.toString());
        };
    }

    RowId open(LedgerCode ledger, ParkCode park, Object... pairs) {
        RowId row = history.newRows(1).getFirst();
        history.commit(
                        INTENT,
                        List.of(new RowWrite.Open(ledger, row, park, null, values(pairs), null)),
                        TestStore.EVERYTHING)
                .orElseThrow();
        return row;
    }

    Outcome<ChangeNo> replace(LedgerCode ledger, RowId row, ChangeNo expected, Scope scope, Object... pairs) {
        return history.commit(
                INTENT, List.of(new RowWrite.Replace(ledger, row, expected, null, values(pairs), null)), scope);
    }

    Outcome<ChangeNo> close(LedgerCode ledger, RowId row, ChangeNo expected) {
        return history.commit(INTENT, List.of(new RowWrite.Close(ledger, row, expected)), TestStore.EVERYTHING);
    }

    Version now(LedgerCode ledger, RowId row) {
        return history.find(ledger, row, history.current(), TestStore.EVERYTHING)
                .orElseThrow();
    }

    List<Version> all(LedgerCode ledger, ChangeNo asOf) {
        return history.read(RowQuery.all(ledger, asOf), TestStore.EVERYTHING);
    }
}
