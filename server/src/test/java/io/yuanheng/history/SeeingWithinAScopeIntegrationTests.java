package io.yuanheng.history;

import static io.yuanheng.history.Declared.ENTERPRISE;
import static io.yuanheng.history.Declared.RETURN;
import static io.yuanheng.history.Declared.code;
import static io.yuanheng.history.Rows.HEDONG;
import static io.yuanheng.history.Rows.YUNXI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanheng.TestStore;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.declaration.expression.Predicate.Operator;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeeingWithinAScopeIntegrationTests {

    private static TestStore store;
    private static History history;
    private static Rows rows;
    private static RowId north;
    private static RowId south;
    private static RowId elsewhere;

    @BeforeAll
    static void open() {
        store = TestStore.of(Declared.park());
        history = store.history();
        rows = new Rows(history);
        north = rows.open(
                ENTERPRISE,
                YUNXI,
                "code",
                "N",
                "name",
                "重庆北方",
                "area",
                "north",
                "capital",
                100,
                "aliases",
                "渝北、100%股份");
        south = rows.open(ENTERPRISE, YUNXI, "code", "S", "name", "安徽南方", "area", "south", "capital", 200);
        elsewhere = rows.open(ENTERPRISE, HEDONG, "code", "E", "name", "北京东方", "area", "north");
        rows.open(RETURN, YUNXI, "enterprise", north, "month", YearMonth.of(2024, 3), "output", 10);
        rows.open(RETURN, YUNXI, "enterprise", south, "month", YearMonth.of(2024, 3), "output", 20);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Predicate is(String field, String text) {
        return new Predicate.Compare(
                new Operand.Field(Path.of(code(field))), Operator.EQUAL, new Operand.Literal(new Value.Text(text)));
    }

    private static Scope scope(Map<LedgerCode, Scope.LedgerScope> ledgers, ParkCode... parks) {
        return new Scope("test", false, Set.of(parks), false, ledgers);
    }

    private static final Scope NORTH =
            scope(Map.of(ENTERPRISE, new Scope.LedgerScope(is("area", "north"), Set.of(code("capital")))), YUNXI);

    private static List<RowId> seen(Scope scope) {
        return ids(history.read(RowQuery.all(ENTERPRISE, history.current()), scope));
    }

    private static List<RowId> ids(List<Version> versions) {
        return versions.stream().map(Version::row).toList();
    }

    @Test
    void showsNoOtherRowsParksOrLedgers() {
        assertThat(seen(NORTH)).containsExactly(north);
        assertThat(history.count(RowQuery.all(ENTERPRISE, history.current()), NORTH))
                .isEqualTo(1);
        assertThat(history.find(ENTERPRISE, south, history.current(), NORTH)).isEmpty();
        assertThat(history.versions(ENTERPRISE, elsewhere, NORTH)).isEmpty();
        assertThat(history.read(RowQuery.all(RETURN, history.current()), NORTH)).isEmpty();
        assertThat(seen(scope(Map.of(), YUNXI))).isEmpty();
        assertThat(seen(scope(Map.of(ENTERPRISE, new Scope.LedgerScope(Predicate.TRUE, Set.of())))))
                .isEmpty();
    }

    @Test
    void hidesFieldsFromReadingFilteringAndFigures() {
        Version version =
                history.find(ENTERPRISE, north, history.current(), NORTH).orElseThrow();
        assertThat(version.value(code("capital"))).isEmpty();
        Predicate rich = new Predicate.Compare(
                new Operand.Field(Path.of(code("capital"))),
                Operator.GREATER,
                new Operand.Literal(new Value.Number(java.math.BigDecimal.ONE)));
        assertThat(history.read(RowQuery.all(ENTERPRISE, history.current()).where(rich), NORTH))
                .isEmpty();
        AsOfTable table = history.table(ENTERPRISE, history.current(), NORTH, "t");
        assertThat(history.sql()
                        .select(DSL.count(table.column(code("capital"))))
                        .from(table.table())
                        .fetchSingle()
                        .value1())
                .isZero();
    }

    @Test
    void followsReferencesOnlyWithinTheScope() {
        Scope returns = scope(
                Map.of(
                        RETURN, new Scope.LedgerScope(Predicate.TRUE, Set.of()),
                        ENTERPRISE, new Scope.LedgerScope(is("area", "north"), Set.of())),
                YUNXI);
        AsOfTable table = history.table(RETURN, history.current(), returns, "t");
        Field<?> area = table.column(new Path(List.of(code("enterprise")), code("area")));
        Field<String> name = table.nameOf(code("enterprise")).orElseThrow();
        assertThat(history.sql()
                        .select(area)
                        .from(table.table())
                        .orderBy(table.rowId())
                        .fetch(0, String.class))
                .containsExactly("north", null);
        assertThat(history.sql()
                        .select(name)
                        .from(table.table())
                        .orderBy(table.rowId())
                        .fetch(name))
                .containsExactly("重庆北方", null);
    }

    @Test
    void tellsWhatWasTouchedWithinTheScopeOnly() {
        ChangeNo all = history.current();
        Scope everywhere = TestStore.EVERYTHING;
        assertThat(history.touched(ENTERPRISE, null, new ChangeNo(0), all, NORTH)).contains(north).doesNotContain(south, elsewhere);
        assertThat(history.touched(ENTERPRISE, null, new ChangeNo(0), all, everywhere)).contains(north, south, elsewhere);
        assertThat(history.touched(ENTERPRISE, null, all, all, everywhere)).isEmpty();
        assertThat(history.touched(RETURN, code("enterprise"), new ChangeNo(0), all, everywhere)).contains(north, south);
        assertThat(history.touched(RETURN, code("enterprise"), new ChangeNo(0), all, NORTH)).isEmpty();
        Scope blind = scope(Map.of(RETURN, new Scope.LedgerScope(Predicate.TRUE, Set.of(code("enterprise")))), YUNXI);
        assertThat(history.touched(RETURN, code("enterprise"), new ChangeNo(0), all, blind)).isEmpty();
    }

    @Test
    void refusesWritesBeforeOrAfterWhichARowLiesOutside() {
        ChangeNo at = rows.now(ENTERPRISE, south).from();
        assertThat(rows.replace(ENTERPRISE, south, at, NORTH, "code", "S", "name", "改", "area", "north")
                        .toString())
                .contains("HIST-003");
        ChangeNo own = rows.now(ENTERPRISE, north).from();
        assertThat(rows.replace(ENTERPRISE, north, own, NORTH, "code", "N", "name", "改", "area", "south")
                        .toString())
                .contains("HIST-003");
        assertThat(create(NORTH, YUNXI, "code", "X", "name", "新", "area", "south"))
                .contains("HIST-003");
        assertThat(create(NORTH, YUNXI, "code", "X", "name", "新")).contains("HIST-003");
        assertThat(create(NORTH, HEDONG, "code", "X", "name", "新", "area", "north"))
                .contains("HIST-003", "hedong");
        assertThat(create(scope(Map.of(), YUNXI), YUNXI, "code", "X", "name", "新", "area", "north"))
                .contains("HIST-003");
    }

    @Test
    void keepsAHiddenFieldThroughAWriteAndRefusesToFillIt() {
        RowId row = rows.open(ENTERPRISE, YUNXI, "code", "K", "name", "保留", "area", "north", "capital", 300);
        ChangeNo at = history.current();
        assertThat(rows.replace(ENTERPRISE, row, at, NORTH, "code", "K", "name", "改", "area", "north", "capital", 1)
                        .toString())
                .contains("HIST-008");
        rows.replace(ENTERPRISE, row, at, NORTH, "code", "K", "name", "改", "area", "north")
                .orElseThrow();
        assertThat(rows.now(ENTERPRISE, row).values())
                .isEqualTo(Rows.values("code", "K", "name", "改", "area", "north", "capital", 300));
        rows.close(ENTERPRISE, row, history.current()).orElseThrow();
    }

    @Test
    void doesNotNameTheHolderOfAKeyThatTheWriterMayNotSee() {
        assertThat(create(NORTH, YUNXI, "code", "S", "name", "新", "area", "north"))
                .contains("HIST-002", "无权查看")
                .doesNotContain("安徽南方");
    }

    @Test
    void takesSearchTextLiterally() {
        assertThat(search("100%")).containsExactly(north);
        assertThat(search("渝北")).containsExactly(north);
        for (String hostile : List.of(
                "1%股", "_", "%", "\\", "!", "'", "'; drop table ledger_enterprise; --", "!%", "\\%' or 1=1 --")) {
            assertThat(search(hostile)).as(hostile).isSubsetOf(north);
        }
        assertThat(search("_")).isEmpty();
        assertThat(seen(TestStore.EVERYTHING)).hasSize(3);
    }

    private static List<RowId> search(String text) {
        return ids(history.read(
                new RowQuery(ENTERPRISE, history.current(), null, Predicate.TRUE, text, List.of(), null, 0),
                TestStore.EVERYTHING));
    }

    @Test
    void sortsByDeclaredFieldsOnly() {
        for (String hostile : List.of("name; drop table change", "name\"", "1", "name desc", "")) {
            assertThatThrownBy(() -> new FieldCode(hostile)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String undeclared : List.of("row_id", "change_to", "pg_sleep", "nothing")) {
            assertThatThrownBy(() -> sorted(undeclared, false, null, 0)).isInstanceOf(RuntimeException.class);
        }
        assertThat(seen(TestStore.EVERYTHING)).hasSize(3);
    }

    @Test
    void sortsByPinyinAndPagesWithoutGapOrRepetition() {
        assertThat(sorted("name", false, null, 0)).containsExactly(south, elsewhere, north);
        for (String field : List.of("name", "area", "capital", "park", "state", "founded")) {
            for (boolean descending : new boolean[] {false, true}) {
                List<RowId> paged = new ArrayList<>();
                RowId after = null;
                for (List<RowId> page = sorted(field, descending, null, 1); !page.isEmpty(); ) {
                    paged.addAll(page);
                    after = page.getLast();
                    page = sorted(field, descending, after, 1);
                }
                assertThat(paged)
                        .as(field + descending)
                        .isEqualTo(sorted(field, descending, null, 0))
                        .hasSize(3);
            }
        }
        // an empty capital comes last either way
        assertThat(sorted("capital", true, null, 0)).containsExactly(south, north, elsewhere);
    }

    private static List<RowId> sorted(String field, boolean descending, @Nullable RowId after, int limit) {
        RowQuery.Order order = new RowQuery.Order(Path.of(code(field)), descending);
        return ids(history.read(
                new RowQuery(ENTERPRISE, history.current(), null, Predicate.TRUE, null, List.of(order), after, limit),
                TestStore.EVERYTHING));
    }

    private static String create(Scope scope, ParkCode park, Object... pairs) {
        Outcome<ChangeNo> outcome = history.commit(
                Rows.INTENT,
                List.of(new RowWrite.Open(
                        ENTERPRISE, history.newRows(1).getFirst(), park, null, Rows.values(pairs), null)),
                scope);
        return outcome.toString();
    }
}
