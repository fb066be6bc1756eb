package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.history.Along;
import io.yuanheng.history.Change;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.RowWrite;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Batch.Settled;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of declared ledgers over their history.
final class LedgerRows implements Ledgers {

    private final History history;
    private final Supplier<Caller> whole;
    private final Clock clock;
    private final Supplier<List<CellCheck>> cells;
    private final Supplier<List<DecidedCells>> decided;

    /// @param whole sees everything, for checks that must not depend on what the writer may see; asked at the first write
    /// @param clock in the park's time zone
    /// @param cells what modules above know of single cells
    /// @param decided what modules above decide themselves
    LedgerRows(
            History history, Supplier<Caller> whole, Clock clock, Supplier<List<CellCheck>> cells, Supplier<List<DecidedCells>> decided) {
        this.history = history;
        this.whole = whole;
        this.clock = clock;
        this.cells = cells;
        this.decided = decided;
    }

    @Override
    public Review review(Caller caller, List<RowCommand> commands) {
        return new Review(Batch.reviewed(history.steadily(() -> settle(caller, commands, history.current(), Batch.Purpose.REVIEW))));
    }

    @Override
    public Outcome<Receipt> commit(Caller caller, List<RowCommand> commands, Optional<Change.Source> source) {
        Change.Intent intent = new Change.Intent(caller.actor(), kind(commands, source), reason(commands), source);
        return history.steadily(() -> write(caller, commands, Batch.Purpose.WRITE, intent, Along.NOTHING));
    }

