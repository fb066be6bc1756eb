package io.yuanheng;

import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.history.Schema;
import io.yuanheng.platform.CalendarForEvaluations;
import io.yuanheng.platform.ClockForReports;
import io.yuanheng.platform.ResultsIntoLedgers;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/// The modules from the ledger to the report, as the program wires them, over a new database with definitions applied.
public final class TestModules implements AutoCloseable {

    // definitions are applied once for all tests that begin with them
    private static final Map<Definitions, String> APPLIED = Collections.synchronizedMap(new IdentityHashMap<>());

    private final TestDatabase database;
    private final boolean first;
    private final GenericApplicationContext modules = new GenericApplicationContext();
    private final Definitions definitions;

    public TestModules(Definitions definitions) {
        this(definitions, APPLIED.computeIfAbsent(definitions, TestModules::applied));
    }

    /// @param template a database in which the definitions were applied, see [#becomesTemplate]
    public TestModules(Definitions definitions, String template) {
        this(definitions, TestDatabase.of(template), true);
    }

    private static String applied(Definitions definitions) {
        TestModules modules = new TestModules(definitions, TestDatabase.fresh(), true);
        modules.get(Schema.class).apply(definitions, TestStore.OPERATOR).orElseThrow();
        return modules.becomesTemplate();
    }

    /// Ends the work on this database; others begin as it is now.
    public String becomesTemplate() {
        modules.close();
        return database.becomesTemplate();
    }

    /// A second server over the same database: nothing is shared but the rows.
    public TestModules another() {
        return new TestModules(definitions, database, false);
    }

    /// A server over the same database once the packs have moved on.
    public TestModules another(Definitions movedOn) {
        get(Schema.class).apply(movedOn, TestStore.OPERATOR).orElseThrow();
        return new TestModules(movedOn, database, false);
    }

    private TestModules(Definitions definitions, TestDatabase database, boolean first) {
        this.definitions = definitions;
        this.database = database;
        this.first = first;
        bean("dataSource", database.app(), true, "dataSource");
        bean("ownerDataSource", database.owner(), false, "owner");
        modules.registerBeanDefinition("definitionsInUse", definitionsInUse(definitions));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(modules);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*|.*Controller")));
        scanner.scan(
                "io.yuanheng.history", "io.yuanheng.access", "io.yuanheng.ledger", "io.yuanheng.exchange", "io.yuanheng.indicator",
                "io.yuanheng.report", "io.yuanheng.check", "io.yuanheng.deadline", "io.yuanheng.notice", "io.yuanheng.definition",
                "io.yuanheng.casework", "io.yuanheng.enterprise", "io.yuanheng.evaluation");
        modules.registerBean(ClockForReports.class);
        modules.registerBean(CalendarForEvaluations.class);
        modules.registerBean(ResultsIntoLedgers.class);
        modules.refresh();
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

    public <T> T get(Class<T> type) {
        return modules.getBean(type);
    }

    public Definitions definitions() {
        return definitions;
    }

    /// Everything, as from the console.
    public Caller operator() {
        return TestCallers.operator(definitions);
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        modules.close();
        if (first) {
            database.close();
        }
    }
}
