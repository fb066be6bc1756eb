package io.yuanheng.report;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.Reports.Behind;
import io.yuanheng.report.Reports.BehindRow;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.DueMatters.Matter;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens a printed figure to its rows as they stood at the report's change.
final class RowsBehind {

    private static final Place.InFile IN_MANIFEST = new Place.InFile("manifest", 1, 1);
    // what a screen lists; the total says how many there are
    private static final int MOST = 500;

    private final Indicators indicators;
    private final Definitions definitions;
    private final Scope scope;
    private final ClockReading clock;

    RowsBehind(Indicators indicators, DueMatters clock, Definitions definitions, Scope scope) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.scope = scope;
        this.clock = new ClockReading(clock, indicators, definitions, scope);
    }

    Outcome<Behind> of(Manifest manifest, String figure) {
        return manifest.entry(figure)
                .filter(entry -> !entry.masked())
                .map(entry -> rows(entry, manifest.change()).map(rows -> new Behind(entry, manifest.change(), rows.size(), rows.stream().limit(MOST).toList())))
                .orElseGet(() -> Outcome.rejected(Problem.of(ReportProblem.UNKNOWN_FIGURE, WHOLE, "报告里没有数字 " + figure + "，或者已遮盖")));
    }

    private Outcome<List<BehindRow>> rows(ManifestEntry entry, ChangeNo change) {
        return switch (entry.source()) {
            case Source.OfDue due -> clock.of(due, change).map(matters -> matters.stream().map(RowsBehind::row).toList());
            case Source.OfRows rows -> listed(rows, change);
            case Source.OfCell(Source.OfRows rows, var row, String _) ->
                listed(rows, change).map(all -> all.stream().filter(r -> row.equals(r.row())).toList());
            case Source.OfIndicator(var question, String member) ->
                indicators.rows(Recount.narrowed(Recount.at(question, change), member), scope).map(found -> found.stream()
                        .map(r -> new BehindRow(r.version().ledger(), r.version().row(), r.label(), contribution(r.contribution()), null))
                        .toList());
        };
    }

    private static String contribution(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static BehindRow row(Matter matter) {
        String what = String.join(" ", Stream.of(matter.title(), matter.period(), matter.subject()).filter(Objects::nonNull).toList());
        return new BehindRow(matter.ledger(), matter.row(), what, matter.reason(), matter.lamp());
    }

    private Outcome<List<BehindRow>> listed(Source.OfRows rows, ChangeNo change) {
        List<Path> columns = definitions.ledger(rows.ledger()).map(l -> List.of(Path.of(l.name()))).orElse(List.of());
        return definitions
                .condition(rows.ledger(), rows.where(), IN_MANIFEST)
                .then(where -> indicators.listing(
                        new Indicators.ListingQuestion(rows.ledger(), rows.park(), change, where, columns, rows.order(), rows.limit()), scope))
                .map(listing -> {
                    List<BehindRow> found = new ArrayList<>();
                    for (int i = 0; i < listing.versions().size(); i++) {
                        Version version = listing.versions().get(i);
                        found.add(new BehindRow(version.ledger(), version.row(), String.join(" ", listing.rows().get(i)), "", null));
                    }
                    return found;
                });
    }
}
