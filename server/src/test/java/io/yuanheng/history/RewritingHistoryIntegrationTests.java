package io.yuanheng.history;

import static io.yuanheng.history.Declared.ENTERPRISE;
import static io.yuanheng.history.Rows.YUNXI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yuanheng.TestStore;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.RowId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewritingHistoryIntegrationTests {

    private static final String PERMISSION_DENIED = "42501";
    private static final String GUARDED = "YH001";

    private static TestStore store;
    private static List<Version> before;

    @BeforeAll
    static void open() {
        store = TestStore.of(Declared.park());
        Rows rows = new Rows(store.history());
        RowId row = rows.open(ENTERPRISE, YUNXI, "code", "A", "name", "甲", "capital", 100);
        rows.replace(ENTERPRISE, row, store.history().current(), TestStore.EVERYTHING, "code", "A", "name", "甲二")
                .orElseThrow();
        before = versions();
    }

    @AfterAll
    static void nothingHasMoved() {
        assertThat(versions()).isEqualTo(before);
        store.close();
    }

    private static List<Version> versions() {
        return store.history().versions(ENTERPRISE, new RowId(1), TestStore.EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_enterprise set name = 'x'",
                "update ledger_enterprise set change_from = 1",
                "delete from ledger_enterprise",
                "truncate ledger_enterprise",
                "update change set actor = 'x'",
                "delete from change",
                "truncate change cascade",
                "delete from row_identity",
                "delete from pack_version",
                "update pack_file set content = ''",
                "update field_column set hidden = true",
                "insert into change (number, login, actor, kind) values (1, 'x', 'x', 'x')",
                "insert into change (at, login, actor, kind) values ('2020-01-01', 'x', 'x', 'x')",
                "alter table ledger_enterprise disable trigger guard_version",
                "drop table ledger_enterprise",
                "select protect_ledger('ledger_enterprise')"
            })
    void isNotPermittedToTheApplication(String statement) {
        assertThat(state(store.app(), statement)).isEqualTo(PERMISSION_DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // reopening, closing again, closing at a number that is not this transaction's
                "update ledger_enterprise set change_to = null",
                "update ledger_enterprise set change_to = 3",
                "update ledger_enterprise set change_to = 2 where change_to is null",
                "insert into ledger_enterprise (row_id, park, change_from, pack_version) values (9, 'yunxi', 1, 1)",
                "insert into ledger_enterprise (row_id, park, change_from, pack_version) values (9, 'yunxi', 3, 1)",
                "insert into ledger_enterprise (row_id, park, change_from, change_to, pack_version) values (9, 'yunxi', 2, 3, 1)"
            })
    void isRefusedToTheApplicationByTheGuard(String statement) {
        assertThat(state(store.app(), statement)).isEqualTo(GUARDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_enterprise set name = 'x'",
                "update ledger_enterprise set change_to = null",
                "update ledger_enterprise set change_to = 2 where change_to is null",
                "update ledger_enterprise set name = 'x', change_to = 9 where change_to is null",
                "delete from ledger_enterprise",
                "truncate ledger_enterprise",
                "update change set reason = 'x'",
                "delete from change",
                "truncate change",
                "truncate row_identity cascade",
                "delete from pack_file"
            })
    void isRefusedEvenToTheOwner(String statement) {
        assertThat(state(store.owner(), statement)).isEqualTo(GUARDED);
    }

    @Test
    void isGuardedInEveryReplicationMode() throws SQLException {
        try (Connection connection = store.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet unguarded = statement.executeQuery(
                        "select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'A' and tgname ~ 'guard|refuse|draw'")) {
            unguarded.next();
            assertThat(unguarded.getInt(1)).isZero();
        }
    }

    @Test
    void isNoUseOfTheReadingContext() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store.history().sql().execute("update ledger_enterprise set change_to = 5"));
        assertThat(store.history().current()).isEqualTo(new ChangeNo(2));
    }

    private static String state(DataSource role, String sql) {
        try (Connection connection = role.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
