package io.yuanheng.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanheng.TestDatabase;
import io.yuanheng.platform.database.DataDirectory;
import io.yuanheng.platform.database.DatabaseLogin;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalDatabaseIntegrationTests {

    @TempDir
    Path folder;

    private final TestDatabase elsewhere = TestDatabase.fresh();

    @AfterEach
    void dropIt() {
        elsewhere.close();
    }

    @Test
    void isUsedInsteadOfTheOneInTheBox() {
        try (Database database = Database.open(new DataDirectory(folder), environment())) {
            assertThat(database.login()).isEqualTo(elsewhere.login());
        }
        assertThat(folder.resolve("cluster")).doesNotExist();
    }

    @Test
    void isServedByOneProcessOnly() {
        try (Database first = Database.open(new DataDirectory(folder), environment())) {
            first.claim();
            try (Database second = Database.open(new DataDirectory(folder), environment())) {
                assertThatThrownBy(second::claim).isInstanceOf(CannotStart.class).hasMessageContaining("正由另一个园衡进程使用");
            }
        }
        try (Database next = Database.open(new DataDirectory(folder), environment())) {
            next.claim();
        }
    }

    @Test
    void saysInOneLineWhatIsMissingOrWrong() {
        refused(without("YUANHENG_DB_APP_PASSWORD"), "YUANHENG_DB_APP_PASSWORD");
        refused(with("YUANHENG_DB_URL", "postgres://somewhere/x"), "jdbc:postgresql://");
        refused(with("YUANHENG_DB_OWNER_PASSWORD", "wrong"), "连接不上");
        refused(with("YUANHENG_DB_URL", "jdbc:postgresql://127.0.0.1:1/x"), "连接不上");
    }

    private void refused(Map<String, String> environment, String because) {
        assertThatThrownBy(() -> Database.open(new DataDirectory(folder), environment))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(because)
                .message()
                .hasLineCount(1);
    }

    private Map<String, String> without(String name) {
        Map<String, String> environment = environment();
        environment.remove(name);
        return environment;
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> environment = environment();
        environment.put(name, value);
        return environment;
    }

    private Map<String, String> environment() {
        DatabaseLogin login = elsewhere.login();
        return new HashMap<>(Map.of(
                "YUANHENG_DB_URL", login.url(),
                "YUANHENG_DB_OWNER_USER", login.owner().name(),
                "YUANHENG_DB_OWNER_PASSWORD", login.owner().password(),
                "YUANHENG_DB_APP_USER", login.application().name(),
                "YUANHENG_DB_APP_PASSWORD", login.application().password()));
    }
}
