package io.yuanheng.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.history.History;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 一企一册 as Word, held against queries that go past ledger and indicator: every row that names the firm is counted on the paper,
/// every month is printed, and what a reader may not see is missing.
class PrintingAnEnterpriseIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 10);
    private static final String SUGAR = "示范甲糖业有限公司";
    private static final String RAILS = "示范秋轨道构件有限公司";

    private final DemoStore demo = DemoStore.shared();
    private final DSLContext sql = DSL.using(demo.database().app(), SQLDialect.POSTGRES);

    /// What is printed: paragraphs, and tables by the heading or caption before them.
    record Paper(List<String> paragraphs, List<List<List<String>>> tables) {
        String text() {
            return String.join("\n", paragraphs) + "\n" + tables;
        }

        List<List<String>> table(String... header) {
            return tables.stream().filter(t -> t.getFirst().equals(List.of(header))).findFirst().orElseThrow();
        }
    }

    @Test
    void countsEveryRowThatNamesTheFirmOnce() {
        Paper paper = print(demo.caller(), RAILS);
        long row = row(RAILS);
        Map<String, String> ledgers = Map.of(
                "investment_project", "入园工业项目", "joint_approval", "联合审批", "first_asked", "首问登记", "request", "企业诉求", "diary", "企情日记");
        ledgers.forEach((ledger, title) -> {
            int rows = sql.fetchSingle("select count(*) from ledger_" + ledger + " where change_to is null and enterprise = ?", row).get(0, int.class);
            assertThat(rows).as(ledger).isPositive();
            assertThat(paper.paragraphs()).as(ledger).anyMatch(p -> p.endsWith("、" + title + "（" + rows + "行）"));
        });
        // what nobody wrote about this firm has no heading
        assertThat(sql.fetchSingle("select count(*) from ledger_certificate where change_to is null and enterprise = ?", row).get(0, int.class)).isZero();
        assertThat(paper.paragraphs()).noneMatch(p -> p.contains("证照"));
        assertThat(paper.text()).contains("梁厂项目联审", "节后用工缺口", "环评批复材料补正", "轨道交通梁厂项目");
    }

    @Test
    void printsEachMonthBesideTheYearBeforeAndTheSumOfAll() {
        Paper paper = print(demo.caller(), SUGAR);
        List<List<String>> months = paper.table("月份", "当月数（万元）", "上年同期（万元）", "说明");
        List<Record> returned = new ArrayList<>(sql.fetch(
                "select month, output, output_prior, estimate from ledger_monthly_return where change_to is null and enterprise = ? order by month", row(SUGAR)));
        assertThat(months).hasSize(returned.size() + 1);
        for (int i = 0; i < returned.size(); i++) {
            List<String> line = months.get(i + 1);
            assertThat(amount(line.get(1))).isEqualTo(exact(returned.get(i).get("output", BigDecimal.class)));
            assertThat(amount(line.get(2))).isEqualTo(exact(returned.get(i).get("output_prior", BigDecimal.class)));
            assertThat(line.get(3)).isEqualTo(Boolean.TRUE.equals(returned.get(i).get("estimate", Boolean.class)) ? "预计" : "");
        }
        // January is not returned alone: February speaks of both months
        assertThat(months.stream().map(List::getFirst)).contains("2024年1—2月").doesNotContain("2024年1月");
    }

    @Test
    void givesEachFigureItsUnitItsPeriodAndTheYearBefore() {
        Paper paper = print(demo.caller(), SUGAR);
        List<List<String>> figures = paper.table("指标", "时期", "数值", "上年同期", "同比");
        // 4769.80 against 5519.00: 749.20 / 5519 = 13.5749 %
        assertThat(figures.get(1)).containsExactly("工业总产值（万元）预", "2024年1—6月", "4,769.80", "5,519.00", "下降13.57%");
        // 190.00 against 240.00: 50 / 240 = 20.83 %
        assertThat(figures).anySatisfy(line -> assertThat(line).containsExactly("税金总额（万元）预", "2024年1—6月", "190.00", "240.00", "下降20.83%"));
        // the year before is not known, so there is nothing to compare with
        assertThat(figures).anySatisfy(line -> assertThat(line).containsExactly("利润总额（万元）预", "2024年1—6月", "700.00", "未报", "不可比"));
        BigDecimal output = sql.fetchSingle(
                        "select sum(output) from ledger_monthly_return where change_to is null and enterprise = ? and month between '2024-01' and '2024-06'",
                        row(SUGAR))
                .get(0, BigDecimal.class);
        assertThat(output).isEqualByComparingTo("4769.80");
    }

    @Test
    void saysWhenItWasPrintedForWhomAndAtWhichChange() {
        long newest = sql.fetchSingle("select max(number) from change").get(0, long.class);
        assertThat(print(demo.caller(), SUGAR).paragraphs())
                .anyMatch(p -> p.contains("数据截至2024年7月10日（变更号 " + newest + "）") && p.contains(demo.caller().actor().name()))
                .anyMatch(p -> p.contains("楠麓产业园管理委员会（演示）") || p.contains("楠麓"));
    }

    @Test
    void leavesOutWhatTheReaderMayNotSee() {
        Caller land = TestCallers.holding(demo.get(History.class).definitions(), "guotu", "land_section@nanlu");
        Paper paper = print(land, SUGAR);
        // the land section has no returns, no classes and no figures
        assertThat(paper.text()).contains("基本情况").doesNotContain("逐月", "主要指标", "企业身份", "4,769.80");
        String otherPark = sql.fetchSingle("select credit_code from ledger_enterprise where change_to is null and row_id = ?", row(RAILS)).get(0, String.class);
        Caller firm = TestCallers.holding(demo.get(History.class).definitions(), otherPark, "enterprise@chenqiao");
        assertThat(sheets().of(firm, new RowId(row(SUGAR)), DAY)).isInstanceOf(Outcome.Rejected.class);
        assertThat(print(firm, RAILS).text()).contains("企业诉求").doesNotContain("企情日记", "首问登记");
        assertThat(sheets().of(demo.caller(), new RowId(999_999_999L), DAY)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void hidesATelephoneNumberFromThoseItIsHiddenFrom() {
        try (TestModules modules = new TestModules(StandardPacks.WITH_DEMO)) {
            RowId firm = modules.get(Ledgers.class)
                    .commit(
                            modules.operator(),
                            List.of(new RowCommand.Create(
                                    new LedgerCode("enterprise"),
                                    new ParkCode("yunxi"),
                                    "生产",
                                    Map.of(
                                            new FieldCode("name"), "示范电话有限公司",
                                            new FieldCode("credit_code"), "91990000MAY0000015",
                                            new FieldCode("phone"), "13800000001"))),
                            Optional.empty())
                    .orElseThrow()
                    .rows()
                    .getFirst();
            EnterpriseSheets sheets = modules.get(EnterpriseSheets.class);
            assertThat(read(sheets.of(modules.operator(), firm, DAY).orElseThrow().docx()).text())
                    .contains("13800000001", "其他台账里还没有这家企业的记录");
            Caller land = TestCallers.holding(modules.definitions(), "guotu", "land_section@yunxi");
            assertThat(read(sheets.of(land, firm, DAY).orElseThrow().docx()).text()).contains("示范电话有限公司").doesNotContain("13800000001", "联系电话");
        }
    }

    private EnterpriseSheets sheets() {
        return demo.get(EnterpriseSheets.class);
    }

    private Paper print(Caller caller, String firm) {
        EnterpriseSheets.Sheet sheet = sheets().of(caller, new RowId(row(firm)), DAY).orElseThrow();
        assertThat(sheet.title()).isEqualTo(firm + "一企一册");
        return read(sheet.docx());
    }

    private long row(String firm) {
        return sql.fetchSingle("select row_id from ledger_enterprise where change_to is null and name = ?", firm).get(0, long.class);
    }

    private static @Nullable BigDecimal amount(String printed) {
        return printed.equals("未报") ? null : exact(new BigDecimal(printed.replace(",", "")));
    }

    private static @Nullable BigDecimal exact(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
    }

    static Paper read(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<List<List<String>>> tables = new ArrayList<>();
            for (XWPFTable table : document.getTables()) {
                tables.add(table.getRows().stream()
                        .map(XWPFTableRow::getTableCells)
                        .map(cells -> cells.stream().map(cell -> cell.getText()).toList())
                        .toList());
            }
            return new Paper(document.getParagraphs().stream().map(XWPFParagraph::getText).toList(), tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
