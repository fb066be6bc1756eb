package io.yuanheng.access;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Whoever can run commands on this machine can read its disk; no role would keep anything from them. What they do is logged.
///
/// @param definitions asked only when roles matter, because the store may still be empty
record Operator(Scope scope, Supplier<Definitions> definitions) implements Caller {

    /// A log-in no user can have.
    static final Actor ACTOR = new Actor("console", "控制台");

    static Operator of(String purpose, Supplier<Definitions> definitions) {
        return new Operator(new Scope("控制台: " + purpose, true, Set.of(), true, Map.of()), definitions);
    }

    @Override
    public Actor actor() {
        return ACTOR;
    }

    @Override
    public Set<String> roles(ParkCode park) {
        return definitions.get().roles().stream().map(RoleDefinition::code).collect(Collectors.toSet());
    }

    @Override
    public Scope writable() {
        return scope;
    }

    @Override
    public Optional<Scope> writable(LedgerCode ledger, ParkCode park) {
        return Optional.of(scope);
    }

    @Override
    public Optional<Set<FieldCode>> settable(LedgerCode ledger, ParkCode park) {
        return Optional.empty();
    }

    @Override
    public Optional<Scope> exportable(LedgerCode ledger, ParkCode park) {
        return Optional.of(scope);
    }

    @Override
    public boolean may(String action, ParkCode park) {
        return true;
    }
}
