package io.yuanheng.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yuanheng.TestStore;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Change;
import io.yuanheng.indicator.Indicators.LineageRow;
import io.yuanheng.indicator.Indicators.Listing;
import io.yuanheng.indicator.Indicators.ListingQuestion;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpeningAFigureIntegrationTests {

    private ParkBooks books;

    @BeforeEach
    void open() {
        books = new ParkBooks();
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void namesTheCellEachAmountStoodIn() {
        RowId firm = books.enterprise("甲厂");
        fromFile(firm, "2024-03", 14, "output", "550.2", "output_prior", "440");
        books.returned(firm, "2024-04", "output", "1");

        List<LineageRow> rows = books.indicators
                .rows(books.question("output", "2024-03..2024-04"), TestStore.EVERYTHING)
                .orElseThrow();

        assertThat(rows)
                .extracting(LineageRow::label, r -> r.contribution().toPlainString(), LineageRow::file, LineageRow::cell)
                .containsExactly(tuple("甲厂", "550.2", "三月.xlsx", "月报!F14"), tuple("甲厂", "1", null, null));
        assertThat(rows.getFirst().prior()).isEqualByComparingTo("440");
        assertThat(rows.getFirst().change().by().name()).isEqualTo("测试");
        assertThat(rows.getFirst().texts())
                .extracting(Indicators.Cell::title, Indicators.Cell::text)
                .containsExactly(
                        tuple("企业", "甲厂"), tuple("月份", "2024-03"), tuple("工业总产值", "550.20"), tuple("产值同期", "440.00"), tuple("纳统", "是"));
    }

    @Test
    void addsUpToTheFigureWhateverIsCounted() {
        RowId first = books.enterprise("甲厂");
        RowId second = books.enterprise("乙厂");
        books.returned(first, "2024-02", "output", "1");
        books.returned(first, "2024-03", "output", "2");
        books.returned(second, "2024-03", "output", "4");

        assertThat(books.indicators.rows(books.question("reporting_firms", "2024Q1"), TestStore.EVERYTHING).orElseThrow())
                .as("the second return of 甲厂 counts nothing")
                .extracting(r -> r.contribution().intValueExact())
                .containsExactly(1, 0, 1);
        assertThat(books.indicators.rows(books.question("firms", "2024Q1"), TestStore.EVERYTHING).orElseThrow())
                .extracting(LineageRow::label, r -> r.contribution().intValueExact())
                .containsExactly(tuple("甲厂", 1), tuple("乙厂", 1));
        assertThat(books.indicators.rows(books.question("output_yi", "2024-02"), TestStore.EVERYTHING).orElseThrow())
                .as("in the unit of the indicator")
                .singleElement()
                .satisfies(row -> assertThat(row.contribution()).isEqualByComparingTo("0.0001"));
    }

    @Test
    void isWrittenAsJsonWithTheKeysOthersReadAndAmountsAsText() {
        RowId firm = books.enterprise("甲厂");
        fromFile(firm, "2024-03", 2, "output", "675900", "output_prior", "541719.97");
        books.open("annual_target", "year", "2024", "indicator", "output", "floor", "1600000");

        FigureRowsView view = FigureRowsView.ask(
                        books.indicators, books.question("output", "2024Q1").by("enterprise"), TestStore.EVERYTHING)
                .orElseThrow();
        JsonNode figure = JsonMapper.builder().build().valueToTree(view).get("figure");

        assertThat(figure.propertyNames())
                .containsExactlyInAnyOrder(
                        "indicator", "title", "park", "period", "unit", "value", "prior", "difference", "growth", "target", "completion",
                        "estimate", "status", "change", "lineage", "by", "published", "nominal_growth", "time_progress",
                        "stretch_completion", "scope", "stated", "top");
        assertThat(figure.get("value").asString()).isEqualTo("675900.00");
        assertThat(figure.get("value").isString()).isTrue();
        assertThat(figure.get("growth").asString()).isEqualTo("24.77");
        assertThat(figure.get("completion").asString()).isEqualTo("42.24");
        assertThat(figure.get("target").get("floor").asString()).isEqualTo("1600000.00");
        assertThat(figure.get("target").get("stretch").isNull()).isTrue();
        assertThat(figure.get("status").asString()).isEqualTo("partly");
        assertThat(figure.get("lineage").get("rows").asInt()).isEqualTo(1);
        assertThat(figure.get("by").get(0).get("share").asString()).isEqualTo("100.00");
        assertThat(figure.get("top").get("rest").asString()).isEqualTo("0.00");
        assertThat(view.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell()).isEqualTo("月报!F2");
            assertThat(row.texts()).containsEntry("工业总产值", "675900.00");
        });
    }

    @Test
    void listsRowsWithWhatLiesBehindTheirReferences() {
        RowId north = books.open("area", "name", "北区");
        RowId first = books.enterprise("甲厂", "area", north.toString(), "trade", "steel", "land", "30");
        books.enterprise("乙厂", "land", "40.5");
        RowId third = books.enterprise("丙厂", "land", "1");
        books.returned(first, "2024-03", "output", "5");
        books.returned(third, "2024-03", "output", "7.5");

        Listing byLand = list("enterprise", List.of("name", "area", "trade", "land", "state"), List.of("-land"), 2);
        assertThat(byLand.total()).isEqualTo(3);
        assertThat(byLand.rows()).containsExactly(List.of("乙厂", "", "", "40.5000", "投产"), List.of("甲厂", "北区", "钢铁", "30.0000", "投产"));
        assertThat(byLand.lineage().rows()).isEqualTo(3);
        Listing distant = list("monthly_return", List.of("enterprise", "enterprise.area", "enterprise.area.name", "enterprise.trade", "output"), List.of("output"), 0);
        assertThat(distant.rows())
                .containsExactly(List.of("甲厂", "北区", "北区", "钢铁", "5.00"), List.of("丙厂", "", "", "", "7.50"));
        ListingQuestion unknown = question("enterprise", List.of("colour"), List.of("Nam e"), 0);
        assertThat(books.indicators.listing(unknown, TestStore.EVERYTHING).toString()).contains("FIG-008", "colour", "Nam e");
    }

    private Listing list(String ledger, List<String> columns, List<String> order, int limit) {
        return books.indicators.listing(question(ledger, columns, order, limit), TestStore.EVERYTHING).orElseThrow();
    }

    private ListingQuestion question(String ledger, List<String> columns, List<String> order, int limit) {
        List<Path> paths = columns.stream()
                .map(column -> List.of(column.split("\\.")).stream().map(FieldCode::new).toList())
                .map(parts -> new Path(parts.subList(0, parts.size() - 1), parts.getLast()))
                .toList();
        return new ListingQuestion(
                new LedgerCode(ledger), ParkBooks.YUNXI, books.history.current(), Predicate.TRUE, paths, order, limit);
    }

    private void fromFile(RowId firm, String month, int row, String... cells) {
        Change.Source file = new Change.Source("三月.xlsx", "月报", Map.of(new FieldCode("output"), "F"), "ab");
        String[] all = new String[cells.length + 6];
        System.arraycopy(new String[] {"enterprise", firm.toString(), "month", month, "in_scope", "yes"}, 0, all, 0, 6);
        System.arraycopy(cells, 0, all, 6, cells.length);
        books.open(ParkBooks.YUNXI, null, Optional.of(file), row, "monthly_return", all);
    }
}
