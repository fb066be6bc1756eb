package io.yuanheng.platform.command;

import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import java.io.PrintWriter;
import java.util.List;

/// Ends a command: the module refused, and the reasons go to standard error.
final class Refused extends RuntimeException {

    private final List<String> lines;

    Refused(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    Refused(String line) {
        this(List.of(line));
    }

    Refused(String line, Exception cause) {
        this(line);
        initCause(cause);
    }

    List<String> lines() {
        return lines;
    }

    /// The value, its warnings told on the way; or the end of the command.
    static <T> T unlessAccepted(Outcome<T> outcome, PrintWriter reasons) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value, List<Problem> warnings) -> {
                warnings.forEach(warning -> reasons.println("提示  " + warning));
                yield value;
            }
            case Outcome.Rejected<T>(List<Problem> problems) ->
                throw new Refused(problems.stream().map(Problem::toString).toList());
        };
    }
}
