package io.yuanheng.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.platform.command.Console.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server in a process of its own, and what becomes of its database.
class KilledAndStoppedIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path data;
    private Console console;

    @BeforeEach
    void applyTheSmallPack() {
        data = folder.resolve("data");
        console = new Console(data);
        assertThat(console.say("pack", "apply", "src/test/resources/packs/small").exit()).isZero();
    }

    @AfterEach
    void endWhatIsLeft() throws InterruptedException {
        started.forEach(Process::destroyForcibly);
        for (Process process : started) {
            process.waitFor();
        }
        // adopts an orphan and stops it
        console.say("parks");
    }

    @Test
    void stopsTheDatabaseWithTheServerWhenAsked() throws Exception {
        Process server = serve(freePort());
        assertThat(databaseRuns()).isTrue();
        server.destroy();
        assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(databaseRuns()).isFalse();
        assertThat(data.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void answersCommandsWhileTheServerRunsAndLeavesItsDatabaseAlone() throws Exception {
        int port = freePort();
        Process server = serve(port);
        assertThat(console.say("parks").out()).startsWith("yunxi");
        assertThat(databaseRuns()).isTrue();
        assertThat(answer(port)).isEqualTo(401);
        server.destroy();
        server.waitFor();
    }

    @Test
    void refusesASecondServerAndNewDefinitionsWhileOneRuns() throws Exception {
        Process server = serve(freePort());
        Said second = console.say("serve", "--port", Integer.toString(freePort()));
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.err()).contains("正由另一个园衡进程使用（进程号 " + server.pid() + "）").hasLineCount(1);
        Said definitions = console.say("pack", "apply", "src/test/resources/packs/small");
        assertThat(definitions.exit()).isEqualTo(1);
        assertThat(definitions.err()).hasLineCount(1);
        server.destroy();
        server.waitFor();
    }

    @Test
    void findsTheOrphanOfAKilledServerAndStopsItInTheEnd() throws Exception {
        Process server = serve(freePort());
        server.destroyForcibly().waitFor();
        assertThat(databaseRuns()).isTrue();
        int port = freePort();
        Process next = serve(port);
        assertThat(answer(port)).isEqualTo(401);
        next.destroy();
        next.waitFor();
        assertThat(databaseRuns()).isFalse();
    }

    @Test
    void startsAgainAtOnceWhenEverythingWasKilled() throws Exception {
        Process server = serve(freePort());
        server.destroyForcibly();
        ProcessHandle.allProcesses().filter(this::worksInTheCluster).forEach(ProcessHandle::destroyForcibly);
        server.waitFor();
        assertThat(console.say("parks").out()).startsWith("yunxi");
    }

    @Test
    void saysInOneLineThatAPortIsTaken() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Said said = console.say("serve", "--port", Integer.toString(stranger.getLocalPort()));
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("端口 " + stranger.getLocalPort()).contains("--port").hasLineCount(1);
        }
    }

    private Process serve(int port) throws Exception {
        Path said = folder.resolve("server-" + port + ".txt");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        started.add(server);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(said).contains("Ctrl-C")) {
            assertThat(server.isAlive()).as(Files.readString(said)).isTrue();
            assertThat(System.nanoTime()).as("the server did not start: " + Files.readString(said)).isLessThan(end);
            Thread.sleep(100);
        }
        return server;
    }

    private static int answer(int port) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/parks")).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private boolean databaseRuns() {
        return ProcessHandle.allProcesses().anyMatch(this::worksInTheCluster);
    }

    private boolean worksInTheCluster(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(data.resolve("cluster").toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
