package io.yuanheng.ledger;

import io.yuanheng.TestStore;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.history.Change;
import io.yuanheng.history.RowQuery;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.Ledgers.RowView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two invented parks of their own for each test, over one real store, on 15 March 2026.
public final class Park {

    public static final LedgerCode ENTERPRISE = new LedgerCode("enterprise");
    public static final LedgerCode RETURN = new LedgerCode("monthly_return");
    public static final LedgerCode PROJECT = new LedgerCode("project");
    public static final LedgerCode AREA = new LedgerCode("area");
    public static final LedgerCode CLASS = new LedgerCode("enterprise_class");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int PARKS = 200;
    // a new database costs seconds, a new pair of parks nothing
    private static final TestStore STORE = TestStore.of(definitions());
    private static final AtomicInteger USED = new AtomicInteger();

    private final int number = USED.incrementAndGet();
    public final ParkCode east = new ParkCode("east" + number);
    public final ParkCode west = new ParkCode("west" + number);
    final TestStore store = STORE;
    final Definitions definitions = store.history().definitions();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-15T02:00:00Z"), ZONE);
    public final Ledgers ledgers = new LedgerRows(store.history(), () -> TestCallers.operator(definitions), clock, List::of, List::of);
    public final RowLists lists = new RowListing(store.history(), clock);
    public final ReferringRows referring = new ReferringRows(ledgers, lists);
    public final Caller economic = holding("jingfa", "economic_section@east");

    private static Definitions definitions() {
        Definitions declared = Packs.read(List.of(Path.of("src/test/resources/packs/rows"))).orElseThrow();
        List<UnitDefinition> units = new ArrayList<>(declared.units());
        for (int i = 1; i <= PARKS; i++) {
            for (String side : List.of("east", "west")) {
                units.add(new UnitDefinition(side + i, side + i, null, "park", "authority", null, declared.units().getFirst().place()));
            }
        }
        return new Definitions(
                declared.packs(),
                declared.dictionaries(),
                declared.ledgers(),
                declared.indicators(),
                declared.reports(),
                declared.roles(),
                units,
                declared.files(),
                declared.fingerprint());
    }

    /// @param roles such as `economic_section@east`
    public Caller holding(String login, String... roles) {
        String[] here = Stream.of(roles)
                .map(role -> role.replace("@east", "@" + east).replace("@west", "@" + west))
                .toArray(String[]::new);
        return TestCallers.holding(definitions, login, here);
    }

    /// An invented credit code with a valid check character.
    public static String code(int number) {
        String body = "91990000MAZ".replace('Z', 'Y') + "%06d".formatted(number);
        return body + CreditCodeText.checkCharacter(body + "0");
    }

    static Map<FieldCode, String> cells(String... fieldsAndTexts) {
        Map<FieldCode, String> cells = new HashMap<>();
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            cells.put(new FieldCode(fieldsAndTexts[i]), fieldsAndTexts[i + 1]);
        }
        return cells;
    }

    public RowCommand.Create create(LedgerCode ledger, String... fieldsAndTexts) {
        return new RowCommand.Create(ledger, east, null, cells(fieldsAndTexts));
    }

    RowCommand.Put put(LedgerCode ledger, int sheetRow, @Nullable String state, String... fieldsAndTexts) {
        return new RowCommand.Put(ledger, east, state, cells(fieldsAndTexts), sheetRow);
    }

    Outcome<Receipt> does(Caller caller, RowCommand... commands) {
        return ledgers.commit(caller, List.of(commands), Optional.empty());
    }

    Receipt done(Caller caller, RowCommand... commands) {
        return does(caller, commands).orElseThrow();
    }

    /// The row of the first of these commands.
    public RowId row(RowCommand... commands) {
        return done(economic, commands).rows().getFirst();
    }

    RowId enterprise(int number, String name) {
        return row(create(ENTERPRISE, "name", name, "credit_code", code(number)));
    }

    Outcome<Receipt> imports(Caller caller, RowCommand... commands) {
        Change.Source source = new Change.Source(
                "月报.xlsx", "6月", Map.of(new FieldCode("output"), "F", new FieldCode("enterprise"), "B"), "00");
        return ledgers.commit(caller, List.of(commands), Optional.of(source));
    }

    static List<Problem> problems(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> accepted.warnings();
            case Outcome.Rejected<?>(List<Problem> problems) -> problems;
        };
    }

    static boolean refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>;
    }

    ChangeNo now() {
        return store.history().current();
    }

    RowView view(LedgerCode ledger, RowId row) {
        return ledgers.row(economic, ledger, row, now()).orElseThrow();
    }

    public ChangeNo version(LedgerCode ledger, RowId row) {
        return store.history()
                .find(ledger, row, now(), TestStore.EVERYTHING)
                .orElseThrow()
                .from();
    }

    long rows(LedgerCode ledger) {
        return store.history().count(RowQuery.all(ledger, now()).in(east), TestStore.EVERYTHING);
    }
}
