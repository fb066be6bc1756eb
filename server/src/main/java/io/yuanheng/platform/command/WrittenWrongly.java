package io.yuanheng.platform.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with the way a command was written, and how it is written. Exit code 2.
final class WrittenWrongly implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException thrown, String[] words) {
        CommandLine line = thrown.getCommandLine();
        PrintWriter reasons = line.getErr();
        reasons.println(message(thrown));
        line.usage(reasons);
        reasons.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String message(ParameterException thrown) {
        return switch (thrown) {
            case MissingParameterException missing ->
                "缺少 " + missing.getMissing().stream().map(WrittenWrongly::name).collect(Collectors.joining("、")) + "。";
            case UnmatchedArgumentException unknown -> {
                List<String> near = unknown.getSuggestions();
                yield "不认识“" + String.join(" ", unknown.getUnmatched()) + "”。"
                        + (near.isEmpty() ? "" : "最接近的是：" + String.join("、", near) + "。");
            }
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " 写了不止一次。";
            default -> thrown.getArgSpec() == null || thrown.getValue() == null
                    ? String.valueOf(thrown.getMessage())
                    : name(thrown.getArgSpec()) + " 不能是“" + thrown.getValue() + "”。";
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
