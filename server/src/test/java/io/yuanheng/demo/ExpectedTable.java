package io.yuanheng.demo;

import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports.Order;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the issued reports of one park must say: `packs/demo/expected/reports/<park>.yaml`.
///
/// @param facts how many facts the source's table holds, counted by hand
/// @param prose facts that are no figure, by name, each with the reason
record ExpectedTable(String park, int facts, List<Text> reports, Map<String, String> prose) {

    /// One issued report.
    ///
    /// @param says by the name of the fact: a word of the sentence, then the figures in it as printed; the word alone is one fact
    /// @param masked by the name of the fact: a word, then the units in which its sentences must give no number, since the source hides it
    record Text(String report, String period, @Nullable String cutOff, Map<String, List<String>> says, Map<String, List<String>> masked) {

        Order order(String park) {
            return new Order(report, new ParkCode(park), Period.parse(period).orElseThrow(), cutOff == null ? null : YearMonth.parse(cutOff));
        }

        /// The line of `example/reports.yaml` that issues it.
        String issuedBy(String park) {
            return "- { report: " + report + ", park: " + park + ", period: " + period + (cutOff == null ? "" : ", cutoff: " + cutOff) + " }";
        }
    }

    static List<ExpectedTable> all() {
        try (Stream<Path> files = Files.list(ExpectedFigure.FOLDER.resolve("reports"))) {
            List<ExpectedTable> tables = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                tables.add(read(file));
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExpectedTable read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<?, ?> document = ExpectedFigure.yaml().load(reader);
            List<Text> texts = new ArrayList<>();
            for (Object each : (List<?>) document.get("reports")) {
                Map<?, ?> text = (Map<?, ?>) each;
                texts.add(new Text(word(text, "report"), word(text, "period"), (String) text.get("cutoff"), lists(text.get("says")), lists(text.get("masked"))));
            }
            Map<String, String> prose = new LinkedHashMap<>();
            entries(document.get("prose")).forEach((name, reason) -> prose.put((String) name, (String) reason));
            return new ExpectedTable(word(document, "park"), Integer.parseInt(word(document, "facts")), texts, prose);
        }
    }

    private static String word(Map<?, ?> map, String key) {
        return Objects.requireNonNull((String) map.get(key), () -> "no " + key + " in " + map);
    }

    private static Map<String, List<String>> lists(@Nullable Object named) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        entries(named).forEach((name, items) -> lists.put((String) name, ((List<?>) items).stream().map(String.class::cast).toList()));
        return lists;
    }

    private static Map<?, ?> entries(@Nullable Object map) {
        return map == null ? Map.of() : (Map<?, ?>) map;
    }

    /// A fact said in two reports counts once.
    int listed() {
        Map<String, Integer> facts = new LinkedHashMap<>();
        for (Text text : reports) {
            text.says().forEach((name, said) -> facts.merge(name, Math.max(1, said.size() - 1), Math::max));
            text.masked().keySet().forEach(name -> facts.put("masked " + name, 1));
        }
        return facts.values().stream().mapToInt(Integer::intValue).sum() + prose.size();
    }

    @Override
    public String toString() {
        return park;
    }
}
