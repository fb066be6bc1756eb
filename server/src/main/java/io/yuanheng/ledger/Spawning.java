package io.yuanheng.ledger;

import io.yuanheng.declaration.ApprovalDefinition;
import io.yuanheng.declaration.ApprovalDefinition.Item;
import io.yuanheng.declaration.ApprovalDefinition.Stage;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.history.History;
import io.yuanheng.history.RowWrite;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Batch.Settled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows that a step brings with it, all in the same change: accepting a joint approval opens the matters of its template, and a step that
/// declares it opens a row of another ledger and points to it.
///
/// They are commands like any other, done under the rights of whoever takes the step: who may not write matters cannot accept.
final class Spawning {

    /// @param cause the index of the command whose step brings it
    record Spawned(int cause, RowCommand.Create row) {}

    /// What a commit does in the end.
    ///
    /// @param before rows that the commands point to
    /// @param commands as many as were asked for, in their order
    /// @param after rows that point to those of the commands
    record All(List<Spawned> before, List<RowCommand> commands, List<Spawned> after) {

        boolean isMore() {
            return !before.isEmpty() || !after.isEmpty();
        }

        List<RowCommand> inOrder() {
            List<RowCommand> all = new ArrayList<>();
            before.forEach(spawned -> all.add(spawned.row()));
            all.addAll(commands);
            after.forEach(spawned -> all.add(spawned.row()));
            return all;
        }

        /// The index of the command that was asked for, from that in the whole order.
        int cause(int index) {
            if (index < before.size()) {
                return before.get(index).cause();
            }
            int own = index - before.size();
            return own < commands.size() ? own : after.get(own - commands.size()).cause();
        }

        boolean isAsked(int index) {
            return index >= before.size() && index < before.size() + commands.size();
        }
    }

    private final History history;
    private final Definitions definitions;
    private final Scope whole;
    private final ChangeNo asOf;

    Spawning(History history, Scope whole, ChangeNo asOf) {
        this.history = history;
        this.definitions = history.definitions();
        this.whole = whole;
        this.asOf = asOf;
    }

    /// Whether rows of these ledgers bring others with them at all.
    static boolean concerns(Definitions definitions, Set<LedgerCode> ledgers) {
        return definitions.procedures().approvals().stream().anyMatch(template -> ledgers.contains(template.of()))
                || definitions.ledgers().stream()
                        .filter(ledger -> ledgers.contains(ledger.code()))
                        .flatMap(ledger -> ledger.lifeCycle().stream())
                        .flatMap(life -> life.steps().stream())
                        .anyMatch(step -> step.creates() != null);
    }

    /// @param settled what became of each command, with its write
    All of(List<RowCommand> commands, List<Settled> settled) {
        List<Spawned> before = new ArrayList<>();
        List<RowCommand> pointing = new ArrayList<>(commands);
        List<Spawned> after = new ArrayList<>();
        for (int i = 0; i < settled.size(); i++) {
            if (settled.get(i).write() instanceof RowWrite.Replace replace) {
                for (RowCommand.Create create : of(replace)) {
                    after.add(new Spawned(i, create));
                }
                int index = i;
                created(commands.get(i), replace).ifPresent(found -> {
                    before.add(new Spawned(index, found.create()));
                    pointing.set(index, found.step());
                });
            }
        }
        return new All(before, pointing, after);
    }

    private record Created(RowCommand.Create create, RowCommand.Step step) {}

