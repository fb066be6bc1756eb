package io.yuanheng.platform.command;

import io.yuanheng.history.Schema;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.UnfinishedRestore;
import io.yuanheng.platform.backup.Backup;
import io.yuanheng.platform.backup.BackupRefused;
import io.yuanheng.platform.backup.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = "把备份恢复到空的数据目录，并逐表核对；全部恢复或全部不恢复。",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "F", description = "backup 写的备份文件")
    Path file;

    @Mixin
    DataOption data;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        InputFile.mustExist(file);
        try (Restore restore = Restore.of(file);
                UnfinishedRestore unfinished = UnfinishedRestore.begin(data.directory())) {
            Backup.Written written;
            try (Application application = Application.open(data.directory(), new Application.Work.Restore())) {
                written = restore.into(application.owner(), application.get(Schema.class));
            }
            unfinished.done();
            spec.commandLine()
                    .getOut()
                    .println("已恢复并核对 " + written.tables() + " 个表、" + written.rows() + " 行，最后变更号 " + written.change() + "，数据目录 "
                            + data.directory().root());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (BackupRefused e) {
            throw new Refused(String.valueOf(e.getMessage()));
        } catch (IOException | SQLException e) {
            throw new Refused("恢复没有完成，没有恢复任何内容：" + e.getMessage(), e);
        }
    }
}
