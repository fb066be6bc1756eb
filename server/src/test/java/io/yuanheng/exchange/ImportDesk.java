package io.yuanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.Packs;
import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.exchange.Exchange.Mode;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A park of its own for each test, over one real database with the ledgers of the standard pack.
final class ImportDesk {

    private static final int PARKS = 60;
    private static final TestModules MODULES = new TestModules(definitions());
    private static final AtomicInteger USED = new AtomicInteger();

    private final int number = USED.incrementAndGet();
    final ParkCode park = new ParkCode("park" + number);
    final ParkCode neighbour = new ParkCode("neighbour" + number);
    final Exchange exchange = MODULES.get(Exchange.class);
    final Ledgers ledgers = MODULES.get(Ledgers.class);
    final Caller operator = MODULES.operator();

    private static Definitions definitions() {
        StringBuilder units = new StringBuilder("units:\n");
        for (int i = 1; i <= PARKS; i++) {
            units.append("  park%d: { title: 园区%d, kind: park }\n  neighbour%d: { title: 邻园%d, kind: park }\n".formatted(i, i, i, i));
        }
        Path pack = folder();
        try {
            Files.writeString(pack.resolve("pack.yaml"), "pack: desks\ntitle: 测试园区\nversion: 1.0.0\n");
            Files.writeString(Files.createDirectory(pack.resolve("access")).resolve("units.yaml"), units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Packs.read(List.of(Path.of("../packs/standard"), pack)).orElseThrow();
    }

    /// @param role at this desk's own park only
    Caller holding(String role) {
        return TestCallers.holding(MODULES.definitions(), "clerk" + number, role + "@" + park);
    }

    /// A sheet of these rows, taken all or not at all.
    ImportReport takes(String ledger, Object[]... rows) {
        return take(ledger, sheet(rows), Mode.ALL_OR_NOTHING).orElseThrow();
    }

    /// What was said when a sheet of these rows was refused; nothing may have been written.
    List<String> refuses(String ledger, Object[]... rows) {
        return refuses(ledger, sheet(rows));
    }

    List<String> refuses(String ledger, Path file) {
        ChangeNo before = now();
        Outcome<ImportReport> outcome = take(ledger, file, Mode.ALL_OR_NOTHING);
        assertThat(now()).isEqualTo(before);
        assertThat(rows(ledger)).isEmpty();
        return problems(outcome);
    }

    Outcome<ImportReport> take(String ledger, Path file, Mode mode) {
        return exchange.take(operator, new LedgerCode(ledger), park, file, file.getFileName().toString(), mode);
    }

    /// Three enterprises with invented names; the first has an alias, the last two share theirs.
    void registerEnterprises() {
        takes(
                "enterprise",
                Workbooks.row("企业名称", "别名", "统一社会信用代码"),
                Workbooks.row("演示甲精密机械公司", "甲机械", "91990000MAY0000015"),
                Workbooks.row("演示乙新材料公司", "新材料", "91990000MAY0000028"),
                Workbooks.row("演示丙新材料公司", "新材料", "91990000MAY000003B"));
    }

    LedgerDefinition ledger(String code) {
        return MODULES.definitions().ledger(new LedgerCode(code)).orElseThrow();
    }

    ChangeNo now() {
        return MODULES.get(History.class).current();
    }

    List<RowView> rows(String ledger) {
        return ledgers.list(operator, RowQuery.all(new LedgerCode(ledger), now()).in(park));
    }

    /// The texts of one field, by the name of the row.
    Map<String, String> texts(String ledger, String field) {
        return rows(ledger).stream()
                .collect(Collectors.toMap(RowView::label, row -> row.texts().getOrDefault(new FieldCode(field), "")));
    }

    static List<String> problems(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?>(Object value, List<Problem> _) -> throw new AssertionError("accepted: " + value);
            case Outcome.Rejected<?>(List<Problem> problems) -> problems.stream().map(Problem::toString).toList();
        };
    }

    static Path sheet(Object[]... rows) {
        return Workbooks.sheet(folder(), "Sheet1", rows);
    }

    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("yuanheng-desk-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
