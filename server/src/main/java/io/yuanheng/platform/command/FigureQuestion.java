package io.yuanheng.platform.command;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.platform.Application;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The words of `figure` and `rows`.
final class FigureQuestion {

    @Parameters(paramLabel = "INDICATOR", description = "指标的代码、名称或别名")
    String indicator;

    @Option(names = "--park", required = true, paramLabel = "P", description = "园区的代码或名称")
    String park;

    @Option(names = "--period", required = true, paramLabel = "PERIOD", description = "2024-03、2024Q1、2024H1、2024 或 2024-01..2024-06")
    String period;

    @Option(names = "--as-of", paramLabel = "CHANGE", description = "按这个变更号时的台账；不写时用最新")
    @Nullable Long asOf;

    @Option(names = "--only", paramLabel = "DIM:MEMBER", description = "只算某个成员，如 area:3；可重复")
    List<String> only = new ArrayList<>();

    @Option(names = "--without", paramLabel = "DIM", description = "剔除该分组中最大的一户")
    @Nullable String without;

    Question question(Application application, Caller caller, @Nullable String by) {
        Declared declared = new Declared(application, caller);
        IndicatorDefinition definition = declared.definition(declared.indicator(indicator));
        if (by != null && definition.dimension(by).isEmpty()) {
            throw new Refused("指标“" + definition.title() + "”不能按“" + by + "”分组。可以按：" + dimensions(definition) + "。");
        }
        if (without != null && definition.dimension(without).isEmpty()) {
            throw new Refused("指标“" + definition.title() + "”没有分组“" + without + "”。可以用：" + dimensions(definition) + "。");
        }
        return new Question(
                definition.code(),
                declared.park(park),
                Declared.period(period),
                asOf(application),
                only.stream().map(FigureQuestion::member).toList(),
                by,
                without);
    }

    private ChangeNo asOf(Application application) {
        ChangeNo current = application.get(Indicators.class).current();
        if (asOf == null) {
            return current;
        }
        if (asOf < 0 || asOf > current.value()) {
            throw new Refused("没有变更号 " + asOf + "；最新的是 " + current + "。");
        }
        return new ChangeNo(asOf);
    }

    private static Question.Member member(String written) {
        int colon = written.indexOf(':');
        if (colon < 1) {
            throw new Refused("--only 应写作 分组:成员，如 area:3；现在是“" + written + "”。");
        }
        return new Question.Member(written.substring(0, colon), written.substring(colon + 1));
    }

    private static String dimensions(IndicatorDefinition definition) {
        return definition.by().isEmpty()
                ? "（没有分组）"
                : String.join("、", definition.by().stream().map(d -> d.code() + "（" + d.title() + "）").toList());
    }
}
