package io.yuanheng.platform.command;

import io.yuanheng.access.Caller;
import io.yuanheng.indicator.FigureRowsView;
import io.yuanheng.indicator.FigureView;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.platform.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "rows", description = "列出一个指标由哪些行相加而得，连同版本和来源单元格。", mixinStandardHelpOptions = true)
final class RowsCommand extends ModuleCommand {

    @Mixin
    FigureQuestion asked;

    @Option(names = "--json", description = "以 JSON 输出")
    boolean json;

    @Override
    void answer(Application application) {
        Caller caller = operator(application);
        Question question = asked.question(application, caller, null);
        Indicators indicators = application.get(Indicators.class);
        FigureView figure = FigureView.of(
                granted(indicators.figure(question, caller.scope())), granted(indicators.disagreements(question, caller.scope())));
        FigureRowsView opened = FigureRowsView.of(figure, granted(indicators.rows(question, caller.scope())));
        if (json) {
            out().println(Json.of(opened));
            return;
        }
        FigureText.print(figure, out());
        for (FigureRowsView.Row row : opened.rows()) {
            out().println("  " + row.ledger() + "/" + row.row() + " 第" + row.version() + "版\t" + row.label() + "\t" + row.contribution() + "\t"
                    + (row.file() == null ? "录入" : row.file() + (row.cell() == null ? "" : " " + row.cell())) + "\t" + row.by());
        }
    }
}
