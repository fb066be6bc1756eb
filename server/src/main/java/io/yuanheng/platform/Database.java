package io.yuanheng.platform;

import io.yuanheng.platform.database.DataDirectory;
import io.yuanheng.platform.database.DatabaseLogin;
import io.yuanheng.platform.database.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// The database a command works with: the one in the data directory, or one that somebody else runs.
///
/// An external server is named by `YUANHENG_DB_URL`, with `YUANHENG_DB_OWNER_USER`, `YUANHENG_DB_OWNER_PASSWORD`,
/// `YUANHENG_DB_APP_USER` and `YUANHENG_DB_APP_PASSWORD` (docs/operations.md says how to make the two roles).
sealed interface Database extends AutoCloseable {

    DatabaseLogin login();

    /// Takes the sole right to serve this database or to change its definitions, until it is closed.
    ///
    /// @throws CannotStart when another process has it
    void claim();

    @Override
    void close();

    record Embedded(EmbeddedPostgres postgres) implements Database {
        @Override
        public DatabaseLogin login() {
            return postgres.login();
        }

        // the lock of the data directory says it already
        @Override
        public void claim() {}

        @Override
        public void close() {
            postgres.close();
        }
    }

    record External(DatabaseLogin login, Connection kept) implements Database {

        // any number will do that no other program of the same database uses
        private static final long CLAIM = 88_201_002;

        static final int OLDEST = 17;

        static External connect(DatabaseLogin login) {
            try (Connection application = connection(login, login.application())) {
                if (!application.isValid(10)) {
                    throw new SQLException("no answer");
                }
                Connection owner = connection(login, login.owner());
                int version = owner.getMetaData().getDatabaseMajorVersion();
                if (version < OLDEST) {
                    owner.close();
                    throw new CannotStart("外部数据库是 PostgreSQL " + version + "，园衡需要 " + OLDEST + " 或更新（推荐 18）。");
                }
                return new External(login, owner);
            } catch (SQLException e) {
                throw new CannotStart(
                        "外部数据库 " + login.url() + " 连接不上（" + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                                + "）。请检查 YUANHENG_DB_URL、两个角色的密码，以及服务器是否运行。",
                        e);
            }
        }

        private static Connection connection(DatabaseLogin login, DatabaseLogin.Role role) throws SQLException {
            return DriverManager.getConnection(login.url(), role.name(), role.password());
        }

        @Override
        public void claim() {
            Boolean free = DSL.using(kept, SQLDialect.POSTGRES)
                    .select(DSL.function("pg_try_advisory_lock", Boolean.class, DSL.inline(CLAIM)))
                    .fetchOne(0, Boolean.class);
            if (!Boolean.TRUE.equals(free)) {
                throw new CannotStart("外部数据库 " + login.url() + " 正由另一个园衡进程使用。请先停止它。");
            }
        }

        @Override
        public void close() {
            try {
                kept.close();
            } catch (SQLException _) {
                // the server drops what a closed program leaves
            }
        }
    }

    static Database open(DataDirectory directory, Map<String, String> environment) {
        return environment.containsKey("YUANHENG_DB_URL")
                ? External.connect(login(environment))
                : new Embedded(EmbeddedPostgres.open(directory));
    }

    private static DatabaseLogin login(Map<String, String> environment) {
        String url = given(environment, "YUANHENG_DB_URL");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("YUANHENG_DB_URL 应写作 jdbc:postgresql://主机:端口/数据库。");
        }
        return new DatabaseLogin(
                url,
                new DatabaseLogin.Role(
                        environment.getOrDefault("YUANHENG_DB_OWNER_USER", "yuanheng_owner"), given(environment, "YUANHENG_DB_OWNER_PASSWORD")),
                new DatabaseLogin.Role(
                        environment.getOrDefault("YUANHENG_DB_APP_USER", "yuanheng_app"), given(environment, "YUANHENG_DB_APP_PASSWORD")));
    }

    private static String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new CannotStart("使用外部数据库须设置环境变量 " + name + "（见 docs/operations.md）。");
        }
        return value;
    }
}
