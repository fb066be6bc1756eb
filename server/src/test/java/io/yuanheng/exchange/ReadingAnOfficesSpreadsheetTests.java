package io.yuanheng.exchange;

import static io.yuanheng.exchange.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.exchange.SheetRows.SheetRow;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingAnOfficesSpreadsheetTests {

    @TempDir
    Path folder;

    @Test
    void findsTheHeadingsBelowATitleAndKeepsTheRowNumbersOfTheSheet() throws IOException {
        Path file = Workbooks.sheet(
                folder,
                "Sheet1",
                row("某园区2024年6月工业企业月报"),
                row("单位：万元", null, "2024-07-05"),
                row("序号", "单位名称", "报告期", "工业总产值（万元）"),
                row(1, "甲", "2024-06", 10.5),
                row(),
                row(2, "乙", "2024-06", 20));
        List<SheetRow> rows = read(file);
        assertThat(rows).extracting(SheetRow::number).containsExactly(4, 6);
        assertThat(rows.get(0).cells()).containsEntry(Returns.FIRM, "甲").containsEntry(Returns.OUTPUT, "10.5");
        assertThat(rows.get(1).cells()).containsEntry(Returns.OUTPUT, "20");
    }

    @Test
    void joinsHeadingsOfTwoMergedRows() throws IOException {
        Path file = Workbooks.sheet(
                folder,
                "月报",
                row("企业名称", "月份", "工业总产值", null),
                row(null, null, "本期", "上年同期"),
                row("甲", "2024-06", 10, 8));
        SheetRow row = read(file).getFirst();
        assertThat(row.cells()).containsEntry(Returns.OUTPUT, "10").containsEntry(Returns.PRIOR, "8");
    }

    @Test
    void readsAmountsInTheUnitOfTheHeadingOrOfAUnitRow() throws IOException {
        Path heading = Workbooks.sheet(folder, "a", row("企业名称", "月份", "工业总产值（亿元）"), row("甲", "2024-06", 67.59));
        assertThat(read(heading).getFirst().cells()).containsEntry(Returns.OUTPUT, "67.59亿元");
        Path unitRow = Workbooks.sheet(
                folder, "a", row("企业名称", "月份", "工业总产值"), row(null, null, "千元"), row("甲", "2024-06", 5));
        SheetRow row = read(unitRow).getFirst();
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cells()).containsEntry(Returns.OUTPUT, "5千元");
    }

    @Test
    void readsAmountsInTheUnitNotedAboveTheTable() throws IOException {
        Path file = Workbooks.sheet(
                folder,
                "a",
                row("工业企业月报"),
                row(null, null, "计量单位：亿元、个"),
                row("企业名称", "月份", "工业总产值", "工业总产值同期（千元）"),
                row("甲", "2024-06", 0.5, 7));
        assertThat(read(file).getFirst().cells()).containsEntry(Returns.OUTPUT, "0.5亿元").containsEntry(Returns.PRIOR, "7千元");
        Path inTitle = Workbooks.sheet(
                folder, "a", row("工业企业月报（单位：亿元）"), row("企业名称", "月份", "工业总产值"), row(null, null, "万元"), row("甲", "2024-06", 5));
        assertThat(read(inTitle).getFirst().cells()).containsEntry(Returns.OUTPUT, "5");
    }

    @Test
    void refusesToChooseBetweenTwoUnitsNotedAboveTheTable() throws IOException {
        Path file = Workbooks.sheet(folder, "a", row("单位：亿元、万元"), row("企业名称", "月份", "工业总产值"), row("甲", "2024-06", 1));
        assertThat(open(file).layout().problems())
                .extracting(Problem::code, p -> p.where().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ExchangeProblem.UNIT, "a!C2"));
    }

    @Test
    void carriesTheUnitOfAMergedHeadingToTheColumnsBelowIt() throws IOException {
        Path file = Workbooks.sheet(
                folder,
                "a",
                row("企业名称", "月份", "工业总产值（亿元）", null),
                row(null, null, "本期", "上年同期"),
                row("甲", "2024-06", 10, "8"));
        assertThat(read(file).getFirst().cells()).containsEntry(Returns.OUTPUT, "10亿元").containsEntry(Returns.PRIOR, "8亿元");
    }

    @Test
    void refusesAUnitThatMeasuresSomethingElse() throws IOException {
        Path file = Workbooks.sheet(folder, "a", row("企业名称", "月份", "工业总产值（亩）"), row("甲", "2024-06", 1));
        assertThat(open(file).layout().problems())
                .extracting(Problem::code, p -> p.where().toString())
                .contains(org.assertj.core.groups.Tuple.tuple(ExchangeProblem.UNIT, "a!C1"));
    }

    @Test
    void takesBinaryNoiseOutOfNumbersAndReadsDatesByTheFieldsType() throws IOException {
        Path file = Workbooks.sheet(
                folder,
                "a",
                row("企业名称", "月份", "工业总产值", "上报日期"),
                // 45473 is 2024-06-30 in Excel's count of days; 45444 is 2024-06-01
                row("甲", 45444, new BigDecimal("28.799999999999997"), 45473),
                row("乙", 202406, "1,234.50", 20240630));
        List<SheetRow> rows = read(file);
        assertThat(rows.get(0).cells())
                .containsEntry(Returns.OUTPUT, "28.8")
                .containsEntry(Returns.MONTH, "2024-06")
                .containsEntry(Returns.DAY, "2024-06-30");
        assertThat(rows.get(1).cells())
                .containsEntry(Returns.MONTH, "202406")
                .containsEntry(Returns.OUTPUT, "1,234.50")
                .containsEntry(Returns.DAY, "20240630");
    }

    @Test
    void passesOverTotalsAndNotesAndSaysSo() throws IOException {
        Path file = Workbooks.sheet(
                folder,
                "a",
                row("企业名称", "月份", "工业总产值"),
                row("甲", "2024-06", 1),
                row("合 计", null, 1),
                row("注：数据为预计数"),
                row("填表人：统计员"));
        List<SheetRow> rows = read(file);
        assertThat(rows.stream().filter(r -> !r.passedOver()).map(SheetRow::number)).containsExactly(2);
        assertThat(rows.stream().filter(SheetRow::passedOver).flatMap(r -> r.problems().stream()).map(Problem::code))
                .hasSize(3)
                .containsOnly(ExchangeProblem.ROW_PASSED_OVER);
    }

    @Test
    void namesMissingDoubledAndUnknownColumns() throws IOException {
        Path file = Workbooks.sheet(folder, "a", row("企业名称", "单位名称", "工业总产值", "颜色"), row("甲", "甲", 1, "红"));
        assertThat(open(file).layout().problems())
                .extracting(Problem::code, p -> p.where().toString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ExchangeProblem.COLUMN_TWICE, "a!B1"),
                        org.assertj.core.groups.Tuple.tuple(ExchangeProblem.COLUMN_UNKNOWN, "a!D1"),
                        org.assertj.core.groups.Tuple.tuple(ExchangeProblem.COLUMN_MISSING, "a!A1"));
    }

    @Test
    void saysWhatHeadingsItExpectedWhenItFindsNone() throws IOException {
        Path file = Workbooks.sheet(folder, "a", row("日期", "天气"), row("6月1日", "晴"));
        assertThat(SheetRows.open(file, Returns.LEDGER))
                .isInstanceOfSatisfying(Outcome.Rejected.class, r -> assertThat(r.problems().toString()).contains("企业名称"));
    }

    @Test
    void readsItsOwnTemplateBack() throws IOException {
        Path file = folder.resolve("template.xlsx");
        new WorkbookTemplate(Returns.LEDGER).write(file);
        SheetRows rows = open(file);
        assertThat(rows.layout().problems()).isEmpty();
        assertThat(rows.layout().columns()).hasSize(5);
        assertThat(rows.layout().firstDataRow()).isEqualTo(2);
    }

    private List<SheetRow> read(Path file) throws IOException {
        SheetRows rows = open(file);
        try (rows;
                Stream<SheetRow> stream = rows.rows()) {
            return stream.toList();
        }
    }

    private static SheetRows open(Path file) throws IOException {
        return SheetRows.open(file, Returns.LEDGER).orElseThrow();
    }
}
