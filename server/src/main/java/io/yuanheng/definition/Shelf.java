package io.yuanheng.definition;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Use;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.declaration.Use.Thing;
import io.yuanheng.definition.Index.Entry;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The definitions that somebody may see in a park.
///
/// Who may change definitions sees all of them. Others who may see figures see the ledgers they may read, without the fields hidden
/// from them, the roles they hold, and everything else; whoever may not see figures, such as an enterprise, sees nothing.
record Shelf(Index index, Caller caller, ParkCode park, boolean all) {

    static Shelf of(Index index, Caller caller, ParkCode park) {
        return new Shelf(index, caller, park, caller.may("definitions", park));
    }

    boolean isOpen() {
        return all || caller.may("figures", park);
    }

    Stream<Entry> entries() {
        return index.entries().stream().filter(this::sees);
    }

    private boolean sees(Entry entry) {
        return all
                || switch (entry.kind()) {
                    case LEDGER -> reads(new LedgerCode(entry.code()));
                    case ROLE -> caller.roles(park).contains(entry.code());
                    case INDICATOR, REPORT, DEADLINE, METHOD, DICTIONARY -> true;
                };
    }

    private boolean reads(LedgerCode ledger) {
        Scope scope = caller.scope();
        return scope.covers(park) && scope.on(ledger).isPresent();
    }

    Set<FieldCode> hidden(LedgerCode ledger) {
        return all ? Set.of() : caller.scope().on(ledger).map(Scope.LedgerScope::hidden).orElse(Set.of());
    }

    /// What reads this declaration or a field of it.
    List<Use> uses(Entry of) {
        return index.usesOf(of.thing()).stream().filter(use -> sees(use.used()) && sees(use.by())).toList();
    }

    private boolean sees(Thing thing) {
        if (all) {
            return true;
        }
        String field = thing.field();
        return switch (thing.kind()) {
            case LEDGER -> {
                LedgerCode ledger = new LedgerCode(thing.code());
                yield reads(ledger) && (field == null || hidden(ledger).stream().noneMatch(h -> h.value().equals(field)));
            }
            case ROLE -> caller.roles(park).contains(thing.code());
            case INDICATOR, REPORT, DEADLINE, METHOD, DICTIONARY -> true;
        };
    }
}
