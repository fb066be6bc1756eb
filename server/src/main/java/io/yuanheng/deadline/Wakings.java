package io.yuanheng.deadline;

import io.yuanheng.kernel.RowId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Moments at which something must be looked at again although no row changes, such as the next rung of a ladder.
///
/// A heap in plain arrays: a million entries take 20 MB. An entry that a later change has made pointless stays; the look it causes
/// finds nothing to say.
final class Wakings {

    private static final long WHOLE = -1;

    private long[] moments = new long[1_024];
    private long[] rows = new long[1_024];
    private int[] rules = new int[1_024];
    private int size;

    int size() {
        return size;
    }

    /// @param rule its place among the rules
    /// @param row null for the whole rule
    void add(LocalDateTime moment, int rule, @Nullable RowId row) {
        if (size == moments.length) {
            int more = size + size / 2;
            moments = Arrays.copyOf(moments, more);
            rows = Arrays.copyOf(rows, more);
            rules = Arrays.copyOf(rules, more);
        }
        int at = size++;
        set(at, moment.toEpochSecond(ZoneOffset.UTC), rule, row == null ? WHOLE : row.value());
        while (at > 0 && moments[(at - 1) / 2] > moments[at]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    /// Takes out what lies not behind the moment.
    ///
    /// @return by rule the rows; empty for the whole rule
    Map<Integer, Optional<Set<RowId>>> take(LocalDateTime now) {
        long latest = now.toEpochSecond(ZoneOffset.UTC);
        Map<Integer, Optional<Set<RowId>>> woken = new HashMap<>();
        while (size > 0 && moments[0] <= latest) {
            if (rows[0] == WHOLE) {
                woken.put(rules[0], Optional.empty());
            } else {
                RowId row = new RowId(rows[0]);
                woken.computeIfAbsent(rules[0], _ -> Optional.of(new HashSet<>())).ifPresent(found -> found.add(row));
            }
            swap(0, --size);
            sink(0);
        }
        return woken;
    }

    /// Leaves out all that was noted of a rule, before the whole of it is looked at anew.
    void forget(int rule) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (rules[i] != rule) {
                set(kept++, moments[i], rules[i], rows[i]);
            }
        }
        size = kept;
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    private void sink(int from) {
        int at = from;
        while (true) {
            int least = 2 * at + 1;
            if (least + 1 < size && moments[least + 1] < moments[least]) {
                least++;
            }
            if (least >= size || moments[at] <= moments[least]) {
                return;
            }
            swap(at, least);
            at = least;
        }
    }

    private void swap(int a, int b) {
        long moment = moments[a];
        int rule = rules[a];
        long row = rows[a];
        set(a, moments[b], rules[b], rows[b]);
        set(b, moment, rule, row);
    }

    private void set(int at, long moment, int rule, long row) {
        moments[at] = moment;
        rules[at] = rule;
        rows[at] = row;
    }
}
