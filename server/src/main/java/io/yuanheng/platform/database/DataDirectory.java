package io.yuanheng.platform.database;

import io.yuanheng.platform.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/// The directory given by `--data`: the database's files, its programs, passwords, logs and issued documents.
///
/// ```
/// cluster/    the files of PostgreSQL      program/    its unpacked programs
/// secret/     passwords, mode 0600         log/        what the server says
/// lock/       who uses the directory       reports/    documents the demonstration wrote
/// ```
public record DataDirectory(Path root) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /// Makes the folders.
    ///
    /// @throws CannotStart where the directory cannot be written
    public DataDirectory prepare() {
        try {
            for (Path folder : new Path[] {root, programs(), logs(), locks(), reports()}) {
                Files.createDirectories(folder);
            }
            if (!Files.exists(secrets())) {
                Files.createDirectory(secrets(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.delete(Files.createTempFile(root, ".write-", ".test"));
        } catch (IOException e) {
            throw new CannotStart(
                    "数据目录 " + root + " 不能写入（" + reason(e) + "）。请用 --data 指定可写的目录，或修改该目录的权限后再试。", e);
        }
        return this;
    }

    public boolean holdsCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    public Path cluster() {
        return root.resolve("cluster");
    }

    public Path programs() {
        return root.resolve("program");
    }

    public Path secrets() {
        return root.resolve("secret");
    }

    public Path logs() {
        return root.resolve("log");
    }

    public Path locks() {
        return root.resolve("lock");
    }

    public Path reports() {
        return root.resolve("reports");
    }

    /// A random password kept under this name, made when it is first asked for.
    String secret(String name) {
        return secret(name, DataDirectory::random);
    }

    /// A password kept under this name, readable by the owner of the directory only.
    public String secret(String name, Supplier<String> maker) {
        Path file = secrets().resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            String made = maker.get();
            Path written = privateFile(secrets(), name);
            Files.writeString(written, made);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException e) {
            throw new CannotStart("密码文件 " + file + " 不能读写（" + reason(e) + "）。请检查该目录的属主和权限。", e);
        }
    }

    private static String random() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /// A new empty file that only its owner can read.
    static Path privateFile(Path folder, String name) throws IOException {
        return Files.createTempFile(
                folder, "." + name + "-", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    public static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "没有权限";
            case java.nio.file.FileAlreadyExistsException _ -> "有同名文件";
            case java.nio.file.FileSystemException refused when "Not a directory".equals(refused.getReason()) -> "上级目录是一个文件";
            case java.nio.file.FileSystemException refused when "Read-only file system".equals(refused.getReason()) -> "文件系统只读";
            case java.nio.file.FileSystemException refused when "No space left on device".equals(refused.getReason()) -> "磁盘已满";
            case java.nio.file.NoSuchFileException _ -> "那里不能建目录";
            default -> e.getClass().getSimpleName() + ": " + e.getMessage();
        };
    }
}
