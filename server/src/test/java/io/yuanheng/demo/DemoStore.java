package io.yuanheng.demo;

import io.yuanheng.TestDatabase;
import io.yuanheng.TestStore;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.exchange.Exchange;
import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.history.Schema;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/// A new database with the packs applied and the demonstration parks imported, by the code that takes a user's file.
public final class DemoStore implements AutoCloseable {

    private static final Path PACKS = Path.of("../packs");

    private final TestDatabase database = TestDatabase.fresh();
    private final GenericApplicationContext modules = new GenericApplicationContext();
    private final Caller caller;
    private final List<ImportReport> imports = new ArrayList<>();

    /// One for all tests that only read; it lives as long as the test server.
    public static DemoStore shared() {
        return Shared.STORE;
    }

    private static final class Shared {
        private static final DemoStore STORE = new DemoStore();
    }

    public DemoStore() {
        Definitions definitions = Packs.read(List.of(PACKS.resolve("standard"), PACKS.resolve("demo"))).orElseThrow();
        bean("dataSource", database.app(), true, "dataSource");
        bean("ownerDataSource", database.owner(), false, "owner");
        modules.registerBeanDefinition("definitionsInUse", definitionsInUse(definitions));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(modules);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*|.*Controller")));
        scanner.scan("io.yuanheng.history", "io.yuanheng.access", "io.yuanheng.ledger", "io.yuanheng.exchange", "io.yuanheng.indicator", "io.yuanheng.report", "io.yuanheng.check");
        modules.refresh();
        get(Schema.class).apply(definitions, TestStore.OPERATOR).orElseThrow();
        caller = TestCallers.operator(definitions);
        for (String park : List.of("yunxi", "nanlu", "chenqiao")) {
            for (Path file : workbooks(park)) {
                imports.add(take(park, file));
            }
        }
    }

    private void bean(String name, DataSource source, boolean primary, String qualifier) {
        RootBeanDefinition definition = new RootBeanDefinition(DataSource.class, () -> source);
        definition.setPrimary(primary);
        // the database closes its own pools
        definition.setDestroyMethodName("");
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, qualifier));
        modules.registerBeanDefinition(name, definition);
    }

    private static RootBeanDefinition definitionsInUse(Definitions definitions) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(ResolvableType.forClassWithGenerics(Supplier.class, Definitions.class));
        definition.setInstanceSupplier(() -> (Supplier<Definitions>) () -> definitions);
        return definition;
    }

    private ImportReport take(String park, Path file) {
        String name = file.getFileName().toString();
        LedgerCode ledger = new LedgerCode(name.substring(name.indexOf('-') + 1, name.lastIndexOf('.')));
        Outcome<ImportReport> outcome =
                get(Exchange.class).take(caller, ledger, new ParkCode(park), file, park + "/" + name, Exchange.Mode.ALL_OR_NOTHING);
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
        return modules.getBean(type);
    }

    public Caller caller() {
        return caller;
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        modules.close();
        database.close();
    }
}
