package io.yuanheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.LampSet.Lamp;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.RowId;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules, rows and time move what is due, each as far as it should and no further.
class ChangingWhatIsDueIntegrationTests {

    private final SmallClock clock = new SmallClock();

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void aChangedRuleHoldsFromItsDayOnAndNotBefore() {
        clock.matter("甲", Map.of("begun", "2024-06-30"));
        clock.matter("乙", Map.of("begun", "2024-07-01"));

        assertThat(clock.ask("answer", "2024-07-20T09:00"))
                .extracting(Obligation::subject, o -> o.due().day())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("甲", LocalDate.of(2024, 7, 5)),
                        org.assertj.core.groups.Tuple.tuple("乙", LocalDate.of(2024, 7, 11)));
    }

    @Test
    void aCorrectionMovesWhatIsDueAndLeavesTheEarlierChangeAlone() {
        RowId row = clock.matter("甲", Map.of("begun", "2024-03-01"));
        ChangeNo before = clock.history().current();
        clock.correct(row, "甲", Map.of("begun", "2024-03-04", "done", "2024-03-07"));

        assertThat(clock.one("answer", "2024-03-08T09:00").state()).isEqualTo(Obligation.State.MET);
        assertThat(clock.one("answer", "2024-03-08T09:00").due().day()).isEqualTo(LocalDate.of(2024, 3, 9));
        assertThat(clock.ask("answer", "2024-03-08T09:00", before))
                .singleElement()
                .satisfies(o -> assertThat(o.state()).isEqualTo(Obligation.State.LATE))
                .satisfies(o -> assertThat(o.due().day()).isEqualTo(LocalDate.of(2024, 3, 6)));
    }

    @Test
    void askedForAnEarlierDayWhatWasDoneLaterIsNotYetDone() {
        clock.matter("甲", Map.of("begun", "2024-03-01", "done", "2024-03-20"));

        assertThat(clock.one("answer", "2024-03-05T09:00").state()).isEqualTo(Obligation.State.OPEN);
        assertThat(clock.one("answer", "2024-03-10T09:00").state()).isEqualTo(Obligation.State.LATE);
        assertThat(clock.one("answer", "2024-03-20T09:00").state()).isEqualTo(Obligation.State.MET_LATE);
    }

    @Test
    void whatHasNotBegunIsNotDue() {
        clock.matter("甲", Map.of("begun", "2024-03-01"));

        assertThat(clock.ask("answer", "2024-02-29T23:59")).isEmpty();
    }

    @Test
    void aWithdrawnRowOwesNothing() {
        RowId row = clock.matter("甲", Map.of("begun", "2024-03-01"));
        clock.withdraw(row);

        assertThat(clock.ask("answer", "2024-03-08T09:00")).isEmpty();
    }

    /// 100 days from 1 January to 9 April 2024; on 19 February 50 have passed.
    @ParameterizedTest
    @CsvSource({
        "2024-02-19T09:00, 50, 50, GREEN",
        "2024-02-19T09:00, 49, 49, YELLOW",
        "2024-02-19T09:00, 40.01, 40, YELLOW",
        "2024-02-19T09:00, 40, 40, RED",
        "2024-02-19T09:00, 60, 74.99, GREEN",
        "2024-02-19T09:00, 60, 75, RED",
        "2024-04-10T09:00, 100, 100, YELLOW",
        "2024-04-14T00:00, 100, 100, RED"
    })
    void workThatFallsBehindTimeOrMoneyIsLit(String at, String percent, String money, Lamp lamp) {
        clock.matter("甲", Map.of("begun", "2024-01-01", "due", "2024-04-09", "percent", percent, "money", money));

        assertThat(clock.one("finish", at).lamp()).as(clock.one("finish", at).reason()).isEqualTo(lamp);
    }
}
