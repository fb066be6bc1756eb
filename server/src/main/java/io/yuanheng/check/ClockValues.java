package io.yuanheng.check;

import io.yuanheng.check.LedgerValues.Answer;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.RowId;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.DueMatters.Look;
import io.yuanheng.report.manifest.DueMatters.Matter;
import io.yuanheng.report.manifest.DueMatters.State;
import io.yuanheng.report.manifest.FigurePart;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the clock gives for a manifest's entry at a change, counted here and not by the writer.
final class ClockValues {

    private static final Place.InFile IN_MANIFEST = new Place.InFile("manifest", 1, 1);

    private final DueMatters clock;
    private final Indicators indicators;
    private final Definitions definitions;
    private final Scope scope;
    private final Map<Seen, Outcome<List<Matter>>> seen = new HashMap<>();

    ClockValues(DueMatters clock, Indicators indicators, Definitions definitions, Scope scope) {
        this.clock = clock;
        this.indicators = indicators;
        this.definitions = definitions;
        this.scope = scope;
    }

    private record Seen(Look look, ChangeNo change) {}

    Outcome<Answer> at(Source.OfDue due, FigurePart part, ChangeNo change) {
        return matters(due, change).map(matters -> switch (part) {
            case DUE_REASON -> new Answer(null, matters.stream().map(Matter::reason).toList());
            case DUE_RATE -> Answer.amount(rate(matters));
            default -> Answer.amount(BigDecimal.valueOf(matters.size()));
        });
    }

    /// Percent done in time among what had to be done by now, two decimals.
    private static @Nullable BigDecimal rate(List<Matter> matters) {
        Map<State, Long> counts = matters.stream().collect(Collectors.groupingBy(Matter::state, Collectors.counting()));
        long kept = counts.getOrDefault(State.MET, 0L);
        long broken = counts.getOrDefault(State.MET_LATE, 0L) + counts.getOrDefault(State.LATE, 0L);
        return kept + broken == 0
                ? null
                : new BigDecimal(kept).multiply(new BigDecimal(100)).divide(new BigDecimal(kept + broken), 2, RoundingMode.HALF_UP);
    }

    private Outcome<List<Matter>> matters(Source.OfDue due, ChangeNo change) {
        return seen.computeIfAbsent(new Seen(due.look(), change), s -> clock.seen(s.look(), s.change(), scope))
                .map(all -> due.filter().of(all, due.look()))
                .then(meant -> of(due, meant, change));
    }

    private Outcome<List<Matter>> of(Source.OfDue due, List<Matter> meant, ChangeNo change) {
        if (due.key() != null) {
            return Outcome.accepted(meant.stream().filter(m -> m.key().equals(due.key())).toList());
        }
        String by = due.by();
        if (by == null) {
            return Outcome.accepted(meant);
        }
        return switch (by) {
            case "section" -> Outcome.accepted(meant.stream().filter(m -> m.section().equals(due.member())).toList());
            case "rule" -> Outcome.accepted(meant.stream().filter(m -> m.title().equals(due.member())).toList());
            default -> ofField(due, by, meant, change);
        };
    }

    /// Those whose row says the member's name in the field.
    private Outcome<List<Matter>> ofField(Source.OfDue due, String field, List<Matter> meant, ChangeNo change) {
        List<LedgerCode> ledgers = meant.stream().map(Matter::ledger).filter(Objects::nonNull).distinct().toList();
        if (ledgers.isEmpty()) {
            return Outcome.accepted(List.of());
        }
        return definitions
                .path(ledgers.getFirst(), field, IN_MANIFEST)
                .then(path -> indicators.listing(
                        new Indicators.ListingQuestion(
                                ledgers.getFirst(), due.look().park(), change, Predicate.TRUE, List.of(path), List.of(), 0),
                        scope))
                .map(listing -> {
                    List<RowId> members = new ArrayList<>();
                    for (int i = 0; i < listing.rows().size(); i++) {
                        if (listing.rows().get(i).getFirst().equals(due.member())) {
                            members.add(listing.versions().get(i).row());
                        }
                    }
                    return meant.stream().filter(m -> m.row() != null && members.contains(m.row())).toList();
                });
    }

    /// The rows whose matters stand otherwise at another change.
    Outcome<List<OwnReportCheck.ChangedRow>> changed(Source.OfDue due, ChangeNo from, ChangeNo to) {
        return matters(due, from).then(before -> matters(due, to).map(after -> {
            Map<String, Matter> then = before.stream().collect(Collectors.toMap(Matter::key, Function.identity(), (a, _) -> a));
            Map<String, Matter> now = after.stream().collect(Collectors.toMap(Matter::key, Function.identity(), (a, _) -> a));
            List<OwnReportCheck.ChangedRow> rows = new ArrayList<>();
            after.stream().filter(m -> !same(then.get(m.key()), m)).forEach(m -> row(m, rows));
            before.stream().filter(m -> !now.containsKey(m.key())).forEach(m -> row(m, rows));
            return List.copyOf(rows);
        }));
    }

    private static boolean same(@Nullable Matter then, Matter now) {
        return then != null && then.state() == now.state() && Objects.equals(then.version(), now.version());
    }

    private static void row(Matter matter, List<OwnReportCheck.ChangedRow> into) {
        LedgerCode ledger = matter.ledger();
        RowId row = matter.row();
        if (ledger != null && row != null) {
            into.add(new OwnReportCheck.ChangedRow(ledger.value(), row, matter.title() + " " + matter.subject(), null, null, null, null));
        }
    }
}
