package io.yuanheng.ledger;

import static io.yuanheng.ledger.Park.ENTERPRISE;
import static io.yuanheng.ledger.Park.PROJECT;
import static io.yuanheng.ledger.Park.RETURN;
import static io.yuanheng.ledger.Park.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.RowLists.Page;
import io.yuanheng.ledger.RowLists.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingRowsIntegrationTests {

    private final Park park = new Park();

    @BeforeEach
    void rows() {
        park.done(
                park.economic,
                park.create(PROJECT, "project_no", "GY001", "name", "丙厂房", "total", "1000.50", "start", "2024-03-01"),
                park.create(PROJECT, "project_no", "GY002", "name", "甲厂房", "total", "500", "start", "2024-06-30", "parent", "丙厂房"),
                park.create(PROJECT, "project_no", "GY003", "name", "乙仓库", "aliases", "物流库", "total", "2000", "start", "2025-01-15"),
                park.create(PROJECT, "project_no", "GY004", "name", "丁道路"),
                new RowCommand.Create(PROJECT, park.east, "竣工", Park.cells("project_no", "GY005", "name", "戊管网")));
    }

    private Request request(Map<String, String> filters, @Nullable String search, @Nullable String sort) {
        return new Request(PROJECT, park.east, filters, search, null, sort, null, 100, null);
    }

    private Page page(Request request) {
        return park.lists.page(park.economic, request).orElseThrow();
    }

    private static List<String> labels(Page page) {
        return page.rows().stream().map(RowView::label).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total      | >=1000           | 丙厂房 乙仓库
            total      | 500..1000.50     | 丙厂房 甲厂房
            total      | <1千万           | 甲厂房
            total      | 0.2亿            | 乙仓库
            total      | 2千              |
            start      | 2024             | 丙厂房 甲厂房
            start      | 2024-06          | 甲厂房
            start      | 2024-06..        | 甲厂房 乙仓库
            start      | ..2024-03-01     | 丙厂房
            start      | (空)             | 丁道路 戊管网
            total      | (非空)           | 丙厂房 甲厂房 乙仓库
            parent     | 丙厂房           | 甲厂房
            project_no | GY004            | 丁道路
            project_no | y00              | 丙厂房 甲厂房 乙仓库 丁道路 戊管网
            project_no | =GY009           |
            name       | 厂房             | 丙厂房 甲厂房
            name       | %                |
            """)
    void filtersByDeclaredFields(String field, String text, @Nullable String expected) {
        assertThat(labels(page(request(Map.of(field, text), null, "project_no"))))
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    @Test
    void sumsTheWholeFilterAndNotThePage() {
        Page page = page(new Request(PROJECT, park.east, Map.of(), null, null, "project_no", null, 2, null));

        assertThat(labels(page)).containsExactly("丙厂房", "甲厂房");
        assertThat(page.total()).isEqualTo(5);
        // 1000.50 + 500 + 2000
        assertThat(page.sums()).containsOnly(Map.entry(new FieldCode("total"), "3,500.50"));
        assertThat(page.states()).containsEntry("signed", 4L).containsEntry("completed", 1L).containsEntry("left", 0L);
    }

    @Test
    void saysNothingOfASumThatNobodyReported() {
        assertThat(page(request(Map.of("total", "(空)"), null, null)).sums()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "total", "-total", "start", "state", "parent"})
    void goesThroughAllPagesWithoutGapOrRepetition(String sort) {
        List<String> seen = new ArrayList<>();
        RowId after = null;
        do {
            Page page = page(new Request(PROJECT, park.east, Map.of(), null, null, sort, after, 2, null));
            seen.addAll(labels(page));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactlyElementsOf(labels(page(request(Map.of(), null, sort)))).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void sortsNamesByPinyin() {
        // bing, ding, jia, wu, yi
        assertThat(labels(page(request(Map.of(), null, "name")))).containsExactly("丙厂房", "丁道路", "甲厂房", "戊管网", "乙仓库");
    }

    @Test
    void searchesNamesAndAliasesAndCountsTheSameRows() {
        Page page = page(request(Map.of(), "物流", null));

        assertThat(labels(page)).containsExactly("乙仓库");
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.sums()).containsEntry(new FieldCode("total"), "2,000.00");
        assertThat(page(request(Map.of(), "%", null)).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cf     | 丙厂房 甲厂房
            YCK    | 乙仓库
            wlk    | 乙仓库
            bcf    | 丙厂房
            fc     |
            zqa    | 重庆A2车身
            cqa    | 重庆A2车身
            """)
    void findsNamesAndAliasesByTheFirstLettersOfTheirPinyin(String letters, @Nullable String expected) {
        park.row(park.create(PROJECT, "project_no", "GY009", "name", "重庆A2车身"));

        Page page = page(request(Map.of(), letters, "project_no"));

        assertThat(labels(page)).containsExactly(expected == null ? new String[0] : expected.split(" "));
        assertThat(page.total()).isEqualTo(labels(page).size());
    }

    @Test
    void findsAReferencedRowByTheFirstLettersOfItsPinyin() {
        park.row(park.create(ENTERPRISE, "name", "昌盛糖业有限公司", "credit_code", Park.code(11)));
        park.row(park.create(RETURN, "enterprise", "昌盛糖业有限公司", "month", "2024-05", "output", "1", "output_prior", "1"));

        assertThat(labels(page(new Request(RETURN, park.east, Map.of(), "csty", null, null, null, 10, null))))
                .containsExactly("昌盛糖业有限公司");
    }

    @Test
    void givesAllRowsOfTheFilterInItsOrderWhereAFileWantsThem() {
        Request first = new Request(PROJECT, park.east, Map.of("total", "(非空)"), null, "signed", "-total", null, 1, null);

        assertThat(park.lists.rows(park.economic, first).orElseThrow()).extracting(RowView::label).containsExactly("乙仓库", "丙厂房", "甲厂房");
        assertThat(codes(park.lists.rows(park.holding("xi", "economic_section@west"), first))).containsExactly("ROW-064");
    }

    @Test
    void searchesTheNamesOfReferencedRows() {
        park.row(park.create(ENTERPRISE, "name", "昌盛糖业有限公司", "credit_code", Park.code(1), "aliases", "老糖厂"));
        park.row(park.create(ENTERPRISE, "name", "北原食品有限公司", "credit_code", Park.code(2)));
        park.done(
                park.economic,
                park.create(RETURN, "enterprise", "老糖厂", "month", "2024-05", "output", "1", "output_prior", "1"),
                park.create(RETURN, "enterprise", "老糖厂", "month", "2024-06", "output", "2", "output_prior", "1"),
                park.create(RETURN, "enterprise", "北原食品有限公司", "month", "2024-06", "output", "4", "output_prior", "1"));

        for (String text : List.of("糖业", "老糖")) {
            Page page = page(new Request(RETURN, park.east, Map.of(), text, null, "-month", null, 10, null));
            assertThat(labels(page)).containsExactly("昌盛糖业有限公司", "昌盛糖业有限公司");
            assertThat(page.sums()).containsEntry(new FieldCode("output"), "3.00");
        }
        assertThat(page(new Request(RETURN, park.east, Map.of(), "没有", null, null, null, 10, null)).total()).isZero();
    }

    @Test
    void showsOneState() {
        Page page = page(new Request(PROJECT, park.east, Map.of(), null, "completed", null, null, 10, null));

        assertThat(labels(page)).containsExactly("戊管网");
        assertThat(page.states()).containsEntry("signed", 4L);
    }

    @Test
    void showsTheRowsAsTheyWere() {
        ChangeNo before = park.now();
        park.row(park.create(PROJECT, "project_no", "GY006", "name", "己站"));

        assertThat(page(new Request(PROJECT, park.east, Map.of(), null, null, null, null, 10, before)).total()).isEqualTo(5);
        assertThat(page(request(Map.of(), null, null)).total()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "name; drop table change, ROW-061",
        "row_id, ROW-061",
        "'1', ROW-061",
        "parent.total, ROW-061",
        "(select 1), ROW-061"
    })
    void refusesToSortByAnythingUndeclared(String sort, String code) {
        assertThat(codes(park.lists.page(park.economic, request(Map.of(), null, sort)))).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"park", "change_from", "total) or (1=1", "总投资", ""})
    void refusesToFilterByAnythingUndeclared(String field) {
        assertThat(codes(park.lists.page(park.economic, request(Map.of(field, "1"), null, null)))).containsExactly("ROW-060");
    }

    @Test
    void refusesUnreadableFiltersWithAWayOut() {
        Outcome<Page> outcome = park.lists.page(park.economic, request(Map.of("total", "很多", "start", "6.30"), null, null));

        assertThat(problems(outcome)).extracting(p -> p.where().toString()).containsExactlyInAnyOrder("rows[0].f.total", "rows[0].f.start");
    }

    @Test
    void refusesPagesThatAreTooLong() {
        assertThat(codes(park.lists.page(park.economic, new Request(PROJECT, park.east, Map.of(), null, null, null, null, 101, null))))
                .containsExactly("ROW-062");
    }

    @Test
    void hidesWhatTheCallerMayNotSee() {
        park.row(park.create(ENTERPRISE, "name", "甲公司", "credit_code", Park.code(1), "phone", "13800000000"));
        Caller works = park.holding("guijian", "works_section@east");
        Caller west = park.holding("xi", "economic_section@west");

        assertThat(codes(park.lists.page(works, of(ENTERPRISE, Map.of("phone", "13800000000"))))).containsExactly("ROW-060");
        assertThat(codes(park.lists.page(works, of(RETURN, Map.of())))).containsExactly("ROW-002");
        assertThat(codes(park.lists.page(west, of(ENTERPRISE, Map.of())))).containsExactly("ROW-064");
        Request everywhere = new Request(ENTERPRISE, null, Map.of(), null, null, null, null, 10, null);
        assertThat(park.lists.page(west, everywhere).orElseThrow().total()).isZero();
    }

    private Request of(LedgerCode ledger, Map<String, String> filters) {
        return new Request(ledger, park.east, filters, null, null, null, null, 10, null);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return problems(outcome).stream().map((Problem p) -> p.code().code()).toList();
    }
}
