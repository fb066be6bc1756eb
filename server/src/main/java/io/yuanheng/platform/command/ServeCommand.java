package io.yuanheng.platform.command;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.history.History;
import io.yuanheng.platform.Application;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "提供网页和接口，直到 Ctrl-C。", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    DataOption data;

    @Mixin
    ServeOptions options;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (Application application = Application.open(data.directory(), options.work())) {
            Definitions definitions = application.get(History.class).definitions();
            if (definitions.packs().isEmpty()) {
                throw new Refused("这个数据目录还没有应用任何定义。请先执行 ./yuanheng pack apply packs/standard。");
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println("数据目录 " + data.directory().root());
            untilStopped(options, out);
        }
        return 0;
    }

    /// Tells the address and waits; a signal ends the process and closes the application on the way.
    static void untilStopped(ServeOptions options, PrintWriter out) throws InterruptedException {
        out.println("网页 " + options.page() + " ，按 Ctrl-C 停止。");
        out.flush();
        new CountDownLatch(1).await();
    }
}
