package io.yuanheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.kernel.RowId;
import io.yuanheng.notice.Notice;
import io.yuanheng.notice.Notices;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each rung is told once, to the right people, whoever looks and however often.
class RemindingIntegrationTests {

    private final SmallClock clock = new SmallClock();
    private final Notices notices = clock.modules.get(Notices.class);
    private final Caller office = TestCallers.holding(clock.modules.definitions(), "office1", "office@east");
    private final Caller leader = TestCallers.holding(clock.modules.definitions(), "leader1", "leader@east");

    @AfterEach
    void close() {
        clock.close();
    }

    private Reminders server() {
        return new Reminders(clock.history(), notices);
    }

    private int look(Reminders server, String at) {
        return server.remind(LocalDateTime.parse(at), TestStore.EVERYTHING).told();
    }

    private List<Notice> inbox(Caller caller) {
        return notices.inbox(caller, SmallClock.EAST, true, 100);
    }

    /// Due on Friday 28 June 2024: three working days before is Tuesday 25; one after is Monday 1 July; five after is Friday 5 July.
    @Test
    void climbsOneRungAfterTheOther() {
        clock.matter("甲", Map.of("due", "2024-06-28"));
        Reminders server = server();

        assertThat(look(server, "2024-06-24T23:59")).isZero();
        assertThat(look(server, "2024-06-25T00:00")).isEqualTo(1);
        assertThat(look(server, "2024-06-27T12:00")).isZero();
        assertThat(look(server, "2024-06-28T08:00")).isEqualTo(1);
        assertThat(inbox(leader)).isEmpty();
        assertThat(look(server, "2024-06-30T08:00")).isZero();
        assertThat(look(server, "2024-07-01T08:00")).isEqualTo(1);
        assertThat(look(server, "2024-07-05T08:00")).isEqualTo(1);
        assertThat(look(server, "2024-12-31T08:00")).isZero();
        assertThat(inbox(office)).hasSize(3);
        assertThat(inbox(leader)).hasSize(2).first().satisfies(notice -> assertThat(notice.title()).startsWith("【升级】"));
    }

    @Test
    void twoServersThatLookAtTheSameTimeRemindOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            clock.matter("事项" + i, Map.of("due", "2024-06-28"));
        }
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            for (String at : List.of("2024-06-25T08:00", "2024-06-28T08:00", "2024-06-28T08:01", "2024-07-01T08:00", "2024-07-05T08:00")) {
                Callable<Integer> look = () -> look(server(), at);
                for (var looked : both.invokeAll(List.of(look, look, look, look))) {
                    looked.get();
                }
            }
        }
        assertThat(inbox(office)).hasSize(100);
        assertThat(notices.inbox(office, SmallClock.EAST, false, 1000)).hasSize(3 * 40);
        assertThat(notices.inbox(leader, SmallClock.EAST, false, 1000)).hasSize(2 * 40);
    }

    @Test
    void startedLateTellsTheHighestRungOnly() {
        clock.matter("甲", Map.of("due", "2024-03-29"));

        assertThat(look(server(), "2024-06-25T08:00")).isEqualTo(1);
        assertThat(inbox(leader)).hasSize(1);
        assertThat(inbox(office)).isEmpty();
    }

    @Test
    void aDueDayThatMovesHasRungsOfItsOwn() {
        RowId row = clock.matter("甲", Map.of("due", "2024-06-28"));
        Reminders server = server();
        assertThat(look(server, "2024-06-28T08:00")).isEqualTo(1);
        clock.correct(row, "甲", Map.of("due", "2024-07-31"));

        assertThat(look(server, "2024-06-28T09:00")).isZero();
        assertThat(look(server, "2024-07-31T08:00")).isEqualTo(1);
    }

    @Test
    void whatIsDoneIsNotChased() {
        clock.matter("甲", Map.of("due", "2024-06-28", "done", "2024-06-20"));

        assertThat(look(server(), "2024-07-05T08:00")).isZero();
    }

    @Test
    void isReadByEachForHimselfAndByNobodyWhoWasNotTold() {
        clock.matter("甲", Map.of("due", "2024-06-28"));
        look(server(), "2024-07-01T08:00");
        long notice = inbox(office).getFirst().id();

        notices.read(office, notice).orElseThrow();
        assertThat(inbox(office)).isEmpty();
        assertThat(inbox(leader)).hasSize(1);
        look(server(), "2024-07-05T08:00");
        long leaders = inbox(leader).getFirst().id();
        assertThat(notices.read(office, leaders)).isInstanceOf(io.yuanheng.kernel.Outcome.Rejected.class);
    }
}
