package io.yuanheng.platform.demo;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.evaluation.Evaluations;
import io.yuanheng.exchange.Exchange;
import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.history.Change;
import io.yuanheng.history.History;
import io.yuanheng.history.Schema;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.CannotStart;
import io.yuanheng.platform.database.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Fills an empty data directory with the demonstration, step by step.
///
/// Each step looks at what is there and does the rest, so a demonstration that was interrupted anywhere comes out right the next
/// time; once complete, a directory is left alone, because people may have worked in it.
public final class Demonstration {

    private final Application application;
    private final DataDirectory directory;
    private final Path packs;
    private final PrintWriter out;

    /// @param packs the folder with `standard/` and `demo/`
    public Demonstration(Application application, DataDirectory directory, Path packs, PrintWriter out) {
        this.application = application;
        this.directory = directory;
        this.packs = packs;
        this.out = out;
    }

    public void run() {
        if (Files.exists(complete())) {
            out.println("数据目录 " + directory.root() + " 里已有演示数据，保留原样，没有重新导入，也没有重新签发报告。");
            new DemoReports(application, directory, packs.resolve("demo"), out).list();
        } else {
            define();
            importExamples();
            evaluate();
            new DemoReports(application, directory, packs.resolve("demo"), out).issueAndCheck();
            markComplete();
        }
        out.flush();
    }

    void define() {
        Definitions definitions = accepted("定义", Packs.read(List.of(packs.resolve("standard"), packs.resolve("demo"))));
        Schema.Plan done = accepted("定义", application.get(Schema.class).apply(definitions, operator().actor()));
        out.println(done.steps().isEmpty()
                ? "定义已是最新。"
                : "已应用定义：台账 " + definitions.ledgers().size() + "，指标 " + definitions.indicators().size() + "。");
        out.flush();
    }

    private void importExamples() {
        ExampleFiles examples = ExampleFiles.in(packs.resolve("demo"));
        Exchange exchange = application.get(Exchange.class);
        Caller operator = operator();
        Set<String> known = importedBefore();
        for (ExampleFiles.File file : examples.files()) {
            String name = file.park() + "/" + file.path().getFileName();
            if (known.contains(name)) {
                continue;
            }
            ImportReport report = accepted(
                    file.path().toString(),
                    exchange.take(operator, file.ledger(), file.park(), file.path(), name, Exchange.Mode.ALL_OR_NOTHING));
            out.println("  导入 " + name + "：" + report.rows() + " 行" + (report.change() == null ? "（已在库中）" : "，变更号 " + report.change()));
            out.flush();
        }
    }

    private void evaluate() {
        Caller leader = DemoPeople.finishing(application, directory);
        new DemoEvaluations(application.get(Evaluations.class), packs.resolve("demo")).finish(operator(), leader).forEach(out::println);
        out.flush();
    }

    // read from the changes themselves: a note beside the database could be older or newer than it
    private Set<String> importedBefore() {
        History history = application.get(History.class);
        return LongStream.rangeClosed(1, history.current().value())
                .mapToObj(ChangeNo::new)
                .flatMap(number -> history.change(number).stream())
                .flatMap(change -> change.source().stream())
                .map(Change.Source::file)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Caller operator() {
        return application.get(Access.class).operator("demo");
    }

    private Path complete() {
        return directory.root().resolve("demo.complete");
    }

    private void markComplete() {
        try {
            Files.writeString(complete(), application.get(History.class).current() + "\n");
        } catch (IOException e) {
            throw new CannotStart("不能写 " + complete() + "（" + e.getMessage() + "）。", e);
        }
    }

    static <T> T accepted(String what, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value, List<Problem> _) -> value;
            case Outcome.Rejected<T>(List<Problem> problems) ->
                throw new CannotStart("演示数据没有装好，" + what + " 被拒绝：\n"
                        + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        };
    }
}
