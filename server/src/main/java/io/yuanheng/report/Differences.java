package io.yuanheng.report;

import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.manifest.FigurePart;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What changed from one report to a later one about the same period.
final class Differences {

    private Differences() {}

    /// What a figure is, whatever its number in the text and the change it was read at.
    private record Sense(Source source, FigurePart part) {
        static Sense of(ManifestEntry entry) {
            Source source =
                    switch (entry.source()) {
                        case Source.OfIndicator(Question question, String member) ->
                            new Source.OfIndicator(Recount.at(question, new ChangeNo(0)), member);
                        case Source.OfRows rows -> rows;
                        case Source.OfCell cell -> cell;
                        case Source.OfDue due -> due;
                    };
            return new Sense(source, entry.part());
        }
    }

    static Outcome<Reports.Difference> between(long issue, Manifest issued, Manifest later, Recount recount) {
        Map<Sense, ManifestEntry> after = new HashMap<>();
        later.entries().forEach(e -> after.putIfAbsent(Sense.of(e), e));
        Map<Sense, Reports.FigureChange> changes = new java.util.LinkedHashMap<>();
        for (ManifestEntry before : issued.entries()) {
            ManifestEntry now = after.get(Sense.of(before));
            if (now == null || before.masked() || same(before, now) || changes.containsKey(Sense.of(before))) {
                continue;
            }
            switch (recount.rows(before, issued.change(), later.change())) {
                case Outcome.Accepted<List<Reports.RowChange>>(List<Reports.RowChange> rows, List<Problem> _) ->
                    changes.put(Sense.of(before), new Reports.FigureChange(before, now, rows));
                case Outcome.Rejected<List<Reports.RowChange>>(List<Problem> problems) -> {
                    return Outcome.rejected(problems);
                }
            }
        }
        return Outcome.accepted(
                new Reports.Difference(issue, issued.change(), later.change(), new ArrayList<>(changes.values())));
    }

    private static boolean same(ManifestEntry before, ManifestEntry now) {
        BigDecimal a = before.exact();
        BigDecimal b = now.exact();
        return a == null || b == null ? a == b && before.printed().equals(now.printed()) : a.compareTo(b) == 0;
    }
}
