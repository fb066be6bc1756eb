package io.yuanheng.platform.command;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// Gives commands over one data directory and keeps what they say.
final class Console {

    record Said(int exit, String out, String err) {}

    private final Path data;

    Console(Path data) {
        this.data = data;
    }

    Said say(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        CommandLine line = Main.commandLine(words);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int exit = line.execute(all.toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }

    Said sayWithInput(String input, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return say(words);
        } finally {
            System.setIn(before);
        }
    }
}
