package io.yuanheng.deadline;

import io.yuanheng.TestModules;
import io.yuanheng.TestStore;
import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.declaration.Packs;
import io.yuanheng.history.Change;
import io.yuanheng.history.History;
import io.yuanheng.history.RowWrite;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A park in which everything that a rule can look at changes at random: rows, what they refer to, pauses, classes and returns.
final class BusyPark implements AutoCloseable {

    enum Kind { FIRM, HELD, PROJECT, NODE, MATTER, PAUSE, REPORT, VISIT, ZERO }

    private static final List<PackFile> FILES = List.of(
            new PackFile("p", "pack.yaml", "pack: p\ntitle: 测试\nversion: 1.0.0\n"),
            new PackFile("p", "access/a.yaml", """
                    role: office
                    title: 办公室
                    ledgers: { matter: [read, write] }
                    ---
                    units:
                      east: { title: 东园, kind: park }
                    """),
            new PackFile("p", "ledger/l.yaml", """
                    ledger: firm
                    title: 企业
                    name: code
                    identified_by: code
                    fields:
                      code: { type: text, title: 编号 }
                      active: { type: flag, title: 在产 }
                      settled: { type: day, title: 入园 }
                    classes:
                      big: { title: 规上, held_in: held, subject: firm, when: 'kind == "big"', from: from_month, to: to_month }
                    ---
                    ledger: held
                    title: 身份
                    name: code
                    identified_by: code
                    fields:
                      code: { type: text, title: 编号 }
                      firm: { type: reference, title: 企业, to: firm }
                      kind: { type: text, title: 身份 }
                      from_month: { type: month, title: 起 }
                      to_month: { type: month, title: 止 }
                    ---
                    ledger: project
                    title: 项目
                    name: code
                    identified_by: code
                    fields:
                      code: { type: text, title: 编号 }
                      firm: { type: reference, title: 企业, to: firm }
                      started: { type: day, title: 开工 }
                    ---
                    ledger: node
                    title: 节点
                    name: code
                    identified_by: code
                    fields:
                      code: { type: text, title: 编号 }
                      project: { type: reference, title: 项目, to: project }
                      planned: { type: day, title: 计划 }
                      actual: { type: day, title: 实际 }
                    ---
                    ledger: matter
                    title: 事项
                    name: code
                    identified_by: code
                    fields:
                      code: { type: text, title: 编号 }
                      project: { type: reference, title: 项目, to: project }
                      begun: { type: day, title: 开始 }
                      done: { type: day, title: 办结 }
                    ---
                    ledger: pause
                    title: 停表
                    name: code
                    identified_by: code
                    fields:
                      code: { type: text, title: 编号 }
                      matter: { type: reference, title: 事项, to: matter }
                      stopped: { type: day, title: 停 }
                      resumed: { type: day, title: 复 }
                    ---
                    ledger: report
                    title: 月报
                    name: code
                    identified_by: code
                    fields:
                      code: { type: text, title: 编号 }
                      firm: { type: reference, title: 企业, to: firm }
                      month: { type: month, title: 月份 }
                      filed: { type: day, title: 报送 }
                    ---
                    ledger: visit
                    title: 走访
                    name: code
                    identified_by: code
                    fields:
                      code: { type: text, title: 编号 }
                      firm: { type: reference, title: 企业, to: firm }
                      project: { type: reference, title: 项目, to: project }
                      held_on: { type: day, title: 日期 }
                    ---
                    ledger: zero
                    title: 零报告
                    name: code
                    identified_by: code
                    fields:
                      code: { type: text, title: 编号 }
                      month: { type: month, title: 月份 }
                    """),
            new PackFile("p", "calendar/c.yaml", "calendar: 2024\nsource: 测试\nrest:\n  春节: 2024-02-10..2024-02-17\nwork: [2024-02-04, 2024-02-18]\ncovered_until: 2024-12-31\n"),
            new PackFile("p", "deadline/d.yaml", """
                    deadline: answer
                    title: 答复
                    of: matter
                    from: begun
                    limit: 3 working days
                    stops: { of: pause, subject: matter, from: stopped, to: resumed }
                    done: done
                    by: office
                    lamps: plain
                    ladder: chase
                    ---
                    # 两级引用：事项所在项目的企业在产的才催；开工了就算办完
                    deadline: follow_up
                    title: 跟进
                    of: matter
                    where: 'project.firm.active'
                    from: begun
                    limit: 6 days
                    done: project.started
                    by: office
                    lamps: plain
                    ladder: chase
                    ---
                    deadline: planned
                    title: 节点
                    of: node
                    where: 'project.firm.active || !has(project.started)'
                    day: planned
                    done: actual
                    by: office
                    lamps: plain
                    ladder: chase
                    ---
                    deadline: planned
                    title: 节点（新规则）
                    since: 2024-03-01
                    of: node
                    day: planned
                    done: actual
                    by: office
                    lamps: plain
                    ladder: chase
                    ---
                    deadline: monthly
                    title: 月报
                    of: firm
                    holding: big
                    every: month
                    expects: { of: report, subject: firm, at: month, filed: filed }
                    due: 5 days after end
                    active: [settled]
                    look_back: 2
                    by: office
                    lamps: plain
                    ladder: chase
                    ---
                    deadline: weekly
                    title: 走访
                    of: firm
                    where: 'active'
                    every: week
                    expects: { of: visit, subject: firm, at: held_on, where: 'has(project.started)', times: 2 }
                    look_back: 2
                    by: office
                    lamps: plain
                    ladder: chase
                    ---
                    deadline: zero
                    title: 零报告
                    every: month
                    expects: { of: zero, at: month }
                    due: 3 days after end
                    look_back: 1
                    by: office
                    lamps: plain
                    ladder: chase
                    ---
                    lamps: plain
                    title: 灯
                    rules:
                      - { lamp: red, when: late }
                      - { lamp: green, when: always }
                    ---
                    ladder: chase
                    title: 催办
                    rungs:
                      - { at: 2 working days before, to: by }
                      - { at: due, to: by }
                      - { at: 1 working day after, to: by }
                      - { at: 9 days after, to: by, escalates: yes }
                    """));

