package io.yuanheng.history;

import static io.yuanheng.history.Declared.ENTERPRISE;
import static io.yuanheng.history.Declared.amount;
import static io.yuanheng.history.Declared.code;
import static io.yuanheng.history.Declared.field;
import static io.yuanheng.history.Declared.text;
import static io.yuanheng.history.Rows.YUNXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangingADefinitionIntegrationTests {

    private static final FieldDefinition CODE = field("code", "编号", text(20));
    private static final FieldDefinition NAME = field("name", "名称", text(20));
    private static final FieldDefinition SIZE = field("size", "规模", text(20));
    private static final FieldDefinition CAPITAL = field("capital", "注册资本", amount(10, 2, "万元"));

    private TestStore store;
    private Rows rows;
    private RowId one;
    private RowId two;
    private ChangeNo first;

    @BeforeEach
    void open() {
        store = TestStore.of(of("1", CODE, NAME, SIZE, CAPITAL));
        rows = new Rows(store.history());
        one = rows.open(
                ENTERPRISE, YUNXI, "code", "A", "name", "一二三四五", "size", "120", "capital", new BigDecimal("1234.56"));
        two = rows.open(ENTERPRISE, YUNXI, "code", "B", "name", "短", "size", "35.5");
        first = store.history().current();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Definitions of(String fingerprint, FieldDefinition... fields) {
        return Declared.of(fingerprint, ledger(List.of("code"), fields));
    }

    private static LedgerDefinition ledger(List<String> key, FieldDefinition... fields) {
        return Declared.ledger(ENTERPRISE, "企业", "name", key, List.of(fields));
    }

    private List<Schema.Kind> apply(Definitions definitions) {
        List<Schema.Step> planned =
                store.schema().plan(definitions).orElseThrow().steps();
        List<Schema.Step> done = store.apply(definitions).orElseThrow().steps();
        assertThat(done).isEqualTo(planned);
        assertThat(store.schema().plan(definitions).orElseThrow().steps()).isEmpty();
        return done.stream().map(Schema.Step::kind).toList();
    }

    private static FieldDefinition of(FieldDefinition field, FieldType type) {
        return field(field.code().value(), field.title(), type);
    }

    @Test
    void seesNewDefinitionsWithoutARestart() {
        assertThat(store.history().definitions().fingerprint()).isEqualTo("1");
        assertThat(apply(of("2", CODE, NAME, SIZE, CAPITAL, field("tax", "税收", amount(10, 2, "万元")))))
                .containsExactly(Schema.Kind.ADD_FIELD);
        assertThat(store.history().definitions().fingerprint()).isEqualTo("2");
        rows.replace(
                        ENTERPRISE,
                        one,
                        rows.now(ENTERPRISE, one).from(),
                        TestStore.EVERYTHING,
                        "code",
                        "A",
                        "name",
                        "甲",
                        "tax",
                        5)
                .orElseThrow();
        assertThat(rows.now(ENTERPRISE, one).value(code("tax"))).contains(new Value.Number(BigDecimal.valueOf(5)));
    }

    @Test
    void keepsToOneSetOfDefinitionsWithinOneAnswerAndWritesByTheNewest() {
        FieldDefinition tax = field("tax", "税收", amount(10, 2, "万元"));
        RowId three = store.history().steadily(() -> {
            apply(of("2", CODE, NAME, SIZE, CAPITAL, tax));
            assertThat(store.history().definitions().fingerprint()).isEqualTo("1");
            assertThat(store.history().<String>steadily(() -> store.history().definitions().fingerprint())).isEqualTo("1");
            return rows.open(ENTERPRISE, YUNXI, "code", "C", "name", "丙", "tax", 7);
        });
        assertThat(store.history().definitions().fingerprint()).isEqualTo("2");
        assertThat(rows.now(ENTERPRISE, three).value(code("tax"))).contains(new Value.Number(BigDecimal.valueOf(7)));
    }

    @Test
    void touchesNoTableWhenOnlyTheMeaningChanges() {
        FieldDefinition retitled = field("name", "企业名称", text(20));
        assertThat(apply(of("2", CODE, retitled, SIZE, CAPITAL))).containsExactly(Schema.Kind.CHANGE_MEANING);
    }

    @Test
    void renamesAFieldForEarlierVersionsToo() {
        FieldDefinition renamed = Declared.renamed(CAPITAL, "funds");
        assertThat(apply(of("2", CODE, NAME, SIZE, renamed))).containsExactly(Schema.Kind.RENAME_FIELD);
        assertThat(store.history()
                        .find(ENTERPRISE, one, first, TestStore.EVERYTHING)
                        .orElseThrow()
                        .value(code("funds")))
                .contains(new Value.Number(new BigDecimal("1234.56")));
        assertThat(apply(of("3", CODE, NAME, SIZE, renamed, CAPITAL))).containsExactly(Schema.Kind.ADD_FIELD);
    }

    @Test
    void renamesAKeyField() {
        FieldDefinition renamed = Declared.renamed(CODE, "number");
        LedgerDefinition changed = ledger(List.of("number"), renamed, NAME, SIZE, CAPITAL);
        assertThat(apply(Declared.of("2", changed))).containsExactly(Schema.Kind.RENAME_FIELD);
        assertThat(create("number", "A", "name", "重复")).contains("HIST-002");
    }

    @Test
    void widensAnAmountAndKeepsWhatWasKnown() {
        assertThat(apply(of("2", CODE, NAME, SIZE, of(CAPITAL, amount(20, 4, "万元")))))
                .containsExactly(Schema.Kind.WIDEN_FIELD);
        ChangeNo now = rows.replace(
                        ENTERPRISE,
                        two,
                        rows.now(ENTERPRISE, two).from(),
                        TestStore.EVERYTHING,
                        "code",
                        "B",
                        "name",
                        "短",
                        "capital",
                        new BigDecimal("1234567890123.4567"))
                .orElseThrow();
        assertThat(store.history()
                        .find(ENTERPRISE, two, now, TestStore.EVERYTHING)
                        .orElseThrow()
                        .value(code("capital")))
                .contains(new Value.Number(new BigDecimal("1234567890123.4567")));
        assertThat(store.history()
                        .find(ENTERPRISE, one, first, TestStore.EVERYTHING)
                        .orElseThrow()
                        .value(code("capital")))
                .contains(new Value.Number(new BigDecimal("1234.56")));
    }

    @Test
    void narrowsOnlyWhatAllCurrentRowsFit() {
        Definitions narrow = of("2", CODE, NAME, SIZE, of(CAPITAL, amount(6, 1, "万元")));
        assertThat(store.schema().plan(narrow).toString()).contains("HIST-020", "有 1 行", "行 " + one, "1234.56");
        assertThat(store.apply(narrow).toString()).contains("HIST-020", "有 1 行");
        rows.replace(
                        ENTERPRISE,
                        one,
                        rows.now(ENTERPRISE, one).from(),
                        TestStore.EVERYTHING,
                        "code",
                        "A",
                        "name",
                        "甲",
                        "capital",
                        new BigDecimal("1234.5"))
                .orElseThrow();
        assertThat(apply(narrow)).containsExactly(Schema.Kind.NARROW_FIELD);
        assertThat(store.history()
                        .find(ENTERPRISE, one, first, TestStore.EVERYTHING)
                        .orElseThrow()
                        .value(code("capital")))
                .contains(new Value.Number(new BigDecimal("1234.56")));
        assertThat(create("code", "C", "name", "丙", "capital", new BigDecimal("1.23")))
                .contains("HIST-006");
    }

    @Test
    void leavesNothingOfAnApplyThatFailsInTheMiddle() throws SQLException {
        Definitions failing = Declared.of(
                "2",
                ledger(
                        List.of("code"),
                        Declared.renamed(SIZE, "extent"),
                        CODE,
                        of(NAME, text(3)),
                        CAPITAL,
                        field("tax", "税收", amount(10, 2, "万元"))),
                Declared.monthlyReturn());
        List<String> before = columns();
        assertThat(store.apply(failing).toString()).contains("HIST-020", "一二三四五");
        assertThat(columns()).isEqualTo(before);
        assertThat(store.history().definitions().fingerprint()).isEqualTo("1");
        assertThat(store.history().current()).isEqualTo(first);
        assertThat(rows.now(ENTERPRISE, one).value(code("size"))).contains(new Value.Text("120"));
        rows.open(ENTERPRISE, YUNXI, "code", "C", "name", "仍可写入");
    }

    @Test
    void convertsCurrentRowsToANewTypeAsARecordedChange() {
        FieldDefinition number = of(SIZE, amount(10, 2, "亩"));
        assertThat(apply(of("2", CODE, NAME, number, CAPITAL))).containsExactly(Schema.Kind.CHANGE_TYPE);
        Change change = store.history().change(store.history().current()).orElseThrow();
        assertThat(change.kind()).isEqualTo("definition");
        assertThat(change.reason()).contains("enterprise.size");
        assertThat(change.number().value()).isEqualTo(first.value() + 1);
        assertThat(rows.now(ENTERPRISE, one).values())
                .isEqualTo(
                        Rows.values("code", "A", "name", "一二三四五", "size", 120, "capital", new BigDecimal("1234.56")));
        List<Version> versions = store.history().versions(ENTERPRISE, two, TestStore.EVERYTHING);
        assertThat(versions).hasSize(2);
        assertThat(versions.getFirst().value(code("size"))).contains(new Value.Number(new BigDecimal("35.5")));
        AsOfTable then = store.history().table(ENTERPRISE, first, TestStore.EVERYTHING, "t");
        assertThat(store.history()
                        .sql()
                        .select(DSL.sum(then.column(code("size")).coerce(BigDecimal.class)))
                        .from(then.table())
                        .fetchSingle()
                        .value1())
                .isEqualByComparingTo("155.5");
    }

    @Test
    void keepsTheOldColumnBesideTheNewOne() throws SQLException {
        apply(of("2", CODE, NAME, of(SIZE, amount(10, 2, "亩")), CAPITAL));
        try (Connection connection = store.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet old = statement.executeQuery(
                        "select size, size__2 from ledger_enterprise where row_id = 2 order by change_from")) {
            old.next();
            assertThat(old.getString(1)).isEqualTo("35.5");
            assertThat(old.getBigDecimal(2)).isNull();
            old.next();
            assertThat(old.getString(1)).isNull();
            assertThat(old.getBigDecimal(2)).isEqualByComparingTo("35.5");
        }
    }

    @Test
    void refusesAConversionThatARowDoesNotAllow() {
        rows.open(ENTERPRISE, YUNXI, "code", "C", "name", "丙", "size", "约120亩");
        assertThat(store.apply(of("2", CODE, NAME, of(SIZE, amount(10, 2, "亩")), CAPITAL))
                        .toString())
                .contains("HIST-021", "有 1 行", "约120亩");
    }

    @Test
    void convertsAmountsWhenTheUnitChanges() {
        apply(of("2", CODE, NAME, SIZE, of(CAPITAL, amount(20, 0, "元"))));
        assertThat(rows.now(ENTERPRISE, one).value(code("capital")))
                .contains(new Value.Number(new BigDecimal("12345600")));
        AsOfTable then = store.history().table(ENTERPRISE, first, TestStore.EVERYTHING, "t");
        assertThat(store.history()
                        .sql()
                        .select(then.column(code("capital")).coerce(BigDecimal.class))
                        .from(then.table())
                        .where(then.rowId().eq(one.value()))
                        .fetchSingle()
                        .value1())
                .isEqualByComparingTo("12345600");
    }

    @Test
    void hidesAFieldAndShowsItAgainWithAllItsValues() {
        assertThat(apply(of("2", CODE, NAME, CAPITAL))).containsExactly(Schema.Kind.HIDE_FIELD);
        rows.replace(ENTERPRISE, one, rows.now(ENTERPRISE, one).from(), TestStore.EVERYTHING, "code", "A", "name", "改名")
                .orElseThrow();
        assertThat(apply(of("3", CODE, NAME, CAPITAL, SIZE))).containsExactly(Schema.Kind.SHOW_FIELD);
        assertThat(rows.now(ENTERPRISE, one).values()).isEqualTo(Rows.values("code", "A", "name", "改名", "size", "120"));
    }

    @Test
    void changesTheKeyOnlyWhereRowsStayDistinct() {
        rows.open(ENTERPRISE, YUNXI, "code", "C", "name", "短");
        FieldDefinition[] fields = {CODE, NAME, SIZE, CAPITAL};
        assertThat(store.apply(Declared.of("2", ledger(List.of("name"), fields)))
                        .toString())
                .contains("HIST-022", "2 行重复", "短");
        assertThat(apply(Declared.of("3", ledger(List.of("code", "name"), fields))))
                .containsExactly(Schema.Kind.CHANGE_KEY);
        rows.open(ENTERPRISE, YUNXI, "code", "C", "name", "同编号不同名");
        assertThat(create("code", "C", "name", "短")).contains("HIST-002");
    }

    @Test
    void narrowsAChoiceOnlyWhereItsCodesAreHeld() {
        FieldType both = new FieldType.Choice(Declared.AREA, 0);
        FieldType northOnly = new FieldType.Choice(
                new io.yuanheng.declaration.Dictionary(
                        "area", "片区", null, Declared.AREA.entries().subList(0, 1)),
                0);
        apply(of("2", CODE, NAME, SIZE, CAPITAL, field("area", "片区", both)));
        rows.open(ENTERPRISE, YUNXI, "code", "C", "name", "丙", "area", "south");
        assertThat(store.apply(of("3", CODE, NAME, SIZE, CAPITAL, field("area", "片区", northOnly)))
                        .toString())
                .contains("HIST-020", "south");
        apply(of("4", CODE, NAME, SIZE, CAPITAL, field("area", "片区", text(10))));
        assertThat(rows.all(ENTERPRISE, store.history().current()).getLast().value(code("area")))
                .contains(new Value.Text("南区"));
    }

    private String create(Object... pairs) {
        RowId row = store.history().newRows(1).getFirst();
        return store.history()
                .commit(
                        Rows.INTENT,
                        List.of(new RowWrite.Open(ENTERPRISE, row, YUNXI, null, Rows.values(pairs), null)),
                        TestStore.EVERYTHING)
                .toString();
    }

    private List<String> columns() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = store.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select table_name, column_name, data_type from information_schema.columns"
                                + " where table_name like 'ledger%' or table_name = 'field_column' order by 1, 2")) {
            while (found.next()) {
                columns.add(found.getString(1) + "." + found.getString(2) + " " + found.getString(3));
            }
        }
        return columns;
    }
}