    /// Only a step that a person takes opens a row; a file that shows a later state brings what it needs itself.
    private Optional<Created> created(RowCommand command, RowWrite.Replace replace) {
        if (!(command instanceof RowCommand.Step taken)) {
            return Optional.empty();
        }
        LedgerDefinition own = definitions.ledger(taken.ledger()).orElseThrow();
        LifeCycle.Creates creates = own.lifeCycle().flatMap(life -> life.step(taken.step())).map(LifeCycle.Step::creates).orElse(null);
        if (creates == null) {
            return Optional.empty();
        }
        LedgerDefinition other = definitions.ledger(creates.of()).orElseThrow();
        Map<FieldCode, String> cells = new HashMap<>(creates.set());
        creates.from().forEach((theirs, ours) -> {
            Value value = replace.values().get(ours);
            if (value != null) {
                cells.put(theirs, ValueTexts.text(own.field(ours).orElseThrow().type(), value));
            }
        });
        String key = other.identifiedBy().stream().map(field -> cells.getOrDefault(field, "")).collect(Collectors.joining("/"));
        Map<FieldCode, String> pointing = new HashMap<>(taken.cells());
        pointing.put(creates.as(), key);
        return history.find(replace.ledger(), replace.row(), asOf, whole).map(version -> new Created(
                new RowCommand.Create(creates.of(), version.park(), null, cells),
                new RowCommand.Step(taken.ledger(), taken.row(), taken.expected(), taken.step(), pointing, taken.reason())));
    }

    private List<RowCommand.Create> of(RowWrite.Replace replace) {
        List<RowCommand.Create> creates = new ArrayList<>();
        for (ApprovalDefinition template : definitions.procedures().approvals()) {
            boolean follows = replace.values().get(ApprovalDefinition.SCHEME) instanceof Value.Text(String scheme) && scheme.equals(template.code());
            if (template.of().equals(replace.ledger()) && follows) {
                history.find(replace.ledger(), replace.row(), asOf, whole)
                        .filter(before -> reaches(template, before.state(), replace.state()))
                        .ifPresent(before -> creates.addAll(matters(template, replace, before.park())));
            }
        }
        return creates;
    }

    private boolean reaches(ApprovalDefinition template, @Nullable String before, @Nullable String after) {
        Optional<LifeCycle.Step> step = definitions.ledger(template.of()).flatMap(LedgerDefinition::lifeCycle).flatMap(life -> life.step(template.step()));
        return step.isPresent() && before != null && step.get().from().contains(before) && step.get().to().equals(after);
    }

    private List<RowCommand.Create> matters(ApprovalDefinition template, RowWrite.Replace replace, ParkCode park) {
        LedgerDefinition cases = definitions.ledger(template.of()).orElseThrow();
        String called = text(replace.values(), cases.name());
        String begins = replace.values().get(ApprovalDefinition.ACCEPTED_ON) instanceof Value.Day(LocalDate day) ? day.toString() : "";
        Map<String, String> numbers = new HashMap<>();
        template.all().forEach(item -> numbers.put(item.code(), (numbers.size() < 9 ? "0" : "") + (numbers.size() + 1)));
        List<RowCommand.Create> creates = new ArrayList<>();
        Set<String> opened = new HashSet<>();
        // one that another waits for is opened before it, so that it can be named; templates are free of circles
        while (opened.size() < numbers.size()) {
            for (Stage stage : template.stages()) {
                for (Item item : stage.items()) {
                    if (!opened.contains(item.code()) && opened.containsAll(item.after())) {
                        opened.add(item.code());
                        creates.add(new RowCommand.Create(
                                template.items(), park, null, cells(stage, item, numbers, called, begins)));
                    }
                }
            }
        }
        return creates;
    }

    private static Map<FieldCode, String> cells(Stage stage, Item item, Map<String, String> numbers, String called, String begins) {
        Map<FieldCode, String> cells = new HashMap<>(Map.of(
                ApprovalDefinition.ITEM_NO, numbers.getOrDefault(item.code(), item.code()),
                ApprovalDefinition.CASE, called,
                ApprovalDefinition.TITLE, item.title(),
                ApprovalDefinition.STAGE, stage.title(),
                ApprovalDefinition.DEPARTMENT, item.department(),
                ApprovalDefinition.LIMIT, Integer.toString(item.days()),
                ApprovalDefinition.MATERIALS, String.join("、", item.materials()),
                ApprovalDefinition.FILED_ON, begins));
        for (int i = 0; i < item.after().size(); i++) {
            cells.put(ApprovalDefinition.AFTER.get(i), called + "/" + numbers.get(item.after().get(i)));
        }
        return cells;
    }

    private static String text(Map<FieldCode, Value> values, FieldCode field) {
        return values.get(field) instanceof Value.Text(String text) ? text : "";
    }
}