    private final TestModules modules = new TestModules(Packs.of(FILES).orElseThrow());
    private final Map<Kind, List<RowId>> rows = new EnumMap<>(Kind.class);
    private final Random random;
    private int named;

    BusyPark(long seed) {
        random = new Random(seed);
        for (Kind kind : Kind.values()) {
            rows.put(kind, new ArrayList<>());
        }
    }

    History history() {
        return modules.get(History.class);
    }

    /// Adds, corrects or withdraws a row; what the park refuses, such as withdrawing what others point to, does not happen.
    void edit(LocalDate today) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        List<RowId> known = rows.get(kind);
        LedgerCode ledger = new LedgerCode(kind.name().toLowerCase(java.util.Locale.ROOT));
        int what = known.size() < 4 ? 0 : random.nextInt(10);
        if (what < 4) {
            RowId row = history().newRows(1).getFirst();
            if (commit(new RowWrite.Open(ledger, row, new ParkCode("east"), null, values(kind, today), null))) {
                known.add(row);
            }
            return;
        }
        RowId row = known.get(random.nextInt(known.size()));
        Optional<Version> now = history().find(ledger, row, history().current(), TestStore.EVERYTHING);
        if (now.isPresent() && what < 9) {
            commit(new RowWrite.Replace(ledger, row, now.get().from(), null, values(kind, today), null));
        } else if (now.isPresent()) {
            commit(new RowWrite.Close(ledger, row, now.get().from()));
        }
    }

    private boolean commit(RowWrite write) {
        Change.Intent intent = new Change.Intent(TestStore.OPERATOR, "amend", null, Optional.empty());
        return history().commit(intent, List.of(write), TestStore.EVERYTHING) instanceof io.yuanheng.kernel.Outcome.Accepted;
    }

    private Map<FieldCode, Value> values(Kind kind, LocalDate today) {
        Map<FieldCode, Value> values = new HashMap<>();
        put(values, "code", new Value.Text(kind + "-" + ++named));
        switch (kind) {
            case FIRM -> {
                put(values, "active", new Value.Flag(random.nextInt(4) > 0));
                put(values, "settled", day(today, 60, 20));
            }
            case HELD -> {
                put(values, "firm", any(Kind.FIRM));
                put(values, "kind", new Value.Text(random.nextInt(4) > 0 ? "big" : "small"));
                put(values, "from_month", new Value.Month(YearMonth.from(today).minusMonths(random.nextInt(4))));
                put(values, "to_month", random.nextBoolean() ? null : new Value.Month(YearMonth.from(today).plusMonths(random.nextInt(3) - 1)));
            }
            case PROJECT -> {
                put(values, "firm", any(Kind.FIRM));
                put(values, "started", random.nextInt(3) > 0 ? null : day(today, 5, 10));
            }
            case NODE -> {
                put(values, "project", any(Kind.PROJECT));
                put(values, "planned", day(today, 6, 12));
                put(values, "actual", random.nextInt(3) > 0 ? null : day(today, 4, 4));
            }
            case MATTER -> {
                put(values, "project", any(Kind.PROJECT));
                put(values, "begun", day(today, 6, 6));
                put(values, "done", random.nextInt(3) > 0 ? null : day(today, 2, 6));
            }
            case PAUSE -> {
                LocalDate stopped = today.plusDays(random.nextInt(10) - 5);
                put(values, "matter", any(Kind.MATTER));
                put(values, "stopped", new Value.Day(stopped));
                put(values, "resumed", random.nextInt(3) == 0 ? null : new Value.Day(stopped.plusDays(1 + random.nextInt(8))));
            }
            case REPORT -> {
                put(values, "firm", any(Kind.FIRM));
                put(values, "month", new Value.Month(YearMonth.from(today).minusMonths(random.nextInt(2))));
                put(values, "filed", random.nextInt(4) == 0 ? null : day(today, 3, 6));
            }
            case VISIT -> {
                put(values, "firm", any(Kind.FIRM));
                put(values, "project", any(Kind.PROJECT));
                put(values, "held_on", day(today, 6, 4));
            }
            case ZERO -> put(values, "month", new Value.Month(YearMonth.from(today).minusMonths(random.nextInt(2))));
        }
        return values;
    }

    private Value day(LocalDate today, int back, int ahead) {
        return new Value.Day(today.plusDays(random.nextInt(back + ahead + 1) - back));
    }

    private @org.jspecify.annotations.Nullable Value any(Kind kind) {
        List<RowId> known = rows.get(kind);
        return known.isEmpty() ? null : new Value.Reference(known.get(random.nextInt(known.size())));
    }

    private static void put(Map<FieldCode, Value> values, String field, @org.jspecify.annotations.Nullable Value value) {
        if (value != null) {
            values.put(new FieldCode(field), value);
        }
    }

    /// A number from zero up to, not including, the bound.
    int draw(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public void close() {
        modules.close();
    }
}
