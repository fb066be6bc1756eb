package io.yuanheng.exchange;

import static io.yuanheng.exchange.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.exchange.Exchange.Mode;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.ledger.Ledgers.VersionView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakingAFileIntegrationTests {

    private static final Object[] HEADINGS = row("企业名称", "月份", "工业总产值", "纳入统计");

    private final ImportDesk desk = new ImportDesk();

    @Test
    void writesNothingInADryRunAndSaysWhatWouldCome() {
        desk.registerEnterprises();
        ChangeNo before = desk.now();

        ImportReport report = desk.take(
                        "monthly_return",
                        ImportDesk.sheet(HEADINGS, row("甲机械", "2024-06", 10, "是"), row("演示乙新材料公司", "6月", 10, "是")),
                        Mode.DRY_RUN)
                .orElseThrow();

        assertThat(List.of(report.rows(), report.created(), report.rejected())).containsExactly(2, 1, 1);
        assertThat(report.change()).isNull();
        assertThat(desk.now()).isEqualTo(before);
        assertThat(desk.rows("monthly_return")).isEmpty();
    }

    @Test
    void showsGoodAndBadRowsBesideEachOtherWithTheReasons() {
        desk.registerEnterprises();

        ImportReport report = desk.take(
                        "monthly_return",
                        ImportDesk.sheet(HEADINGS, row("甲机械", "2024-06", 10, "是"), row("演示乙新材料公司", "2024-06", "很多", "是")),
                        Mode.DRY_RUN)
                .orElseThrow();

        assertThat(report.preview()).extracting(Exchange.PreviewRow::row).containsExactly(2, 3);
        assertThat(report.preview()).extracting(Exchange.PreviewRow::fate).containsExactly(Exchange.Fate.CREATED, Exchange.Fate.REFUSED);
        assertThat(report.preview().getLast().cells()).containsEntry(new FieldCode("output"), "很多");
        assertThat(report.preview().getLast().reasons()).singleElement().asString().contains("很多");
    }

    @Test
    void takesAWholeFileAsOneChange() {
        desk.registerEnterprises();
        ChangeNo before = desk.now();

        ImportReport report = desk.takes(
                "monthly_return", HEADINGS, row("甲机械", "2024-06", 10, "是"), row("演示乙新材料公司", "2024-06", 20, "是"));

        assertThat(report.change()).isEqualTo(new ChangeNo(before.value() + 1)).isEqualTo(desk.now());
        assertThat(desk.rows("monthly_return")).extracting(row -> row.version().from()).containsOnly(desk.now()).hasSize(2);
    }

    @Test
    void leavesNothingForOneBadCellAndSaysWhatStoodThereAndWhatIsAllowed() {
        desk.registerEnterprises();
        ChangeNo before = desk.now();

        Outcome<ImportReport> outcome = desk.take(
                "monthly_return",
                ImportDesk.sheet(HEADINGS, row("甲机械", "2024-06", 10, "是"), row(), row("演示乙新材料公司", "2024-06", "约20", "算")),
                Mode.ALL_OR_NOTHING);

        assertThat(ImportDesk.problems(outcome))
                .anySatisfy(p -> assertThat(p).startsWith("Sheet1!C4").contains("“约20”").contains("只填确切的数"))
                .anySatisfy(p -> assertThat(p).startsWith("Sheet1!D4").contains("“算”").contains("是").contains("否"))
                .hasSize(2);
        assertThat(desk.now()).isEqualTo(before);
        assertThat(desk.rows("monthly_return")).isEmpty();
    }

    @Test
    void refusesTheSameKeyTwiceInOneFile() {
        desk.registerEnterprises();
        Outcome<ImportReport> outcome = desk.take(
                "monthly_return",
                ImportDesk.sheet(HEADINGS, row("甲机械", "2024-06", 10, "是"), row("91990000MAY0000015", "202406", 11, "是")),
                Mode.ALL_OR_NOTHING);
        assertThat(ImportDesk.problems(outcome)).singleElement().asString().startsWith("Sheet1!A3").contains("与表中第 2 行重复");
        assertThat(desk.rows("monthly_return")).isEmpty();
    }

    @Test
    void takesTheGoodRowsAndHandsBackAFileThatCanBeMendedAndTakenAsItIs() throws IOException {
        desk.registerEnterprises();
        ImportReport first = desk.take(
                        "monthly_return",
                        ImportDesk.sheet(
                                row("园区2024年6月月报"),
                                HEADINGS,
                                row("甲机械", "2024-06", 10, "是"),
                                row("演示丁公司", "2024-06", 30, "是"),
                                row("演示乙新材料公司", "2024-06", "二十", "是")),
                        Mode.PARTIAL)
                .orElseThrow();

        assertThat(List.of(first.created(), first.rejected())).containsExactly(1, 2);
        Path returned = first.returned();
        List<List<String>> rows = Workbooks.texts(returned);
        assertThat(rows.getFirst()).containsExactly("园区2024年6月月报");
        assertThat(rows.get(1)).containsExactly("企业名称", "月份", "工业总产值", "纳入统计", "错误原因");
        assertThat(rows.get(2)).startsWith("演示丁公司", "2024-06", "30").last().asString().contains("演示丁公司");
        assertThat(rows.get(3)).startsWith("演示乙新材料公司", "2024-06", "二十").last().asString().contains("阿拉伯数字");

        Path mended = Workbooks.changed(returned, sheet -> {
            sheet.getRow(2).getCell(0).setCellValue("演示丙新材料公司");
            sheet.getRow(3).getCell(2).setCellValue("20");
        });
        ImportReport second = desk.take("monthly_return", mended, Mode.ALL_OR_NOTHING).orElseThrow();

        assertThat(second.created()).isEqualTo(2);
        assertThat(second.problems()).isEmpty();
        assertThat(desk.texts("monthly_return", "output"))
                .containsOnly(
                        java.util.Map.entry("演示甲精密机械公司", "10.00"),
                        java.util.Map.entry("演示乙新材料公司", "20.00"),
                        java.util.Map.entry("演示丙新材料公司", "30.00"));
        Files.delete(returned);
    }

    @Test
    void handsBackTheUnitRowToo() {
        desk.registerEnterprises();
        Path file = ImportDesk.sheet(HEADINGS, row(null, null, "亿元", null), row("甲机械", "2024-06", 1.5, "也许"));

        Path returned = desk.take("monthly_return", file, Mode.PARTIAL).orElseThrow().returned();
        Path mended = Workbooks.changed(returned, sheet -> sheet.getRow(2).getCell(3).setCellValue("是"));
        desk.take("monthly_return", mended, Mode.ALL_OR_NOTHING).orElseThrow();

        // 1.5 亿元 = 15000 万元
        assertThat(desk.texts("monthly_return", "output")).containsEntry("演示甲精密机械公司", "15,000.00");
    }

    @Test
    void tracesEachValueToItsCellThoughRowsAreBlankAndHeadingsMerged() {
        desk.registerEnterprises();
        desk.takes(
                "monthly_return",
                row("统计月报"),
                row("企业名称", "月份", "工业总产值", null, "纳入统计"),
                row(null, null, "本期", "上年同期"),
                row(),
                row("甲机械", "2024-06", 10, 8, "是"),
                row(),
                row(),
                row("演示乙新材料公司", "2024-06", 20, 16, "是"));

        var second = desk.rows("monthly_return").stream().filter(r -> r.label().contains("乙")).findFirst().orElseThrow();
        VersionView version = desk.ledgers
                .versions(desk.operator, new LedgerCode("monthly_return"), second.version().row())
                .getFirst();

        assertThat(version.cells())
                .containsEntry(new FieldCode("output"), "Sheet1!C8")
                .containsEntry(new FieldCode("output_prior"), "Sheet1!D8");
        assertThat(version.row().texts()).containsEntry(new FieldCode("output_prior"), "16.00");
    }

    @Test
    void understandsTheHeadingsOfOtherForms() {
        desk.registerEnterprises();
        ImportReport report = desk.takes(
                "monthly_return",
                row("序号", "单位详细名称", "报告期", "工业总产值（当年价格）", "产值上年同期", "是否纳统"),
                row(1, "甲机械", "2024年6月", 10, 8, "是"));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void changesOnlyTheCellsTheFileCarriesAndNothingTheSecondTime() {
        desk.registerEnterprises();
        desk.takes("monthly_return", HEADINGS, row("甲机械", "2024-06", 10, "是"));
        desk.takes("monthly_return", row("企业名称", "月份", "税收"), row("甲机械", "2024-06", 1));
        ChangeNo before = desk.now();

        ImportReport again = desk.takes("monthly_return", HEADINGS, row("甲机械", "2024-06", "10.00", "是"));

        assertThat(List.of(again.created(), again.changed(), again.unchanged())).containsExactly(0, 0, 1);
        assertThat(desk.now()).isEqualTo(before);
        assertThat(desk.texts("monthly_return", "tax")).containsEntry("演示甲精密机械公司", "1.00");
    }

    @Test
    void refusesAParkTheCallerHasNothingToDoWith() {
        Path file = ImportDesk.sheet(row("片区名称"), row("东片区"));
        ChangeNo before = desk.now();
        var clerk = desk.holding("economic_section");
        LedgerCode area = new LedgerCode("area");

        assertThat(ImportDesk.problems(desk.exchange.take(clerk, area, desk.neighbour, file, "a.xlsx", Mode.ALL_OR_NOTHING)))
                .singleElement()
                .asString()
                .contains("没有向园区 " + desk.neighbour + " 导入的权限");
        assertThat(ImportDesk.problems(desk.exchange.take(desk.holding("director"), area, desk.park, file, "a.xlsx", Mode.DRY_RUN)))
                .isNotEmpty();
        assertThat(ImportDesk.problems(
                        desk.exchange.take(clerk, new LedgerCode("signing"), desk.park, file, "a.xlsx", Mode.ALL_OR_NOTHING)))
                .singleElement()
                .asString()
                .contains("没有填报台账");
        assertThat(desk.now()).isEqualTo(before);
        assertThat(desk.exchange.take(clerk, area, desk.park, file, "a.xlsx", Mode.ALL_OR_NOTHING).orElseThrow().created())
                .isEqualTo(1);
    }
}
