package io.yuanheng.platform.database;

import static org.jooq.impl.DSL.name;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// Creates and drops databases on a test server; only here is the superuser used for that.
public final class TestDatabases implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final AtomicInteger made = new AtomicInteger();

    public TestDatabases(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public String create(String template) {
        String database = "test_" + made.incrementAndGet();
        run(sql -> {
            sql.execute("create database {0} owner {1} template {2}", name(database), name(Roles.OWNER), name(template));
            Roles.secure(sql, database);
        });
        return database;
    }

    public void drop(String database) {
        run(sql -> sql.execute("drop database {0} with (force)", name(database)));
    }

    public DatabaseLogin login(String database) {
        return postgres.login().at(postgres.url(database));
    }

    @Override
    public void close() {
        Path root = postgres.directory().root();
        postgres.close();
        DataDirectory.delete(root);
    }

    private void run(java.util.function.Consumer<DSLContext> work) {
        try (Connection connection = Roles.connect(postgres)) {
            work.accept(DSL.using(connection, SQLDialect.POSTGRES));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
