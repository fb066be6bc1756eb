package io.yuanheng.history;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// After the database refused a duplicate key: which keys, and which rows hold them.
record KeyHolders(DSLContext sql, Layout layout, Scope scope, ChangeNo now) {

    private record Key(String park, List<@Nullable Value> values) {}

    /// @param label null when the writer may not see the row
    private record Holder(long row, @Nullable String label) {}

    List<Problem> problems(List<RowWrite> writes) {
        Map<LedgerCode, Set<Long>> written = new LinkedHashMap<>();
        writes.forEach(w -> written.computeIfAbsent(w.ledger(), _ -> new HashSet<>())
                .add(w.row().value()));
        List<Problem> problems = new ArrayList<>();
        written.forEach((ledger, rows) -> problems(layout.ledger(ledger), rows, writes, problems));
        return problems;
    }

    private void problems(LedgerLayout ledger, Set<Long> written, List<RowWrite> writes, List<Problem> problems) {
        Map<Key, Holder> held = new HashMap<>();
        Map<Long, String> parks = new HashMap<>();
        holders(ledger, written, held, parks);
        Map<Key, Integer> first = new HashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            RowWrite write = writes.get(i);
            if (!write.ledger().equals(ledger.code()) || write instanceof RowWrite.Close) {
                continue;
            }
            Key key = key(ledger, write, parks);
            Integer earlier = first.putIfAbsent(key, i);
            Holder holder = held.get(key);
            if (holder != null) {
                problems.add(problem(ledger, i, key, "已由" + say(holder) + "使用"));
            } else if (earlier != null) {
                problems.add(problem(ledger, i, key, "在同一次提交中出现两次（第 " + (earlier + 1) + " 条与第 " + (i + 1) + " 条）"));
            }
        }
    }

    /// Reads the keys of all current rows but those being written.
    private void holders(LedgerLayout ledger, Set<Long> written, Map<Key, Holder> held, Map<Long, String> parks) {
        Lens lens = Lens.of(layout, DSL.val(now.value()), scope, "k");
        StoredRow row = lens.row(ledger.code(), "t");
        List<StoredColumn> columns = keyColumns(ledger);
        Field<String> label = DSL.when(
                        DSL.condition(DSL.coalesce(DSL.field(lens.admits(row)), DSL.inline(false))),
                        new Names(new Conditions(lens, row)).own())
                .as(DSL.name("label"));
        List<Field<?>> wanted = new ArrayList<>(List.of(row.rowId(), row.park(), label));
        columns.forEach(c -> wanted.add(c.in("t")));
        for (Record found : sql.select(wanted).from(row.table()).where(row.current())) {
            long id = found.get(row.rowId());
            if (written.contains(id)) {
                parks.put(id, found.get(row.park()));
                continue;
            }
            List<@Nullable Value> values = new ArrayList<>();
            columns.forEach(c -> values.add(c.shape().kind().decode(found.get(c.in("t")))));
            held.put(
                    new Key(found.get(row.park()), values),
                    new Holder(id, found.get(DSL.field(DSL.name("label"), SQLDataType.CLOB))));
        }
    }

    private static List<StoredColumn> keyColumns(LedgerLayout ledger) {
        return ledger.definition().identifiedBy().stream()
                .map(f -> ledger.column(f).orElseThrow())
                .toList();
    }

    private static Key key(LedgerLayout ledger, RowWrite write, Map<Long, String> parks) {
        Map<FieldCode, Value> values =
                switch (write) {
                    case RowWrite.Open open -> open.values();
                    case RowWrite.Replace replace -> replace.values();
                    case RowWrite.Close _ -> Map.of();
                };
        String park = write instanceof RowWrite.Open open
                ? open.park().value()
                : parks.getOrDefault(write.row().value(), "");
        List<@Nullable Value> key = new ArrayList<>();
        ledger.definition().identifiedBy().forEach(f -> key.add(values.get(f)));
        return new Key(park, key);
    }

    private static Problem problem(LedgerLayout ledger, int index, Key key, String why) {
        List<FieldCode> fields = ledger.definition().identifiedBy();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            FieldDefinition field = ledger.field(fields.get(i));
            said.add(field.title() + "「" + text(key.values().get(i)) + "」");
        }
        return new Problem(
                HistoryProblem.DUPLICATE_KEY,
                new Place.InCommand(index, fields.getFirst().value()),
                said.stream().collect(Collectors.joining("、")) + why,
                "请在已有的行上修改，或者更正标识");
    }

    private static String say(Holder holder) {
        return holder.label() == null ? "一行您无权查看的记录" : "行 " + holder.row() + "「" + holder.label() + "」";
    }

    private static String text(@Nullable Value value) {
        return switch (value) {
            case null -> "空";
            case Value.Text(String text) -> text;
            case Value.Number(java.math.BigDecimal amount) -> amount.toPlainString();
            case Value.Day(java.time.LocalDate day) -> day.toString();
            case Value.Month(java.time.YearMonth month) -> month.toString();
            case Value.Flag(boolean set) -> set ? "是" : "否";
            case Value.Reference(io.yuanheng.kernel.RowId row) -> row.toString();
        };
    }
}
