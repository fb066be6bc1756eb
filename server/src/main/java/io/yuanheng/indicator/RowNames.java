package io.yuanheng.indicator;

import static io.yuanheng.declaration.expression.Predicate.Operator.EQUAL;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/// The names of referenced rows at one change number, within one scope; each row is asked for once.
final class RowNames {

    private final History history;
    private final LedgerPaths paths;
    private final ChangeNo asOf;
    private final Scope scope;
    private final Map<LedgerCode, Map<Long, String>> known = new HashMap<>();

    RowNames(History history, LedgerPaths paths, ChangeNo asOf, Scope scope) {
        this.history = history;
        this.paths = paths;
        this.asOf = asOf;
        this.scope = scope;
    }

    /// Asks for many names at once.
    void prepare(LedgerCode ledger, Collection<Long> rows) {
        Map<Long, String> names = known.computeIfAbsent(ledger, _ -> new HashMap<>());
        Set<Long> missing = new HashSet<>(rows);
        missing.removeAll(names.keySet());
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(row -> names.put(row, "#" + row));
        if (scope.on(ledger).isEmpty()) {
            return;
        }
        Map<Long, String> raw = new HashMap<>();
        AsOfTable table = history.table(ledger, asOf, scope, "n");
        FieldCode nameField = paths.ledger(ledger).name();
        Field<String> name = table.column(nameField).cast(SQLDataType.VARCHAR);
        history.sql()
                .select(table.rowId(), name)
                .from(table.table())
                .where(table.rowId().in(missing))
                .forEach(line -> {
                    if (line.value2() != null) {
                        raw.put(line.value1(), line.value2());
                    }
                });
        names.putAll(readable(ledger, nameField, raw));
    }

    String name(LedgerCode ledger, long row) {
        prepare(ledger, List.of(row));
        return known.getOrDefault(ledger, Map.of()).getOrDefault(row, "#" + row);
    }

    /// Whether the ledger has this row; who may not read the ledger is not told.
    boolean has(LedgerCode ledger, RowId row) {
        return scope.on(ledger).isEmpty() || history.find(ledger, row, asOf, scope).isPresent();
    }

    /// Rows a person may mean by this text: by their name, or by what identifies them.
    List<Version> called(LedgerCode ledger, ParkCode park, String text) {
        LedgerDefinition definition = paths.ledger(ledger);
        List<FieldCode> fields = new ArrayList<>(List.of(definition.name()));
        if (definition.identifiedBy().size() == 1 && !fields.contains(definition.identifiedBy().getFirst())) {
            fields.add(definition.identifiedBy().getFirst());
        }
        Predicate.Operand wanted = new Predicate.Operand.Literal(new Value.Text(text));
        List<Predicate> any = fields.stream()
                .filter(field -> definition.field(field).map(FieldDefinition::type).filter(RowNames::isText).isPresent())
                .<Predicate>map(field -> new Predicate.Compare(new Predicate.Operand.Field(Path.of(field)), EQUAL, wanted))
                .toList();
        return any.isEmpty() ? List.of() : history.read(RowQuery.all(ledger, asOf).in(park).where(new Predicate.Or(any)), scope);
    }

    /// A ledger may be named by a choice or by another reference; people read titles, not codes.
    private Map<Long, String> readable(LedgerCode ledger, FieldCode nameField, Map<Long, String> raw) {
        FieldType type = paths.ledger(ledger).field(nameField).map(FieldDefinition::type).orElse(null);
        Map<Long, String> names = new HashMap<>();
        if (type instanceof FieldType.Reference(LedgerCode to)) {
            prepare(to, raw.values().stream().map(Long::valueOf).toList());
            raw.forEach((row, id) -> names.put(row, name(to, Long.parseLong(id))));
        } else if (type instanceof FieldType.Choice(var dictionary, int _)) {
            raw.forEach((row, code) -> names.put(row, dictionary.entry(code).map(e -> e.title()).orElse(code)));
        } else {
            names.putAll(raw);
        }
        return names;
    }

    private static boolean isText(FieldType type) {
        return type instanceof FieldType.Text || type instanceof FieldType.Choice || type instanceof FieldType.CreditCode;
    }
}
