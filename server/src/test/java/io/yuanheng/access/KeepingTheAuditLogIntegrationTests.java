package io.yuanheng.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepingTheAuditLogIntegrationTests {

    private static final Actor ZHAO = new Actor("zhao", "赵");

    private final TestUsers users = new TestUsers();

    @BeforeEach
    void threeLines() {
        users.log.record(ZHAO, "export", "monthly_return@east", "done");
        users.log.record(ZHAO, "issue", "half_year@east 2024H1", "done");
        users.log.record(ZHAO, "export", "enterprise@east", "refused");
    }

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void anUntouchedChainHolds() {
        assertThat(users.log.verify().orElseThrow().sequence()).isEqualTo(3);
    }

    /// The oracle is PostgreSQL: it joins the parts and hashes them without any of our Java.
    @Test
    void everyHashIsTheOneThatTheDatabaseComputesFromThePartsAndTheLineBefore() throws SQLException {
        long wrong = number(users.database.owner(), """
                with line as (
                    select *, coalesce(lag(hash) over (order by sequence), repeat('0', 64)) as before,
                           array[sequence::text, (extract(epoch from at) * 1000000)::bigint::text, login, action, object, outcome] as parts
                    from access_log)
                select count(*) from line
                where previous <> before
                   or hash <> encode(sha256(convert_to(before ||
                        (select string_agg(octet_length(convert_to(p, 'UTF8')) || ':' || p, '' order by i)
                         from unnest(parts) with ordinality as u(p, i)), 'UTF8')), 'hex')""");

        assertThat(wrong).isZero();
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveALine() {
        for (String attempt : List.of(
                "update access_log set outcome = 'done' where sequence = 3",
                "delete from access_log where sequence = 3",
                "truncate access_log")) {
            assertThatThrownBy(() -> run(users.database.app(), attempt)).describedAs(attempt).isInstanceOf(SQLException.class);
        }
        assertThat(users.log.verify()).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void notEvenTheOwnerChangesALineByAnOrdinaryStatement() {
        for (String attempt : List.of(
                "update access_log set outcome = 'done' where sequence = 3",
                "delete from access_log where sequence = 3",
                "truncate access_log")) {
            assertThatThrownBy(() -> run(users.database.owner(), attempt)).describedAs(attempt).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aForgedLineIsRefused() {
        assertThatThrownBy(() -> run(
                        users.database.app(),
                        "insert into access_log select 4, at, login, action, object, outcome, hash, hash from access_log where sequence = 3"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(
                        users.database.app(),
                        "insert into access_log select 9, at, login, action, object, outcome, previous, hash from access_log where sequence = 3"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aLineChangedWithTheGuardTakenAwayIsFound() throws SQLException {
        tamper("update access_log set outcome = 'done' where sequence = 3");

        assertThat(findings()).containsExactly("审计日志第 3 行被改动");
    }

    @Test
    void aLineChangedTogetherWithItsHashIsFoundAtTheNext() throws SQLException {
        tamper("""
                update access_log set login = 'qian', hash = encode(sha256(convert_to(previous
                    || access_log_part(sequence::text)
                    || access_log_part((extract(epoch from at) * 1000000)::bigint::text)
                    || access_log_part('qian') || access_log_part(action) || access_log_part(object) || access_log_part(outcome),
                    'UTF8')), 'hex')
                where sequence = 2""");

        assertThat(findings()).containsExactly("审计日志第 3 行与上一行不衔接");
    }

    @Test
    void aLineTakenOutIsFound() throws SQLException {
        tamper("delete from access_log where sequence = 2");

        assertThat(findings()).containsExactly("审计日志缺第 2 至 2 行");
    }

    @Test
    void linesWrittenAtOnceStandInOneChain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                int n = i;
                threads.submit(() -> users.log.record(ZHAO, "export", "row " + n, "done"));
            }
        }
        assertThat(users.log.verify().orElseThrow().sequence()).isEqualTo(53);
    }

    @Test
    void aLineStaysOneLine() {
        users.log.record(ZHAO, "export", "a\nb\u0000c" + "长".repeat(600), "done");

        assertThat(users.log.verify().orElseThrow().sequence()).isEqualTo(4);
    }

    @Test
    void whatTheConsoleIsUsedForIsLogged() {
        users.access.operator("figure");

        assertThat(users.logged("operator")).containsExactly("done");
    }

    private List<String> findings() {
        return switch (users.log.verify()) {
            case Outcome.Accepted<AuditLog.Head> _ -> List.of();
            case Outcome.Rejected<AuditLog.Head>(List<Problem> problems) ->
                problems.stream().map(Problem::message).toList();
        };
    }

    private void tamper(String sql) throws SQLException {
        run(users.database.owner(), "alter table access_log disable trigger access_log_lines");
        run(users.database.owner(), sql);
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
