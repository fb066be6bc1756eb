package io.yuanheng.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanheng.TestDatabase;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.history.Change;
import io.yuanheng.history.History;
import io.yuanheng.history.RowWrite;
import io.yuanheng.history.Schema;
import io.yuanheng.history.Scope;
import io.yuanheng.history.TestStorage;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoringABackupIntegrationTests {

    // three writes, the rewriting of 等级, one more write
    private static final ChangeNo LAST = new ChangeNo(5);

    private static final Actor OPERATOR = new Actor("test", "测试");
    private static final Scope EVERYTHING = new Scope("test", true, Set.of(), true, Map.of());
    private static final LedgerCode AREA = new LedgerCode("area");
    private static final ParkCode PARK = new ParkCode("yunxi");

    @TempDir
    Path folder;

    private TestDatabase source;
    private TestDatabase target;

    /// Two versions of a pack: the second hides a field, drops a ledger, widens an amount and turns a text into a count, as years of use do.
    @BeforeEach
    void keepRowsThroughAChangeOfDefinitions() throws IOException {
        source = TestDatabase.fresh();
        target = TestDatabase.fresh();
        TestStorage storage = new TestStorage();
        History history = storage.history(source.app());
        Schema schema = storage.schema(source.owner());
        Definitions first = Packs.read(List.of(pack(
                        "first",
                        """
                        ledger: area
                        title: 片区
                        name: title
                        identified_by: code
                        fields:
                          code:    { type: text, title: 编号, max: 20 }
                          title:   { type: text, title: 名称 }
                          size:    { type: amount, title: 面积, unit: 亩, scale: 4 }
                          opened:  { type: day, title: 开放日 }
                          remarks: { type: note, title: 说明 }
                          grade:   { type: text, title: 等级 }
                        ---
                        ledger: meeting
                        title: 会议
                        name: topic
                        identified_by: topic
                        fields: { topic: { type: text, title: 议题 }, area: { type: reference, title: 片区, to: area } }
                        """)))
                .orElseThrow();
        storage.remember(first);
        schema.apply(first, OPERATOR).orElseThrow();
        RowId north = write(history, AREA, Map.of("code", text("n"), "title", text("北区"), "grade", text("3"), "remarks", text("有\t制表符\\和\n换行")));
        write(history, new LedgerCode("meeting"), Map.of("topic", text("选址"), "area", new Value.Reference(north)));
        attach(north);
        amend(history, north, Map.of("code", text("n"), "title", text("北片区"), "grade", text("3"), "size", new Value.Number(new BigDecimal("1750.1234"))));
        Definitions second = Packs.read(List.of(pack(
                        "second",
                        """
                        ledger: area
                        title: 片区
                        name: title
                        identified_by: code
                        fields:
                          code:  { type: text, title: 编号, max: 40 }
                          title: { type: text, title: 名称 }
                          size:  { type: amount, title: 面积, unit: 亩, scale: 6 }
                          grade: { type: count, title: 等级, unit: 个 }
                        """)))
                .orElseThrow();
        storage.remember(second);
        schema.apply(second, OPERATOR).orElseThrow();
        write(history, AREA, Map.of("code", text("s"), "title", text("南区 “引号” 'x'")));
    }

    @AfterEach
    void dropBoth() {
        source.close();
        target.close();
    }

    @Test
    void bringsBackEveryVersionOfEveryRow() throws Exception {
        Path file = folder.resolve("b.zip");
        Backup.Written written = new Backup(source.owner()).write(file);
        assertThat(written.change()).isEqualTo(LAST);

        restore(file);

        Map<String, String> before = contents(source.owner());
        assertThat(before).containsKeys("ledger_area", "ledger_meeting", "change", "pack_file", "file_content");
        assertThat(before.get("row_file_removal")).contains("照错了");
        assertThat(contents(target.owner())).isEqualTo(before);
    }

    @Test
    void bringsBackTheGuardsThatKeepHistory() throws Exception {
        Path file = folder.resolve("b.zip");
        new Backup(source.owner()).write(file);
        restore(file);
        assertThat(triggers(target.owner())).isNotEmpty().isEqualTo(triggers(source.owner()));
        assertThat(grants(target.owner())).isNotEmpty().isEqualTo(grants(source.owner()));
        assertThatThrownBy(() -> DSL.using(target.app(), SQLDialect.POSTGRES).execute("delete from ledger_area"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DSL.using(target.owner(), SQLDialect.POSTGRES).execute("delete from ledger_area"))
                .hasMessageContaining("历史不可改写");
    }

    @Test
    void goesOnCountingWhereTheBackupEnded() throws Exception {
        Path file = folder.resolve("b.zip");
        new Backup(source.owner()).write(file);
        restore(file);
        History restored = new TestStorage().history(target.app());
        assertThat(restored.current()).isEqualTo(LAST);
        long newest = DSL.using(source.owner(), SQLDialect.POSTGRES).fetchValue("select max(row_id) from row_identity", Long.class) instanceof Long id
                ? id
                : 0;
        assertThat(restored.newRows(1).getFirst().value()).isGreaterThan(newest);
    }

    @Test
    void givesTheSameBytesForTheSameRows() throws Exception {
        new Backup(source.owner()).write(folder.resolve("one.zip"));
        restore(folder.resolve("one.zip"));
        new Backup(target.owner()).write(folder.resolve("two.zip"));
        try (FileSystem one = FileSystems.newFileSystem(folder.resolve("one.zip"));
                FileSystem two = FileSystems.newFileSystem(folder.resolve("two.zip"));
                var tables = Files.list(one.getPath("table"))) {
            assertThat(tables.toList())
                    .isNotEmpty()
                    .allSatisfy(table ->
                            assertThat(Files.readString(two.getPath(table.toString()))).isEqualTo(Files.readString(table)));
        }
    }

    @Test
    void leavesNothingWhenOneCellOfTheBackupWasTouched() throws Exception {
        Path file = folder.resolve("b.zip");
        new Backup(source.owner()).write(file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path table = zip.getPath("table/ledger_area.copy");
            Files.writeString(table, Files.readString(table, StandardCharsets.UTF_8).replace("1750.1234", "1750.1235"));
        }
        assertThatThrownBy(() -> restore(file)).isInstanceOf(BackupRefused.class).hasMessageContaining("ledger_area");
        assertThat(DSL.using(target.owner(), SQLDialect.POSTGRES).fetchCount(DSL.table("ledger_area"))).isZero();
    }

    @Test
    void refusesADatabaseThatHoldsRowsAlready() throws Exception {
        Path file = folder.resolve("b.zip");
        new Backup(source.owner()).write(file);
        restore(file);
        assertThatThrownBy(() -> restore(file)).isInstanceOf(BackupRefused.class).hasMessageContaining("不是空的");
    }

    @Test
    void refusesWhatIsNoBackup() throws IOException {
        Path text = Files.writeString(folder.resolve("t.zip"), "no zip at all");
        assertThatThrownBy(() -> Restore.of(text)).isInstanceOf(BackupRefused.class).hasMessageContaining("不是完整的备份文件");
        Path empty = folder.resolve("e.zip");
        FileSystems.newFileSystem(empty, Map.of("create", "true")).close();
        assertThatThrownBy(() -> Restore.of(empty)).isInstanceOf(BackupRefused.class);
    }

    @Test
    void keepsTheFileFromOthersAndNeverWritesOverOne() throws Exception {
        Path file = folder.resolve("b.zip");
        new Backup(source.owner()).write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThatThrownBy(() -> new Backup(source.owner()).write(file)).isInstanceOf(FileAlreadyExistsException.class);
        try (var left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString()).filter(n -> n.startsWith(".backup"))).isEmpty();
        }
    }

    // a photo that was put on the row and taken off again, written as the application writes it
    private void attach(RowId row) {
        var sql = DSL.using(source.app(), SQLDialect.POSTGRES);
        sql.execute("insert into file_content values (repeat('a', 64), '\\xFFD8FF00'::bytea)");
        sql.execute("insert into row_file (ledger, row_id, hash, name, kind, bytes, login, actor) values ('area', {0}, repeat('a', 64), '路口.jpg', 'JPEG', 4, 't', '测试')", DSL.val(row.value()));
        sql.execute("insert into row_file_removal (row_file, reason, login, actor) select id, '照错了', 't', '测试' from row_file");
    }

    private void restore(Path file) throws IOException, SQLException {
        try (Restore restore = Restore.of(file)) {
            restore.into(target.owner(), new TestStorage().schema(target.owner()));
        }
    }

    private Path pack(String folderName, String ledgers) throws IOException {
        Path pack = folder.resolve(folderName);
        Files.createDirectories(pack.resolve("ledger"));
        Files.writeString(pack.resolve("pack.yaml"), "pack: kept\ntitle: 测试\nversion: 1.0.0\n");
        Files.writeString(pack.resolve("ledger/all.yaml"), ledgers);
        return pack;
    }

    private static RowId write(History history, LedgerCode ledger, Map<String, Value> cells) {
        RowId row = history.newRows(1).getFirst();
        history.commit(intent(), List.of(new RowWrite.Open(ledger, row, PARK, null, fields(cells), 7)), EVERYTHING)
                .orElseThrow();
        return row;
    }

    private static void amend(History history, RowId row, Map<String, Value> cells) {
        ChangeNo opened = history.find(AREA, row, history.current(), EVERYTHING).orElseThrow().from();
        history.commit(intent(), List.of(new RowWrite.Replace(AREA, row, opened, null, fields(cells), null)), EVERYTHING)
                .orElseThrow();
    }

    private static Change.Intent intent() {
        return new Change.Intent(OPERATOR, "create", null, Optional.empty());
    }

    private static Map<FieldCode, Value> fields(Map<String, Value> cells) {
        Map<FieldCode, Value> fields = new TreeMap<>();
        cells.forEach((code, value) -> fields.put(new FieldCode(code), value));
        return fields;
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    // written apart from the code under test: whole rows as PostgreSQL prints them
    private static Map<String, String> contents(DataSource database) {
        var sql = DSL.using(database, SQLDialect.POSTGRES);
        Map<String, String> contents = new TreeMap<>();
        for (String table : sql.fetch("select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")
                .getValues(0, String.class)) {
            contents.put(
                    table,
                    String.valueOf(sql.fetchValue("select string_agg(t::text, '\n' order by t::text) from " + table + " t")));
        }
        return contents;
    }

    private static List<String> triggers(DataSource database) {
        return DSL.using(database, SQLDialect.POSTGRES)
                .fetch("select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal order by 1")
                .getValues(0, String.class);
    }

    private static List<String> grants(DataSource database) {
        return DSL.using(database, SQLDialect.POSTGRES)
                .fetch(
                        """
                        select table_name || ' ' || coalesce(column_name, '') || ' ' || privilege_type
                        from information_schema.column_privileges where grantee = 'yuanheng_app' order by 1""")
                .getValues(0, String.class);
    }
}
