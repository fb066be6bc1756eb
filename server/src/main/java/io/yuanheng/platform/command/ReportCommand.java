package io.yuanheng.platform.command;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.platform.Application;
import io.yuanheng.report.ManifestView;
import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.Reports.Issued;
import io.yuanheng.report.Reports.Order;
import io.yuanheng.report.Reports.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description = "起草、签发、追溯报告。",
        mixinStandardHelpOptions = true,
        subcommands = {ReportCommand.Build.class, ReportCommand.Issue.class, ReportCommand.TraceFile.class, ReportCommand.ListAll.class})
final class ReportCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "缺少子命令：build、issue、trace 或 list。");
    }

    /// What `build` and `issue` are told.
    static final class Ordered {

        @Parameters(paramLabel = "NAME", description = "报告的代码，如 half_year")
        String name;

        @Option(names = "--park", required = true, paramLabel = "P", description = "园区的代码或名称")
        String park;

        @Option(names = "--period", required = true, paramLabel = "PERIOD", description = "报告说的时期，如 2024H1 或 2024")
        String period;

        @Option(names = "--cutoff", paramLabel = "MONTH", description = "数据截止的月份，如 2024-04；不写时用时期的最后一月")
        @Nullable String cutoff;

        @Mixin
        OutputFile output;

        Order order(Application application, Caller caller) {
            return new Order(name, new Declared(application, caller).park(park), Declared.period(period), cutoff());
        }

        private @Nullable YearMonth cutoff() {
            try {
                return cutoff == null ? null : YearMonth.parse(cutoff);
            } catch (DateTimeException _) {
                throw new Refused("看不懂截止月份“" + cutoff + "”。写法：2024-04。");
            }
        }

        void write(byte[] docx) {
            output.write(to -> {
                try {
                    Files.write(to, docx);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Command(name = "build", description = "起草报告，写成 Word 文件；不签发。", mixinStandardHelpOptions = true)
    static final class Build extends ModuleCommand {

        @Mixin
        Ordered ordered;

        @Override
        void prepare() {
            ordered.output.mustBeWritable();
        }

        @Override
        void answer(Application application) {
            Caller caller = operator(application);
            Reports reports = application.get(Reports.class);
            Draft draft = granted(reports.build(caller, ordered.order(application, caller)));
            ordered.write(reports.docx(draft));
            out().println("已起草“" + draft.manifest().title() + "”，数据读自变更号 " + draft.manifest().change() + "，文件 " + ordered.output.file);
        }
    }

    @Command(name = "issue", description = "签发报告：数字固定在当时的变更号，文件留存。", mixinStandardHelpOptions = true)
    static final class Issue extends ModuleCommand {

        @Mixin
        Ordered ordered;

        @Option(names = "--reason", paramLabel = "TEXT", description = "核稿发现不符而仍要签发的理由；随签发留存")
        @Nullable String reason;

        @Override
        void prepare() {
            ordered.output.mustBeWritable();
        }

        @Override
        void answer(Application application) {
            Caller caller = operator(application);
            Reports reports = application.get(Reports.class);
            Draft draft = granted(reports.build(caller, ordered.order(application, caller)));
            Issued issued = granted(reports.issue(caller, draft, reason));
            ordered.write(granted(reports.frozen(caller, issued.id())).docx());
            out().println("已签发第 " + issued.id() + " 号“" + issued.manifest().title() + "”，变更号 " + issued.manifest().change() + "，文件 "
                    + ordered.output.file);
        }
    }

    @Command(name = "trace", description = "打开本程序写的报告：每个数字的来历和现在的值。", mixinStandardHelpOptions = true)
    static final class TraceFile extends ModuleCommand {

        record TraceView(
                String report,
                String title,
                @Nullable Long issue,
                String park,
                String period,
                long change,
                long current,
                boolean definitions_changed,
                List<ManifestView> figures) {}

        @Parameters(paramLabel = "F.docx", description = "本程序写的报告")
        Path file;

        @Option(names = "--json", description = "以 JSON 输出")
        boolean json;

        private byte[] docx = new byte[0];

        @Override
        void prepare() {
            docx = InputFile.read(file);
        }

        @Override
        void answer(Application application) {
            Trace trace = granted(application.get(Reports.class).trace(operator(application), docx));
            if (json) {
                out().println(Json.of(view(trace)));
                return;
            }
            out().println(trace.manifest().title() + "，读自变更号 " + trace.manifest().change() + "，现在是 " + trace.current());
            for (ManifestView figure : ManifestView.of(trace)) {
                out().println("  " + figure.id() + "\t" + figure.title() + "\t" + figure.printed() + "\t" + figure.rows() + " 行\t"
                        + (Boolean.TRUE.equals(figure.agrees()) ? "一致" : "现为 " + figure.now()));
            }
        }

        private static TraceView view(Trace trace) {
            var manifest = trace.manifest();
            return new TraceView(
                    manifest.report(),
                    manifest.title(),
                    manifest.issue(),
                    manifest.park().value(),
                    manifest.period().toString(),
                    manifest.change().value(),
                    trace.current().value(),
                    trace.definitionsChanged(),
                    ManifestView.of(trace));
        }
    }

    @Command(name = "list", description = "列出可写的报告和已签发的报告。", mixinStandardHelpOptions = true)
    static final class ListAll extends ModuleCommand {

        // people read park time; JSON keeps the instant
        private static final DateTimeFormatter SHOWN =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

        record ListView(List<KindView> reports, List<IssuedView> issued) {}

        record KindView(String code, String title, String grain) {}

        record IssuedView(long id, String kind, String code, String title, String park, String period, long change, String at, String by) {}

        @Option(names = "--park", paramLabel = "P", description = "只列一个园区")
        @Nullable String park;

        @Option(names = "--json", description = "以 JSON 输出")
        boolean json;

        @Override
        void answer(Application application) {
            Caller caller = operator(application);
            Reports reports = application.get(Reports.class);
            List<ParkCode> parks = park == null
                    ? application.get(Access.class).parks(caller).stream().map(UnitDefinition::code).map(ParkCode::new).toList()
                    : List.of(new Declared(application, caller).park(park));
            List<IssuedView> issued =
                    parks.stream().flatMap(p -> granted(reports.issued(caller, p)).stream()).map(ListAll::view).toList();
            List<KindView> kinds = reports.reports().stream().map(r -> new KindView(r.code(), r.title(), r.grain())).toList();
            if (json) {
                out().println(Json.of(new ListView(kinds, issued)));
                return;
            }
            kinds.forEach(kind -> out().println(kind.code() + "\t" + kind.title() + "\t" + kind.grain()));
            issued.forEach(one -> out().println("第 " + one.id() + " 号\t" + one.title() + "\t" + one.park() + "\t" + one.period() + "\t变更号 "
                    + one.change() + "\t" + SHOWN.format(Instant.parse(one.at())) + "\t" + one.by()));
        }

        private static IssuedView view(Issued issued) {
            var manifest = issued.manifest();
            return new IssuedView(
                    issued.id(),
                    issued.kind().name().toLowerCase(Locale.ROOT),
                    manifest.report(),
                    manifest.title(),
                    manifest.park().value(),
                    manifest.period().toString(),
                    manifest.change().value(),
                    issued.at().toString(),
                    issued.by().name());
        }
    }
}
