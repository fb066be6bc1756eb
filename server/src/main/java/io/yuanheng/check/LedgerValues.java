package io.yuanheng.check;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.LineageRow;
import io.yuanheng.indicator.Indicators.Listing;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.RowId;
import io.yuanheng.report.manifest.DueMatters;
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

/// What the ledgers give for a manifest's entry at a change, worked out from the indicators and from nothing of the writer's.
final class LedgerValues {

    private static final Place.InFile IN_MANIFEST = new Place.InFile("manifest", 1, 1);

    private final Indicators indicators;
    private final Definitions definitions;
    private final Scope scope;
    private final ClockValues clock;

    LedgerValues(Indicators indicators, DueMatters dueMatters, Definitions definitions, Scope scope) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.scope = scope;
        this.clock = new ClockValues(dueMatters, indicators, definitions, scope);
    }

    /// @param names for entries that print names: all of them, in order
    record Answer(@Nullable BigDecimal amount, List<String> names) {
        static Answer amount(@Nullable BigDecimal amount) {
            return new Answer(amount, List.of());
        }
    }

    Outcome<Answer> at(ManifestEntry entry, ChangeNo change) {
        return switch (entry.source()) {
            case Source.OfIndicator(Question question, String member) ->
                indicators.figure(at(question, change), scope).map(figure -> part(figure, entry.part(), member));
            case Source.OfRows rows -> listing(rows, nameOf(rows), change)
                    .map(listing -> entry.part() == FigurePart.ROW_NAMES
                            ? new Answer(null, listing.rows().stream().map(List::getFirst).toList())
                            : Answer.amount(BigDecimal.valueOf(listing.total())));
            case Source.OfCell(Source.OfRows rows, RowId row, String path) ->
                definitions
                        .path(rows.ledger(), path, IN_MANIFEST)
                        .then(column -> listing(rows, column, change))
                        .map(listing -> Answer.amount(cell(listing, row)));
            case Source.OfDue due -> clock.at(due, entry.part(), change);
        };
    }

    private static Answer part(Figure figure, FigurePart part, @Nullable String member) {
        if (member != null) {
            return figure.by().stream()
                    .filter(p -> member.equals(Optional.ofNullable(p.member()).orElse("")))
                    .findFirst()
                    .map(p -> Answer.amount(ofMember(p, part)))
                    .orElse(Answer.amount(null));
        }
        Figure.Top top = figure.top();
        if (part == FigurePart.TOP_NAME) {
            return new Answer(null, top == null ? List.of() : List.of(top.largest().title()));
        }
        return Answer.amount(part.ofLargest() ? ofTop(top, part) : ofWhole(figure, part));
    }

    private static @Nullable BigDecimal ofMember(Figure.Part member, FigurePart part) {
        return switch (part) {
            case VALUE -> member.value();
            case PRIOR -> member.prior();
            case DIFFERENCE -> member.difference();
            case GROWTH -> member.growth();
            case SHARE -> member.share();
            case PUBLISHED,
                    NOMINAL_GROWTH,
                    FLOOR,
                    STRETCH,
                    COMPLETION,
                    STRETCH_COMPLETION,
                    TIME_PROGRESS,
                    SCHEDULE,
                    TOP_NAME,
                    TOP_VALUE,
                    TOP_GROWTH,
                    TOP_SHARE,
                    REST,
                    REST_GROWTH,
                    ROW_COUNT,
                    ROW_NAMES,
                    CELL,
                    DUE_COUNT,
                    DUE_RATE,
                    DUE_REASON -> null;
        };
    }

    private static @Nullable BigDecimal ofTop(Figure.@Nullable Top top, FigurePart part) {
        if (top == null) {
            return null;
        }
        return switch (part) {
            case TOP_VALUE -> top.largest().value();
            case TOP_GROWTH -> top.largest().growth();
            case TOP_SHARE -> top.largest().share();
            case REST -> top.rest();
            case REST_GROWTH -> top.restGrowth();
            case VALUE,
                    PRIOR,
                    PUBLISHED,
                    DIFFERENCE,
                    GROWTH,
                    NOMINAL_GROWTH,
                    FLOOR,
                    STRETCH,
                    COMPLETION,
                    STRETCH_COMPLETION,
                    TIME_PROGRESS,
                    SCHEDULE,
                    SHARE,
                    TOP_NAME,
                    ROW_COUNT,
                    ROW_NAMES,
                    CELL,
                    DUE_COUNT,
                    DUE_RATE,
                    DUE_REASON -> null;
        };
    }

    private static @Nullable BigDecimal ofWhole(Figure figure, FigurePart part) {
        Figure.TargetState target = figure.target();
        BigDecimal completion = target == null ? null : target.completion();
        return switch (part) {
            case VALUE -> figure.value();
            case PRIOR -> figure.prior();
            case PUBLISHED -> figure.published();
            case DIFFERENCE -> figure.difference();
            case GROWTH -> figure.growth();
            case NOMINAL_GROWTH -> figure.nominalGrowth();
            case FLOOR -> target == null ? null : target.floor();
            case STRETCH -> target == null ? null : target.stretch();
            case COMPLETION -> completion;
            case STRETCH_COMPLETION -> target == null ? null : target.stretchCompletion();
            case TIME_PROGRESS -> figure.timeProgress();
            case SCHEDULE -> completion == null ? null : completion.subtract(figure.timeProgress());
            case SHARE,
                    TOP_NAME,
                    TOP_VALUE,
                    TOP_GROWTH,
                    TOP_SHARE,
                    REST,
                    REST_GROWTH,
                    ROW_COUNT,
                    ROW_NAMES,
                    CELL,
                    DUE_COUNT,
                    DUE_RATE,
                    DUE_REASON -> null;
        };
    }

    private static @Nullable BigDecimal cell(Listing listing, RowId row) {
        for (int i = 0; i < listing.versions().size(); i++) {
            String text = listing.rows().get(i).getFirst();
            if (listing.versions().get(i).row().equals(row) && !text.isBlank()) {
                return new BigDecimal(text);
            }
        }
        return null;
    }

    /// The rows behind the figure whose versions differ between two changes.
    Outcome<List<OwnReportCheck.ChangedRow>> changed(ManifestEntry entry, ChangeNo from, ChangeNo to) {
        if (entry.source() instanceof Source.OfDue due) {
            return clock.changed(due, from, to);
        }
        return behind(entry, from).then(before -> behind(entry, to).map(after -> compare(before, after)));
    }

    private record Behind(Version version, String label, @Nullable BigDecimal contribution) {}

    private Outcome<Map<String, Behind>> behind(ManifestEntry entry, ChangeNo change) {
        return switch (entry.source()) {
            case Source.OfIndicator(Question question, String member) ->
                indicators.rows(narrowed(at(question, change), member), scope).map(LedgerValues::ofFigure);
            case Source.OfRows rows -> listing(rows, nameOf(rows), change).map(LedgerValues::ofListing);
            case Source.OfCell(Source.OfRows rows, RowId row, String _) ->
                listing(rows, nameOf(rows), change).map(LedgerValues::ofListing).map(all -> {
                    all.values().removeIf(b -> !b.version().row().equals(row));
                    return all;
                });
            // its rows are compared by the clock
            case Source.OfDue _ -> Outcome.accepted(Map.of());
        };
    }

    private static Map<String, Behind> ofFigure(List<LineageRow> rows) {
        Map<String, Behind> all = new LinkedHashMap<>();
        rows.forEach(r -> all.put(r.role() + " " + r.version().row(), new Behind(r.version(), r.label(), r.contribution())));
        return all;
    }

    private static Map<String, Behind> ofListing(Listing listing) {
        Map<String, Behind> all = new LinkedHashMap<>();
        for (int i = 0; i < listing.versions().size(); i++) {
            Version version = listing.versions().get(i);
            all.put(version.row().toString(), new Behind(version, listing.rows().get(i).getFirst(), null));
        }
        return all;
    }

    private static List<OwnReportCheck.ChangedRow> compare(Map<String, Behind> before, Map<String, Behind> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<OwnReportCheck.ChangedRow> rows = new ArrayList<>();
        for (String key : keys) {
            Behind was = before.get(key);
            Behind is = after.get(key);
            Behind named = is != null ? is : was;
            boolean same = was != null && is != null && was.version().from().equals(is.version().from());
            if (named != null && !same) {
                rows.add(new OwnReportCheck.ChangedRow(
                        named.version().ledger().value(),
                        named.version().row(),
                        named.label(),
                        was == null ? null : Integer.valueOf(was.version().number()),
                        is == null ? null : Integer.valueOf(is.version().number()),
                        was == null ? null : was.contribution(),
                        is == null ? null : is.contribution()));
            }
        }
        return List.copyOf(rows);
    }

    private Outcome<Listing> listing(Source.OfRows rows, Path column, ChangeNo change) {
        return definitions.condition(rows.ledger(), rows.where(), IN_MANIFEST).then(where -> indicators.listing(
                new Indicators.ListingQuestion(rows.ledger(), rows.park(), change, where, List.of(column), rows.order(), rows.limit()),
                scope));
    }

    private Path nameOf(Source.OfRows rows) {
        return definitions.ledger(rows.ledger()).map(l -> Path.of(l.name())).orElse(Path.of(Path.STATE));
    }

    private static Question narrowed(Question question, @Nullable String member) {
        String by = question.by();
        if (member == null || member.isEmpty() || by == null) {
            return question;
        }
        List<Question.Member> only = new ArrayList<>(question.only());
        only.add(new Question.Member(by, member));
        return new Question(question.indicator(), question.park(), question.period(), question.asOf(), only, null, question.without());
    }

    private static Question at(Question question, ChangeNo change) {
        return new Question(
                question.indicator(), question.park(), question.period(), change, question.only(), question.by(), question.without());
    }
}
