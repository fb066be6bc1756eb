package io.yuanheng.report;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.RowId;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.DueMatters.Look;
import io.yuanheng.report.manifest.DueMatters.Matter;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Matters of the clock as templates and manifests ask them; each look is taken once.
final class ClockReading {

    private static final Place.InFile IN_TEMPLATE = new Place.InFile("template", 1, 1);
    private static final String SECTION = "section";
    private static final String RULE = "rule";

    private final DueMatters clock;
    private final Indicators indicators;
    private final Definitions definitions;
    private final Scope scope;
    private final Map<Seen, Outcome<List<Matter>>> seen = new HashMap<>();
    private final Map<Told, Outcome<Map<RowId, String>>> told = new HashMap<>();

    ClockReading(DueMatters clock, Indicators indicators, Definitions definitions, Scope scope) {
        this.clock = clock;
        this.indicators = indicators;
        this.definitions = definitions;
        this.scope = scope;
    }

    private record Seen(Look look, ChangeNo change) {}

    private record Told(LedgerCode ledger, ParkCode park, ChangeNo change, String path) {}

    /// The matters a manifest's entry tells of.
    Outcome<List<Matter>> of(Source.OfDue due, ChangeNo change) {
        return seen(due.look(), change).map(all -> due.filter().of(all, due.look())).then(found -> {
            String key = due.key();
            if (key != null) {
                return Outcome.accepted(found.stream().filter(matter -> matter.key().equals(key)).toList());
            }
            String by = due.by();
            return by == null
                    ? Outcome.accepted(found)
                    : groups(found, by, due.look().park(), change).map(groups -> groups.getOrDefault(String.valueOf(due.member()), List.of()));
        });
    }

    private Outcome<List<Matter>> seen(Look look, ChangeNo change) {
        return seen.computeIfAbsent(new Seen(look, change), _ -> clock.seen(look, change, scope));
    }

    /// By section, by rule or by a field of their rows; what has an empty field is left out.
    Outcome<Map<String, List<Matter>>> groups(List<Matter> matters, String by, ParkCode park, ChangeNo change) {
        Optional<LedgerCode> ledger = matters.stream().flatMap(matter -> Optional.ofNullable(matter.ledger()).stream()).findFirst();
        if (by.equals(SECTION) || by.equals(RULE) || ledger.isEmpty()) {
            return Outcome.accepted(grouped(matters, matter -> by.equals(SECTION) ? matter.section() : matter.title()));
        }
        return told.computeIfAbsent(new Told(ledger.get(), park, change, by), this::told)
                .map(texts -> grouped(matters, matter -> matter.row() == null ? null : texts.get(matter.row())));
    }

    private interface Group {
        @Nullable String of(Matter matter);
    }

    private static Map<String, List<Matter>> grouped(List<Matter> matters, Group group) {
        Map<String, List<Matter>> groups = new LinkedHashMap<>();
        for (Matter matter : matters) {
            String member = group.of(matter);
            if (member != null && !member.isBlank()) {
                groups.computeIfAbsent(member, _ -> new ArrayList<>()).add(matter);
            }
        }
        return groups;
    }

    private Outcome<Map<RowId, String>> told(Told asked) {
        return definitions.path(asked.ledger(), asked.path(), IN_TEMPLATE)
                .then(path -> rows(asked.ledger(), asked.park(), asked.change(), List.of(path)))
                .map(listing -> {
                    Map<RowId, String> texts = new HashMap<>();
                    for (int i = 0; i < listing.versions().size(); i++) {
                        texts.put(listing.versions().get(i).row(), listing.rows().get(i).getFirst());
                    }
                    return texts;
                });
    }

    /// All rows of a ledger, for what the clock does not say of them.
    Outcome<Indicators.Listing> rows(LedgerCode ledger, ParkCode park, ChangeNo change, List<Path> columns) {
        return indicators.listing(new Indicators.ListingQuestion(ledger, park, change, Predicate.TRUE, columns, List.of(), 0), scope);
    }
}
