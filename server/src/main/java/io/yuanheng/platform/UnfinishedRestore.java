package io.yuanheng.platform;

import io.yuanheng.platform.database.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A restore that is under way. Until it is done the directory is not to be used; when it fails nothing of it stays.
///
/// A note in the directory says so, because a kill leaves no time to clean up: whoever opens the directory next is told.
public final class UnfinishedRestore implements AutoCloseable {

    private final DataDirectory directory;
    private boolean done;

    private UnfinishedRestore(DataDirectory directory) {
        this.directory = directory;
    }

    /// @throws CannotStart where the directory holds a database already
    public static UnfinishedRestore begin(DataDirectory directory) {
        mustNotBe(directory);
        if (Files.exists(directory.cluster())) {
            throw new CannotStart("数据目录 " + directory.root() + " 里已有数据库。恢复只能写入空的数据目录，请用 --data 指定另一个。");
        }
        directory.prepare();
        try {
            Files.createFile(note(directory));
        } catch (IOException e) {
            throw new CannotStart("数据目录 " + directory.root() + " 不能写入（" + e.getMessage() + "）。", e);
        }
        return new UnfinishedRestore(directory);
    }

    /// @throws CannotStart where a restore was killed half way
    static void mustNotBe(DataDirectory directory) {
        if (Files.exists(note(directory))) {
            throw new CannotStart("数据目录 " + directory.root() + " 里有一次没有完成的恢复。请删除这个目录，再重新恢复。");
        }
    }

    public void done() {
        done = true;
    }

    @Override
    public void close() {
        try {
            if (!done) {
                // the database was stopped before; without its files the directory is empty again
                DataDirectory.delete(directory.cluster());
                DataDirectory.delete(directory.secrets());
            }
            Files.deleteIfExists(note(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path note(DataDirectory directory) {
        return directory.root().resolve("restore.unfinished");
    }
}
