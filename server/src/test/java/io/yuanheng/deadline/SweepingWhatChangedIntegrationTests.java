package io.yuanheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that looks at what changed says, at every look, what a server says that has just started and looks at everything.
class SweepingWhatChangedIntegrationTests {

    private static final int LOOKS = 70;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void saysWhatAFullLookSays(long seed) {
        try (BusyPark park = new BusyPark(seed)) {
            Said bySteps = new Said();
            Said byAll = new Said();
            Reminders stepping = new Reminders(park.history(), bySteps);
            LocalDateTime now = LocalDateTime.parse("2024-01-15T09:00");
            int whole = 0;
            long looked = 0;
            long open = 0;
            for (int look = 0; look < LOOKS; look++) {
                int edits = park.draw(5);
                for (int i = 0; i < edits; i++) {
                    park.edit(now.toLocalDate());
                }
                Reminders.Look step = stepping.remind(now, TestStore.EVERYTHING);
                Reminders.Look all = new Reminders(park.history(), byAll).remind(now, TestStore.EVERYTHING);
                assertThat(bySteps.messages).as("look %d at %s", look, now).isEqualTo(byAll.messages);
                whole += step.everything() ? 1 : 0;
                looked += step.looked();
                open += all.looked();
                now = park.draw(3) == 0 ? now.plusMinutes(1) : now.plusHours(1 + park.draw(60));
            }
            assertThat(bySteps.messages).as("something was said").hasSizeGreaterThan(50);
            assertThat(whole).as("full looks").isEqualTo(1);
            assertThat(looked).as("obligations looked at, of %d", open).isLessThan(open / 2);
        }
    }

    @Test
    void looksAtOneRowWhenOneRowChangedAndAtNoneWhenNoneDid() {
        try (SmallClock clock = new SmallClock()) {
            var first = clock.matter("甲", Map.of("due", "2024-06-28"));
            for (int i = 0; i < 50; i++) {
                clock.matter("事项" + i, Map.of("due", "2024-07-31"));
            }
            Reminders server = new Reminders(clock.history(), new Said());

            assertThat(server.remind(LocalDateTime.parse("2024-06-03T09:00"), TestStore.EVERYTHING))
                    .isEqualTo(new Reminders.Look(true, 51, 0));
            assertThat(server.remind(LocalDateTime.parse("2024-06-03T09:01"), TestStore.EVERYTHING))
                    .isEqualTo(new Reminders.Look(false, 0, 0));
            clock.correct(first, "甲", Map.of("due", "2024-06-04"));
            // Tuesday 4 June: three working days before it lies behind us
            assertThat(server.remind(LocalDateTime.parse("2024-06-03T09:02"), TestStore.EVERYTHING))
                    .isEqualTo(new Reminders.Look(false, 1, 1));
            assertThat(server.remind(LocalDateTime.parse("2024-06-04T00:00"), TestStore.EVERYTHING))
                    .isEqualTo(new Reminders.Look(false, 1, 1));
        }
    }

    @Test
    void looksAtEverythingAgainWhenTheClockWasSetBack() {
        try (SmallClock clock = new SmallClock()) {
            clock.matter("甲", Map.of("due", "2024-06-28"));
            Reminders server = new Reminders(clock.history(), new Said());
            server.remind(LocalDateTime.parse("2024-06-03T09:00"), TestStore.EVERYTHING);

            assertThat(server.remind(LocalDateTime.parse("2024-06-02T09:00"), TestStore.EVERYTHING).everything()).isTrue();
        }
    }

    @Test
    void wakesInTheOrderOfTime() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        LocalDateTime start = LocalDateTime.parse("2024-01-01T00:00");
        Wakings wakings = new Wakings();
        TreeMap<LocalDateTime, List<Long>> sorted = new TreeMap<>();
        for (long row = 1; row <= 5_000; row++) {
            LocalDateTime at = start.plusMinutes(random.nextInt(1_000));
            int rule = random.nextInt(3);
            wakings.add(at, rule, new io.yuanheng.kernel.RowId(row));
            if (rule != 1) {
                sorted.computeIfAbsent(at, _ -> new ArrayList<>()).add(row);
            }
        }
        wakings.forget(1);
        for (Map.Entry<LocalDateTime, List<Long>> next : sorted.entrySet()) {
            assertThat(wakings.take(next.getKey().minusMinutes(1))).isEmpty();
            assertThat(wakings.take(next.getKey()).values().stream()
                            .flatMap(rows -> rows.orElseThrow().stream())
                            .map(io.yuanheng.kernel.RowId::value))
                    .containsExactlyInAnyOrderElementsOf(next.getValue());
        }
        assertThat(wakings.size()).isZero();
    }
}
