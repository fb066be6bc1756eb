package io.yuanheng.platform.command;

import io.yuanheng.access.Caller;
import io.yuanheng.exchange.Exchange;
import io.yuanheng.platform.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "template", description = "写出一个台账的空白 Excel 模板。", mixinStandardHelpOptions = true)
final class TemplateCommand extends ModuleCommand {

    @Parameters(paramLabel = "LEDGER", description = "台账的代码或名称")
    String ledger;

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
            String title = granted(application.get(Exchange.class).template(caller, declared.ledger(ledger), to));
            out().println("已写出“" + title + "”的模板 " + output.file);
        });
    }
}
