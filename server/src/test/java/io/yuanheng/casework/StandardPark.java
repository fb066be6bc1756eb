package io.yuanheng.casework;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.history.History;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.RowCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The standard pack over an empty store, with the parks of the demonstration and none of their rows.
final class StandardPark {

    static final ParkCode YUNXI = new ParkCode("yunxi");

    private final TestModules modules = new TestModules(StandardPacks.WITH_DEMO);
    private int firms;

    /// One for all tests; it lives as long as the test server.
    static StandardPark shared() {
        return Shared.PARK;
    }

    private static final class Shared {
        private static final StandardPark PARK = new StandardPark();
    }

    Ledgers ledgers() {
        return modules.get(Ledgers.class);
    }

    <T> T get(Class<T> type) {
        return modules.get(type);
    }

    Definitions definitions() {
        return modules.definitions();
    }

    Caller operator() {
        return modules.operator();
    }

    ChangeNo now() {
        return modules.get(History.class).current();
    }

    Caller holding(String role) {
        return TestCallers.holding(modules.definitions(), role, role + "@" + YUNXI);
    }

    static Map<FieldCode, String> cells(String... pairs) {
        Map<FieldCode, String> cells = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(new FieldCode(pairs[i]), pairs[i + 1]);
        }
        return cells;
    }

    RowCommand create(LedgerCode ledger, String... pairs) {
        return new RowCommand.Create(ledger, YUNXI, null, cells(pairs));
    }

    RowCommand step(LedgerCode ledger, RowId row, String step, String... pairs) {
        return new RowCommand.Step(ledger, row, row(ledger, row).version().from(), step, cells(pairs), "测试");
    }

    RowView row(LedgerCode ledger, RowId row) {
        return ledgers().row(operator(), ledger, row, now()).orElseThrow();
    }

    Outcome<Receipt> does(Caller caller, RowCommand... commands) {
        return ledgers().commit(caller, List.of(commands), Optional.empty());
    }

    Receipt ok(Caller caller, RowCommand... commands) {
        return does(caller, commands).orElseThrow();
    }

    /// A new firm in production, by name.
    String enterprise() {
        String name = "示范企业" + ++firms;
        ok(operator(), new RowCommand.Create(new LedgerCode("enterprise"), YUNXI, "生产", cells("name", name, "credit_code", io.yuanheng.ledger.Park.code(700 + firms))));
        return name;
    }

    /// A landed project, by number.
    String project() {
        String no = "P-" + ++firms;
        ok(operator(), new RowCommand.Create(new LedgerCode("investment_project"), YUNXI, "落地", cells("project_no", no, "name", "项目" + no)));
        return no;
    }

    static String text(RowView row, String field) {
        return row.texts().getOrDefault(new FieldCode(field), "");
    }

    static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(List<Problem> problems)
                ? problems.stream().map(Problem::message).collect(Collectors.joining())
                : "accepted";
    }
}
