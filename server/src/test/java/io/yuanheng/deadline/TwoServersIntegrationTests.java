package io.yuanheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestModules;
import io.yuanheng.TestStore;
import io.yuanheng.access.TestCallers;
import io.yuanheng.kernel.RowId;
import io.yuanheng.notice.Notice;
import io.yuanheng.notice.Notices;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Two servers, each with everything of its own, over one database: each rung is told once, and none is left out.
class TwoServersIntegrationTests {

    private static final int MATTERS = 12;

    /// Every matter is due on a Friday of 2024 without a rest day near it, so that its four rungs lie on Tuesday, Friday, the Monday
    /// behind and the Friday behind that. Both servers look at the same time, again and again, from before the first to behind the
    /// last; one of them is started anew in between.
    @RepeatedTest(3)
    void tellEachRungOnce(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        try (SmallClock clock = new SmallClock();
                TestModules second = clock.modules.another();
                ExecutorService both = Executors.newFixedThreadPool(3)) {
            List<LocalDate> due = new ArrayList<>();
            for (int i = 0; i < MATTERS; i++) {
                LocalDate friday = LocalDate.of(2024, 3, 1).plusWeeks(random.nextInt(3));
                due.add(friday);
                clock.matter("事项" + i, Map.of("due", friday.toString()));
            }
            RowId moved = clock.matter("改期", Map.of("due", "2024-03-08"));
            Reminders one = clock.modules.get(Reminders.class);
            Reminders other = second.get(Reminders.class);
            assertThat(one).isNotSameAs(other);
            assertThat(clock.modules.get(Notices.class)).isNotSameAs(second.get(Notices.class));
            int told = 0;
            for (LocalDateTime now = LocalDateTime.parse("2024-02-20T00:00"); now.isBefore(LocalDateTime.parse("2024-04-01T00:00")); now = now.plusHours(7)) {
                LocalDateTime at = now;
                if (at.toLocalDate().equals(LocalDate.of(2024, 3, 6)) && at.getHour() < 7) {
                    clock.correct(moved, "改期", Map.of("due", "2024-03-15"));
                }
                if (random.nextInt(20) == 0) {
                    other = new Reminders(second.get(io.yuanheng.history.History.class), second.get(Notices.class));
                }
                Reminders now2 = other;
                List<Callable<Integer>> looks = List.of(() -> look(one, at), () -> look(now2, at), () -> look(one, at));
                for (var looked : both.invokeAll(looks)) {
                    told += looked.get();
                }
            }
            // 改期 was told its first rung, then moved: four more
            int expected = 4 * MATTERS + 1 + 4;
            assertThat(told).isEqualTo(expected);
            List<Notice> office = inbox(clock.modules, "office");
            List<Notice> leader = inbox(second, "leader");
            // rungs one to three, and three and four
            assertThat(office).hasSize(3 * MATTERS + 1 + 3);
            assertThat(leader).hasSize(2 * MATTERS + 2);
            assertThat(new HashSet<>(leader.stream().map(notice -> notice.title() + notice.body()).toList())).hasSameSizeAs(leader);
        }
    }

    private static int look(Reminders server, LocalDateTime at) {
        return server.remind(at, TestStore.EVERYTHING).told();
    }

    private static List<Notice> inbox(TestModules server, String role) {
        return server.get(Notices.class).inbox(TestCallers.holding(server.definitions(), role + "1", role + "@east"), SmallClock.EAST, false, 1000);
    }
}
