package io.yuanheng.platform.command;

import io.yuanheng.access.Caller;
import io.yuanheng.check.DecisionAnswer;
import io.yuanheng.check.DecisionOrder;
import io.yuanheng.check.ManuscriptCheck;
import io.yuanheng.platform.Application;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "decide",
        description = "对核稿的一处发现作出决定；按编号记在园区名下，文稿改版后仍然认得。不写编号时列出已有的决定。",
        mixinStandardHelpOptions = true)
final class DecideCommand extends ModuleCommand {

    @Parameters(paramLabel = "编号", arity = "0..1", description = "核稿给出的 16 位编号")
    @Nullable String fingerprint;

    @Option(names = "--park", required = true, paramLabel = "P", description = "园区的代码或名称")
    String park;

    @ArgGroup(multiplicity = "0..1")
    @Nullable Word word;

    @Option(names = "--reason", paramLabel = "理由", description = "为什么；忽略时必须写")
    String reason = "";

    @Option(names = "--quote", paramLabel = "原文", description = "说的是哪句话，便于以后查看")
    String quote = "";

    @Option(names = "--json", description = "以 JSON 输出")
    boolean json;

    static final class Word {
        @Option(names = "--confirm", description = "确认是错")
        boolean confirm;

        @Option(names = "--dismiss", description = "忽略：不是错")
        boolean dismiss;

        @Option(names = "--reopen", description = "撤回以前的决定")
        boolean reopen;

        String written() {
            return confirm ? "confirmed" : dismiss ? "dismissed" : "reopened";
        }
    }

    @Override
    void prepare() {
        if ((fingerprint == null) != (word == null)) {
            throw new ParameterException(
                    spec.commandLine(), "作决定要写编号和 --confirm、--dismiss、--reopen 之一；都不写时列出已有的决定");
        }
    }

    @Override
    void answer(Application application) {
        Caller caller = operator(application);
        ManuscriptCheck check = application.get(ManuscriptCheck.class);
        var code = new Declared(application, caller).park(park);
        if (fingerprint == null || word == null) {
            list(granted(check.decisions(caller, code)));
            return;
        }
        DecisionAnswer made = granted(check.decide(caller, new DecisionOrder(code, fingerprint, word.written(), reason, quote)));
        out().println(json ? Json.of(made) : "已记下：" + said(made));
    }

    private void list(List<DecisionAnswer> decisions) {
        if (json) {
            out().println(Json.of(decisions));
        } else if (decisions.isEmpty()) {
            out().println("还没有决定。");
        } else {
            decisions.forEach(d -> out().println(said(d) + (d.quote().isEmpty() ? "" : "  “" + d.quote() + "”")));
        }
    }

    private static String said(DecisionAnswer d) {
        String word = switch (d.decision()) {
            case "confirmed" -> "确认是错";
            case "dismissed" -> "忽略";
            default -> "撤回决定";
        };
        return d.fingerprint() + " " + word + (d.reason().isEmpty() ? "" : "：" + d.reason()) + "（" + d.by() + "）";
    }
}
