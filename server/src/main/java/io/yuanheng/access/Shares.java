package io.yuanheng.access;

import io.yuanheng.declaration.RoleDefinition.Grant;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Scope.LedgerScope;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What several roles together open on one ledger.
///
/// Rows: any role that grants a row is enough. Fields: a field that one role hides stays hidden on *all* rows, unless another
/// role opens every one of those rows without hiding it. A scope has one mask per ledger, so masking too much is the only safe
/// side: the other way a row granted by a role that hides a telephone number would be read through the mask of another role.
record Shares(List<Share> all) {

    /// @param where with literals for user attributes
    private record Share(Set<ParkCode> parks, Predicate where, Set<FieldCode> hidden) {

        /// Whether every row of the other share is certainly a row of this one.
        boolean contains(Share other) {
            return parks.containsAll(other.parks) && (where.equals(Predicate.TRUE) || where.equals(other.where));
        }
    }

    /// The right a grant is asked for.
    enum Right {
        READ,
        WRITE,
        EXPORT;

        // who may not read a row can neither write nor export it
        boolean in(Grant grant) {
            return switch (this) {
                case READ -> grant.read();
                case WRITE -> grant.read() && grant.write();
                case EXPORT -> grant.read() && grant.export();
            };
        }
    }

    static Shares of(String login, Collection<Holding> holdings, LedgerCode ledger, Right right, Set<ParkCode> within) {
        List<Share> shares = new ArrayList<>();
        for (Holding holding : holdings) {
            for (Grant grant : holding.role().grants()) {
                if (grant.ledger().equals(ledger) && right.in(grant)) {
                    add(shares, login, holding, grant, right, within);
                }
            }
        }
        return new Shares(shares);
    }

    private static void add(
            List<Share> shares, String login, Holding holding, Grant grant, Right right, Set<ParkCode> within) {
        Predicate rows = right == Right.WRITE ? Predicate.and(grant.where(), grant.writes()) : grant.where();
        Map<Predicate, Set<ParkCode>> parks = new LinkedHashMap<>();
        for (ParkCode park : new TreeSet<>(holding.parks())) {
            if (within.contains(park)) {
                Predicate where = new UserAttributes(login, holding.unit(), park).replacedIn(rows);
                parks.computeIfAbsent(where, _ -> new TreeSet<>()).add(park);
            }
        }
        parks.forEach((where, covered) -> {
            if (!where.equals(Predicate.FALSE)) {
                shares.add(new Share(covered, where, Set.copyOf(grant.hidden())));
            }
        });
    }

    /// @param parks all parks of the scope this becomes part of
    /// @return empty when no role opens anything
    Optional<LedgerScope> merged(Set<ParkCode> parks) {
        return all.isEmpty() ? Optional.empty() : Optional.of(new LedgerScope(where(parks), hidden()));
    }

    private Predicate where(Set<ParkCode> parks) {
        Map<Predicate, Set<ParkCode>> byCondition = new LinkedHashMap<>();
        all.forEach(s -> byCondition.computeIfAbsent(s.where(), _ -> new TreeSet<>()).addAll(s.parks()));
        Set<ParkCode> whole = byCondition.getOrDefault(Predicate.TRUE, Set.of());
        Set<Predicate> any = new LinkedHashSet<>();
        byCondition.forEach((where, covered) -> {
            Set<ParkCode> left = new TreeSet<>(covered);
            if (!where.equals(Predicate.TRUE)) {
                left.removeAll(whole);
            }
            if (!left.isEmpty()) {
                any.add(left.containsAll(parks) ? where : Predicate.and(in(left), where));
            }
        });
        return any.size() == 1 ? any.iterator().next() : new Predicate.Or(List.copyOf(any));
    }

    private static Predicate in(Set<ParkCode> parks) {
        return new Predicate.In(
                Path.of(Path.PARK),
                parks.stream().<Value>map(p -> new Value.Text(p.value())).toList());
    }

    private Set<FieldCode> hidden() {
        Set<FieldCode> named =
                all.stream().flatMap(s -> s.hidden().stream()).collect(Collectors.toCollection(HashSet::new));
        named.removeIf(field -> all.stream()
                .filter(s -> s.hidden().contains(field))
                .allMatch(s -> openedElsewhere(s, field)));
        return named;
    }

    private boolean openedElsewhere(Share hiding, FieldCode field) {
        return all.stream().anyMatch(s -> !s.hidden().contains(field) && s.contains(hiding));
    }
}
