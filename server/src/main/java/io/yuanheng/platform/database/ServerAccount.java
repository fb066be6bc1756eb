package io.yuanheng.platform.database;

import io.yuanheng.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Under which account the programs of PostgreSQL run. They refuse to run as root, whatever the reason.
sealed interface ServerAccount {

    /// We are an ordinary user already.
    record Ourselves() implements ServerAccount {}

    /// Root outside, nobody inside a user namespace of its own: files stay root's, and the program sees an ordinary user.
    record OwnNamespace() implements ServerAccount {}

    /// Another account of this machine, to which the cluster's files belong.
    record Other(int user, int group, String name) implements ServerAccount {}

    static ServerAccount choose(Path cluster) {
        if (owner(Path.of("/proc/self")) != 0) {
            return new Ourselves();
        }
        if (Files.exists(cluster) && owner(cluster) != 0) {
            return new Other(owner(cluster), group(cluster), Integer.toString(owner(cluster)));
        }
        if (Program.succeeds(List.of("unshare", "-U", "true"))) {
            return new OwnNamespace();
        }
        ServerAccount other = ordinaryAccount();
        if (other == null || !Program.succeeds(other.command(List.of("true")))) {
            throw new CannotStart("PostgreSQL 不能以 root 运行，而本机既不允许用户命名空间（unshare -U），也不能换成普通账户（setpriv）。"
                    + "请用普通用户运行园衡，或安装 util-linux 并建立账户 yuanheng：useradd --system yuanheng。");
        }
        return other;
    }

    /// The program as this account would run it.
    default List<String> command(List<String> program) {
        List<String> command = new ArrayList<>();
        switch (this) {
            case Ourselves() -> {}
            case OwnNamespace() -> command.addAll(List.of("unshare", "-U", "--"));
            case Other(int user, int group, String _) -> command.addAll(List.of(
                    "setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--inh-caps=-all", "--"));
        }
        command.addAll(program);
        return command;
    }

    /// Makes a file or folder belong to this account.
    default void own(Path path) {
        switch (this) {
            case Ourselves() -> {}
            case OwnNamespace() -> {}
            case Other(int user, int group, String name) -> {
                try {
                    Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
                } catch (IOException e) {
                    throw new CannotStart("不能把 " + path + " 交给账户 " + name + "（" + e.getMessage() + "）。请检查文件系统。", e);
                }
            }
        }
    }

    /// Refuses early where the account cannot even reach the folder, as under `/root`.
    default void mustReach(Path program) {
        switch (this) {
            case Ourselves() -> {}
            case OwnNamespace() -> {}
            case Other(int _, int _, String name) -> {
                if (!Program.succeeds(command(List.of("test", "-x", program.toString())))) {
                    throw new CannotStart("数据库须以账户 " + name + " 运行，但该账户无权进入 " + program.getParent()
                            + "。请用 --data 指定它能进入的目录（如 /var/lib/yuanheng）。");
                }
            }
        }
    }

    private static @Nullable ServerAccount ordinaryAccount() {
        for (String name : List.of("yuanheng", "postgres", "nobody")) {
            Program.Finished user = Program.run(List.of("id", "-u", name));
            Program.Finished group = Program.run(List.of("id", "-g", name));
            if (user.exit() == 0 && group.exit() == 0) {
                return new Other(Integer.parseInt(user.output().strip()), Integer.parseInt(group.output().strip()), name);
            }
        }
        return null;
    }

    private static int owner(Path path) {
        return attribute(path, "unix:uid");
    }

    private static int group(Path path) {
        return attribute(path, "unix:gid");
    }

    private static int attribute(Path path, String name) {
        try {
            return (Integer) Files.getAttribute(path, name);
        } catch (IOException e) {
            throw new CannotStart("不能读取 " + path + " 的属主（" + e.getMessage() + "）。请检查权限。", e);
        }
    }
}
