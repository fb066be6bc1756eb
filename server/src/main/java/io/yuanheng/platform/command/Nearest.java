package io.yuanheng.platform.command;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// What a person may have meant by a word that is not declared.
final class Nearest {

    private static final int SHOWN = 3;

    private Nearest() {}

    /// @param words code first, then title and aliases
    /// @return up to three of them as `code（title）`, nearest first
    static <T> List<String> to(String asked, List<T> all, Function<T, List<String>> words) {
        return all.stream()
                .map(words)
                .sorted(Comparator.comparingInt(w -> distance(asked, w)))
                .limit(SHOWN)
                .map(w -> w.get(0) + "（" + w.get(1) + "）")
                .toList();
    }

    private static int distance(String asked, List<String> words) {
        return words.stream().mapToInt(word -> distance(asked, word)).min().orElse(Integer.MAX_VALUE);
    }

    // in hundredths of the longer word, so that short titles do not win by being short; a part of a word is near
    static int distance(String asked, String word) {
        int longer = Math.max(asked.length(), word.length());
        if (longer == 0) {
            return 0;
        }
        int edits = edits(asked, word) * 100 / longer;
        boolean within = asked.length() > 1 && (word.contains(asked) || asked.contains(word));
        return within ? edits * 3 / 10 : edits;
    }

    private static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
