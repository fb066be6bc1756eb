package io.yuanheng.deadline;

import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.DeadlineDefinition.Done;
import io.yuanheng.declaration.DeadlineDefinition.Duty;
import io.yuanheng.declaration.DeadlineDefinition.Rows;
import io.yuanheng.declaration.DeadlineDefinition.When;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicate.HoldsClass;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// For whom a rule must be asked again after some changes: for rows that changed, and for rows that look at what changed, through a
/// reference, a pause, a row that was expected of them or a class they hold.
///
/// It may name a row too many, never one too few.
final class Affected {

    // beyond it, one look at the whole rule costs less than many at parts of it
    private static final int MANY = 20_000;

    private record Touch(LedgerCode ledger, @Nullable FieldCode by) {}

    private final History history;
    private final ChangeNo after;
    private final ChangeNo upTo;
    private final Scope scope;
    private final Map<Touch, Set<RowId>> known = new HashMap<>();

    Affected(History history, ChangeNo after, ChangeNo upTo, Scope scope) {
        this.history = history;
        this.after = after;
        this.upTo = upTo;
        this.scope = scope;
    }

    /// @return the rows, or empty for the whole rule
    Optional<Set<RowId>> by(DeadlineDefinition rule) {
        Set<RowId> rows = switch (rule.duty()) {
            case Duty.Expected expected when rule.of().isEmpty() -> filed(expected.rows());
            case Duty.Expected expected -> {
                Set<RowId> found = looking(subjects(rule), rule.where(), paths(rule, expected.from(), expected.to()));
                found.addAll(filed(expected.rows()));
                if (expected.holding() != null) {
                    found.addAll(holders(expected.holding()));
                }
                yield found;
            }
            case Duty.Limited limited -> {
                Set<RowId> found = looking(subjects(rule), rule.where(), paths(rule, limited.from(), limited.done()));
                limited.stops().ifPresent(stops -> found.addAll(touched(stops.of(), stops.subject())));
                limited.after().forEach(before -> found.addAll(through(subjects(rule), List.of(before))));
                yield found;
            }
            case Duty.Dated dated -> looking(subjects(rule), rule.where(), paths(rule, dated.on(), dated.done()));
        };
        // the park's own duties are few
        boolean whole = rows.size() > MANY || rule.of().isEmpty() && !rows.isEmpty();
        return whole ? Optional.empty() : Optional.of(rows);
    }

    private static LedgerCode subjects(DeadlineDefinition rule) {
        return rule.of().orElseThrow();
    }

    private static List<Path> paths(DeadlineDefinition rule, When from, Done done) {
        When at = done.at();
        return at == null
                ? paths(rule, from.day(), from.time())
                : paths(rule, from.day(), from.time(), at.day(), at.time());
    }

    private static List<Path> paths(DeadlineDefinition rule, @Nullable Path... more) {
        List<Path> paths = new ArrayList<>();
        for (Path path : more) {
            if (path != null) {
                paths.add(path);
            }
        }
        if (rule.owner() != null) {
            paths.add(rule.owner());
        }
        rule.progress().ifPresent(progress -> {
            paths.addAll(List.of(progress.from(), progress.done()));
            if (progress.money() != null) {
                paths.add(progress.money());
            }
        });
        return paths;
    }

    /// Whose rows were filed, changed or withdrawn; for a park's own duty the rows themselves.
    private Set<RowId> filed(Rows rows) {
        Set<RowId> changed = looking(rows.of(), rows.where(), List.of());
        FieldCode subject = rows.subject();
        return subject == null ? changed : pointedTo(rows.of(), subject, changed);
    }

    private Set<RowId> holders(Predicate.DatedClass held) {
        return pointedTo(held.heldIn(), held.subject(), looking(held.heldIn(), held.when(), List.of()));
    }

    /// What rows point to, as it was before the changes and as it is now.
    private Set<RowId> pointedTo(LedgerCode ledger, FieldCode reference, Set<RowId> rows) {
        Set<RowId> found = new HashSet<>(touched(ledger, reference));
        if (!rows.isEmpty()) {
            AsOfTable table = history.table(ledger, upTo, scope, "t");
            found.addAll(ids(table, table.column(reference).coerce(SQLDataType.BIGINT), RowColumns.only(table.rowId(), rows)));
        }
        return found;
    }

