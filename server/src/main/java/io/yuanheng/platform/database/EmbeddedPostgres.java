package io.yuanheng.platform.database;

import io.yuanheng.platform.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// The PostgreSQL of one data directory, for as long as somebody uses it.
///
/// Opening starts the server or joins the one that runs, be it another command's or an orphan whose program was killed. Closing
/// stops it when nobody else uses it. It listens on the loopback address only, and every connection needs a password.
public final class EmbeddedPostgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /// How much the data are worth. Only throw-away data of tests may do without waiting for the disk.
    public enum Durability {
        DURABLE,
        THROW_AWAY
    }

    private final DataDirectory directory;
    private final PostgresPrograms programs;
    private final ServerAccount account;
    private final Durability durability;
    private final DirectoryLock use;
    private int port;
    private boolean joined;
    private boolean closed;

    private EmbeddedPostgres(
            DataDirectory directory, PostgresPrograms programs, ServerAccount account, Durability durability, DirectoryLock use) {
        this.directory = directory;
        this.programs = programs;
        this.account = account;
        this.durability = durability;
        this.use = use;
    }

    public static EmbeddedPostgres open(DataDirectory directory) {
        return open(directory, Durability.DURABLE);
    }

    /// @throws CannotStart with one line that says what to do
    public static EmbeddedPostgres open(DataDirectory directory, Durability durability) {
        return open(directory, durability, Optional.empty());
    }

    static EmbeddedPostgres open(DataDirectory directory, Durability durability, Optional<ServerAccount> as) {
        directory.prepare();
        try (DirectoryLock _ = DirectoryLock.start(directory, PATIENCE)) {
            PostgresPrograms programs = PostgresPrograms.unpack(directory.programs());
            ServerAccount account = as.orElseGet(() -> ServerAccount.choose(directory.cluster()));
            account.mustReach(programs.program("postgres"));
            DirectoryLock use = DirectoryLock.use(directory);
            try {
                EmbeddedPostgres postgres = new EmbeddedPostgres(directory, programs, account, durability, use);
                postgres.joinOrStart();
                postgres.ensureRoles();
                return postgres;
            } catch (RuntimeException e) {
                use.close();
                throw e;
            }
        }
    }

    /// The address of the data and the passwords of its two roles.
    public DatabaseLogin login() {
        return new DatabaseLogin(
                url(Roles.DATABASE),
                new DatabaseLogin.Role(Roles.OWNER, directory.secret("owner")),
                new DatabaseLogin.Role(Roles.APPLICATION, directory.secret("application")));
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    DatabaseLogin.Role superuser() {
        return new DatabaseLogin.Role(SUPERUSER, directory.secret("superuser"));
    }

    public DataDirectory directory() {
        return directory;
    }

    /// Whether the server was running already.
    public boolean joined() {
        return joined;
    }

    /// Stops the server unless somebody else still uses it.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (DirectoryLock _ = DirectoryLock.start(directory, PATIENCE);
                use) {
            if (use.becomeSole() && Postmaster.find(directory.cluster()).isPresent()) {
                control("stop", "-m", "fast");
            }
        }
    }

    private void joinOrStart() {
        Optional<Postmaster> running = settled();
        if (running.isPresent()) {
            port = running.get().port();
            joined = true;
            return;
        }
        if (!directory.holdsCluster()) {
            initialise();
        }
        mustBeOurVersion();
        clearStaleLock();
        start();
    }

    // another server may just be starting or stopping, or be a killed one whose children have not noticed yet
    private Optional<Postmaster> settled() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Postmaster> found = Postmaster.find(directory.cluster());
            if (found.isPresent() ? found.get().ready() : !Postmaster.anyProcessIn(directory.cluster())) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new CannotStart("数据目录 " + directory.root() + " 里有一个既不就绪也不结束的数据库进程。请查看 " + log() + "，结束该进程后再试。");
            }
            Pause.shortly();
        }
    }

    // noted in the cluster, with which it comes and goes: later starts need no log-in of the superuser
    private void ensureRoles() {
        Path note = directory.cluster().resolve("yuanheng.roles");
        if (Files.exists(note)) {
            return;
        }
        Roles.ensure(this);
        try {
            Files.createFile(note);
        } catch (IOException e) {
            throw new CannotStart("数据目录 " + directory.root() + " 不能写入（" + e.getMessage() + "）。", e);
        }
    }

    private void initialise() {
        Path making = directory.root().resolve("cluster.new");
        DataDirectory.delete(making);
        try {
            Files.createDirectory(making);
            account.own(making);
            Path password = DataDirectory.privateFile(directory.root(), "initdb");
            try {
                Files.writeString(password, directory.secret("superuser"));
                account.own(password);
                Program.Finished made = Program.run(account.command(initdb(making, password)));
                if (made.exit() != 0) {
                    throw new CannotStart("数据库初始化失败：" + lastWords(made.output().lines()) + "。请检查数据目录 " + directory.root() + "。");
                }
            } finally {
                Files.deleteIfExists(password);
            }
            Files.move(making, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("数据目录 " + directory.root() + " 不能写入（" + e.getMessage() + "）。", e);
        }
    }

    private List<String> initdb(Path making, Path password) {
        return List.of(
                programs.program("initdb").toString(),
                "--pgdata=" + making,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                // the provider inside PostgreSQL sorts alike under every version of the operating system's library
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    private void mustBeOurVersion() {
        try {
            String version = Files.readString(directory.cluster().resolve("PG_VERSION")).strip();
            if (!version.equals(PostgresPrograms.MAJOR)) {
                throw new CannotStart("数据目录 " + directory.root() + " 由 PostgreSQL " + version + " 建立，本程序随附 "
                        + PostgresPrograms.MAJOR + "。请先用原版本执行 backup，再用本版本 restore 到空目录。");
            }
        } catch (IOException e) {
            throw new CannotStart("数据目录 " + directory.root() + " 不能读取（" + e.getMessage() + "）。请检查权限。", e);
        }
    }

    // no process of a server works here, so the file is left over from a kill; its number may be a stranger's by now
    private void clearStaleLock() {
        try {
            Files.deleteIfExists(directory.cluster().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new CannotStart("残留的锁文件 " + directory.cluster().resolve("postmaster.pid") + " 不能删除（" + e.getMessage() + "）。", e);
        }
    }

    private void start() {
        rotateLog();
        for (int attempt = 1; ; attempt++) {
            port = port();
            configure();
            long written = size(log());
            if (control("start", "-t", Long.toString(PATIENCE.toSeconds())) == 0) {
                return;
            }
            String words = wordsSince(written);
            boolean portTaken = words.contains("Address already in use");
            if (attempt == 5 || !(portTaken || words.contains("already exists"))) {
                throw new CannotStart("数据库没有启动：" + words + "。详见 " + log() + "。");
            }
            if (portTaken) {
                forgetPort();
            }
            Pause.shortly();
        }
    }

    private void configure() {
        boolean durable = durability == Durability.DURABLE;
        String settings = String.join(
                "\n",
                "# written at every start; put your own settings into ../postgresql.local.conf",
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = ''",
                "password_encryption = 'scram-sha-256'",
                "max_connections = " + (durable ? 60 : 300),
                "shared_buffers = '" + (durable ? 256 : 128) + "MB'",
                "fsync = " + (durable ? "on" : "off"),
                "full_page_writes = " + (durable ? "on" : "off"),
                "synchronous_commit = " + (durable ? "on" : "off"),
                "wal_level = " + (durable ? "replica" : "minimal\nmax_wal_senders = 0"),
                "max_wal_size = '2GB'",
                "timezone = 'Asia/Shanghai'",
                "log_timezone = 'Asia/Shanghai'",
                "log_checkpoints = off",
                "lc_messages = 'C'",
                "include_if_exists = '../postgresql.local.conf'",
                "");
        Path file = directory.cluster().resolve("postgresql.conf");
        try {
            Path written = DataDirectory.privateFile(directory.cluster(), "conf");
            Files.writeString(written, settings);
            account.own(written);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("配置文件 " + file + " 不能写入（" + e.getMessage() + "）。请检查权限和磁盘空间。", e);
        }
    }

    private int control(String action, String... options) {
        Stream<String> command = Stream.of(
                Stream.of(programs.program("pg_ctl").toString(), action, "-w", "-s", "-D", directory.cluster().toString()), Stream.of(options))
                .flatMap(s -> s);
        return Program.runInto(log(), account.command(command.toList()));
    }

    /// The port of this directory: chosen once and remembered, outside the range that outgoing connections draw from.
    private int port() {
        Path file = directory.root().resolve("database.port");
        try {
            if (Files.exists(file)) {
                int remembered = Integer.parseInt(Files.readString(file).strip());
                if (free(remembered)) {
                    return remembered;
                }
            }
            int chosen = ThreadLocalRandom.current()
                    .ints(15000, 30000)
                    .limit(200)
                    .filter(EmbeddedPostgres::free)
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("没有空闲的本机端口可供数据库使用。请关闭一些程序后再试。"));
            Files.writeString(file, Integer.toString(chosen));
            return chosen;
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("端口文件 " + file + " 不能读写（" + e.getMessage() + "）。删除它后再试。", e);
        }
    }

    private void forgetPort() {
        try {
            Files.deleteIfExists(directory.root().resolve("database.port"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Path log() {
        return directory.logs().resolve("postgresql.log");
    }

    private void rotateLog() {
        try {
            if (size(log()) > 10_000_000) {
                Files.move(log(), directory.logs().resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String wordsSince(long offset) {
        try {
            byte[] all = Files.readAllBytes(log());
            return lastWords(new String(all, (int) offset, (int) (all.length - offset), java.nio.charset.StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // the line that names the cause, and what PostgreSQL adds to it
    private static String lastWords(Stream<String> lines) {
        List<String> said = lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> causes = said.stream()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("LOG:  could not") || line.contains("error:"))
                .toList();
        return String.join(" | ", causes.isEmpty() ? said.subList(Math.max(0, said.size() - 3), said.size()) : causes);
    }
}
