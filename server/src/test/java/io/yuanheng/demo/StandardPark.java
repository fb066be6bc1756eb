package io.yuanheng.demo;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.history.History;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The standard pack over an empty store, and people who work with it.
final class StandardPark implements AutoCloseable {

    private static final ParkCode PARK = new ParkCode("yunxi");

    private final TestModules modules = new TestModules(StandardPacks.WITH_DEMO);

    /// @param roles held in the park, such as `office`
    Caller holding(String login, String... roles) {
        return TestCallers.holding(modules.definitions(), login, java.util.Arrays.stream(roles).map(role -> role + "@" + PARK).toArray(String[]::new));
    }

    <T> T get(Class<T> type) {
        return modules.get(type);
    }

    Outcome<Ledgers.Receipt> does(Caller caller, RowCommand command) {
        return get(Ledgers.class).commit(caller, List.of(command), Optional.empty());
    }

    Outcome<Ledgers.Receipt> creates(Caller caller, LedgerCode ledger, String... cells) {
        return does(caller, new RowCommand.Create(ledger, PARK, null, cells(cells)));
    }

    RowId created(Caller caller, LedgerCode ledger, String... cells) {
        return creates(caller, ledger, cells).orElseThrow().rows().getFirst();
    }

    Outcome<Ledgers.Receipt> step(Caller caller, LedgerCode ledger, RowId row, String step, @Nullable String reason, String... cells) {
        return does(caller, new RowCommand.Step(ledger, row, version(caller, ledger, row), step, cells(cells), reason));
    }

    Outcome<Ledgers.Receipt> amends(Caller caller, LedgerCode ledger, RowId row, String... cells) {
        return does(caller, new RowCommand.Amend(ledger, row, version(caller, ledger, row), cells(cells), "更正"));
    }

    ChangeNo version(Caller caller, LedgerCode ledger, RowId row) {
        History history = get(History.class);
        return history.find(ledger, row, history.current(), caller.scope()).orElseThrow().from();
    }

    private static Map<FieldCode, String> cells(String... pairs) {
        Map<FieldCode, String> cells = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(new FieldCode(pairs[i]), pairs[i + 1]);
        }
        return cells;
    }

    static List<Problem> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(List<Problem> problems) ? problems : List.of();
    }

    @Override
    public void close() {
        modules.close();
    }
}
