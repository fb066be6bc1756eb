package io.yuanheng.history;

import static io.yuanheng.history.Declared.ENTERPRISE;
import static io.yuanheng.history.Declared.RETURN;
import static io.yuanheng.history.Rows.YUNXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PointingToAnotherRowIntegrationTests {

    private static final int RACES = 20;

    private final TestStore store = TestStore.of(Declared.park());
    private final History history = store.history();
    private final Rows rows = new Rows(history);

    @AfterEach
    void close() {
        store.close();
    }

    private RowWrite returnOf(RowId firm) {
        return new RowWrite.Open(
                RETURN,
                history.newRows(1).getFirst(),
                YUNXI,
                null,
                Rows.values("enterprise", firm, "month", YearMonth.of(2024, 6)),
                null);
    }

    private Outcome<ChangeNo> write(RowWrite write) {
        return history.commit(Rows.INTENT, List.of(write), TestStore.EVERYTHING);
    }

    private static List<Problem> problems(Outcome<ChangeNo> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<ChangeNo> _ -> List.of();
            case Outcome.Rejected<ChangeNo>(List<Problem> found) -> found;
        };
    }

    @Test
    void isRefusedOnceThatRowWasWithdrawn() {
        RowId firm = rows.open(ENTERPRISE, YUNXI, "code", "1", "name", "甲");
        rows.close(ENTERPRISE, firm, rows.now(ENTERPRISE, firm).from()).orElseThrow();

        assertThat(problems(write(returnOf(firm)))).extracting(Problem::message).containsExactly("引用的行 " + firm + " 不在台账 enterprise 中，或已被撤回");
    }

    @Test
    void keepsThatRowFromBeingWithdrawn() {
        RowId firm = rows.open(ENTERPRISE, YUNXI, "code", "1", "name", "甲");
        write(returnOf(firm)).orElseThrow();

        assertThat(problems(rows.close(ENTERPRISE, firm, rows.now(ENTERPRISE, firm).from())))
                .extracting(Problem::message)
                .containsExactly("不能撤回：台账 monthly_return 中还有行引用它");
    }

    @Test
    void hasOneWinnerWhenBothHappenAtOnce() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                RowId firm = rows.open(ENTERPRISE, YUNXI, "code", "race" + race, "name", "企业" + race);
                ChangeNo opened = rows.now(ENTERPRISE, firm).from();
                RowWrite pointing = returnOf(firm);
                CyclicBarrier start = new CyclicBarrier(2);
                Callable<Boolean> withdraw = () -> {
                    start.await();
                    return problems(rows.close(ENTERPRISE, firm, opened)).isEmpty();
                };
                Callable<Boolean> point = () -> {
                    start.await();
                    return problems(write(pointing)).isEmpty();
                };
                Future<Boolean> withdrawn = two.submit(withdraw);
                Future<Boolean> pointed = two.submit(point);
                assertThat(withdrawn.get()).as("race %s", race).isNotEqualTo(pointed.get());
            }
        }
    }
}
