package io.yuanheng.report;

import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.document.HtmlPage;
import io.yuanheng.report.manifest.FigurePart;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Two reports beside each other: which lines and which figures differ.
final class Comparing {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CELL_END = Pattern.compile("</t[dh]>");

    private Comparing() {}

    /// @param html as [HtmlPage] writes it: a line for each paragraph and each row of a table
    record Text(String html, Manifest manifest) {
        static Text of(Reports.Draft draft) {
            return new Text(HtmlPage.write(draft.report()), draft.manifest());
        }

        static Text of(Reports.Frozen frozen) {
            return new Text(frozen.html(), frozen.issued().manifest());
        }

        List<String> lines() {
            return html.lines()
                    .map(line -> unescaped(TAG.matcher(CELL_END.matcher(line).replaceAll("　")).replaceAll("")).strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        private static String unescaped(String text) {
            return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        }
    }

    /// What a figure is, seen from the report's own period: output of the period's six months is the same in this year's report and
    /// in last year's.
    ///
    /// @param from months from the report's first month
    private record Sense(
            @Nullable String indicator, List<Question.Member> only, @Nullable String by, @Nullable String without, @Nullable String member,
            String rows, FigurePart part, long from, long length) {
        static Sense of(ManifestEntry entry, Manifest in) {
            return switch (entry.source()) {
                case Source.OfIndicator(Question q, String member) ->
                    new Sense(
                            q.indicator().value(), q.only(), q.by(), q.without(), member, "", entry.part(),
                            ChronoUnit.MONTHS.between(in.period().from(), q.period().from()), length(q.period()));
                case Source.OfRows rows -> ofRows(rows.ledger().value(), entry);
                // the moment of the look is another one in each report
                case Source.OfDue due ->
                    ofRows("due " + due.filter() + " " + due.by() + " " + due.member() + " " + due.key(), entry);
                case Source.OfCell cell -> ofRows(cell.rows().ledger().value() + " " + cell.row() + " " + cell.path(), entry);
            };
        }

        // the days in a list's condition move with the period, so that its title says more than its text
        private static Sense ofRows(String rows, ManifestEntry entry) {
            return new Sense(null, List.of(), null, null, null, rows + " " + entry.title(), entry.part(), 0, 0);
        }

        private static long length(Period period) {
            return ChronoUnit.MONTHS.between(period.from(), period.to());
        }
    }

    static Reports.Comparison of(Text one, Text other) {
        return new Reports.Comparison(
                named(one.manifest()), named(other.manifest()), lines(one.lines(), other.lines()), figures(one.manifest(), other.manifest()));
    }

    private static String named(Manifest manifest) {
        Long issue = manifest.issue();
        return manifest.title() + (issue == null ? "" : "（第 " + issue + " 号）");
    }

    /// The figures that differ or stand in one text only, in the order of the texts.
    private static List<Reports.FigurePair> figures(Manifest one, Manifest other) {
        Map<Sense, ManifestEntry> before = bySense(one);
        Map<Sense, ManifestEntry> after = bySense(other);
        List<Reports.FigurePair> pairs = new ArrayList<>();
        after.forEach((sense, now) -> {
            ManifestEntry then = before.remove(sense);
            if (then == null) {
                pairs.add(new Reports.FigurePair(now.title(), null, now.printed()));
            } else if (!then.printed().equals(now.printed())) {
                pairs.add(new Reports.FigurePair(now.title(), then.printed(), now.printed()));
            }
        });
        before.values().forEach(gone -> pairs.add(new Reports.FigurePair(gone.title(), gone.printed(), null)));
        return pairs;
    }

    private static Map<Sense, ManifestEntry> bySense(Manifest manifest) {
        Map<Sense, ManifestEntry> found = new LinkedHashMap<>();
        manifest.entries().stream().filter(entry -> !entry.inChart()).forEach(entry -> found.putIfAbsent(Sense.of(entry, manifest), entry));
        return found;
    }

    /// By the longest common run of lines; a report has a few hundred.
    private static List<Reports.TextChange> lines(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(other.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Reports.TextChange> found = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                found.add(new Reports.TextChange("same", one.get(i++)));
                j++;
            } else if (i < one.size() && (j == other.size() || common[i + 1][j] >= common[i][j + 1])) {
                found.add(new Reports.TextChange("gone", one.get(i++)));
            } else {
                found.add(new Reports.TextChange("added", other.get(j++)));
            }
        }
        return found;
    }
}
