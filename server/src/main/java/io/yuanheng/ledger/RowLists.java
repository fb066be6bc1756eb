package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists for screens: filtered, sorted, paged, with totals over the whole filter and not only the page.
public interface RowLists {

    /// The newest committed change.
    ChangeNo current();

    /// Rows on one page at most.
    int PAGE = 100;

    /// @return the page, or what is wrong with the request
    Outcome<Page> page(Caller caller, Request request);

    /// All rows of the request, whatever its page.
    Outcome<List<Ledgers.RowView>> rows(Caller caller, Request request);

    /// What is asked for. Field codes and texts come from outside: they are checked against the ledger's declaration and
    /// never become part of a query otherwise.
    ///
    /// @param park null for all parks of the caller
    /// @param filters text by field code. A text has to contain it, or after `=` be equal; flags and codes are
    ///     equal; several codes are separated by `,` and a code
    ///     takes those below it along; amounts, counts, days, months and years take `a..b`, `>=a`, `<=b`; `(空)` and `(非空)`
    ///     ask for empty and filled cells; references take names or `#row`
    /// @param search text in the row's name or aliases
    /// @param state state codes separated by `,`
    /// @param sort a field code, `-` before it for descending
    /// @param after the last row of the page before
    public record Request(
            LedgerCode ledger,
            @Nullable ParkCode park,
            Map<String, String> filters,
            @Nullable String search,
            @Nullable String state,
            @Nullable String sort,
            @Nullable RowId after,
            int limit,
            @Nullable ChangeNo asOf) {
        private static final String FILTER = "f.";

        public Request {
            filters = Map.copyOf(filters);
        }

        /// The filters among the parameters of an address: `f.total=>=1000`.
        public static Map<String, String> filters(Map<String, String> parameters) {
            Map<String, String> filters = new HashMap<>();
            parameters.forEach((name, text) -> {
                if (name.startsWith(FILTER) && !text.isBlank()) {
                    filters.put(name.substring(FILTER.length()), text);
                }
            });
            return filters;
        }
    }

    /// @param next the row to continue behind, or null at the end
    /// @param total rows of the whole filter
    /// @param sums of amounts and counts over the whole filter; a field nobody filled is missing
    /// @param states rows by state, over the filter without its state
    public record Page(
            List<Ledgers.RowView> rows,
            @Nullable RowId next,
            long total,
            Map<FieldCode, String> sums,
            Map<String, Long> states,
            ChangeNo asOf) {}
}
