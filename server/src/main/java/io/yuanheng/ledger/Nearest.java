package io.yuanheng.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The few known words nearest to one that is not known.
final class Nearest {

    private static final int SHOWN = 3;

    private record Candidate(String word, int distance) {}

    private Nearest() {}

    /// @return at most three words, nearest first; empty when none is near
    static List<String> to(String written, Collection<String> known) {
        String key = Writing.key(written);
        if (key.isEmpty()) {
            return List.of();
        }
        return known.stream()
                .map(word -> new Candidate(word, distance(key, Writing.key(word))))
                .filter(c -> c.distance < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word)
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    /// @return a hint such as `是否为：甲、乙`, or null when nothing is near
    static @Nullable String hint(String written, Collection<String> known) {
        List<String> near = to(written, known);
        return near.isEmpty() ? null : near.stream().collect(Collectors.joining("”“", "是否为“", "”"));
    }

    private static int distance(String left, String right) {
        if (left.length() >= 2 && right.length() >= 2 && (right.contains(left) || left.contains(right))) {
            return 1;
        }
        int allowed = Math.max(1, Math.max(left.length(), right.length()) * 2 / 5);
        if (Math.abs(left.length() - right.length()) > allowed) {
            return Integer.MAX_VALUE;
        }
        int edits = edits(left, right);
        return edits <= allowed && edits < Math.max(left.length(), right.length()) ? edits + 1 : Integer.MAX_VALUE;
    }

    /// Insertions, deletions and replacements between two words.
    private static int edits(String left, String right) {
        int[] before = new int[right.length() + 1];
        int[] now = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return before[right.length()];
    }
}
