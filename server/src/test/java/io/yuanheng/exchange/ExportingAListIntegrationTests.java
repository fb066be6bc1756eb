package io.yuanheng.exchange;

import static io.yuanheng.exchange.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.ledger.RowLists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportingAListIntegrationTests {

    private static final Object[] HEADINGS = row("企业名称", "月份", "工业总产值", "纳入统计");
    private static final LedgerCode RETURN = new LedgerCode("monthly_return");

    private final ImportDesk desk = new ImportDesk();

    @TempDir
    Path folder;

    private RowLists.Request shown(Map<String, String> filters) {
        return new RowLists.Request(RETURN, desk.park, filters, null, null, "-output", null, 1, null);
    }

    private List<String> columns(FieldCode... wanted) throws IOException {
        desk.registerEnterprises();
        desk.takes(
                "monthly_return",
                HEADINGS,
                row("甲机械", "2024-05", 10, "是"),
                row("甲机械", "2024-06", 31, "是"),
                row("演示乙新材料公司", "2024-06", 21, "是"));
        Path file = folder.resolve("list.xlsx");
        assertThat(desk.exchange.export(desk.operator, shown(Map.of("output", ">=20")), List.of(wanted), file).orElseThrow()).isEqualTo(2);
        List<String> lines = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> lines.add(String.join("|", row.stream().map(c -> c == null ? "" : text(c)).toList())));
        }
        return lines;
    }

    private static String text(Cell cell) {
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    @Test
    void writesTheRowsAndColumnsOfTheListWithTitleUnitPeriodAndConditions() throws IOException {
        List<String> lines = columns(new FieldCode("output"), new FieldCode("enterprise"), new FieldCode("month"));

        assertThat(lines.get(0)).endsWith("企业统计月报");
        assertThat(lines.get(1)).contains("2024-06 至 2024-06").contains("共 2 行").contains("条件：工业总产值 >=20");
        assertThat(lines.get(2)).isEqualTo("工业总产值（万元）|*企业|*月份");
        assertThat(lines.get(3)).startsWith("31|").endsWith("|2024-06");
        assertThat(lines.get(4)).startsWith("21|");
        assertThat(lines).hasSize(5);
    }

    @Test
    void refusesWhoMayReadButNotExport() {
        RowLists.Request shown = new RowLists.Request(new LedgerCode("inspection"), desk.park, Map.of(), null, null, null, null, 1, null);

        Outcome<Integer> outcome = desk.exchange.export(desk.holding("economic_section"), shown, List.of(), folder.resolve("none.xlsx"));

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(folder.resolve("none.xlsx")).doesNotExist();
    }
}