    /// Rows that changed or that see something changed through the paths or the condition.
    private Set<RowId> looking(LedgerCode ledger, Predicate where, List<Path> paths) {
        Set<RowId> found = new HashSet<>(touched(ledger, null));
        paths.forEach(path -> found.addAll(through(ledger, path.hops())));
        found.addAll(looking(ledger, where));
        return found;
    }

    private Set<RowId> looking(LedgerCode ledger, Predicate where) {
        return switch (where) {
            case Predicate.Constant _ -> Set.of();
            case Predicate.And(List<Predicate> all) -> union(ledger, all);
            case Predicate.Or(List<Predicate> any) -> union(ledger, any);
            case Predicate.Not(Predicate of) -> looking(ledger, of);
            case Predicate.Compare(var left, var _, var right) -> {
                Set<RowId> found = new HashSet<>(through(ledger, hops(left)));
                found.addAll(through(ledger, hops(right)));
                yield found;
            }
            case Predicate.In(Path path, var _) -> through(ledger, path.hops());
            case Predicate.Contains(Path path, var _) -> through(ledger, path.hops());
            case Predicate.IsSet(Path path) -> through(ledger, path.hops());
            case HoldsClass(List<FieldCode> hops, Predicate.DatedClass held, var _) -> {
                Set<RowId> found = new HashSet<>(through(ledger, hops));
                found.addAll(back(ledger, hops, holders(held)));
                yield found;
            }
        };
    }

    private Set<RowId> union(LedgerCode ledger, List<Predicate> parts) {
        return parts.stream().flatMap(part -> looking(ledger, part).stream()).collect(Collectors.toSet());
    }

    private static List<FieldCode> hops(Predicate.Operand operand) {
        return switch (operand) {
            case Predicate.Operand.Field(Path path) -> path.hops();
            case Predicate.Operand.Literal _, Predicate.Operand.Today _, Predicate.Operand.UserAttribute _ -> List.of();
        };
    }

    /// Rows that changed themselves or see a changed row along the references.
    private Set<RowId> through(LedgerCode ledger, List<FieldCode> hops) {
        Set<RowId> found = new HashSet<>(touched(ledger, null));
        if (!hops.isEmpty()) {
            found.addAll(pointing(ledger, hops.getFirst(), through(target(ledger, hops.getFirst()), hops.subList(1, hops.size()))));
        }
        return found;
    }

    /// Rows that see one of these along the references.
    private Set<RowId> back(LedgerCode ledger, List<FieldCode> hops, Set<RowId> seen) {
        return hops.isEmpty()
                ? seen
                : pointing(ledger, hops.getFirst(), back(target(ledger, hops.getFirst()), hops.subList(1, hops.size()), seen));
    }

    private Set<RowId> pointing(LedgerCode ledger, FieldCode reference, Set<RowId> to) {
        if (to.isEmpty()) {
            return Set.of();
        }
        AsOfTable table = history.table(ledger, upTo, scope, "t");
        return ids(table, table.rowId(), RowColumns.only(table.column(reference).coerce(SQLDataType.BIGINT), to));
    }

    private Set<RowId> ids(AsOfTable table, Field<Long> wanted, Condition condition) {
        return history.sql().selectDistinct(wanted).from(table.table()).where(condition).fetch(0, Long.class).stream()
                .filter(Objects::nonNull)
                .map(RowId::new)
                .collect(Collectors.toSet());
    }

    private Set<RowId> touched(LedgerCode ledger, @Nullable FieldCode by) {
        return known.computeIfAbsent(new Touch(ledger, by), touch -> history.touched(touch.ledger(), touch.by(), after, upTo, scope));
    }

    private LedgerCode target(LedgerCode ledger, FieldCode reference) {
        FieldType type = history.definitions().ledger(ledger).flatMap(found -> found.field(reference)).orElseThrow().type();
        if (type instanceof FieldType.Reference(LedgerCode to)) {
            return to;
        }
        throw new IllegalStateException(ledger + "." + reference + " is no reference");
    }
}
