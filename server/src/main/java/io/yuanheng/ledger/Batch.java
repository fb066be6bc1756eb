package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.history.RowWrite;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Draft.Kind;
import io.yuanheng.ledger.Ledgers.Effect;
import io.yuanheng.ledger.Ledgers.Reviewed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Commands that stand or fall together, decided at one change number.
///
/// They pass in slices: each slice is decoded, its references and keys are looked up with one query per ledger, and then its
/// rules; so a file of 100,000 rows costs some hundred queries, and no more than a slice is held untyped.
final class Batch {

    private static final int SLICE = 2_000;
    // rows that do not exist yet count down from here; the store draws ids upwards from 1
    private static final long PROVISIONAL = Long.MAX_VALUE;
    private static final long PROVISIONAL_END = Long.MAX_VALUE - (1L << 40);

    enum Purpose {
        /// nothing is written, and the typed rows are dropped
        REVIEW,
        WRITE,
        /// rows of results, which are written in no other way
        KEEP
    }

    /// What became of one command.
    ///
    /// @param row provisional for a new row, or null when there is none
    record Settled(Effect effect, @Nullable RowId row, @Nullable RowWrite write, List<Problem> problems) {
        boolean refused() {
            return problems.stream().anyMatch(Problem::refuses);
        }
    }

    private final Snapshot visible;
    private final Caller caller;
    private final Purpose purpose;
    private final Drafting drafting;
    private final References references;
    private final Keys keys;
    private final RelatedRows related;
    private final Checks checks;
    private final Withdrawals withdrawals;
    private final StepsTaken taken;
    private final Circles circles;
    private final Awaited awaited;
    private final Totals totals;
    private final List<DecidedCells> decided;
    private final Map<ParkCode, Steps> steps = new HashMap<>();
    private final List<Settled> settled = new ArrayList<>();
    /// drafts on which the end of the batch may still have something to say
    private final List<Draft> open = new ArrayList<>();

    /// @param visible within what the caller may read
    /// @param whole everything, for keys, rules and references
    /// @param ledgers those the commands speak of
    /// @param cells what modules above know of single cells
    /// @param decided what modules above decide themselves
    Batch(
            Snapshot visible,
            Snapshot whole,
            Caller caller,
            Set<LedgerCode> ledgers,
            LocalDate today,
            Purpose purpose,
            List<CellCheck> cells,
            List<DecidedCells> decided) {
        this.visible = visible;
        this.caller = caller;
        this.purpose = purpose;
        this.drafting = new Drafting(visible, caller, new CellDecoding(today), purpose == Purpose.KEEP);
        this.references = new References(visible, References.targets(visible.definitions(), ledgers));
        this.keys = new Keys(whole, references);
        this.related = new RelatedRows(whole, today);
        this.checks = new Checks(whole, references, drafting, related, cells);
        this.withdrawals = new Withdrawals(whole, visible);
        this.taken = new StepsTaken(whole);
        this.circles = new Circles(whole);
        this.awaited = new Awaited(whole, visible, related, ledgers);
        this.totals = new Totals(whole, visible, related, ledgers);
        this.decided = decided;
    }

    List<Settled> settle(List<RowCommand> commands) {
        for (int i = 0; i < commands.size(); i += SLICE) {
            slice(commands, i, Math.min(commands.size(), i + SLICE));
        }
        checks.classes();
        withdrawals.check(open);
        awaited.check();
        totals.check();
        for (Draft draft : open) {
            settled.set(draft.index, settled(draft));
        }
        return settled;
    }

