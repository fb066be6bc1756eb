package io.yuanheng.history;

import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The change number and the scope through which a query looks at every ledger it touches.
///
/// @param scope null only while a scope's own condition is evaluated: that condition may follow references its holder
///     cannot open
record Lens(Layout layout, Field<Long> asOf, @Nullable Scope scope, String prefix, AtomicInteger used) {

    static Lens of(Layout layout, Field<Long> asOf, Scope scope, String prefix) {
        return new Lens(layout, asOf, scope, prefix, new AtomicInteger());
    }

    Lens at(Field<Long> change) {
        return new Lens(layout, change, scope, prefix, used);
    }

    Lens trusted() {
        return new Lens(layout, asOf, null, prefix, used);
    }

    /// A version of a ledger under a fresh alias.
    StoredRow open(LedgerCode ledger) {
        return row(ledger, prefix + "_" + used.incrementAndGet());
    }

    StoredRow row(LedgerCode ledger, String alias) {
        Set<io.yuanheng.kernel.FieldCode> hidden = scope == null
                ? Set.of()
                : scope.on(ledger).map(Scope.LedgerScope::hidden).orElse(Set.of());
        return new StoredRow(layout.ledger(ledger), alias, hidden);
    }

    /// Known at the change number and within the scope.
    Condition sees(StoredRow row) {
        return row.knownAt(asOf).and(admits(row));
    }

    Condition admits(StoredRow row) {
        if (scope == null) {
            return DSL.noCondition();
        }
        Optional<Scope.LedgerScope> granted = scope.on(row.layout().code());
        if (granted.isEmpty()) {
            return DSL.falseCondition();
        }
        Condition rows =
                new Conditions(trusted(), row.unmasked()).loose(granted.get().where());
        return scope.everyPark()
                ? rows
                : row.park()
                        .in(scope.parks().stream().map(ParkCode::value).sorted().toList())
                        .and(rows);
    }
}
