package io.yuanheng.platform.backup;

import static org.jooq.impl.DSL.name;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.history.Schema;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;

/// Brings the rows of a backup into an empty database, all of them or none, and compares every table with the backup.
public final class Restore implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private Restore(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// @throws BackupRefused where the file is not a whole backup
    public static Restore of(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupRefused(file + " 不是完整的备份文件（" + e.getMessage() + "）。请换一份备份。");
        }
        try {
            return new Restore(zip, manifest(zip, file));
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupRefused(file + " 不是园衡的备份文件：其中没有清单。");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = Backup.JSON.readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupRefused(file + " 的格式是 " + manifest.format() + "，本程序只能读 " + Manifest.FORMAT + "。请用写出它的版本恢复。");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BackupRefused(file + " 的清单不能识别（" + e.getOriginalMessage() + "）。请换一份备份。");
        }
    }

    /// @param owner of a database in which the migrations ran and nothing else
    public Backup.Written into(DataSource owner, Schema schema) throws IOException, SQLException {
        mustFit(owner);
        layTables(schema);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Tables tables = new Tables(connection);
                tables.neutralSession();
                fill(connection, tables);
                compare(connection, tables);
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
        return new Backup.Written(
                manifest.tables().size(),
                manifest.tables().stream().mapToLong(Manifest.TableRows::rows).sum(),
                new ChangeNo(manifest.change()));
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    private void mustFit(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            Tables tables = new Tables(connection);
            if (!tables.migrations().equals(manifest.migrations())) {
                throw new BackupRefused("这份备份由另一个版本的园衡写出。请用那个版本恢复，再用本版本打开同一数据目录完成升级。");
            }
            if (tables.sql().fetchExists(DSL.table(name("public", "pack_version")))
                    || tables.sql().fetchExists(DSL.table(name("public", "change")))) {
                throw new BackupRefused("目标数据库不是空的。恢复只能写入空的数据目录或空的数据库。");
            }
        }
    }

    // as they came to be, one application of packs after the other: columns hidden since and ledgers no longer declared come back too
    private void layTables(Schema schema) {
        for (Manifest.PackVersion version : manifest.packs()) {
            List<Definitions.PackFile> files = version.files().stream().map(Backup::packFile).toList();
            Outcome<Schema.Plan> laid =
                    Packs.of(files).then(definitions -> schema.apply(definitions, new Actor("console", "恢复备份")));
            if (laid instanceof Outcome.Rejected<Schema.Plan> rejected) {
                throw new BackupRefused("备份中第 " + version.id() + " 版定义不能应用：" + rejected.problems().getFirst());
            }
        }
    }

    private void fill(Connection connection, Tables tables) throws SQLException, IOException {
        List<String> present = tables.inOrderOfReference();
        Map<String, Manifest.TableRows> wanted = new HashMap<>();
        manifest.tables().forEach(t -> wanted.put(t.name(), t));
        if (!wanted.keySet().equals(java.util.Set.copyOf(present))) {
            throw new BackupRefused("恢复后的表与备份不同，没有恢复任何内容。备份：" + wanted.keySet() + "；现有：" + present);
        }
        Result<?> triggers = silence(tables.sql(), present);
        tables.empty(present);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : present) {
            Manifest.TableRows rows = java.util.Objects.requireNonNull(wanted.get(table));
            List<Manifest.Column> columns = tables.columns(table);
            if (!columns.equals(rows.columns())) {
                throw new BackupRefused("表 " + table + " 的列与备份不同，没有恢复任何内容。备份：" + rows.columns() + "；现有：" + columns);
            }
            try (InputStream in = zip.getInputStream(entry(rows))) {
                copy.copyIn(tables.copyIn(table, columns), in, 1 << 16);
            }
        }
        manifest.sequences().forEach(tables::set);
        wake(tables.sql(), triggers);
    }

    private ZipEntry entry(Manifest.TableRows rows) {
        ZipEntry entry = zip.getEntry(rows.entry());
        if (entry == null) {
            throw new BackupRefused("备份文件里缺少表 " + rows.name() + " 的内容。请换一份备份。");
        }
        return entry;
    }

    // the guards refuse a past that is written anew, which is what a restore does; they come back before anything is committed
    private static Result<?> silence(DSLContext sql, List<String> tables) {
        Result<?> triggers = sql.fetch(
                """
                select c.relname, t.tgname, t.tgenabled::text from pg_catalog.pg_trigger t
                join pg_catalog.pg_class c on c.oid = t.tgrelid
                where not t.tgisinternal and c.relnamespace = 'public'::regnamespace""");
        tables.forEach(table -> sql.execute("alter table {0} disable trigger user", DSL.table(name("public", table))));
        return triggers;
    }

    private static void wake(DSLContext sql, Result<?> triggers) {
        for (Record trigger : triggers) {
            String how =
                    switch (trigger.get(2, String.class)) {
                        case "A" -> "enable always";
                        case "R" -> "enable replica";
                        case "D" -> "disable";
                        default -> "enable";
                    };
            sql.execute(
                    "alter table {0} {1} trigger {2}",
                    DSL.table(name("public", trigger.get(0, String.class))), DSL.keyword(how), name(trigger.get(1, String.class)));
        }
    }

    private void compare(Connection connection, Tables tables) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Manifest.TableRows table : manifest.tables()) {
            Digesting rows = new Digesting(OutputStream.nullOutputStream());
            long count = copy.copyOut(tables.copyOut(table.name(), table.columns()), rows);
            if (count != table.rows() || !rows.sha256().equals(table.sha256())) {
                throw new BackupRefused("表 " + table.name() + " 恢复后与备份不一致（备份 " + table.rows() + " 行，恢复 " + count
                        + " 行）。没有恢复任何内容，请换一份备份。");
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
