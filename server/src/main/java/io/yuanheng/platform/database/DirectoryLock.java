package io.yuanheng.platform.database;

import io.yuanheng.platform.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A lock on a data directory that the operating system takes back when its process dies, however it dies.
///
/// Three files: `start` is held while the database is started or stopped, `use` is shared by everybody whose work needs the
/// database, `serve` belongs to the one process that serves, restores or changes definitions.
public final class DirectoryLock implements AutoCloseable {

    // closing any channel of a file gives up all locks this process holds on it, so a file is opened once per process
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private FileLock lock;

    private DirectoryLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /// The right to serve this directory, or to change what the serving process has in memory.
    ///
    /// @throws CannotStart when another living process has it
    public static DirectoryLock serve(DataDirectory directory) {
        return tryLock(directory, "serve", false).orElseThrow(() -> new CannotStart("数据目录 " + directory.root() + " 正由另一个园衡进程使用"
                + holder(directory) + "。请先停止它，或用 --data 指定别的目录。"));
    }

    static DirectoryLock start(DataDirectory directory, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<DirectoryLock> lock = tryLock(directory, "start", false);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() > end) {
                throw new CannotStart("另一个园衡进程正在启动或停止数据目录 " + directory.root() + " 的数据库，等候超时。请稍后再试。");
            }
            Pause.shortly();
        }
    }

    static DirectoryLock use(DataDirectory directory) {
        return tryLock(directory, "use", true)
                .orElseThrow(() -> new CannotStart("数据目录 " + directory.root() + " 已在本进程中打开。"));
    }

    private static Optional<DirectoryLock> tryLock(DataDirectory directory, String name, boolean shared) {
        Path file = directory.locks().resolve(name);
        if (!OPEN.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (lock != null) {
                DirectoryLock taken = new DirectoryLock(file, channel, lock);
                if (!shared) {
                    taken.sign();
                }
                return Optional.of(taken);
            }
            channel.close();
            OPEN.remove(file);
            return Optional.empty();
        } catch (IOException e) {
            OPEN.remove(file);
            throw new CannotStart("锁文件 " + file + " 不能打开（" + e.getMessage() + "）。请检查数据目录的权限。", e);
        }
    }

    /// Whether nobody else shares this lock; if so it is exclusive from now on.
    boolean becomeSole() {
        try {
            lock.release();
            FileLock sole = channel.tryLock(0, Long.MAX_VALUE, false);
            if (sole == null) {
                return false;
            }
            lock = sole;
            return true;
        } catch (IOException e) {
            throw new CannotStart("锁文件 " + file + " 出错（" + e.getMessage() + "）。", e);
        }
    }

    private void sign() throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
    }

    private static String holder(DataDirectory directory) {
        Path file = directory.locks().resolve("serve");
        if (OPEN.contains(file)) {
            return "";
        }
        try {
            return "（进程号 " + Files.readString(file).strip() + "）";
        } catch (IOException _) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // the operating system gives the lock back at the end of the process
        } finally {
            OPEN.remove(file);
        }
    }
}
