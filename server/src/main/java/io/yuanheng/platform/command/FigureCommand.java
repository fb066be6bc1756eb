package io.yuanheng.platform.command;

import io.yuanheng.access.Caller;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.FigureView;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.platform.Application;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "figure", description = "计算一个指标。", mixinStandardHelpOptions = true)
final class FigureCommand extends ModuleCommand {

    @Mixin
    FigureQuestion asked;

    @Option(names = "--by", paramLabel = "DIM", description = "按什么分组，如 area、industry、above_scale、enterprise")
    @Nullable String by;

    @Option(names = "--json", description = "以 JSON 输出")
    boolean json;

    @Override
    void answer(Application application) {
        Caller caller = operator(application);
        Question question = asked.question(application, caller, by);
        FigureView figure = figure(application, question, caller.scope());
        if (json) {
            out().println(Json.of(figure));
        } else {
            FigureText.print(figure, out());
        }
    }

    private FigureView figure(Application application, Question question, Scope scope) {
        Indicators indicators = application.get(Indicators.class);
        return FigureView.of(granted(indicators.figure(question, scope)), granted(indicators.disagreements(question, scope)));
    }
}
