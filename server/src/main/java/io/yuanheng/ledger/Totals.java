package io.yuanheng.ledger;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LedgerDefinition.Most;
import io.yuanheng.declaration.LedgerDefinition.Total;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.RelatedRows.Image;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Refuses what would make the rows that point to a row add up to more than it allows, such as the plots of an approved application.
///
/// What the batch itself does counts. Only a write that adds to the total, or lowers what is allowed, is refused: what stood too high before can be put right
/// row by row. Rows are added up among all; who may not read them is told no figures.
final class Totals {

    private record Held(LedgerDefinition ledger, Total total) {
        LedgerCode of() {
            return total.rows().of();
        }
    }

    private static final String HINT = "核对这些行各属于哪一行；多出的改归别处，或者更正";

    private final Snapshot whole;
    private final Snapshot visible;
    private final RelatedRows related;
    private final List<Held> held;
    private final AfterBatch after;

    /// @param ledgers those the batch speaks of
    Totals(Snapshot whole, Snapshot visible, RelatedRows related, Set<LedgerCode> ledgers) {
        this.whole = whole;
        this.visible = visible;
        this.related = related;
        this.held = whole.definitions().ledgers().stream()
                .flatMap(ledger -> ledger.totals().stream().map(total -> new Held(ledger, total)))
                .filter(one -> ledgers.contains(one.ledger().code()) || ledgers.contains(one.of()))
                .toList();
        this.after = new AfterBatch(whole, held.stream().flatMap(one -> Stream.of(one.ledger().code(), one.of())).collect(Collectors.toSet()));
    }

    boolean concerns(Draft draft) {
        return after.concerns(draft);
    }

    void note(Draft draft) {
        after.note(draft);
    }

    void check() {
        held.forEach(this::check);
    }

    private void check(Held one) {
        List<Draft> parts = after.written(one.of()).stream().filter(draft -> !draft.refused()).toList();
        List<Draft> owners = after.written(one.ledger().code()).stream().filter(draft -> !draft.refused()).toList();
        Set<RowId> asked = owners.stream().map(Draft::row).collect(Collectors.toCollection(HashSet::new));
        parts.stream().flatMap(part -> Stream.ofNullable(pointed(one, part.values))).forEach(asked::add);
        if (asked.isEmpty()) {
            return;
        }
        List<Image> images = after.pointing(one.total().rows(), asked, Stream.concat(parts.stream(), owners.stream()).findFirst().orElseThrow().park);
        Stream<Image> before = parts.stream().filter(part -> part.before != null).map(Checks::before);
        related.load(whole.ledger(one.of()), List.of(one.total().rows().where()), Stream.concat(images.stream(), before).toList());
        Map<RowId, BigDecimal> sums = new HashMap<>();
        images.forEach(image -> adds(one, image).forEach((row, amount) -> sums.merge(row, amount, BigDecimal::add)));
        limits(one, asked, owners).forEach((row, limit) -> {
            BigDecimal sum = sums.getOrDefault(row, BigDecimal.ZERO);
            if (sum.compareTo(limit) > 0) {
                parts.stream().filter(part -> raises(one, part, row)).forEach(part -> refuse(one, part, field(one, true), sum, limit));
                owners.stream().filter(owner -> lowers(one, owner, row, limit)).forEach(owner -> refuse(one, owner, field(one, false), sum, limit));
            }
        });
    }

    private void refuse(Held one, Draft draft, FieldCode field, BigDecimal sum, BigDecimal limit) {
        draft.refuse(field, LedgerProblem.TOTAL_EXCEEDED, HINT, one.total().message(), figures(one, sum, limit));
    }

    private static FieldCode field(Held one, boolean part) {
        return switch (one.total().most()) {
            case Most.Amount(FieldCode sum, FieldCode field, var _) -> part ? sum : field;
            case Most.Rows _ -> one.total().rows().subject();
        };
    }

    private boolean raises(Held one, Draft part, RowId row) {
        BigDecimal stood = part.before == null ? BigDecimal.ZERO : share(one, Checks.before(part), row);
        return part.kind != Draft.Kind.WITHDRAW && share(one, Checks.after(part), row).compareTo(stood) > 0;
    }

    private static boolean lowers(Held one, Draft owner, RowId row, BigDecimal limit) {
        if (!(one.total().most() instanceof Most.Amount most) || !owner.row().equals(row)) {
            return false;
        }
        BigDecimal stood = owner.before == null ? null : number(owner.before.values().get(most.field()));
        return stood == null || stood.compareTo(limit) > 0;
    }

    private BigDecimal share(Held one, Image image, RowId row) {
        return adds(one, image).getOrDefault(row, BigDecimal.ZERO);
    }

    /// What a row adds to the row it points to; nothing when it points nowhere or does not count.
    private Map<RowId, BigDecimal> adds(Held one, Image image) {
        RowId row = pointed(one, image.values());
        BigDecimal amount = switch (one.total().most()) {
            case Most.Amount(FieldCode sum, var _, var _) -> number(image.values().get(sum));
            case Most.Rows _ -> BigDecimal.ONE;
        };
        return row == null || amount == null || !related.test(one.total().rows().where(), image) ? Map.of() : Map.of(row, amount);
    }

    private Map<RowId, BigDecimal> limits(Held one, Set<RowId> asked, List<Draft> owners) {
        Map<RowId, BigDecimal> limits = new HashMap<>();
        switch (one.total().most()) {
            case Most.Rows(int count) -> asked.forEach(row -> limits.put(row, BigDecimal.valueOf(count)));
            case Most.Amount(var _, FieldCode field, var _) -> {
                whole.cells(one.ledger().code(), asked, List.of(Path.of(field))).forEach((row, cells) -> put(limits, row, cells.getFirst()));
                owners.forEach(owner -> put(limits, owner.row(), owner.kind == Draft.Kind.WITHDRAW ? null : owner.values.get(field)));
            }
        }
        return limits;
    }

    private static void put(Map<RowId, BigDecimal> limits, RowId row, @Nullable Value value) {
        BigDecimal limit = number(value);
        if (limit == null) {
            limits.remove(row);
        } else {
            limits.put(row, limit);
        }
    }

    private String figures(Held one, BigDecimal sum, BigDecimal limit) {
        if (!(one.total().most() instanceof Most.Amount most) || !sees(one.of(), most.sum()) || !sees(one.ledger().code(), most.field())) {
            return "";
        }
        String title = one.ledger().field(most.field()).orElseThrow().title();
        return "：合计" + said(sum, most) + "，" + title + said(limit, most);
    }

    private boolean sees(LedgerCode ledger, FieldCode field) {
        return visible.scope().on(ledger).filter(scope -> !scope.hidden().contains(field)).isPresent();
    }

    private static String said(BigDecimal amount, Most.Amount most) {
        return amount.stripTrailingZeros().toPlainString() + most.unit().symbol();
    }

    private static @Nullable RowId pointed(Held one, Map<FieldCode, Value> values) {
        return values.get(one.total().rows().subject()) instanceof Value.Reference(RowId row) ? row : null;
    }

    private static @Nullable BigDecimal number(@Nullable Value value) {
        return value instanceof Value.Number(BigDecimal amount) ? amount : null;
    }
}
