package io.yuanheng.check.ledger;

import io.yuanheng.declaration.IndicatorDefinition;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Knows indicators by the words a text uses for them.
final class IndicatorWords {

    // words for the park as a whole, and words that change nothing
    private static final List<String> WHOLE = List.of(
            "全园区", "全区", "全园", "园区", "我区", "本区", "我园", "本园", "区内", "园内", "开发区", "高新区", "经开区", "工业园区", "工业园", "产业园区", "产业园", "集聚区", "新区", "累计",
            "共", "完成", "实现", "的", "全年", "年度", "当月", "总计", "投产企业", "企业", "全部", "预计", "其中", "召开", "开展", "组织", "举办");

    /// @param part the words before the indicator's own, such as 北区 in 北区工业总产值; empty for the whole park
    record Match(IndicatorDefinition indicator, String part) {}

    private static final String INDUSTRY = "工业";

    private final Map<String, IndicatorDefinition> byWord = new HashMap<>();
    // 产值 behind the name of a firm is its 工业产值; alone it may be anything
    private final Map<String, IndicatorDefinition> behindAName = new HashMap<>();
    private final List<String> whole;

    /// @param parkNames other words for the whole park: its titles
    IndicatorWords(List<IndicatorDefinition> indicators, Collection<String> parkNames) {
        for (IndicatorDefinition indicator : indicators) {
            byWord.putIfAbsent(normal(indicator.title()), indicator);
        }
        for (IndicatorDefinition indicator : indicators) {
            indicator.aliases().forEach(alias -> byWord.putIfAbsent(normal(alias), indicator));
        }
        byWord.forEach((word, indicator) -> {
            if (word.startsWith(INDUSTRY) && word.length() > INDUSTRY.length() + 1) {
                behindAName.putIfAbsent(word.substring(INDUSTRY.length()), indicator);
            }
        });
        this.whole = java.util.stream.Stream.concat(parkNames.stream().map(IndicatorWords::normal), WHOLE.stream())
                .filter(w -> !w.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// The indicator whose words end the subject; the longest words win.
    Optional<Match> of(String subject) {
        String words = withoutWhole(normal(subject));
        for (int from = 0; from < words.length(); from++) {
            String rest = words.substring(from);
            IndicatorDefinition found = from > 3 ? byWord.getOrDefault(rest, behindAName.get(rest)) : byWord.get(rest);
            if (found != null) {
                return Optional.of(new Match(found, words.substring(0, from)));
            }
        }
        return Optional.empty();
    }

    private String withoutWhole(String subject) {
        String words = subject;
        while (!byWord.containsKey(words)) {
            String at = words;
            Optional<String> said = whole.stream().filter(at::startsWith).findFirst();
            if (said.isEmpty() || said.get().length() == at.length()) {
                return words;
            }
            words = at.substring(said.get().length());
        }
        return words;
    }

    static String normal(String words) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
