package io.yuanheng.platform.command;

import io.yuanheng.platform.CannotStart;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what ends a command into lines on standard error and an exit code. Stack traces are shown with `YUANHENG_DEBUG=1` only.
final class Refusals implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
        PrintWriter reasons = line.getErr();
        boolean debug = "1".equals(System.getenv("YUANHENG_DEBUG"));
        switch (cause(thrown)) {
            case Refused refused -> refused.lines().forEach(reasons::println);
            case CannotStart refused -> reasons.println(refused.getMessage());
            case Throwable bug -> {
                reasons.println("出错，未完成：" + bug.getClass().getSimpleName() + ": " + firstLine(bug));
                if (!debug) {
                    reasons.println("设置环境变量 YUANHENG_DEBUG=1 再执行一次可看到详情。");
                }
            }
        }
        if (debug) {
            thrown.printStackTrace(reasons);
        }
        reasons.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    // what we said ourselves wins over the wrapping of frameworks, the innermost cause over everything else
    private static Throwable cause(Throwable thrown) {
        Throwable at = thrown;
        while (true) {
            if (at instanceof Refused || at instanceof CannotStart) {
                return at;
            }
            Throwable next = at.getCause();
            if (next == null || next == at) {
                return at;
            }
            at = next;
        }
    }

    private static String firstLine(Throwable bug) {
        String message = String.valueOf(bug.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
