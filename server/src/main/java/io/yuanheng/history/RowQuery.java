package io.yuanheng.history;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// Rows of a ledger at a change number.
///
/// @param parks null for all parks of the scope
/// @param search text looked for in name and aliases, or the first letters of their pinyin; or null
/// @param order fields to sort by, texts by pinyin; the row id is always last
/// @param after the row id to continue behind (keyset paging), or null
/// @param limit rows at most; 0 for all
@NamedInterface("scope")
public record RowQuery(
        LedgerCode ledger,
        ChangeNo asOf,
        @Nullable List<io.yuanheng.kernel.ParkCode> parks,
        Predicate where,
        @Nullable String search,
        List<Order> order,
        io.yuanheng.kernel.@Nullable RowId after,
        int limit) {

    public record Order(Path by, boolean descending) {}

    public static RowQuery all(LedgerCode ledger, ChangeNo asOf) {
        return new RowQuery(ledger, asOf, null, Predicate.TRUE, null, List.of(), null, 0);
    }

    public RowQuery where(Predicate condition) {
        return new RowQuery(ledger, asOf, parks, Predicate.and(where, condition), search, order, after, limit);
    }

    public RowQuery in(io.yuanheng.kernel.ParkCode park) {
        return new RowQuery(ledger, asOf, List.of(park), where, search, order, after, limit);
    }
}
