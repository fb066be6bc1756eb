package io.yuanheng.ledger;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A dictionary indexed by every way its entries are written: code, title, alias, `code title`, `C13` for section and code.
final class ChoiceIndex {

    private final Dictionary dictionary;
    private final Map<String, Dictionary.Entry> byCode = new HashMap<>();
    private final Map<String, Set<Dictionary.Entry>> byWord = new HashMap<>();

    ChoiceIndex(Dictionary dictionary) {
        this.dictionary = dictionary;
        for (Dictionary.Entry entry : dictionary.entries()) {
            byCode.putIfAbsent(Writing.key(entry.code()), entry);
            word(entry.title(), entry);
            word(entry.code() + entry.title(), entry);
            entry.aliases().forEach(alias -> word(alias, entry));
        }
        // 门类 and 大类 are often written together, C13
        for (Dictionary.Entry entry : dictionary.entries()) {
            String top = entry.parent() == null ? "" : top(entry);
            if (top.length() == 1 && Character.isLetter(top.charAt(0)) && Character.isDigit(entry.code().charAt(0))) {
                word(top + entry.code(), entry);
            }
        }
    }

    Decoded decode(String raw, int level) {
        String text = Writing.line(raw);
        String key = Writing.key(raw);
        if (key.isEmpty()) {
            return Decoded.EMPTY;
        }
        Dictionary.Entry coded = byCode.get(key);
        List<Dictionary.Entry> found = coded != null ? List.of(coded) : List.copyOf(byWord.getOrDefault(key, Set.of()));
        List<Dictionary.Entry> fitting =
                found.stream().filter(e -> level == 0 || e.level() == level).toList();
        if (fitting.size() == 1) {
            return Decoded.of(new Value.Text(fitting.getFirst().code()));
        }
        if (found.isEmpty()) {
            return Decoded.refused(LedgerProblem.UNKNOWN_CHOICE, unknownHint(text, level), text, dictionary.title());
        }
        if (fitting.isEmpty()) {
            Dictionary.Entry other = found.getFirst();
            return Decoded.refused(
                    LedgerProblem.WRONG_LEVEL, levelHint(other, level), text, dictionary.title(), other.level(), level);
        }
        return Decoded.refused(LedgerProblem.AMBIGUOUS_CHOICE, "写代码：" + listed(fitting), text, dictionary.title());
    }

    /// The code and all codes below it.
    List<String> below(String code) {
        Dictionary.Entry above = byCode.get(Writing.key(code));
        if (above == null) {
            return List.of();
        }
        List<String> codes = new ArrayList<>(List.of(above.code()));
        dictionary.entries().stream().filter(e -> isUnder(e, above)).forEach(e -> codes.add(e.code()));
        return codes;
    }

    private void word(String written, Dictionary.Entry entry) {
        byWord.computeIfAbsent(Writing.key(written), _ -> new LinkedHashSet<>()).add(entry);
    }

    private String top(Dictionary.Entry entry) {
        Dictionary.Entry at = entry;
        while (at.parent() != null) {
            Dictionary.Entry above = byCode.get(Writing.key(at.parent()));
            if (above == null) {
                return "";
            }
            at = above;
        }
        return at.code();
    }

    private String unknownHint(String text, int level) {
        List<String> titles = new ArrayList<>();
        for (Dictionary.Entry entry : dictionary.entries()) {
            if (level == 0 || entry.level() == level) {
                titles.add(entry.title());
            }
        }
        if (titles.size() <= 12) {
            return "可选：" + String.join("、", titles);
        }
        String near = Nearest.hint(text, titles);
        return near == null ? "写代码或全称" : near;
    }

    private String levelHint(Dictionary.Entry other, int level) {
        List<Dictionary.Entry> below = dictionary.entries().stream()
                .filter(e -> e.level() == level && isUnder(e, other))
                .limit(5)
                .toList();
        return below.isEmpty() ? "请写第 " + level + " 级的代码或名称" : "例如 " + listed(below);
    }

    private boolean isUnder(Dictionary.Entry entry, Dictionary.Entry above) {
        Dictionary.Entry at = entry;
        while (at != null && at.parent() != null) {
            if (at.parent().equals(above.code())) {
                return true;
            }
            at = byCode.get(Writing.key(at.parent()));
        }
        return false;
    }

    private static String listed(List<Dictionary.Entry> entries) {
        return entries.stream().limit(5).map(e -> e.code() + " " + e.title()).collect(Collectors.joining("、"));
    }
}
