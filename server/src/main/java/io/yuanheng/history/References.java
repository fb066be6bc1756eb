package io.yuanheng.history;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.history.Commit.Numbered;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Holds that current rows point to current rows of the declared ledger.
///
/// Asked under the lock, after the rows are written: whoever looked before it may have been overtaken by somebody who
/// withdrew the row pointed to, or pointed to the row withdrawn.
record References(DSLContext sql, Layout layout) {

    List<Problem> problems(LedgerLayout ledger, List<Numbered> writes) {
        List<Problem> problems = new ArrayList<>();
        for (FieldDefinition field : ledger.definition().fields()) {
            if (field.type() instanceof FieldType.Reference(LedgerCode to)) {
                problems.addAll(pointingNowhere(field.code(), layout.ledger(to), writes));
            }
        }
        problems.addAll(leavingOthersBehind(ledger, writes));
        return problems;
    }

    private List<Problem> pointingNowhere(FieldCode field, LedgerLayout to, List<Numbered> writes) {
        Map<Long, Integer> pointed = new TreeMap<>();
        for (Numbered numbered : writes) {
            if (values(numbered.write()).get(field) instanceof Value.Reference(RowId target)) {
                pointed.putIfAbsent(target.value(), numbered.index());
            }
        }
        StoredRow target = new StoredRow(to, "t", Set.of());
        sql.select(target.rowId())
                .from(target.table())
                .where(target.current())
                .and(target.rowId().eq(DSL.any(pointed.keySet().toArray(Long[]::new))))
                .forEach(found -> pointed.remove(found.value1()));
        List<Problem> problems = new ArrayList<>();
        pointed.forEach((row, index) -> problems.add(Problem.of(
                HistoryProblem.UNKNOWN_REFERENCE,
                new Place.InCommand(index, field.value()),
                "引用的行 " + row + " 不在台账 " + to.code() + " 中，或已被撤回")));
        return problems;
    }

    private List<Problem> leavingOthersBehind(LedgerLayout ledger, List<Numbered> writes) {
        Map<Long, Integer> leaving = new TreeMap<>();
        for (Numbered numbered : writes) {
            if (numbered.write() instanceof RowWrite.Close close) {
                leaving.put(close.row().value(), numbered.index());
            }
        }
        if (leaving.isEmpty()) {
            return List.of();
        }
        Map<Long, LedgerCode> held = new TreeMap<>();
        Long[] rows = leaving.keySet().toArray(Long[]::new);
        for (LedgerLayout from : layout.ledgers().values()) {
            for (FieldDefinition field : from.definition().fields()) {
                if (field.type() instanceof FieldType.Reference(LedgerCode to) && to.equals(ledger.code())) {
                    StoredRow row = new StoredRow(from, "f", Set.of());
                    Field<Long> target = row.declared(field.code()).coerce(Long.class);
                    sql.selectDistinct(target)
                            .from(row.table())
                            .where(row.current())
                            .and(target.eq(DSL.any(rows)))
                            .forEach(found -> held.put(found.value1(), from.code()));
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        held.forEach((row, by) -> problems.add(new Problem(
                HistoryProblem.STILL_REFERENCED,
                new Place.InCommand(leaving.getOrDefault(row, 0), ""),
                "不能撤回：台账 " + by + " 中还有行引用它",
                "先修改或撤回那些行")));
        return problems;
    }

    private static Map<FieldCode, Value> values(RowWrite write) {
        return switch (write) {
            case RowWrite.Open open -> open.values();
            case RowWrite.Replace replace -> replace.values();
            case RowWrite.Close _ -> Map.of();
        };
    }
}
