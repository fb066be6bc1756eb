package io.yuanheng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.yuanheng.platform.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIntegrationTests {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /// Unpacking is slow and the same for all; one test below does it for itself.
    @BeforeEach
    void sharePrograms() throws IOException {
        Files.createDirectories(shared.resolve("program"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(folder.resolve("program"), shared.resolve("program"));
    }

    @AfterEach
    void leavePrograms() throws IOException {
        if (Files.isSymbolicLink(folder.resolve("program"))) {
            Files.delete(folder.resolve("program"));
        }
    }

    @Test
    void waitsForTheDiskAndAsksEverybodyForAPassword() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(new DataDirectory(folder));
                Connection connection = Roles.connect(postgres)) {
            DSLContext sql = DSL.using(connection);
            assertThat(setting(sql, "fsync")).isEqualTo("on");
            assertThat(setting(sql, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(sql, "full_page_writes")).isEqualTo("on");
            assertThat(setting(sql, "data_checksums")).isEqualTo("on");
            assertThat(setting(sql, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(sql, "server_encoding")).isEqualTo("UTF8");
            assertThat(setting(sql, "server_version")).startsWith("18");
            assertThat(sql.fetch("select distinct auth_method from pg_hba_file_rules").getValues(0).toString())
                    .isEqualTo("[scram-sha-256]");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.login().url(), Roles.APPLICATION, "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsPasswordsFromOtherUsersOfTheMachine() throws IOException {
        EmbeddedPostgres.open(new DataDirectory(folder)).close();
        try (var secrets = Files.list(folder.resolve("secret"))) {
            assertThat(secrets.toList())
                    .hasSize(3)
                    .allSatisfy(secret -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void keepsRowsAndPortOverARestart() throws SQLException {
        String url;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(new DataDirectory(folder));
                Connection connection = owner(postgres.login())) {
            url = postgres.login().url();
            DSL.using(connection).execute("create table kept (word text)");
            DSL.using(connection).execute("insert into kept values ('云溪')");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(new DataDirectory(folder));
                Connection connection = owner(postgres.login())) {
            assertThat(postgres.joined()).isFalse();
            assertThat(postgres.login().url()).isEqualTo(url);
            assertThat(DSL.using(connection).fetchValue("select word from kept")).isEqualTo("云溪");
        }
    }

    @Test
    void stopsTheServerAtTheEnd() {
        EmbeddedPostgres postgres = EmbeddedPostgres.open(new DataDirectory(folder));
        assertThat(Postmaster.anyProcessIn(folder.resolve("cluster"))).isTrue();
        postgres.close();
        assertThat(Postmaster.anyProcessIn(folder.resolve("cluster"))).isFalse();
    }

    @Test
    void startsAgainAtOnceAfterEveryProcessWasKilled() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(new DataDirectory(folder))) {
            try (Connection connection = owner(postgres.login())) {
                DSL.using(connection).execute("create table kept (word text)");
                DSL.using(connection).execute("insert into kept values ('committed')");
            }
            killServer();
        }
        assertThat(folder.resolve("cluster/postmaster.pid")).exists();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(new DataDirectory(folder));
                Connection connection = owner(postgres.login())) {
            assertThat(DSL.using(connection).fetchValue("select word from kept")).isEqualTo("committed");
        }
    }

    @Test
    void startsBesideALockFileThatNamesAStranger() throws IOException {
        EmbeddedPostgres.open(new DataDirectory(folder)).close();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("cluster/postmaster.pid"), stranger + "\n/elsewhere\n1\n5432\n\n127.0.0.1\n1 1\nready\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(new DataDirectory(folder))) {
            assertThat(postgres.joined()).isFalse();
        }
    }

    @Test
    void completesAFirstStartThatWasKilledHalfWay() throws IOException {
        Files.delete(folder.resolve("program"));
        new DataDirectory(folder).prepare();
        Files.createDirectories(folder.resolve("cluster.new/base"));
        Files.writeString(folder.resolve("cluster.new/PG_VERSION"), "18");
        Files.createDirectories(folder.resolve("program/.unpacking-1/bin"));
        EmbeddedPostgres.open(new DataDirectory(folder)).close();
        assertThat(folder.resolve("cluster.new")).doesNotExist();
    }

    @Test
    void movesToAnotherPortWhenAStrangerTookTheRememberedOne() throws IOException {
        EmbeddedPostgres.open(new DataDirectory(folder)).close();
        int port = Integer.parseInt(Files.readString(folder.resolve("database.port")));
        try (ServerSocket stranger = new ServerSocket()) {
            stranger.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            try (EmbeddedPostgres postgres = EmbeddedPostgres.open(new DataDirectory(folder))) {
                assertThat(postgres.login().url()).doesNotContain(":" + port + "/");
            }
        }
    }

    @Test
    void refusesADirectoryThatCannotBeWrittenInOneLine() {
        assertThatThrownBy(() -> EmbeddedPostgres.open(new DataDirectory(Path.of("/proc/yuanheng"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("/proc/yuanheng 不能写入")
                .hasMessageContaining("--data")
                .message()
                .hasLineCount(1);
    }

    @Test
    void saysThatAFileStandsWhereTheDirectoryShould() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertThatThrownBy(() -> EmbeddedPostgres.open(new DataDirectory(file))).isInstanceOf(CannotStart.class).hasMessageContaining("有同名文件");
        assertThatThrownBy(() -> EmbeddedPostgres.open(new DataDirectory(file.resolve("below"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("上级目录是一个文件");
    }

    @Test
    void worksInADirectoryNamedInChineseWithSpaces() throws IOException, SQLException {
        Path named = Files.createDirectory(folder.resolve("园区 数据（正式）"));
        Files.createSymbolicLink(named.resolve("program"), shared.resolve("program"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(new DataDirectory(named));
                Connection connection = owner(postgres.login())) {
            assertThat(DSL.using(connection).fetchValue("select 1")).isEqualTo(1);
        } finally {
            Files.delete(named.resolve("program"));
        }
    }

    @Test
    void refusesAClusterOfAnotherMajorVersion() throws IOException {
        EmbeddedPostgres.open(new DataDirectory(folder)).close();
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.open(new DataDirectory(folder)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("backup");
    }

    @Test
    void refusesASecondProcessThatWouldServe() {
        DataDirectory directory = new DataDirectory(folder).prepare();
        try (DirectoryLock _ = DirectoryLock.serve(directory)) {
            assertThatThrownBy(() -> DirectoryLock.serve(directory))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("正由另一个园衡进程使用");
        }
        DirectoryLock.serve(directory).close();
    }

    @Test
    void runsAsRootUnderAnotherAccountWhereNamespacesAreOff() throws IOException {
        assumeThat((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isZero();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        ServerAccount nobody = new ServerAccount.Other(65534, 65534, "nobody");
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.open(new DataDirectory(folder), EmbeddedPostgres.Durability.DURABLE, Optional.of(nobody))) {
            assertThat(Files.getAttribute(folder.resolve("cluster/postmaster.pid"), "unix:uid")).isEqualTo(65534);
        }
        // the next start finds the owner by itself
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(new DataDirectory(folder))) {
            assertThat(Files.getAttribute(folder.resolve("cluster/postmaster.pid"), "unix:uid")).isEqualTo(65534);
        }
    }

    private void killServer() {
        Path cluster = folder.resolve("cluster");
        ProcessHandle.allProcesses()
                .filter(p -> p.pid() != ProcessHandle.current().pid())
                .filter(p -> worksIn(p, cluster))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")).equals(cluster);
        } catch (IOException _) {
            return false;
        }
    }

    private static Connection owner(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.owner().name(), login.owner().password());
    }

    private static String setting(DSLContext sql, String name) {
        return String.valueOf(sql.fetchValue("select current_setting(?)", name));
    }
}
