package io.yuanheng.history;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Says who was faster.
record Conflicts(DSLContext sql, LedgerLayout ledger, Scope scope) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    Problem stale(int index, ChangeNo by) {
        return new Problem(
                HistoryProblem.STALE,
                new Place.InCommand(index, ""),
                "这一行已由" + who(by) + "修改（变更 " + by + "）",
                "请刷新后在最新内容上重新修改");
    }

    /// No current version: withdrawn by somebody, never there, or not for this writer's eyes.
    Problem gone(int index, RowId id) {
        StoredRow row = new StoredRow(ledger, "t", Set.of());
        Long closed = sql.select(DSL.max(row.to()))
                .from(row.table())
                .where(row.rowId().eq(id.value()))
                .fetchSingle()
                .value1();
        if (closed == null) {
            return outOfScope(index);
        }
        return new Problem(
                HistoryProblem.STALE,
                new Place.InCommand(index, ""),
                "这一行已由" + who(new ChangeNo(closed)) + "撤回（变更 " + closed + "）",
                "请刷新列表；需要时重新新建");
    }

    Problem outOfScope(int index) {
        return Problem.of(
                HistoryProblem.OUT_OF_SCOPE,
                new Place.InCommand(index, ""),
                "台账 " + ledger.definition().title() + " 中没有这一行，或者无权修改");
    }

    private String who(ChangeNo number) {
        return sql.select(StoredTables.ACTOR, StoredTables.AT)
                .from(StoredTables.CHANGE)
                .where(StoredTables.NUMBER.eq(number.value()))
                .fetchOptional(r -> " " + r.value1() + " 于 " + MINUTE.format(r.value2()) + " ")
                .orElse("他人");
    }
}
