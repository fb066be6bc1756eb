package io.yuanheng.platform.database;

import io.yuanheng.platform.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL 18, unpacked from the class path.
///
/// The bundle holds `initdb`, `pg_ctl` and `postgres` only; there is no `psql` and no `pg_dump`.
record PostgresPrograms(Path home) {

    static final String MAJOR = "18";

    /// Unpacks once per build of the programs. A folder appears whole or not at all, so a killed start leaves nothing half done.
    static PostgresPrograms unpack(Path programs) {
        URL archive = archive();
        try {
            URLConnection connection = archive.openConnection();
            Path home = programs.resolve("postgresql-" + MAJOR + "-" + build(connection));
            if (!Files.isDirectory(home)) {
                Path unpacking = Files.createTempDirectory(programs, ".unpacking-");
                extract(connection.getInputStream(), unpacking);
                openFolders(unpacking);
                publish(unpacking, home);
            }
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL 程序不能解包到 " + programs + "（" + e.getMessage() + "）。请检查磁盘空间和权限。", e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void publish(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            DataDirectory.delete(unpacked);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String name =
                switch (machine) {
                    case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
                    case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
                    default -> "";
                };
        URL found = system.contains("linux") ? PostgresPrograms.class.getClassLoader().getResource(name) : null;
        if (found == null || name.isEmpty()) {
            throw new CannotStart("本机（" + system + " " + machine
                    + "）没有随附的 PostgreSQL。请安装 PostgreSQL 18，并用 YUANHENG_DB_URL 指向它（见 docs/operations.md）。");
        }
        return found;
    }

    private static String build(URLConnection connection) throws IOException {
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void extract(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("an entry leaves the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(target, permissions(entry.getMode()));
                }
            }
        }
    }

    private static void openFolders(Path unpacked) throws IOException {
        try (var paths = Files.walk(unpacked)) {
            for (Path folder : paths.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    // readable for everybody: as root the server runs under another account
    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> set = EnumSet.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
        if ((mode & 0100) != 0) {
            set.addAll(PosixFilePermissions.fromString("--x--x--x"));
        }
        return set;
    }
}
