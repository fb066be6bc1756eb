package io.yuanheng.platform.database;

import io.yuanheng.platform.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Runs a program of the operating system to its end.
final class Program {

    record Finished(int exit, String output) {}

    private Program() {}

    /// @return exit 127 where there is no such program
    static Finished run(List<String> command) {
        try {
            Process process = prepared(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), output);
        } catch (IOException e) {
            return new Finished(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("启动被中断。", e);
        }
    }

    static boolean succeeds(List<String> command) {
        return run(command).exit() == 0;
    }

    /// The program writes to a file that its own children may keep open after it ended.
    static int runInto(Path log, List<String> command) {
        try {
            Process process = prepared(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("启动被中断。", e);
        }
    }

    private static ProcessBuilder prepared(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        // a caller's PGDATA or PGOPTIONS must not reach our server, and its messages are searched in English
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
