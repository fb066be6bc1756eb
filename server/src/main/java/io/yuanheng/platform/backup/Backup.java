package io.yuanheng.platform.backup;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.kernel.ChangeNo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/// Writes every row of the database, as one moment saw them, while others go on working.
public final class Backup {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource owner;

    public Backup(DataSource owner) {
        this.owner = owner;
    }

    /// What was written.
    public record Written(int tables, long rows, ChangeNo change) {}

    /// @param file a new file; it appears whole or not at all, readable by its owner only, since it holds personal data
    public Written write(Path file) throws IOException, SQLException {
        Path folder = java.util.Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("/"));
        Path writing = Files.createTempFile(
                folder, ".backup-", ".part", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest = writeRows(writing);
            try (FileChannel channel = FileChannel.open(writing, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            // a hard link fails where the file exists already; a move would replace it
            Files.createLink(file, writing);
            return new Written(
                    manifest.tables().size(),
                    manifest.tables().stream().mapToLong(Manifest.TableRows::rows).sum(),
                    new ChangeNo(manifest.change()));
        } finally {
            Files.deleteIfExists(writing);
        }
    }

    private Manifest writeRows(Path writing) throws IOException, SQLException {
        try (Connection connection = owner.getConnection();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(writing));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                Manifest manifest = writeTables(connection, zip);
                zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
                zip.write(JSON.writeValueAsBytes(manifest));
                zip.closeEntry();
                return manifest;
            } finally {
                connection.rollback();
            }
        }
    }

    private static Manifest writeTables(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        Tables tables = new Tables(connection);
        tables.neutralSession();
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Manifest.TableRows> written = new ArrayList<>();
        for (String table : tables.inOrderOfReference()) {
            List<Manifest.Column> columns = tables.columns(table);
            zip.putNextEntry(new ZipEntry(new Manifest.TableRows(table, columns, 0, "").entry()));
            Digesting rows = new Digesting(zip);
            long count = copy.copyOut(tables.copyOut(table, columns), rows);
            zip.closeEntry();
            written.add(new Manifest.TableRows(table, columns, count, rows.sha256()));
        }
        List<Manifest.PackVersion> packs = tables.packs();
        return new Manifest(
                Manifest.FORMAT,
                Instant.now().toString(),
                tables.migrations(),
                packs.isEmpty() ? "" : fingerprint(tables),
                lastChange(tables),
                written,
                tables.sequences(),
                packs);
    }

    private static String fingerprint(Tables tables) {
        return tables.sql()
                .select(DSL.field(DSL.name("fingerprint"), SQLDataType.CLOB))
                .from(DSL.name("public", "pack_version"))
                .orderBy(DSL.field(DSL.name("id")).desc())
                .limit(1)
                .fetchSingle(0, String.class);
    }

    private static long lastChange(Tables tables) {
        return tables.sql()
                .select(DSL.coalesce(DSL.max(DSL.field(DSL.name("number"), SQLDataType.BIGINT)), 0L))
                .from(DSL.name("public", "change"))
                .fetchSingle(0, Long.class);
    }

    static Definitions.PackFile packFile(Manifest.File file) {
        return new Definitions.PackFile(file.pack(), file.path(), file.content());
    }
}
