package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A role: what its holders may do in the parks where they hold it. What is not granted is refused.
///
/// @param aliases what people also call it in ledgers, such as 规划建设科 for 规建科
public record RoleDefinition(
        String code, String title, List<String> aliases, List<Grant> grants, List<String> actions, String pack, Place.InFile place) {

    public RoleDefinition(String code, String title, List<Grant> grants, List<String> actions, String pack, Place.InFile place) {
        this(code, title, List.of(), grants, actions, pack, place);
    }

    /// Whether people mean this role by the name; a park's own name before it does no harm, as in 云汐规划建设科.
    public boolean calledBy(String name) {
        return Stream.concat(Stream.of(title), aliases.stream()).anyMatch(name.strip()::endsWith);
    }

    /// Rights on one ledger.
    ///
    /// @param where which rows; `user.login`, `user.unit` may be used
    /// @param hidden fields that are masked for the holder
    /// @param sets the only fields the holder may write; empty for all
    /// @param writes what a row must satisfy beside `where`, before a write and after it
    public record Grant(
            LedgerCode ledger,
            boolean read,
            boolean write,
            boolean export,
            Predicate where,
            List<FieldCode> hidden,
            List<FieldCode> sets,
            Predicate writes) {
        public Grant {
            hidden = List.copyOf(hidden);
            sets = List.copyOf(sets);
        }
    }

    /// `actions` beyond ledgers, such as `report.build`, `report.issue`, `import`, `users`, `definitions`.
    public static final List<String> ACTIONS =
            List.of(
                    "figures", "report.build", "report.issue", "report.mask", "import", "users", "definitions", "backup", "evaluation.run", "evaluation.finish");

    /// Grants by ledger, for look-up.
    public Map<LedgerCode, Grant> byLedger() {
        return grants.stream().collect(java.util.stream.Collectors.toMap(Grant::ledger, g -> g));
    }
}
