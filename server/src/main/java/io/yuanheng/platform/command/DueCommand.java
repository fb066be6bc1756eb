package io.yuanheng.platform.command;

import io.yuanheng.access.Caller;
import io.yuanheng.deadline.AskedDue;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueView;
import io.yuanheng.platform.Application;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "due", description = "什么到期、谁逾期、为什么。", mixinStandardHelpOptions = true)
final class DueCommand extends ModuleCommand {

    @Option(names = "--park", required = true, paramLabel = "P", description = "园区的代码或名称")
    String park;

    @Option(names = "--at", paramLabel = "MOMENT", description = "按这一时刻算，如 2024-06-30T09:00；只写日期时按下午五点；不写时是现在")
    @Nullable String at;

    @Option(names = "--until", paramLabel = "DAY", description = "只看这一天以前到期的；不写时看以后三十天")
    @Nullable String until;

    @Option(names = "--as-of", paramLabel = "CHANGE", description = "按这个变更号时的台账；不写时用最新")
    @Nullable Long asOf;

    @Option(names = "--rule", paramLabel = "RULE", description = "只看一条期限规则，如 request_close")
    @Nullable String rule;

    @Option(names = "--done", description = "也列出已经办完的")
    boolean done;

    @Option(names = "--late", description = "只列出逾期的")
    boolean late;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "最多列出多少件（缺省 ${DEFAULT-VALUE}），件数总是数全")
    int limit;

    @Option(names = "--json", description = "以 JSON 输出")
    boolean json;

    @Override
    void answer(Application application) {
        Caller caller = operator(application);
        AskedDue asked = new AskedDue(new Declared(application, caller).park(park), at, until, asOf, done, false, late, rule, null, limit);
        DueView due = DueView.of(granted(asked.ask(application.get(Deadlines.class), caller)));
        if (json) {
            out().println(Json.of(due));
        } else {
            print(due);
        }
    }

    private void print(DueView due) {
        out().println("到期（" + park + "，" + due.now().replace('T', ' ') + "，变更号 " + due.change() + "）：共 " + due.total() + " 件"
                + (due.obligations().size() < due.total() ? "，列出 " + due.obligations().size() + " 件" : ""));
        for (DueView.Line line : due.obligations()) {
            String who = line.owner() == null ? String.join("、", line.by()) : line.owner();
            String period = line.period() == null ? "" : " " + line.period();
            out().println("  " + lamp(line.lamp()) + "  " + line.title() + period + "  " + line.subject() + "  " + line.reason() + "  " + who);
        }
        if (due.calendarUntil() != null) {
            out().println("工作日历公布到 " + due.calendarUntil() + "，之后的到期日是暂定的。");
        }
    }

    private static String lamp(@Nullable String lamp) {
        return switch (lamp) {
            case "red" -> "▲红";
            case "yellow" -> "◆黄";
            case "green" -> "●绿";
            case "blue" -> "■蓝";
            case "grey" -> "○停";
            case null, default -> "　　";
        };
    }
}
