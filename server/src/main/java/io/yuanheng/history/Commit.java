package io.yuanheng.history;

import static io.yuanheng.history.StoredTables.CHANGE;
import static io.yuanheng.history.StoredTables.NUMBER;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// One change being written, within one transaction that holds the lock from the moment the number is drawn.
final class Commit {

    /// Definitions were applied between reading the layout and taking the lock; begin again.
    static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A write with its place in the order sent.
    record Numbered(int index, RowWrite write) {}

    private final DSLContext sql;
    private final Layout layout;
    private final Scope scope;
    private final List<Problem> problems = new ArrayList<>();

    Commit(DSLContext sql, Layout layout, Scope scope) {
        this.sql = sql;
        this.layout = layout;
        this.scope = scope;
    }

    ChangeNo run(Change.Intent intent, List<RowWrite> writes) {
        ChangeNo number = open(sql, intent);
        if (Layouts.packVersion(sql) != layout.packVersion()) {
            throw new Outdated();
        }
        Map<LedgerCode, List<Numbered>> byLedger = new LinkedHashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            byLedger.computeIfAbsent(writes.get(i).ledger(), _ -> new ArrayList<>())
                    .add(new Numbered(i, writes.get(i)));
        }
        Map<LedgerCode, Map<Long, Record>> before = new HashMap<>();
        byLedger.forEach((ledger, own) -> before.put(ledger, close(layout.ledger(ledger), own, number)));
        identities(writes);
        byLedger.forEach(
                (ledger, own) -> insert(layout.ledger(ledger), own, before.getOrDefault(ledger, Map.of()), number));
        References references = new References(sql, layout);
        byLedger.forEach((ledger, own) -> problems.addAll(references.problems(layout.ledger(ledger), own)));
        byLedger.forEach((ledger, own) -> scopeAfter(layout.ledger(ledger), own, number));
        refuseIfAny();
        return number;
    }

    /// Draws the number; the database takes the lock and stamps the time.
    static ChangeNo open(DSLContext sql, Change.Intent intent) {
        Long number = sql.insertInto(CHANGE)
                .set(StoredTables.LOGIN, intent.by().login())
                .set(StoredTables.ACTOR, intent.by().name())
                .set(StoredTables.KIND, intent.kind())
                .set(StoredTables.REASON, intent.reason())
                .set(StoredTables.SOURCE, intent.source().map(SourceJson::write).orElse(null))
                .returning(NUMBER)
                .fetchSingle(NUMBER);
        return new ChangeNo(number);
    }

    private void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /// Closes the versions that are replaced or withdrawn, after holding each against what the writer expected.
    private Map<Long, Record> close(LedgerLayout ledger, List<Numbered> writes, ChangeNo number) {
        Map<Long, Numbered> closing = new TreeMap<>();
        for (Numbered numbered : writes) {
            switch (numbered.write()) {
                case RowWrite.Open _ -> {}
                case RowWrite.Replace _, RowWrite.Close _ ->
                    closing.put(numbered.write().row().value(), numbered);
            }
        }
        if (closing.isEmpty()) {
            return Map.of();
        }
        Lens lens = Lens.of(layout, DSL.val(number.value() - 1), scope, "c");
        StoredRow row = new StoredRow(ledger, "t", Set.of());
        Long[] ids = closing.keySet().toArray(Long[]::new);
        Field<Boolean> admitted = DSL.field(DSL.coalesce(DSL.field(lens.admits(row)), DSL.inline(false)))
                .as(DSL.name("admitted"));
        List<Field<?>> columns = new ArrayList<>(List.of(row.rowId(), row.park(), row.from(), admitted));
        kept(ledger).forEach(column -> columns.add(column.in("t")));
        Map<Long, Record> before = sql.select(columns)
                .from(row.table())
                .where(row.current())
                .and(row.rowId().eq(DSL.any(ids)))
                .fetchMap(row.rowId());
        expected(ledger, closing, before, row);
        refuseIfAny();
        int closed = sql.update(ledger.table())
                .set(bare(StoredTables.CHANGE_TO), number.value())
                .where(bare(StoredTables.CHANGE_TO).isNull())
                .and(bare(StoredTables.ROW_ID).eq(DSL.any(ids)))
                .execute();
        if (closed != ids.length) {
            throw new IllegalStateException("closed " + closed + " versions of " + ids.length);
        }
        return before;
    }

    private void expected(LedgerLayout ledger, Map<Long, Numbered> closing, Map<Long, Record> before, StoredRow row) {
        Conflicts conflicts = new Conflicts(sql, ledger, scope);
        closing.forEach((id, numbered) -> {
            Record current = before.get(id);
            ChangeNo expected = numbered.write() instanceof RowWrite.Replace replace
                    ? replace.expected()
                    : ((RowWrite.Close) numbered.write()).expected();
            if (current == null) {
                problems.add(conflicts.gone(numbered.index(), new RowId(id)));
            } else if (!Boolean.TRUE.equals(current.get("admitted", Boolean.class))) {
                problems.add(conflicts.outOfScope(numbered.index()));
            } else if (current.get(row.from()) != expected.value()) {
                problems.add(conflicts.stale(numbered.index(), new ChangeNo(current.get(row.from()))));
            }
        });
    }

    /// Columns that a new version copies from the one before: hidden from the writer, or no longer declared.
    private List<StoredColumn> kept(LedgerLayout ledger) {
        List<StoredColumn> kept = new ArrayList<>(ledger.carried());
        Set<FieldCode> hidden = hidden(ledger);
        ledger.active().stream().filter(c -> hidden.contains(c.field())).forEach(kept::add);
        return kept;
    }

    private Set<FieldCode> hidden(LedgerLayout ledger) {
        return scope.on(ledger.code()).map(Scope.LedgerScope::hidden).orElse(Set.of());
    }

    private void identities(List<RowWrite> writes) {
        List<RowWrite.Open> opened = writes.stream()
                .filter(RowWrite.Open.class::isInstance)
                .map(RowWrite.Open.class::cast)
                .toList();
        if (opened.isEmpty()) {
            return;
        }
        List<Name> columns = List.of(DSL.name("row_id"), DSL.name("ledger"));
        CopyText.into(sql, StoredTables.ROW_IDENTITY, columns, copy -> {
            for (RowWrite.Open open : opened) {
                copy.cell(open.row().value()).cell(open.ledger()).end();
            }
        });
    }

    private void insert(LedgerLayout ledger, List<Numbered> writes, Map<Long, Record> before, ChangeNo number) {
        Set<FieldCode> hidden = hidden(ledger);
        List<StoredColumn> given = ledger.active().stream()
                .filter(c -> !hidden.contains(c.field()))
                .toList();
        List<StoredColumn> kept = kept(ledger);
        List<Name> columns = new ArrayList<>();
        for (String fixed : List.of(
                StoredTables.ROW_ID,
                StoredTables.PARK,
                StoredTables.STATE,
                StoredTables.CHANGE_FROM,
                StoredTables.VERSION_OF_PACKS,
                StoredTables.SOURCE_ROW)) {
            columns.add(DSL.name(fixed));
        }
        given.forEach(c -> columns.add(DSL.name(c.name())));
        kept.forEach(c -> columns.add(DSL.name(c.name())));
        CopyText.into(sql, ledger.table(), columns, copy -> {
            for (Numbered numbered : writes) {
                switch (numbered.write()) {
                    case RowWrite.Open open -> {
                        start(copy, open.row(), open.park().value(), open.state(), number, open.sourceRow());
                        cells(copy, given, open.values(), kept, null);
                    }
                    case RowWrite.Replace replace -> {
                        Record old =
                                Objects.requireNonNull(before.get(replace.row().value()));
                        String park = old.get(DSL.name("t", StoredTables.PARK), String.class);
                        start(copy, replace.row(), park, replace.state(), number, replace.sourceRow());
                        cells(copy, given, replace.values(), kept, old);
                    }
                    case RowWrite.Close _ -> {}
                }
            }
        });
    }

    private void start(
            CopyText copy,
            RowId row,
            String park,
            @Nullable String state,
            ChangeNo number,
            @Nullable Integer sourceRow) {
        copy.cell(row.value())
                .cell(park)
                .cell(state)
                .cell(number.value())
                .cell(layout.packVersion())
                .cell(sourceRow);
    }

    private static void cells(
            CopyText copy,
            List<StoredColumn> given,
            Map<FieldCode, Value> values,
            List<StoredColumn> kept,
            @Nullable Record before)
            throws IOException {
        for (StoredColumn column : given) {
            Value value = values.get(column.field());
            copy.cell(value == null ? null : column.shape().kind().encode(value));
        }
        for (StoredColumn column : kept) {
            copy.cell(before == null ? null : before.get(column.in("t")));
        }
        copy.end();
    }

    /// A row must lie within the writer's scope after the write too.
    private void scopeAfter(LedgerLayout ledger, List<Numbered> writes, ChangeNo number) {
        Predicate where = scope.on(ledger.code()).map(Scope.LedgerScope::where).orElse(Predicate.FALSE);
        if (where.equals(Predicate.TRUE)) {
            return;
        }
        Map<Long, Integer> written = new HashMap<>();
        writes.stream()
                .filter(n -> !(n.write() instanceof RowWrite.Close))
                .forEach(n -> written.put(n.write().row().value(), n.index()));
        Lens lens = Lens.of(layout, DSL.val(number.value()), scope, "c");
        StoredRow row = new StoredRow(ledger, "t", Set.of());
        Conflicts conflicts = new Conflicts(sql, ledger, scope);
        sql.select(row.rowId())
                .from(row.table())
                .where(row.current())
                .and(row.rowId().eq(DSL.any(written.keySet().toArray(Long[]::new))))
                .and(DSL.not(new Conditions(lens.trusted(), row).exact(where)))
                .forEach(outside -> problems.add(conflicts.outOfScope(written.getOrDefault(outside.value1(), 0))));
    }

    private static Field<Long> bare(String column) {
        return DSL.field(DSL.name(column), SQLDataType.BIGINT);
    }
}
