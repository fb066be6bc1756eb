package io.yuanheng.platform.command;

import io.yuanheng.access.Caller;
import io.yuanheng.exchange.Exchange;
import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.exchange.Exchange.Mode;
import io.yuanheng.exchange.ImportAnswer;
import io.yuanheng.platform.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "把 Excel 文件导入台账；一个文件是一次变更。", mixinStandardHelpOptions = true)
final class ImportCommand extends ModuleCommand {

    @Parameters(index = "0", paramLabel = "LEDGER", description = "台账的代码或名称")
    String ledger;

    @Parameters(index = "1", paramLabel = "FILE.xlsx", description = "要导入的工作簿；文件本身不会被改动")
    Path file;

    @Option(names = "--park", required = true, paramLabel = "P", description = "园区的代码或名称")
    String park;

    @Option(names = "--dry-run", description = "只检查，不写入")
    boolean dryRun;

    @Option(names = "--partial", description = "收下合格的行，把不合格的行连同原因写到原文件旁边")
    boolean partial;

    @Option(names = "--json", description = "以 JSON 输出")
    boolean json;

    @Override
    void prepare() {
        if (!Files.isRegularFile(file)) {
            throw new Refused("没有文件 " + file + "。");
        }
    }

    @Override
    void answer(Application application) {
        Caller caller = operator(application);
        Declared declared = new Declared(application, caller);
        Mode mode = dryRun ? Mode.DRY_RUN : partial ? Mode.PARTIAL : Mode.ALL_OR_NOTHING;
        ImportReport report = granted(application
                .get(Exchange.class)
                .take(caller, declared.ledger(ledger), declared.park(park), file, file.getFileName().toString(), mode));
        Path returned = report.returned() == null ? null : besideTheFile(report.returned());
        if (json) {
            out().println(Json.of(ImportAnswer.of(report, returned == null ? null : returned.toString())));
        } else {
            print(report, returned);
        }
        if (report.rejected() > 0 && (dryRun || report.created() + report.changed() == 0 && report.change() == null)) {
            out().flush();
            throw new Refused(report.rejected() + " 行不合格，没有写入任何内容。");
        }
    }

    private void print(ImportReport report, @Nullable Path returned) {
        report.problems().forEach(problem -> reasons().println(problem));
        out().println(report.file() + "（" + report.sheet() + "）：共 " + report.rows() + " 行，新增 " + report.created() + "，修改 "
                + report.changed() + "，未变 " + report.unchanged() + "，不合格 " + report.rejected()
                + (report.change() == null ? "；没有写入" : "；变更号 " + report.change()));
        if (returned != null) {
            out().println("不合格的行在 " + returned);
        }
    }

    private Path besideTheFile(Path returned) {
        String name = file.getFileName().toString().replaceFirst("(?i)\\.xlsx$", "");
        Path target = file.resolveSibling(name + "-退回.xlsx");
        for (int n = 2; Files.exists(target); n++) {
            target = file.resolveSibling(name + "-退回" + n + ".xlsx");
        }
        try {
            return Files.move(returned, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
