package io.yuanheng.deadline;

import io.yuanheng.TestModules;
import io.yuanheng.TestStore;
import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.declaration.Packs;
import io.yuanheng.history.Change;
import io.yuanheng.history.History;
import io.yuanheng.history.RowWrite;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One ledger of matters with a few rules, for what the demonstration does not show.
final class SmallClock implements AutoCloseable {

    static final LedgerCode MATTER = new LedgerCode("matter");
    static final ParkCode EAST = new ParkCode("east");

    private static final List<PackFile> FILES = List.of(
            new PackFile("p", "pack.yaml", "pack: p\ntitle: 测试\nversion: 1.0.0\n"),
            new PackFile("p", "access/a.yaml", """
                    role: office
                    title: 办公室
                    ledgers: { matter: [read, write] }
                    ---
                    role: leader
                    title: 领导
                    ledgers: { matter: [read] }
                    ---
                    units:
                      east: { title: 东园, kind: park }
                    """),
            new PackFile("p", "ledger/matter.yaml", """
                    ledger: matter
                    title: 事项
                    name: title
                    identified_by: title
                    fields:
                      title: { type: text, title: 事项 }
                      begun: { type: day, title: 开始 }
                      due: { type: day, title: 时限 }
                      done: { type: day, title: 办结 }
                      percent: { type: amount, title: 完成, unit: '%' }
                      money: { type: amount, title: 已付, unit: '%' }
                    """),
            new PackFile("p", "calendar/c.yaml", "calendar: 2024\nsource: 测试\ncovered_until: 2024-12-31\n"),
            new PackFile("p", "deadline/d.yaml", """
                    deadline: answer
                    title: 答复
                    of: matter
                    from: begun
                    limit: 5 days
                    rest_day: stays
                    done: done
                    by: office
                    lamps: works
                    ---
                    deadline: answer
                    title: 答复
                    since: 2024-07-01
                    of: matter
                    from: begun
                    limit: 10 days
                    rest_day: stays
                    done: done
                    by: office
                    lamps: works
                    ---
                    deadline: finish
                    title: 完工
                    of: matter
                    day: due
                    done: done
                    progress: { from: begun, done: percent, money: money }
                    by: office
                    lamps: works
                    ladder: chase
                    ---
                    lamps: works
                    title: 灯
                    rules:
                      - { lamp: red, when: late by 5 days }
                      - { lamp: yellow, when: late }
                      - { lamp: red, when: money ahead by 15 }
                      - { lamp: red, when: behind by 10 }
                      - { lamp: yellow, when: behind }
                      - { lamp: green, when: always }
                    ---
                    ladder: chase
                    title: 催办
                    rungs:
                      - { at: 3 working days before, to: by }
                      - { at: due, to: by }
                      - { at: 1 working day after, to: [by, leader] }
                      - { at: 5 working days after, to: leader, escalates: yes }
                    quiet: '22:00..08:00'
                    digest: '08:30'
                    """));

    final TestModules modules = new TestModules(Packs.of(FILES).orElseThrow());

    History history() {
        return modules.get(History.class);
    }

    RowId matter(String title, Map<String, String> cells) {
        RowId row = history().newRows(1).getFirst();
        commit(new RowWrite.Open(MATTER, row, EAST, null, values(title, cells), null));
        return row;
    }

    void correct(RowId row, String title, Map<String, String> cells) {
        Version now = history().find(MATTER, row, history().current(), TestStore.EVERYTHING).orElseThrow();
        commit(new RowWrite.Replace(MATTER, row, now.from(), null, values(title, cells), null));
    }

    void withdraw(RowId row) {
        Version now = history().find(MATTER, row, history().current(), TestStore.EVERYTHING).orElseThrow();
        commit(new RowWrite.Close(MATTER, row, now.from()));
    }

    private void commit(RowWrite write) {
        history().commit(new Change.Intent(TestStore.OPERATOR, "amend", null, Optional.empty()), List.of(write), TestStore.EVERYTHING).orElseThrow();
    }

    private static Map<FieldCode, Value> values(String title, Map<String, String> cells) {
        Map<FieldCode, Value> values = new HashMap<>(Map.of(new FieldCode("title"), new Value.Text(title)));
        cells.forEach((field, text) -> values.put(
                new FieldCode(field),
                text.contains("-") ? new Value.Day(LocalDate.parse(text)) : new Value.Number(new BigDecimal(text))));
        return values;
    }

    List<Obligation> ask(String rule, String at) {
        return ask(rule, at, history().current());
    }

    List<Obligation> ask(String rule, String at, ChangeNo asOf) {
        DueQuestion question = new DueQuestion(
                List.of(EAST), asOf, LocalDateTime.parse(at), LocalDate.of(2030, 1, 1), true, java.util.Set.of(rule), java.util.Set.of(), 100);
        return modules.get(Deadlines.class).due(question, TestStore.EVERYTHING).obligations();
    }

    Obligation one(String rule, String at) {
        List<Obligation> all = ask(rule, at);
        if (all.size() != 1) {
            throw new AssertionError(all.toString());
        }
        return all.getFirst();
    }

    @Override
    public void close() {
        modules.close();
    }
}
