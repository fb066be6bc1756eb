package io.yuanheng.platform.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What people ask for most, once and for nobody: the launcher records the classes loaded here, and every later start finds them
/// ready.
@Command(name = "rehearse", hidden = true, description = "构建时把常用命令演练一遍，供启动缓存记录。")
final class RehearseCommand implements Callable<Integer> {

    @Mixin
    DataOption data;

    @Parameters(paramLabel = "TEXT", description = "演练核稿用的一段文字")
    Path text;

    @Override
    public Integer call() {
        return Math.max(execute("check", text.toString(), "--json"), execute("parks", "--data", data.directory().root().toString()));
    }

    private static int execute(String... arguments) {
        CommandLine line = Main.commandLine(arguments);
        line.setOut(new PrintWriter(Writer.nullWriter()));
        return line.execute(arguments);
    }
}
