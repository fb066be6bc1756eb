package io.yuanheng.demo;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestDatabase;
import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.evaluation.Evaluations;
import io.yuanheng.exchange.Exchange;
import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.platform.demo.DemoEvaluations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A new database with the packs applied and the demonstration parks imported, by the code that takes a user's file.
public final class DemoStore implements AutoCloseable {

    private static final Path PACKS = Path.of("../packs");

    private final TestModules modules;
    private final List<ImportReport> imports;

    /// One for all tests that only read; it lives as long as the test server.
    public static DemoStore shared() {
        return Shared.STORE;
    }

    private static final class Shared {
        private static final DemoStore STORE = new DemoStore();
    }

    /// The workbooks are imported once; each store begins as a copy.
    private static final class Imported {
        private static final List<ImportReport> IMPORTS = new ArrayList<>();
        private static final String TEMPLATE = template();

        private static String template() {
            TestModules modules = new TestModules(StandardPacks.WITH_DEMO);
            for (String park : DemoWorkbooks.parks().stream().map(DemoPark::code).toList()) {
                for (Path file : workbooks(park)) {
                    IMPORTS.add(take(modules, park, file));
                }
            }
            Caller leader = TestCallers.holding(modules.definitions(), "leader", "vice_director@yanheng");
            new DemoEvaluations(modules.get(Evaluations.class), PACKS.resolve("demo")).finish(modules.operator(), leader);
            return modules.becomesTemplate();
        }
    }

    public DemoStore() {
        modules = new TestModules(StandardPacks.WITH_DEMO, Imported.TEMPLATE);
        imports = List.copyOf(Imported.IMPORTS);
    }

    private static ImportReport take(TestModules modules, String park, Path file) {
        String name = file.getFileName().toString();
        LedgerCode ledger = new LedgerCode(name.substring(name.indexOf('-') + 1, name.lastIndexOf('.')));
        Outcome<ImportReport> outcome =
                modules.get(Exchange.class).take(modules.operator(), ledger, new ParkCode(park), file, park + "/" + name, Exchange.Mode.ALL_OR_NOTHING);
        if (outcome instanceof Outcome.Rejected<ImportReport>(var problems)) {
            throw new AssertionError(park + "/" + name + " refused: " + problems);
        }
        return outcome.orElseThrow();
    }

    private static List<Path> workbooks(String park) {
        try (Stream<Path> files = Files.list(PACKS.resolve("demo/example").resolve(park))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ImportReport> imports() {
        return imports;
    }

    public <T> T get(Class<T> type) {
        return modules.get(type);
    }

    public Caller caller() {
        return modules.operator();
    }

    public Definitions definitions() {
        return modules.definitions();
    }

    public TestDatabase database() {
        return modules.database();
    }

    @Override
    public void close() {
        modules.close();
    }
}
