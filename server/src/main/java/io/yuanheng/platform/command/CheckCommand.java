package io.yuanheng.platform.command;

import io.yuanheng.check.CheckView;
import io.yuanheng.check.OwnReportCheck;
import io.yuanheng.check.OwnReportCheck.CheckedReport;
import io.yuanheng.platform.Application;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "核对本程序写的报告：每个数字与台账、与当时写下的是否一致。", mixinStandardHelpOptions = true)
final class CheckCommand extends ModuleCommand {

    @Parameters(paramLabel = "F.docx")
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
        CheckedReport checked = granted(application.get(OwnReportCheck.class).check(operator(application), docx));
        CheckView view = CheckView.of(checked);
        if (json) {
            out().println(Json.of(view));
            return;
        }
        long confirmed = view.findings().stream().filter(f -> f.verdict().equals("confirmed")).count();
        out().println(view.title() + "：核对 " + view.findings().size() + " 项，一致 " + confirmed + " 项。");
        view.findings().stream()
                .filter(f -> !f.verdict().equals("confirmed"))
                .forEach(f -> out().println("  [" + f.verdict() + "] " + f.say()));
    }
}
