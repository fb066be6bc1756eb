package io.yuanheng.platform.command;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Where the program starts.
public final class Main {

    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            ServeCommand.class,
            ParksCommand.class,
            FigureCommand.class,
            RowsCommand.class,
            DueCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            TemplateCommand.class,
            ReportCommand.class,
            CheckCommand.class,
            PackCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            UserCommand.class,
            RehearseCommand.class,
            CommandLine.HelpCommand.class);

    private Main() {}

    public static void main(String[] arguments) {
        // jOOQ greets on standard output otherwise
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        // pool threads of the modules may outlive the work, so the process is ended and not waited for
        System.exit(commandLine(arguments).execute(arguments));
    }

    /// A command line for these arguments: where the first names a command, only that one is built, because describing all of them
    /// takes as long as answering a short one; otherwise, as for help and for a word that nothing is called by, all are.
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new YuanhengCommand());
        String first = arguments.length == 0 ? "" : arguments[0];
        Optional<Class<?>> named = COMMANDS.stream().filter(command -> name(command).equals(first)).findFirst();
        named.filter(command -> command != CommandLine.HelpCommand.class).map(List::<Class<?>>of).orElse(COMMANDS).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler(new Refusals());
        line.setParameterExceptionHandler(new WrittenWrongly());
        line.setResourceBundle(new ChineseHelp());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
