package io.yuanheng.platform.command;

import io.yuanheng.platform.Application;
import io.yuanheng.platform.demo.DemoFirm;
import io.yuanheng.platform.demo.DemoLogin;
import io.yuanheng.platform.demo.DemoPeople;
import io.yuanheng.platform.demo.Demonstration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "装入演示园区，签发并核对它们的半年报告，然后提供网页直到 Ctrl-C。",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    DataOption data;

    @Mixin
    ServeOptions options;

    @Option(names = "--no-serve", description = "打印结果后结束，不提供网页")
    boolean noServe;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path packs = DataOption.home().resolve("packs");
        Application.Work work = noServe ? new Application.Work.Alone() : options.work();
        try (Application application = Application.open(data.directory(), work)) {
            new Demonstration(application, data.directory(), packs, out).run();
            tellLogin(DemoLogin.of(application, data.directory()), out);
            DemoFirm.of(application, data.directory()).ifPresent(firm -> {
                out.println("企业门户（" + firm.firm() + "）：");
                tellLogin(firm.login(), out);
            });
            DemoPeople.of(application, data.directory()).forEach(person -> {
                out.println(person.title() + "：");
                tellLogin(person.login(), out);
            });
            if (noServe) {
                out.println("没有启动网页（--no-serve）。再执行 ./yuanheng demo 可启动，地址为 " + options.page() + " 。");
                out.flush();
            } else {
                ServeCommand.untilStopped(options, out);
            }
        }
        return 0;
    }

    private static void tellLogin(DemoLogin login, PrintWriter out) {
        if (login.unchanged()) {
            out.println("登录名 " + login.login() + "，密码 " + login.password() + (login.made() ? "（刚刚随机生成）" : "（第一次启动时随机生成，没有改变）"));
        } else {
            out.println("登录名 " + login.login() + "，密码已由使用者更改。");
        }
    }
}
