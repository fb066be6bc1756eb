package io.yuanheng.platform.command;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.history.Schema;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.platform.Application;
import io.yuanheng.report.ReportTemplates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "pack",
        description = "检查、比对或应用定义（pack）。",
        mixinStandardHelpOptions = true,
        subcommands = {PackCommand.Check.class, PackCommand.Plan.class, PackCommand.Apply.class})
final class PackCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "缺少子命令：check、plan 或 apply。");
    }

    @Command(name = "check", description = "检查这些目录里的定义，列出所有问题。", mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Parameters(arity = "1..*", paramLabel = "DIR", description = "包的目录，含有 pack.yaml；可以几个一起")
        List<Path> folders;

        @picocli.CommandLine.Mixin
        DataOption data;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            Definitions read = Refused.unlessAccepted(read(folders), spec.commandLine().getErr());
            spec.commandLine().getOut().println(summary(read));
            return 0;
        }
    }

    @Command(name = "plan", description = "列出应用这些定义要对数据库做什么。", mixinStandardHelpOptions = true)
    static final class Plan extends ModuleCommand {

        @Parameters(arity = "1..*", paramLabel = "DIR", description = "包的目录，含有 pack.yaml；可以几个一起")
        List<Path> folders;

        @Override
        void answer(Application application) {
            print(this, granted(read(folders).then(application.get(Schema.class)::plan)), "需要");
        }
    }

    @Command(name = "apply", description = "应用这些定义；全部完成或全部不做。", mixinStandardHelpOptions = true)
    static final class Apply extends ModuleCommand {

        @Parameters(arity = "1..*", paramLabel = "DIR", description = "包的目录，含有 pack.yaml；可以几个一起")
        List<Path> folders;

        @Override
        Application.Work work() {
            return new Application.Work.Alone();
        }

        @Override
        void answer(Application application) {
            Outcome<Schema.Plan> applied =
                    read(folders).then(read -> application.get(Schema.class).apply(read, operator(application).actor()));
            print(this, granted(applied), "已完成");
        }
    }

    private static Outcome<Definitions> read(List<Path> folders) {
        return Packs.read(folders).then(ReportTemplates::check);
    }

    private static void print(ModuleCommand command, Schema.Plan plan, String verb) {
        if (plan.steps().isEmpty()) {
            command.out().println("数据库与定义一致，没有要做的事。");
            return;
        }
        command.out().println(verb + " " + plan.steps().size() + " 步：");
        plan.steps().forEach(step -> command.out().println("  " + step.what() + (step.rows() > 0 ? "（现有 " + step.rows() + " 行）" : "")));
    }

    static String summary(Definitions read) {
        return "没有问题：" + String.join("、", read.packs().stream().map(p -> p.code() + " " + p.version()).toList()) + "；台账 "
                + read.ledgers().size() + "，指标 " + read.indicators().size() + "，报告 " + read.reports().size() + "，角色 "
                + read.roles().size() + "，单位 " + read.units().size() + "。";
    }
}
