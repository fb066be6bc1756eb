package io.yuanheng.ledger;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.declaration.PointingRows;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.RelatedRows.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Refuses a step while rows that it awaits are not done, such as ending a joint approval while its matters are open.
///
/// What the batch itself does to those rows counts: the last matter and the case may end together. Rows are looked for among all;
/// those the caller may not see are counted, not named.
final class Awaited {

    private static final int NAMED = 5;

    private final Snapshot whole;
    private final Snapshot visible;
    private final RelatedRows related;
    private final AfterBatch after;
    private final List<Draft> waiting = new ArrayList<>();

    /// @param ledgers those the batch speaks of
    Awaited(Snapshot whole, Snapshot visible, RelatedRows related, Set<LedgerCode> ledgers) {
        this.whole = whole;
        this.visible = visible;
        this.related = related;
        this.after = new AfterBatch(whole, whole.definitions().ledgers().stream()
                .filter(ledger -> ledgers.contains(ledger.code()))
                .flatMap(ledger -> ledger.lifeCycle().stream())
                .flatMap(life -> life.steps().stream())
                .map(LifeCycle.Step::awaits)
                .filter(Objects::nonNull)
                .map(PointingRows::of)
                .collect(Collectors.toSet()));
    }

    static boolean waits(Draft draft) {
        return draft.taken != null && draft.taken.awaits() != null && !draft.refused();
    }

    void note(Draft draft) {
        after.note(draft);
        if (waits(draft)) {
            waiting.add(draft);
        }
    }

    void check() {
        Map<PointingRows, List<Draft>> byRows = waiting.stream()
                .filter(draft -> !draft.refused())
                .collect(Collectors.groupingBy(draft -> Objects.requireNonNull(Objects.requireNonNull(draft.taken).awaits())));
        byRows.forEach((rows, drafts) -> {
            LedgerDefinition ledger = whole.ledger(rows.of());
            List<Image> images = after.pointing(rows, drafts.stream().map(Draft::row).toList(), drafts.getFirst().park);
            related.load(ledger, List.of(rows.where()), images);
            List<Image> open = images.stream().filter(image -> related.test(rows.where(), image)).toList();
            for (Draft draft : drafts) {
                List<Image> mine = open.stream().filter(image -> new Value.Reference(draft.row()).equals(image.values().get(rows.subject()))).toList();
                if (!mine.isEmpty()) {
                    String step = Objects.requireNonNull(draft.taken).title();
                    draft.refuse(LedgerProblem.STEP_AWAITS, "先把它们办完，或者按实际情况改正，再“" + step + "”", step, ledger.title(), mine.size(), named(ledger, mine));
                }
            }
        });
    }

    private String named(LedgerDefinition ledger, List<Image> open) {
        boolean mayRead = visible.scope().on(ledger.code()).isPresent();
        List<Image> first = open.stream().limit(NAMED).toList();
        Map<RowId, String> labels = mayRead
                ? new Naming(visible).labels(ledger.code(), first.stream().map(Image::row).filter(Objects::nonNull).toList())
                : Map.of();
        String names = first.stream().filter(image -> labels.containsKey(image.row()))
                .map(image -> labels.get(image.row()) + "：" + state(ledger, image))
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "您无权查看" : names + (open.size() > first.size() ? "……" : "");
    }

    private static String state(LedgerDefinition ledger, Image image) {
        String code = Objects.requireNonNullElse(image.state(), "");
        return ledger.lifeCycle().flatMap(life -> life.state(code)).map(LifeCycle.State::title).orElse(code);
    }
}
