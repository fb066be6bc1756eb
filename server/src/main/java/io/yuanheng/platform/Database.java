package io.yuanheng.platform;

import io.yuanheng.platform.database.DataDirectory;
import io.yuanheng.platform.database.DatabaseLogin;
import io.yuanheng.platform.database.EmbeddedPostgres;
import java.util.Map;

/// The database a command works with: the one in the data directory, or one that somebody else runs.
///
/// An external server is named by `YUANHENG_DB_URL`, with `YUANHENG_DB_OWNER_USER`, `YUANHENG_DB_OWNER_PASSWORD`,
/// `YUANHENG_DB_APP_USER` and `YUANHENG_DB_APP_PASSWORD` (docs/operations.md says how to make the two roles).
sealed interface Database extends AutoCloseable {

    DatabaseLogin login();

    @Override
    void close();

    record Embedded(EmbeddedPostgres postgres) implements Database {
        @Override
        public DatabaseLogin login() {
            return postgres.login();
        }

        @Override
        public void close() {
            postgres.close();
        }
    }

    record External(DatabaseLogin login) implements Database {
        @Override
        public void close() {}
    }

    static Database open(DataDirectory directory, Map<String, String> environment) {
        return environment.containsKey("YUANHENG_DB_URL")
                ? new External(login(environment))
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