    @Override
    public Outcome<Receipt> keep(Actor by, List<RowCommand> commands, Along along) {
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("nothing to keep");
        }
        Change.Intent intent = new Change.Intent(by, kind(commands, Optional.empty()), reason(commands), Optional.empty());
        return history.steadily(() -> write(whole.get(), commands, Batch.Purpose.KEEP, intent, along));
    }

    private Outcome<Receipt> write(Caller caller, List<RowCommand> commands, Batch.Purpose purpose, Change.Intent intent, Along along) {
        ChangeNo asOf = history.current();
        List<Settled> settled = settle(caller, commands, asOf, purpose);
        Spawning.All all = all(commands, settled, asOf);
        if (all.isMore()) {
            settled = settle(caller, all.inOrder(), asOf, purpose);
        }
        List<Problem> problems = settled.stream()
                .flatMap(s -> s.problems().stream())
                .map(problem -> ofCause(problem, all))
                .distinct()
                .toList();
        if (settled.stream().anyMatch(Settled::refused)) {
            return Outcome.rejected(problems);
        }
        Map<RowId, RowId> drawn = draw(settled);
        List<RowWrite> writes = new ArrayList<>();
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < settled.size(); i++) {
            RowWrite write = settled.get(i).write();
            if (write != null) {
                writes.add(Batch.numbered(write, drawn));
                written.add(i);
            }
        }
        if (writes.isEmpty()) {
            return new Outcome.Accepted<>(receipt(asOf, settled, all, drawn, problems), problems);
        }
        return switch (history.commit(intent, writes, caller.writable(), along)) {
            case Outcome.Accepted<ChangeNo>(ChangeNo change, List<Problem> _) ->
                new Outcome.Accepted<>(receipt(change, settled, all, drawn, problems), problems);
            case Outcome.Rejected<ChangeNo>(List<Problem> why) ->
                Outcome.rejected(why.stream().map(p -> ofCause(ofCommand(p, written), all)).toList());
        };
    }

    private List<Settled> settle(Caller caller, List<RowCommand> commands, ChangeNo asOf, Batch.Purpose purpose) {
        if (commands.isEmpty()) {
            return List.of();
        }
        Definitions definitions = history.definitions();
        Set<LedgerCode> ledgers = commands.stream().map(RowCommand::ledger).collect(Collectors.toSet());
        return new Batch(
                        new Snapshot(history, definitions, asOf, caller.scope()),
                        new Snapshot(history, definitions, asOf, whole.get().scope()),
                        caller,
                        ledgers,
                        LocalDate.now(clock),
                        purpose,
                        cells.get(),
                        decided.get())
                .settle(commands);
    }

    private Spawning.All all(List<RowCommand> commands, List<Settled> settled, ChangeNo asOf) {
        Set<LedgerCode> ledgers = commands.stream().map(RowCommand::ledger).collect(Collectors.toSet());
        return Spawning.concerns(history.definitions(), ledgers)
                ? new Spawning(history, whole.get().scope(), asOf).of(commands, settled)
                : new Spawning.All(List.of(), commands, List.of());
    }

    /// What is wrong with a row that came with a step is wrong with the step.
    private static Problem ofCause(Problem problem, Spawning.All all) {
        return problem.where() instanceof Place.InCommand(int index, String field)
                ? new Problem(
                        problem.code(), new Place.InCommand(all.cause(index), all.isAsked(index) ? field : ""), problem.message(), problem.hint())
                : problem;
    }

    private Map<RowId, RowId> draw(List<Settled> settled) {
        List<RowId> provisional = settled.stream()
                .map(Settled::row)
                .filter(row -> row != null && Batch.isProvisional(row))
                .toList();
        if (provisional.isEmpty()) {
            return Map.of();
        }
        List<RowId> real = history.newRows(provisional.size());
        Map<RowId, RowId> drawn = new HashMap<>();
        for (int i = 0; i < real.size(); i++) {
            drawn.put(provisional.get(i), real.get(i));
        }
        return drawn;
    }

    /// @param all what was asked for, and what came with it
    private static Receipt receipt(ChangeNo change, List<Settled> settled, Spawning.All all, Map<RowId, RowId> drawn, List<Problem> warnings) {
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        List<RowId> rows = new ArrayList<>(settled.size());
        for (Settled one : settled) {
            RowId row = Objects.requireNonNull(one.row());
            rows.add(drawn.getOrDefault(row, row));
            switch (one.effect()) {
                case CREATES -> created++;
                case CHANGES -> changed++;
                case CHANGES_NOTHING -> unchanged++;
            }
        }
        return new Receipt(change, List.copyOf(rows.subList(all.before().size(), all.before().size() + all.commands().size())), created, changed, unchanged, warnings);
    }

    private static String kind(List<RowCommand> commands, Optional<Change.Source> source) {
        Set<String> kinds = commands.stream().map(LedgerRows::kind).collect(Collectors.toSet());
        if (source.isPresent() || kinds.contains("import")) {
            return "import";
        }
        return kinds.size() == 1 ? kinds.iterator().next() : "amend";
    }

    private static String kind(RowCommand command) {
        return switch (command) {
            case RowCommand.Create _ -> "create";
            case RowCommand.Put _ -> "import";
            case RowCommand.Amend _ -> "amend";
            case RowCommand.Step _ -> "step";
            case RowCommand.Withdraw _ -> "withdraw";
        };
    }

    private static @Nullable String reason(List<RowCommand> commands) {
        String reasons = commands.stream()
                .flatMap(command -> switch (command) {
                    case RowCommand.Create _, RowCommand.Put _ -> Stream.<@Nullable String>empty();
                    case RowCommand.Amend amend -> Stream.ofNullable(amend.reason());
                    case RowCommand.Step step -> Stream.ofNullable(step.reason());
                    case RowCommand.Withdraw withdraw -> Stream.of(withdraw.reason());
                })
                .map(reason -> reason == null ? "" : reason.strip())
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .collect(Collectors.joining("；"));
        return reasons.isEmpty() ? null : reasons;
    }

    /// History counts the writes, the caller counts its commands.
    private static Problem ofCommand(Problem problem, List<Integer> written) {
        return problem.where() instanceof Place.InCommand(int index, String field) && index >= 0 && index < written.size()
                ? new Problem(problem.code(), new Place.InCommand(written.get(index), field), problem.message(), problem.hint())
                : problem;
    }

    @Override
    public List<RowView> list(Caller caller, RowQuery query) {
        return readable(caller, query.ledger())
                .map(ledger -> new RowViews(snapshot(caller, query.asOf()))
                        .of(ledger, history.read(query, caller.scope())))
                .orElse(List.of());
    }

    @Override
    public long count(Caller caller, RowQuery query) {
        return readable(caller, query.ledger()).isEmpty() ? 0 : history.count(query, caller.scope());
    }

    @Override
    public Optional<RowView> row(Caller caller, LedgerCode code, RowId row, ChangeNo asOf) {
        return readable(caller, code).flatMap(ledger -> history.find(code, row, asOf, caller.scope())
                .map(version -> new RowViews(snapshot(caller, asOf))
                        .of(ledger, List.of(version))
                        .getFirst()));
    }

    @Override
    public List<VersionView> versions(Caller caller, LedgerCode code, RowId row) {
        return readable(caller, code)
                .map(ledger -> {
                    List<Version> versions = history.versions(code, row, caller.scope());
                    return new RowViews(snapshot(caller, history.current())).history(ledger, versions);
                })
                .orElse(List.of());
    }

    @Override
    public List<LedgerDefinition> ledgers(Caller caller) {
        return history.definitions().ledgers().stream()
                .filter(l -> caller.scope().on(l.code()).isPresent())
                .toList();
    }

    private Optional<LedgerDefinition> readable(Caller caller, LedgerCode code) {
        return ledgers(caller).stream().filter(l -> l.code().equals(code)).findFirst();
    }

    private Snapshot snapshot(Caller caller, ChangeNo asOf) {
        return new Snapshot(history, history.definitions(), asOf, caller.scope());
    }
}
