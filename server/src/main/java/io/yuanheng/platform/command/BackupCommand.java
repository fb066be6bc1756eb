package io.yuanheng.platform.command;

import io.yuanheng.platform.Application;
import io.yuanheng.platform.backup.Backup;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "把全部数据写成一个备份文件；可在服务运行时执行。", mixinStandardHelpOptions = true)
final class BackupCommand extends ModuleCommand {

    @Parameters(paramLabel = "F", description = "新文件，如 园衡-2024-07-01.zip")
    Path file;

    @Override
    void prepare() {
        if (Files.exists(file)) {
            throw new Refused(file + " 已存在。备份不覆盖文件，请换一个文件名。");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refused("不能写到目录 " + folder + "。请换一个目录，或检查权限。");
        }
    }

    @Override
    void answer(Application application) {
        // the console's work is logged before it is done
        operator(application);
        try {
            Backup.Written written = new Backup(application.owner()).write(file);
            out().println("已备份 " + written.tables() + " 个表、" + written.rows() + " 行，最后变更号 " + written.change() + "，文件 " + file);
        } catch (FileAlreadyExistsException _) {
            throw new Refused(file + " 已存在。备份不覆盖文件，请换一个文件名。");
        } catch (IOException | SQLException e) {
            throw new Refused("备份没有完成，没有留下文件：" + e.getMessage(), e);
        }
    }
}
