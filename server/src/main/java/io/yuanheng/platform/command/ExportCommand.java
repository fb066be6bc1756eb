package io.yuanheng.platform.command;

import io.yuanheng.access.Caller;
import io.yuanheng.exchange.Exchange;
import io.yuanheng.history.History;
import io.yuanheng.platform.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "把一个园区的台账导出为 Excel。", mixinStandardHelpOptions = true)
final class ExportCommand extends ModuleCommand {

    @Parameters(paramLabel = "LEDGER", description = "台账的代码或名称")
    String ledger;

    @Option(names = "--park", required = true, paramLabel = "P", description = "园区的代码或名称")
    String park;

    @Mixin
    OutputFile output;

    @Override
    void prepare() {
        output.mustBeWritable();
    }

    @Override
    void answer(Application application) {
        Caller caller = operator(application);
        Declared declared = new Declared(application, caller);
        output.write(to -> {
            int rows = granted(application
                    .get(Exchange.class)
                    .export(caller, declared.ledger(ledger), declared.park(park), application.get(History.class).current(), to));
            out().println("已导出 " + rows + " 行到 " + output.file);
        });
    }
}
