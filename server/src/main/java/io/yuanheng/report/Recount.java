package io.yuanheng.report;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.RowId;
import io.yuanheng.report.manifest.DueFilter;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.DueMatters.Matter;
import io.yuanheng.report.manifest.FigurePart;
import io.yuanheng.report.manifest.ManifestEntry;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Computes a manifest's figures again at another change.
final class Recount {

    private static final Place.InFile IN_MANIFEST = new Place.InFile("manifest", 1, 1);

    private final Indicators indicators;
    private final Definitions definitions;
    private final Scope scope;
    private final ClockReading clock;

    Recount(Indicators indicators, DueMatters dueMatters, Definitions definitions, Scope scope) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.scope = scope;
        this.clock = new ClockReading(dueMatters, indicators, definitions, scope);
    }

    /// @param amount null for names, and where nothing is reported
    record Value(@Nullable BigDecimal amount, String text) {
        static Value of(@Nullable BigDecimal amount) {
            return new Value(amount, amount == null ? Wording.NOT_REPORTED : amount.toPlainString());
        }

        boolean same(ManifestEntry entry) {
            BigDecimal exact = entry.exact();
            if (amount == null || exact == null) {
                boolean words = entry.part() == FigurePart.ROW_NAMES || entry.part() == FigurePart.DUE_REASON;
                return amount == null && exact == null && (!words || text.equals(entry.printed()));
            }
            return amount.compareTo(exact) == 0;
        }
    }

    Outcome<Value> value(ManifestEntry entry, ChangeNo change) {
        return switch (entry.source()) {
            case Source.OfIndicator(Question question, String member) ->
                indicators.figure(at(question, change), scope).map(figure -> {
                    PartReading reading = member == null
                            ? PartReading.whole(figure, entry.part())
                            : figure.by().stream()
                                    .filter(p -> member.equals(Optional.ofNullable(p.member()).orElse("")))
                                    .findFirst()
                                    .map(p -> PartReading.ofMember(figure, entry.part(), p))
                                    .orElseGet(() -> PartReading.ofMember(figure, entry.part(), member));
                    return reading.name() != null ? new Value(null, reading.name()) : Value.of(reading.amount());
                });
            case Source.OfRows rows -> listing(rows, List.of(name(rows)), change).map(listing -> ofRows(entry, listing));
            case Source.OfCell(Source.OfRows rows, RowId row, String path) ->
                definitions
                        .path(rows.ledger(), path, IN_MANIFEST)
                        .then(column -> listing(rows, List.of(column), change))
                        .map(listing -> ofCell(listing, row));
            case Source.OfDue due -> clock.of(due, change).map(matters -> ofDue(entry, matters));
        };
    }

    private static Value ofDue(ManifestEntry entry, List<Matter> matters) {
        if (entry.part() == FigurePart.DUE_REASON) {
            return new Value(null, matters.isEmpty() ? "不在其中" : matters.getFirst().reason());
        }
        return Value.of(entry.part() == FigurePart.DUE_RATE ? DueFilter.rate(matters) : BigDecimal.valueOf(matters.size()));
    }

    private static Value ofRows(ManifestEntry entry, Indicators.Listing listing) {
        if (entry.part() == FigurePart.ROW_COUNT) {
            return Value.of(BigDecimal.valueOf(listing.total()));
        }
        // as many names as were printed then; one more or less today shows at the end
        boolean open = entry.printed().endsWith("等");
        long printed = entry.printed().isEmpty() ? 0 : entry.printed().chars().filter(c -> c == '、').count() + 1;
        List<String> names = listing.rows().stream().map(List::getFirst).limit(open ? printed : Long.MAX_VALUE).toList();
        return new Value(null, String.join("、", names) + (open && listing.total() > names.size() ? "等" : ""));
    }

    private static Value ofCell(Indicators.Listing listing, RowId row) {
        for (int i = 0; i < listing.versions().size(); i++) {
            if (listing.versions().get(i).row().equals(row)) {
                String text = listing.rows().get(i).getFirst();
                return text.isBlank() ? Value.of(null) : Value.of(new BigDecimal(text));
            }
        }
        return Value.of(null);
    }

    /// The rows behind a figure whose versions differ between two changes.
    Outcome<List<Reports.RowChange>> rows(ManifestEntry entry, ChangeNo from, ChangeNo to) {
        return switch (entry.source()) {
            case Source.OfIndicator(Question question, String member) -> {
                Question narrowed = narrowed(question, member);
                yield indicators
                        .rows(at(narrowed, from), scope)
                        .then(before -> indicators.rows(at(narrowed, to), scope).map(after -> compare(ofFigure(before), ofFigure(after))));
            }
            case Source.OfRows rows -> listed(rows, from, to);
            case Source.OfCell(Source.OfRows rows, RowId row, String _) ->
                listed(rows, from, to).map(all -> all.stream().filter(r -> r.row().equals(row)).toList());
            case Source.OfDue due -> clock.of(due, from).then(before -> clock.of(due, to).map(after -> ClockChanges.between(before, after)));
        };
    }

    private Outcome<List<Reports.RowChange>> listed(Source.OfRows rows, ChangeNo from, ChangeNo to) {
        List<Path> name = List.of(name(rows));
        return listing(rows, name, from)
                .then(before -> listing(rows, name, to).map(after -> compare(ofListing(before), ofListing(after))));
    }

    private record Known(Version version, String label, @Nullable BigDecimal contribution) {}

    private record Key(String role, RowId row) {}

    private static Map<Key, Known> ofFigure(List<Indicators.LineageRow> rows) {
        Map<Key, Known> known = new LinkedHashMap<>();
        rows.forEach(r -> known.put(new Key(r.role(), r.version().row()), new Known(r.version(), r.label(), r.contribution())));
        return known;
    }

    private static Map<Key, Known> ofListing(Indicators.Listing listing) {
        Map<Key, Known> known = new LinkedHashMap<>();
        for (int i = 0; i < listing.versions().size(); i++) {
            Version version = listing.versions().get(i);
            known.put(new Key("row", version.row()), new Known(version, listing.rows().get(i).getFirst(), BigDecimal.ONE));
        }
        return known;
    }

    private static List<Reports.RowChange> compare(Map<Key, Known> before, Map<Key, Known> after) {
        Set<Key> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Reports.RowChange> changes = new ArrayList<>();
        for (Key key : keys) {
            Known was = before.get(key);
            Known is = after.get(key);
            if (was != null && is != null && was.version().from().equals(is.version().from())) {
                continue;
            }
            Known named = is != null ? is : was;
            if (named != null) {
                changes.add(new Reports.RowChange(
                        named.version().ledger(),
                        key.row(),
                        named.label(),
                        was == null ? null : Integer.valueOf(was.version().number()),
                        is == null ? null : Integer.valueOf(is.version().number()),
                        was == null ? null : was.contribution(),
                        is == null ? null : is.contribution()));
            }
        }
        return List.copyOf(changes);
    }

    private Outcome<Indicators.Listing> listing(Source.OfRows rows, List<Path> columns, ChangeNo change) {
        return definitions.condition(rows.ledger(), rows.where(), IN_MANIFEST).then((Predicate where) -> indicators.listing(
                new Indicators.ListingQuestion(rows.ledger(), rows.park(), change, where, columns, rows.order(), rows.limit()), scope));
    }

    private Path name(Source.OfRows rows) {
        return definitions.ledger(rows.ledger()).map(l -> Path.of(l.name())).orElse(Path.of(Path.STATE));
    }

    static Question narrowed(Question question, @Nullable String member) {
        String by = question.by();
        if (member == null || member.isEmpty() || by == null) {
            return question;
        }
        List<Question.Member> only = new ArrayList<>(question.only());
        only.add(new Question.Member(by, member));
        return new Question(question.indicator(), question.park(), question.period(), question.asOf(), only, null, question.without());
    }

    static Question at(Question question, ChangeNo change) {
        return new Question(
                question.indicator(), question.park(), question.period(), change, question.only(), question.by(), question.without());
    }
}
