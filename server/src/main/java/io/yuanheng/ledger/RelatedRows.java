package io.yuanheng.ledger;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicate.HoldsClass;
import io.yuanheng.declaration.expression.Predicates;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.DatedClasses.Interval;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Evaluates conditions on rows that are not written yet. What lies behind references is read for all rows at once.
///
/// It reads everything, whoever asks: whether a rule holds must not depend on what the writer may see.
final class RelatedRows {

    /// A row as it would be, or as it is.
    record Image(LedgerDefinition ledger, ParkCode park, @Nullable RowId row, @Nullable String state, Map<FieldCode, Value> values) {}

    private record Column(LedgerCode ledger, FieldCode field) {}

    private final Snapshot whole;
    private final LocalDate today;
    private final Map<Column, Map<RowId, Optional<Value>>> cells = new HashMap<>();
    // by identity: a question stands once in its rule, and comparing it part by part costs more than answering it
    private final Map<HoldsClass, Map<RowId, List<Interval>>> held = new IdentityHashMap<>();
    /// rows that earlier commands of the batch create
    private final Map<RowId, Image> created = new HashMap<>();

    RelatedRows(Snapshot whole, LocalDate today) {
        this.whole = whole;
        this.today = today;
    }

    void created(Image image) {
        if (image.row() != null) {
            created.put(image.row(), image);
        }
    }

    boolean test(Predicate predicate, Image image) {
        return Predicates.test(predicate, new Asked(image), today);
    }

    /// Reads what the conditions will look at behind the references of these rows of one ledger.
    void load(LedgerDefinition ledger, Collection<Predicate> predicates, List<Image> images) {
        for (Predicate predicate : predicates) {
            Predicates.paths(predicate).forEach(p -> load(ledger, p, images));
            for (HoldsClass asked : classes(predicate)) {
                load(ledger, asked, images);
            }
        }
    }

    private void load(LedgerDefinition ledger, Path path, List<Image> images) {
        if (path.hops().isEmpty()) {
            return;
        }
        LedgerDefinition at = ledger;
        Set<RowId> rows = new HashSet<>();
        images.forEach(i -> reference(i.values().get(path.hops().getFirst())).ifPresent(rows::add));
        for (int hop = 0; hop < path.hops().size(); hop++) {
            at = whole.target(at, path.hops().get(hop));
            FieldCode next = hop + 1 < path.hops().size() ? path.hops().get(hop + 1) : path.field();
            load(at.code(), next, rows);
            Set<RowId> behind = new HashSet<>();
            for (RowId row : rows) {
                cell(at.code(), next, row).flatMap(RelatedRows::reference).ifPresent(behind::add);
            }
            rows.clear();
            rows.addAll(behind);
        }
    }

    private void load(LedgerCode ledger, FieldCode field, Set<RowId> rows) {
        Map<RowId, Optional<Value>> known = cells.computeIfAbsent(new Column(ledger, field), _ -> new HashMap<>());
        List<RowId> missing = rows.stream()
                .filter(r -> !known.containsKey(r) && !created.containsKey(r))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        whole.cells(ledger, missing, List.of(Path.of(field)))
                .forEach((row, found) -> known.put(row, Optional.ofNullable(found.getFirst())));
        missing.forEach(row -> known.putIfAbsent(row, Optional.empty()));
    }

    private void load(LedgerDefinition ledger, HoldsClass asked, List<Image> images) {
        if (!asked.hops().isEmpty()) {
            load(ledger, new Path(asked.hops().subList(0, asked.hops().size() - 1), asked.hops().getLast()), images);
        }
        Set<RowId> subjects = new HashSet<>();
        images.forEach(i -> subject(asked, i).ifPresent(subjects::add));
        Map<RowId, List<Interval>> known = held.computeIfAbsent(asked, _ -> new HashMap<>());
        subjects.removeAll(known.keySet());
        Map<RowId, List<Interval>> found = new DatedClasses(whole).held(asked.held(), subjects);
        subjects.forEach(s -> known.put(s, found.getOrDefault(s, List.of())));
    }

    private Optional<RowId> subject(HoldsClass asked, Image image) {
        if (asked.hops().isEmpty()) {
            return Optional.ofNullable(image.row());
        }
        Path path = new Path(asked.hops().subList(0, asked.hops().size() - 1), asked.hops().getLast());
        return value(image, path).flatMap(RelatedRows::reference);
    }

    private Optional<Value> value(Image image, Path path) {
        if (path.hops().isEmpty()) {
            return own(image, path.field());
        }
        LedgerDefinition at = image.ledger();
        Optional<RowId> row = own(image, path.hops().getFirst()).flatMap(RelatedRows::reference);
        for (int hop = 0; hop < path.hops().size() && row.isPresent(); hop++) {
            at = whole.target(at, path.hops().get(hop));
            if (hop + 1 == path.hops().size()) {
                return cell(at.code(), path.field(), row.get());
            }
            row = cell(at.code(), path.hops().get(hop + 1), row.get()).flatMap(RelatedRows::reference);
        }
        return Optional.empty();
    }

    private static Optional<Value> own(Image image, FieldCode field) {
        if (field.equals(Path.STATE)) {
            return Optional.ofNullable(image.state()).map(Value.Text::new);
        }
        return field.equals(Path.PARK)
                ? Optional.of(new Value.Text(image.park().value()))
                : Optional.ofNullable(image.values().get(field));
    }

    private Optional<Value> cell(LedgerCode ledger, FieldCode field, RowId row) {
        Image fresh = created.get(row);
        if (fresh != null) {
            return own(fresh, field);
        }
        load(ledger, field, Set.of(row));
        return cells.getOrDefault(new Column(ledger, field), Map.of()).getOrDefault(row, Optional.empty());
    }

    static Optional<RowId> reference(@Nullable Value value) {
        return value instanceof Value.Reference(RowId row) ? Optional.of(row) : Optional.empty();
    }

    private static List<HoldsClass> classes(Predicate predicate) {
        List<HoldsClass> found = new ArrayList<>();
        switch (predicate) {
            case HoldsClass asked -> found.add(asked);
            case Predicate.And(List<Predicate> all) -> all.forEach(p -> found.addAll(classes(p)));
            case Predicate.Or(List<Predicate> any) -> any.forEach(p -> found.addAll(classes(p)));
            case Predicate.Not(Predicate of) -> found.addAll(classes(of));
            case Predicate.Constant _, Predicate.Compare _, Predicate.In _, Predicate.Contains _, Predicate.IsSet _ -> {}
        }
        return found;
    }

    private final class Asked implements Predicates.Row {

        private final Image image;

        Asked(Image image) {
            this.image = image;
        }

        @Override
        public Optional<Value> value(Path path) {
            return RelatedRows.this.value(image, path);
        }

        @Override
        public boolean holds(HoldsClass asked) {
            Optional<RowId> subject = subject(asked, image);
            FieldCode at = asked.at();
            Optional<YearMonth> month =
                    at == null ? Optional.of(YearMonth.from(today)) : DatedClasses.month(image.values().get(at));
            if (subject.isEmpty() || month.isEmpty()) {
                return false;
            }
            if (!held.getOrDefault(asked, Map.of()).containsKey(subject.get())) {
                load(image.ledger(), asked, List.of(image));
            }
            return DatedClasses.holds(held.getOrDefault(asked, Map.of()).getOrDefault(subject.get(), List.of()), month.get());
        }
    }
}
