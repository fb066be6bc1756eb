package io.yuanheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestModules;
import io.yuanheng.TestStore;
import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.declaration.Packs;
import io.yuanheng.history.Change;
import io.yuanheng.history.History;
import io.yuanheng.history.RowWrite;
import io.yuanheng.history.Schema;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A rule that is declared anew from a day on moves what begins from that day on, and nothing that began before.
class ChangingARuleIntegrationTests {

    private static final LedgerCode MATTER = new LedgerCode("matter");
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final int DAYS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void movesWhatBeginsFromThenOnAndNothingBefore(long seed) {
        Random random = new Random(seed);
        LocalDate since = FIRST.plusDays(20 + random.nextInt(DAYS - 40));
        int limit = 2 + random.nextInt(9);
        int later = limit + 1 + random.nextInt(9);
        try (TestModules modules = new TestModules(Packs.of(pack(rule(limit, ""))).orElseThrow())) {
            Map<RowId, LocalDate> begun = matters(modules.get(History.class), random);
            LocalDateTime now = FIRST.plusDays(DAYS / 2 + random.nextInt(DAYS)).atTime(9, 0);
            Reminders server = new Reminders(modules.get(History.class), new Said());
            server.remind(now, TestStore.EVERYTHING);
            Map<RowId, Obligation> before = ask(modules, now);

            modules.get(Schema.class)
                    .apply(Packs.of(pack(rule(limit, "") + "---\n" + rule(later, "since: " + since + "\n"))).orElseThrow(), TestStore.OPERATOR)
                    .orElseThrow();

            Map<RowId, Obligation> after = ask(modules, now);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            begun.forEach((row, day) -> {
                if (before.containsKey(row) && day.isBefore(since)) {
                    assertThat(after.get(row)).as("begun on %s, before %s", day, since).isEqualTo(before.get(row));
                } else if (before.containsKey(row)) {
                    assertThat(after.get(row).due().day()).as("begun on %s, not before %s", day, since).isEqualTo(walked(day, later));
                }
            });
            assertThat(server.remind(now, TestStore.EVERYTHING).everything()).as("a server looks at everything under new rules").isTrue();
        }
    }

    private static List<PackFile> pack(String rules) {
        return List.of(
                new PackFile("p", "pack.yaml", "pack: p\ntitle: 测试\nversion: 1.0.0\n"),
                new PackFile("p", "access/a.yaml", "role: office\ntitle: 办公室\nledgers: { matter: [read, write] }\n---\nunits:\n  east: { title: 东园, kind: park }\n"),
                new PackFile("p", "ledger/matter.yaml", """
                        ledger: matter
                        title: 事项
                        name: title
                        identified_by: title
                        fields:
                          title: { type: text, title: 事项 }
                          begun: { type: day, title: 开始 }
                          done: { type: day, title: 办结 }
                        """),
                new PackFile("p", "calendar/c.yaml", "calendar: 2024\nsource: 测试\ncovered_until: 2024-12-31\n"),
                new PackFile("p", "deadline/d.yaml", rules + """
                        ---
                        lamps: plain
                        title: 灯
                        rules:
                          - { lamp: red, when: late }
                          - { lamp: yellow, when: within 2 working days }
                          - { lamp: green, when: always }
                        ---
                        ladder: chase
                        title: 催办
                        rungs:
                          - { at: due, to: by }
                        """));
    }

    private static String rule(int limit, String since) {
        return "deadline: answer\ntitle: 答复\n" + since + "of: matter\nfrom: begun\nlimit: " + limit
                + " working days\ndone: done\nby: office\nlamps: plain\nladder: chase\n";
    }

    private static Map<RowId, LocalDate> matters(History history, Random random) {
        Map<RowId, LocalDate> begun = new TreeMap<>(java.util.Comparator.comparing(RowId::value));
        List<RowWrite> writes = new ArrayList<>();
        for (RowId row : history.newRows(80)) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            Map<FieldCode, Value> values = new java.util.HashMap<>(Map.of(
                    new FieldCode("title"), new Value.Text("事项" + row), new FieldCode("begun"), new Value.Day(day)));
            if (random.nextInt(3) == 0) {
                values.put(new FieldCode("done"), new Value.Day(day.plusDays(random.nextInt(30))));
            }
            begun.put(row, day);
            writes.add(new RowWrite.Open(MATTER, row, new ParkCode("east"), null, values, null));
        }
        history.commit(new Change.Intent(TestStore.OPERATOR, "amend", null, Optional.empty()), writes, TestStore.EVERYTHING).orElseThrow();
        return begun;
    }

    private static Map<RowId, Obligation> ask(TestModules modules, LocalDateTime now) {
        History history = modules.get(History.class);
        DueQuestion question = new DueQuestion(
                List.of(new ParkCode("east")), history.current(), now, LocalDate.of(2030, 1, 1), true, Set.of(), Set.of(), 1_000);
        Map<RowId, Obligation> found = new TreeMap<>(java.util.Comparator.comparing(RowId::value));
        modules.get(Deadlines.class).due(question, TestStore.EVERYTHING).obligations().forEach(o -> found.put(o.row(), o));
        return found;
    }

    /// One day after the other; nothing is rested but Saturdays and Sundays.
    private static LocalDate walked(LocalDate begun, int days) {
        LocalDate at = begun;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            left -= at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return at;
    }
}
