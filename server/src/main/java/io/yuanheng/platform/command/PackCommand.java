package io.yuanheng.platform.command;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.definition.SitePack;
import io.yuanheng.history.History;
import io.yuanheng.history.Schema;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.platform.Application;
import io.yuanheng.report.ReportTemplates;
import java.io.IOException;
import java.nio.file.Files;
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
        description = "检查、比对、应用或取出定义（pack）。",
        mixinStandardHelpOptions = true,
        subcommands = {PackCommand.Check.class, PackCommand.Plan.class, PackCommand.Apply.class, PackCommand.Save.class})
final class PackCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "缺少子命令：check、plan、apply 或 save。");
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
            Outcome<Definitions> read = SitePack.read(folders, application.get(History.class).definitions());
            print(this, granted(read.then(application.get(Schema.class)::plan)), "需要");
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
            Definitions inUse = application.get(History.class).definitions();
            Outcome<Schema.Plan> applied =
                    SitePack.read(folders, inUse).then(read -> application.get(Schema.class).apply(read, operator(application).actor()));
            print(this, granted(applied), "已完成");
        }
    }

    @Command(
            name = "save",
            description = "把在用的一个包写成文件，例如网页上所做的修改（site）；改好后可与别的包一起应用。",
            mixinStandardHelpOptions = true)
    static final class Save extends ModuleCommand {

        @Parameters(index = "0", paramLabel = "CODE", description = "包的代码，例如 site")
        String code;

        @Parameters(index = "1", paramLabel = "DIR", description = "写到哪个目录；不能已有文件")
        Path folder;

        @Override
        void prepare() {
            if (Files.exists(folder)) {
                throw new Refused("目录 " + folder + " 已经存在。请换一个名字，以免覆盖。");
            }
        }

        @Override
        void answer(Application application) {
            Definitions inUse = application.get(History.class).definitions();
            List<Definitions.PackFile> files =
                    inUse.files().stream().filter(file -> file.pack().equals(code)).toList();
            if (files.isEmpty()) {
                throw new Refused("没有在用的包 " + code + "。在用的有："
                        + String.join("、", inUse.packs().stream().map(Definitions.Pack::code).toList()) + "。");
            }
            try {
                for (Definitions.PackFile file : files) {
                    Path path = folder.resolve(file.path());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.content());
                }
            } catch (IOException e) {
                throw new Refused("不能写到 " + folder + "（" + e.getMessage() + "）。", e);
            }
            out().println("已写出 " + files.size() + " 个文件到 " + folder + "。");
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
