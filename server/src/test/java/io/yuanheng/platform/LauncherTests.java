package io.yuanheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher on a machine that lacks something: one line that says what to do, and exit code 1.
class LauncherTests {

    private static final String PLACES = "/usr/lib/jvm/* /opt/java/* \"$HOME\"/.sdkman/candidates/java/* \"$HOME\"/.jdks/*";

    @TempDir
    Path clone;

    private Path bin;

    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void aCloneOnAMachineWithoutJavaAndNode() throws IOException {
        bin = Files.createDirectory(clone.resolve("bin"));
        for (String tool : List.of("bash", "dirname", "readlink", "sed", "grep", "find", "sort", "head", "mkdir", "flock", "stat")) {
            Files.createSymbolicLink(bin.resolve(tool), onThisMachine(tool));
        }
        Files.createDirectories(clone.resolve("server/src/main"));
        Files.writeString(Files.createDirectory(clone.resolve("web")).resolve("package.json"), "{}");
        String launcher = Files.readString(Path.of("../yuanheng"));
        assertThat(launcher).contains(PLACES);
        Files.writeString(clone.resolve("yuanheng"), launcher.replace(PLACES, ""));
    }

    @Test
    void asksForJdk25() throws Exception {
        assertThat(launch(Map.of())).satisfies(said -> refusedWith(said, "没有找到 JDK 25", "YUANHENG_JAVA_HOME"));
    }

    @Test
    void takesNoOlderJdk() throws Exception {
        Path old = Files.createDirectories(clone.resolve("jdk-17/bin")).getParent();
        program(old.resolve("bin/javac"), "echo javac 17.0.2");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.2\"\n");
        assertThat(launch(Map.of("JAVA_HOME", old.toString()))).satisfies(said -> refusedWith(said, "没有找到 JDK 25", "Eclipse Temurin 25"));
    }

    @Test
    void asksForNode() throws Exception {
        Map<String, String> java = Map.of("YUANHENG_JAVA_HOME", System.getProperty("java.home"));
        assertThat(launch(java)).satisfies(said -> refusedWith(said, "没有找到 Node.js", "20.19"));
        program(bin.resolve("npm"), ":");
        program(bin.resolve("node"), "echo v18.19.0");
        assertThat(launch(java)).satisfies(said -> refusedWith(said, "Node 18.19.0 太旧", "20.19"));
    }

    private static void refusedWith(Said said, String what, String wayOut) {
        assertThat(said.exit()).as(said.err()).isEqualTo(1);
        assertThat(said.err()).contains(what, wayOut).hasLineCount(1);
        assertThat(said.out()).isEmpty();
    }

    private Said launch(Map<String, String> environment) throws IOException, InterruptedException {
        Path out = clone.resolve("out.txt");
        Path err = clone.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(bin.resolve("bash").toString(), clone.resolve("yuanheng").toString(), "parks")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin.toString(), "HOME", clone.toString(), "LANG", "C.UTF-8"));
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Said(exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path onThisMachine(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tool + " is not installed"));
    }
}