    private void slice(List<RowCommand> commands, int from, int to) {
        List<Draft> drafts = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            settled.add(new Settled(Effect.CHANGES_NOTHING, null, null, List.of()));
            drafting.draft(i, commands.get(i), this::refuse).ifPresent(drafts::add);
        }
        references.load(drafts);
        for (Draft draft : drafts) {
            references.resolve(draft);
            if (draft.row == null) {
                draft.row = new RowId(PROVISIONAL - draft.index);
                references.created(draft);
            }
        }
        keys.find(drafts);
        for (Draft draft : drafts) {
            keys.claim(draft);
            merge(draft);
        }
        checks.rules(drafts);
        drafts.forEach(circles::check);
        for (Draft draft : drafts) {
            boolean claims = checks.claimClasses(draft);
            settled.set(draft.index, settled(draft));
            awaited.note(draft);
            totals.note(draft);
            if (claims || draft.kind == Kind.WITHDRAW || Awaited.waits(draft) || totals.concerns(draft)) {
                open.add(draft);
            }
        }
    }

    private void merge(Draft draft) {
        draft.merge();
        if (draft.kind == Kind.WITHDRAW) {
            if (draft.reason == null) {
                draft.problems.add(LedgerProblem.REASON_MISSING.at(
                        new Place.InCommand(draft.index, "reason"), "写明为什么撤回；撤回后旧报告仍能查到这一行", "撤回"));
            }
            steps.computeIfAbsent(draft.park, this::steps).withdraw(draft);
            return;
        }
        decided.stream().filter(one -> one.ledger().equals(draft.ledger.code())).forEach(one -> decide(draft, one));
        steps.computeIfAbsent(draft.park, this::steps).apply(draft);
        checks.required(draft);
        if (draft.before == null && references.mayPointTo(draft.ledger.code())) {
            related.created(Checks.after(draft));
        }
    }

    private void decide(Draft draft, DecidedCells deciding) {
        if (draft.refused()) {
            return;
        }
        Map<FieldCode, Value> before = draft.before == null ? Map.of() : draft.before.values();
        deciding.decide(new DecidedCells.Written(draft.park, Steps.from(draft), before, draft.values, visible.asOf())).ifPresent(found -> {
            Map<FieldCode, Value> values = new HashMap<>(draft.values);
            values.keySet().removeAll(deciding.cells());
            values.putAll(found);
            draft.values = Map.copyOf(values);
        });
    }

    private Steps steps(ParkCode park) {
        return new Steps(caller.actor(), taken, visible.definitions().roles(), caller.roles(park), caller.may("import", park));
    }

    private void refuse(int index, Problem problem) {
        settled.set(index, new Settled(Effect.CHANGES_NOTHING, null, null, List.of(problem)));
    }

    private Settled settled(Draft draft) {
        Optional<RowWrite> write = purpose != Purpose.REVIEW && !draft.refused() ? draft.write() : Optional.empty();
        return new Settled(draft.effect(), draft.row, write.orElse(null), List.copyOf(draft.problems));
    }

    static List<Reviewed> reviewed(List<Settled> settled) {
        return settled.stream().map(s -> new Reviewed(s.effect(), s.problems())).toList();
    }

    static boolean isProvisional(RowId row) {
        return row.value() > PROVISIONAL_END;
    }

    /// The write with real ids in place of provisional ones, in the row itself and in what it refers to.
    static RowWrite numbered(RowWrite write, Map<RowId, RowId> drawn) {
        return switch (write) {
            case RowWrite.Open(var ledger, RowId row, var park, var state, var values, var sheetRow) ->
                new RowWrite.Open(ledger, drawn.getOrDefault(row, row), park, state, numbered(values, drawn), sheetRow);
            case RowWrite.Replace(var ledger, RowId row, var expected, var state, var values, var sheetRow) ->
                new RowWrite.Replace(ledger, row, expected, state, numbered(values, drawn), sheetRow);
            case RowWrite.Close close -> close;
        };
    }

    private static <K> Map<K, Value> numbered(Map<K, Value> values, Map<RowId, RowId> drawn) {
        boolean provisional =
                values.values().stream().anyMatch(v -> v instanceof Value.Reference(RowId row) && isProvisional(row));
        if (!provisional) {
            return values;
        }
        Map<K, Value> numbered = new HashMap<>(values);
        numbered.replaceAll((_, value) -> value instanceof Value.Reference(RowId row)
                ? new Value.Reference(drawn.getOrDefault(row, row))
                : value);
        return numbered;
    }
}
