package io.yuanheng.history;

import static io.yuanheng.history.Declared.ENTERPRISE;
import static io.yuanheng.history.Rows.YUNXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.RowId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WritingAtTheSameTimeIntegrationTests {

    private static final int WRITERS = 50;
    private static final int CHANGES_EACH = 4;
    private static final int READERS = 2;
    private static final int SHARED_ROWS = 20;

    @Test
    void neverChangesWhatAReaderSawAtAnEarlierNumber() throws Exception {
        try (TestStore store = TestStore.of(Declared.park())) {
            History history = store.history();
            Rows rows = new Rows(history);
            List<RowId> shared = new ArrayList<>();
            for (int i = 0; i < SHARED_ROWS; i++) {
                shared.add(rows.open(ENTERPRISE, YUNXI, "code", "S" + i, "name", "共有" + i));
            }
            Map<ChangeNo, String> seen = new ConcurrentHashMap<>();
            AtomicBoolean writing = new AtomicBoolean(true);
            try (ExecutorService threads = Executors.newCachedThreadPool()) {
                List<Future<?>> readers = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    readers.add(threads.submit(() -> {
                        readWhile(writing, rows, seen);
                        return null;
                    }));
                }
                List<Future<Integer>> writers = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    int writer = i;
                    writers.add(threads.submit(() -> write(writer, rows, shared)));
                }
                int written = SHARED_ROWS;
                for (Future<Integer> writer : writers) {
                    written += writer.get();
                }
                writing.set(false);
                for (Future<?> reader : readers) {
                    reader.get();
                }
                assertThat(history.current()).isEqualTo(new ChangeNo(written));
            }
            assertThat(seen).hasSizeGreaterThan(10);
            seen.forEach((number, hash) ->
                    assertThat(hash(rows, number)).as("as of %s", number).isEqualTo(hash));
            timesNeverRunBackwards(history);
        }
    }

    private static void readWhile(AtomicBoolean writing, Rows rows, Map<ChangeNo, String> seen)
            throws InterruptedException {
        while (writing.get()) {
            ChangeNo number = rows.history().current();
            String hash = hash(rows, number);
            String before = seen.putIfAbsent(number, hash);
            assertThat(hash).isEqualTo(before == null ? hash : before);
            Thread.sleep(10);
        }
    }

    /// @return how many changes were accepted; a stale write is refused and draws no number
    private static int write(int writer, Rows rows, List<RowId> shared) {
        Random random = new Random(writer);
        int accepted = 0;
        for (int i = 0; i < CHANGES_EACH; i++) {
            if (random.nextBoolean()) {
                rows.open(ENTERPRISE, YUNXI, "code", "W" + writer + "_" + i, "name", "新增");
                accepted++;
            } else {
                int which = random.nextInt(SHARED_ROWS);
                Version now = rows.now(ENTERPRISE, shared.get(which));
                String name = "共有" + which + "由" + writer + "改" + i;
                var outcome = rows.replace(
                        ENTERPRISE, now.row(), now.from(), TestStore.EVERYTHING, "code", "S" + which, "name", name);
                accepted += outcome instanceof io.yuanheng.kernel.Outcome.Accepted ? 1 : 0;
            }
        }
        return accepted;
    }

    private static String hash(Rows rows, ChangeNo number) {
        StringBuilder all = new StringBuilder();
        for (Version version : rows.all(ENTERPRISE, number)) {
            all.append(version.row())
                    .append(version.from())
                    .append(version.to())
                    .append(version.number());
            all.append(new java.util.TreeMap<>(version.values())).append('\n');
        }
        return all.toString();
    }

    private static void timesNeverRunBackwards(History history) {
        List<Change> changes = LongStream.rangeClosed(1, history.current().value())
                .mapToObj(n -> history.change(new ChangeNo(n)).orElseThrow())
                .toList();
        assertThat(changes).extracting(Change::at).isSorted();
    }
}
