package io.yuanheng;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.history.History;
import io.yuanheng.history.Schema;
import io.yuanheng.history.Scope;
import io.yuanheng.history.TestStorage;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/// A new database with definitions applied, and History and Schema on it.
public final class TestStore implements AutoCloseable {

    public static final Actor OPERATOR = new Actor("test", "测试");

    /// Sees everything.
    public static final Scope EVERYTHING = new Scope("test", true, Set.of(), true, Map.of());

    private final TestDatabase database;
    private final TestStorage storage = new TestStorage();
    private final History history;
    private final Schema schema;

    private TestStore(TestDatabase database) {
        this.database = database;
        this.history = storage.history(database.app());
        this.schema = storage.schema(database.owner());
    }

    public static TestStore empty() {
        return new TestStore(TestDatabase.fresh());
    }

    /// Definitions built in Java; they need not have files.
    public static TestStore of(Definitions definitions) {
        TestStore store = empty();
        store.apply(definitions).orElseThrow();
        return store;
    }

    public static TestStore of(Path... packs) {
        return of(Packs.read(List.of(packs)).orElseThrow());
    }

    public Outcome<Schema.Plan> apply(Definitions definitions) {
        storage.remember(definitions);
        return schema.apply(definitions, OPERATOR);
    }

    public History history() {
        return history;
    }

    public Schema schema() {
        return schema;
    }

    public DataSource owner() {
        return database.owner();
    }

    public DataSource app() {
        return database.app();
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
