package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which rows of other ledgers point to a row, within what the caller may see: all there is about one firm, one project.
@Component
public final class ReferringRows {

    private final Ledgers ledgers;
    private final RowLists lists;

    ReferringRows(Ledgers ledgers, RowLists lists) {
        this.ledgers = ledgers;
        this.lists = lists;
    }

    /// Rows of a ledger whose field points to the row; the newest first where the ledger has months or days.
    ///
    /// @param page the first of them, with the total and the sums of all
    public record Pointing(LedgerDefinition ledger, FieldDefinition field, RowLists.Page page) {}

    /// @param limit rows of each ledger at most, up to [RowLists#PAGE]
    /// @param asOf null for now
    /// @return by declared order of the ledgers; nothing where nobody points there, and nothing where the caller may not see the
    ///   field: asking would tell
    public List<Pointing> to(Caller caller, LedgerCode target, ParkCode park, RowId row, int limit, @Nullable ChangeNo asOf) {
        return ledgers.ledgers(caller).stream()
                .flatMap(ledger -> ledger.fields().stream()
                        .filter(field -> field.type() instanceof FieldType.Reference(LedgerCode to) && to.equals(target))
                        .flatMap(field -> rows(caller, ledger, field, park, row, limit, asOf)))
                .toList();
    }

    private Stream<Pointing> rows(
            Caller caller, LedgerDefinition ledger, FieldDefinition field, ParkCode park, RowId row, int limit, @Nullable ChangeNo asOf) {
        RowLists.Request pointing = new RowLists.Request(
                ledger.code(), park, Map.of(field.code().value(), "#" + row), null, null, newest(ledger), null, limit, asOf);
        return switch (lists.page(caller, pointing)) {
            case Outcome.Accepted<RowLists.Page>(RowLists.Page page, var _) when page.total() > 0 ->
                Stream.of(new Pointing(ledger, field, page));
            case Outcome.Accepted<RowLists.Page> _, Outcome.Rejected<RowLists.Page> _ -> Stream.empty();
        };
    }

    private static @Nullable String newest(LedgerDefinition ledger) {
        return ledger.fields().stream()
                .filter(f -> f.type() instanceof FieldType.Month || f.type() instanceof FieldType.Day)
                .min(Comparator.comparing(f -> f.type() instanceof FieldType.Month ? 0 : 1))
                .map(f -> "-" + f.code())
                .orElse(null);
    }
}
