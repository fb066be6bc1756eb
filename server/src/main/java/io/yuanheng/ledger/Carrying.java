package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The caller, with known cells in hand: fields the caller may not set, whose values are the park's own. Rows stay the caller's.
record Carrying(Caller caller, LedgerCode filled, Set<FieldCode> carried) implements Caller {

    @Override
    public Optional<Set<FieldCode>> settable(LedgerCode ledger, ParkCode park) {
        return caller.settable(ledger, park).map(own -> {
            Set<FieldCode> fields = new HashSet<>(own);
            if (ledger.equals(filled)) {
                fields.addAll(carried);
            }
            return fields;
        });
    }

    @Override
    public Actor actor() {
        return caller.actor();
    }

    @Override
    public Scope scope() {
        return caller.scope();
    }

    @Override
    public Set<String> roles(ParkCode park) {
        return caller.roles(park);
    }

    @Override
    public Scope writable() {
        return caller.writable();
    }

    @Override
    public Optional<Scope> writable(LedgerCode ledger, ParkCode park) {
        return caller.writable(ledger, park);
    }

    @Override
    public Optional<Scope> exportable(LedgerCode ledger, ParkCode park) {
        return Optional.empty();
    }

    @Override
    public boolean may(String action, ParkCode park) {
        return caller.may(action, park);
    }
}
