package io.yuanheng.access;

import io.yuanheng.declaration.RoleDefinition.Grant;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Scope.LedgerScope;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A logged-in user with the roles held when the request came in.
record Rights(Actor actor, List<Holding> holdings, Scope scope) implements Caller {

    /// @throws RuntimeException when a role's condition cannot be built; nothing may be done then
    static Rights of(Actor actor, List<Holding> holdings) {
        Set<ParkCode> parks =
                holdings.stream().flatMap(h -> h.parks().stream()).collect(Collectors.toCollection(TreeSet::new));
        Rights rights = new Rights(
                actor,
                List.copyOf(holdings),
                new Scope(actor.login(), false, parks, false, readable(actor, holdings, parks)));
        // a condition that cannot be built for writing must refuse now, not at the first write
        rights.writable();
        return rights;
    }

    private static Map<LedgerCode, LedgerScope> readable(Actor actor, List<Holding> holdings, Set<ParkCode> parks) {
        return scopes(actor, holdings, Shares.Right.READ, parks);
    }

    private static Map<LedgerCode, LedgerScope> scopes(
            Actor actor, List<Holding> holdings, Shares.Right right, Set<ParkCode> parks) {
        Map<LedgerCode, LedgerScope> ledgers = new HashMap<>();
        holdings.stream()
                .flatMap(h -> h.role().grants().stream())
                .map(g -> g.ledger())
                .distinct()
                .forEach(ledger -> Shares.of(actor.login(), holdings, ledger, right, parks)
                        .merged(parks)
                        .ifPresent(scope -> ledgers.put(ledger, scope)));
        return ledgers;
    }

    @Override
    public Set<String> roles(ParkCode park) {
        return heldIn(park).map(h -> h.role().code()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Scope writable() {
        Map<LedgerCode, LedgerScope> ledgers = new HashMap<>();
        scopes(actor, holdings, Shares.Right.WRITE, scope.parks())
                .forEach((ledger, open) -> ledgers.put(ledger, unmasked(open)));
        return new Scope(actor.login(), false, scope.parks(), false, ledgers);
    }

    @Override
    public Optional<Scope> writable(LedgerCode ledger, ParkCode park) {
        Set<ParkCode> only = Set.of(park);
        return Shares.of(actor.login(), holdings, ledger, Shares.Right.WRITE, only)
                .merged(only)
                .map(open -> new Scope(actor.login(), false, only, false, Map.of(ledger, unmasked(open))));
    }

    /// A role that may write every field opens them all; several that name fields open those of each.
    @Override
    public Optional<Set<FieldCode>> settable(LedgerCode ledger, ParkCode park) {
        List<Grant> writing = heldIn(park)
                .flatMap(h -> h.role().grants().stream())
                .filter(g -> g.ledger().equals(ledger) && Shares.Right.WRITE.in(g))
                .toList();
        return !writing.isEmpty() && writing.stream().anyMatch(g -> g.sets().isEmpty())
                ? Optional.empty()
                : Optional.of(writing.stream().flatMap(g -> g.sets().stream()).collect(Collectors.toSet()));
    }

    // a write replaces the whole row: what its writer cannot see would be lost
    private static LedgerScope unmasked(LedgerScope open) {
        return new LedgerScope(open.where(), Set.of());
    }

    @Override
    public Optional<Scope> exportable(LedgerCode ledger, ParkCode park) {
        Set<ParkCode> only = Set.of(park);
        return Shares.of(actor.login(), holdings, ledger, Shares.Right.EXPORT, only)
                .merged(only)
                .map(open -> {
                    Map<LedgerCode, LedgerScope> ledgers =
                            new HashMap<>(scopes(actor, holdings, Shares.Right.READ, only));
                    ledgers.put(ledger, open);
                    return new Scope(actor.login(), false, only, false, ledgers);
                });
    }

    @Override
    public boolean may(String action, ParkCode park) {
        return heldIn(park).anyMatch(h -> h.role().actions().contains(action));
    }

    private java.util.stream.Stream<Holding> heldIn(ParkCode park) {
        return holdings.stream().filter(h -> h.parks().contains(park));
    }
}
