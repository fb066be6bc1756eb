package io.yuanheng.platform.command;

import picocli.CommandLine;

/// Where the program starts.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // jOOQ greets on standard output otherwise
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        // pool threads of the modules may outlive the work, so the process is ended and not waited for
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new YuanhengCommand());
        line.setExecutionExceptionHandler(new Refusals());
        line.setParameterExceptionHandler(new WrittenWrongly());
        line.setResourceBundle(new ChineseHelp());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }
}
