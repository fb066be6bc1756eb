package io.yuanheng.platform.command;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.platform.Application;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that asks the modules something over the data directory, beside a running server if there is one.
abstract class ModuleCommand implements Callable<Integer> {

    @Mixin
    DataOption data;

    @Spec
    CommandSpec spec;

    /// Does the work and prints the answer.
    abstract void answer(Application application);

    @Override
    public final Integer call() {
        prepare();
        if (needsNoModules()) {
            out().flush();
            return 0;
        }
        try (Application application = Application.open(data.directory(), work())) {
            answer(application);
        }
        out().flush();
        return 0;
    }

    /// What can be refused before anything is started.
    void prepare() {}

    /// Whether [#prepare()] has given the answer already, so that neither modules nor database need to be started.
    boolean needsNoModules() {
        return false;
    }

    Application.Work work() {
        return new Application.Work.Command();
    }

    Caller operator(Application application) {
        return application.get(Access.class).operator(spec.qualifiedName(" ").replaceFirst("^yuanheng ", ""));
    }

    <T> T granted(Outcome<T> outcome) {
        return Refused.unlessAccepted(outcome, reasons());
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter reasons() {
        return spec.commandLine().getErr();
    }
}
