package io.yuanheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseIntegrationTests {

    @Test
    void isEmptyForEveryoneWhoAsks() throws SQLException {
        try (TestDatabase first = TestDatabase.fresh();
                TestDatabase second = TestDatabase.fresh()) {
            try (var connection = first.owner().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create table only_here (a int)");
            }
            try (var connection = second.owner().getConnection();
                    var tables = connection.getMetaData().getTables(null, "public", "only_here", null)) {
                assertThat(tables.next()).isFalse();
            }
        }
    }
}
