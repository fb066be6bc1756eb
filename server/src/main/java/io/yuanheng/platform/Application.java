package io.yuanheng.platform;

import io.yuanheng.Yuanheng;
import io.yuanheng.platform.database.DataDirectory;
import io.yuanheng.platform.database.DatabaseLogin;
import io.yuanheng.platform.database.DirectoryLock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The modules at work over one data directory, for the length of a command or as a server.
///
/// Whatever ends the process short of a kill closes it: first the application, then the database.
public final class Application implements AutoCloseable {

    /// How the modules are to be run.
    public sealed interface Work {

        /// A command; others may use the directory at the same time.
        record Command() implements Work {}

        /// A command that needs the directory for itself, because it changes what a server has in memory.
        record Alone() implements Work {}

        /// The one command that may open a directory whose restore is not done: it does it.
        record Restore() implements Work {}

        /// The server.
        record Serve(String address, int port) implements Work {}
    }

    private final Database database;
    private final @Nullable DirectoryLock sole;
    private final Thread atExit = new Thread(this::close, "close");
    private @Nullable ConfigurableApplicationContext context;
    private boolean closed;

    private Application(Database database, @Nullable DirectoryLock sole) {
        this.database = database;
        this.sole = sole;
    }

    /// @throws CannotStart with one line that says what to do
    public static Application open(DataDirectory directory, Work work) {
        if (!(work instanceof Work.Restore)) {
            UnfinishedRestore.mustNotBe(directory);
        }
        directory.prepare();
        if (work instanceof Work.Serve serve) {
            mustBeFree(serve);
        }
        DirectoryLock sole = work instanceof Work.Command ? null : DirectoryLock.serve(directory);
        Application application;
        try {
            application = new Application(Database.open(directory, System.getenv()), sole);
        } catch (RuntimeException e) {
            if (sole != null) {
                sole.close();
            }
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(application.atExit);
        try {
            if (sole != null) {
                application.database.claim();
            }
            application.start(directory, work);
            return application;
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    public <T> T get(Class<T> type) {
        return context().getBean(type);
    }

    /// The connection that may change tables, for backup and restore.
    public DataSource owner() {
        return context().getBean("ownerDataSource", DataSource.class);
    }

    // a signal that comes while a command closes waits here until the database is down
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (context != null) {
                context.close();
            }
        } finally {
            database.close();
            if (sole != null) {
                sole.close();
            }
        }
        if (Thread.currentThread() != atExit) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // the machine is going down already and the hook will find everything closed
        }
    }

    private ConfigurableApplicationContext context() {
        if (context == null) {
            throw new IllegalStateException("not started");
        }
        return context;
    }

    private void start(DataDirectory directory, Work work) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(Yuanheng.class)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) beans -> {
                    beans.registerBean(DatabaseLogin.class, database::login);
                    beans.registerBean(DataDirectory.class, () -> directory);
                });
        switch (work) {
            case Work.Serve(String address, int port) -> {
                System.setProperty("yuanheng.log.folder", directory.logs().toString());
                builder.web(WebApplicationType.SERVLET)
                        .properties(Map.of(
                                "server.address", address, "server.port", port, "logging.config", "classpath:logback-serve.xml"));
            }
            case Work.Command(), Work.Alone(), Work.Restore() ->
                builder.web(WebApplicationType.NONE).properties(Map.of("yuanheng.connections", 6, "logging.config", "classpath:logback.xml"));
        }
        context = builder.run();
    }

    // before the database, so that the refusal comes at once and costs nothing
    private static void mustBeFree(Work.Serve serve) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(serve.address(), serve.port()));
        } catch (IOException e) {
            throw new CannotStart("端口 " + serve.port() + " 不能使用（" + serve.address() + "，" + e.getMessage()
                    + "）。请停止占用它的程序，或用 --port 指定另一个端口。", e);
        }
    }
}
