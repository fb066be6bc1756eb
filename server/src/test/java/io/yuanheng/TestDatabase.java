package io.yuanheng;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.yuanheng.platform.database.DataDirectory;
import io.yuanheng.platform.database.DatabaseLogin;
import io.yuanheng.platform.database.EmbeddedPostgres;
import io.yuanheng.platform.database.TestDatabases;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// A new database with all migrations applied, empty or as another one was, on one throw-away server per JVM under `target/`.
public final class TestDatabase implements AutoCloseable {

    private static final TestDatabases SERVER = server();
    private static final String TEMPLATE = template();

    private final String name;
    private final HikariDataSource owner;
    private final HikariDataSource app;

    private TestDatabase(String name) {
        this.name = name;
        DatabaseLogin login = SERVER.login(name);
        this.owner = pool(login.url(), login.owner());
        this.app = pool(login.url(), login.application());
    }

    public static TestDatabase fresh() {
        return of(TEMPLATE);
    }

    /// As the database was that became this template.
    static TestDatabase of(String template) {
        return new TestDatabase(SERVER.create(template));
    }

    /// Closes the database for further work; from now on others are copied from it.
    String becomesTemplate() {
        app.close();
        owner.close();
        return name;
    }

    /// The role of migrations and definitions.
    public DataSource owner() {
        return owner;
    }

    /// The role the application works under.
    public DataSource app() {
        return app;
    }

    public DatabaseLogin login() {
        return SERVER.login(name);
    }

    @Override
    public void close() {
        app.close();
        owner.close();
        SERVER.drop(name);
    }

    private static TestDatabases server() {
        EmbeddedPostgres postgres = EmbeddedPostgres.open(
                new DataDirectory(Path.of("target", "test-data-" + ProcessHandle.current().pid())), EmbeddedPostgres.Durability.THROW_AWAY);
        TestDatabases databases = new TestDatabases(postgres);
        Runtime.getRuntime().addShutdownHook(new Thread(databases::close));
        return databases;
    }

    private static String template() {
        String name = SERVER.create("template0");
        DatabaseLogin login = SERVER.login(name);
        Flyway.configure()
                .dataSource(login.url(), login.owner().name(), login.owner().password())
                .load()
                .migrate();
        return name;
    }

    private static HikariDataSource pool(String url, DatabaseLogin.Role role) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(role.name());
        config.setPassword(role.password());
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(60);
        return new HikariDataSource(config);
    }
}
