package io.yuanheng.history;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/// What somebody may see: required by every read, write, export and figure.
///
/// Only `access` may build one (an architecture test holds it to that). What a scope does not name is refused.
///
/// @param holder who it was built for, in words, such as `zhao` or `控制台: figure`; it becomes part of a figure's identity
/// @param everyPark whether it covers all parks, whatever `parks` says
/// @param everyLedger whether it covers ledgers that `ledgers` does not name, without condition or mask
@NamedInterface("scope")
public record Scope(
        String holder,
        boolean everyPark,
        Set<ParkCode> parks,
        boolean everyLedger,
        Map<LedgerCode, LedgerScope> ledgers) {

    /// @param where which rows; user attributes are already replaced by literals
    /// @param hidden fields that read as absent
    public record LedgerScope(Predicate where, Set<FieldCode> hidden) {
        public LedgerScope {
            hidden = Set.copyOf(hidden);
        }
    }

    public Scope {
        parks = Set.copyOf(parks);
        ledgers = Map.copyOf(ledgers);
    }

    public boolean covers(ParkCode park) {
        return everyPark || parks.contains(park);
    }

    /// @return the condition and mask on this ledger, or empty when nothing of it may be seen
    public Optional<LedgerScope> on(LedgerCode ledger) {
        LedgerScope named = ledgers.get(ledger);
        if (named != null) {
            return Optional.of(named);
        }
        return everyLedger ? Optional.of(new LedgerScope(Predicate.TRUE, Set.of())) : Optional.empty();
    }
}
