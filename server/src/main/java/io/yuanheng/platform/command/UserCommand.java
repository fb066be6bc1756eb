package io.yuanheng.platform.command;

import io.yuanheng.access.Access;
import io.yuanheng.kernel.Actor;
import io.yuanheng.platform.Application;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "user",
        description = "管理用户。",
        mixinStandardHelpOptions = true,
        subcommands = {UserCommand.Add.class})
final class UserCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "缺少子命令：add。");
    }

    @Command(
            name = "add",
            description = "新建用户。密码在终端输入，或由标准输入的第一行给出；命令行上不写密码，因为别人看得到命令行。",
            mixinStandardHelpOptions = true)
    static final class Add extends ModuleCommand {

        @Parameters(paramLabel = "LOGIN", description = "登录名")
        String login;

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "姓名或职务")
        String name;

        @Option(names = "--role", required = true, paramLabel = "ROLE", description = "角色代码")
        String role;

        @Option(names = "--unit", required = true, paramLabel = "UNIT", description = "单位代码；上级单位的角色覆盖其下园区")
        String unit;

        private String password = "";

        @Override
        void prepare() {
            password = password();
        }

        @Override
        void answer(Application application) {
            Actor added = granted(application.get(Access.class).addUser(operator(application), login, name, password, role, unit));
            out().println("已新建用户 " + added.login() + "（" + added.name() + "）。");
        }

        private static String password() {
            Console console = System.console();
            if (console != null && console.isTerminal()) {
                char[] first = console.readPassword("密码：");
                char[] second = console.readPassword("再输入一次：");
                if (first == null || !Arrays.equals(first, second)) {
                    throw new Refused("两次输入的密码不同。");
                }
                return new String(first);
            }
            try {
                String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
                if (line == null || line.isEmpty()) {
                    throw new Refused("没有密码。请在终端中执行，或由标准输入的第一行给出密码。");
                }
                return line;
            } catch (IOException e) {
                throw new Refused("不能读取标准输入（" + e.getMessage() + "）。");
            }
        }
    }
}
