package io.yuanheng.exchange;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers.RowView;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Rows of a ledger as a workbook that can be read, printed and imported again.
final class WorkbookExport {

    // beyond 15 digits a spreadsheet changes a number; such amounts go out as text
    private static final int EXCEL_DIGITS = 15;
    private static final int ROWS_BEFORE_FLUSH = 500;

    private final LedgerDefinition ledger;
    private final List<FieldDefinition> columns;

    /// @param wanted fields in the order wanted; empty for all. What is hidden stays out either way
    WorkbookExport(LedgerDefinition ledger, Set<FieldCode> hidden, List<FieldCode> wanted) {
        this.ledger = ledger;
        List<FieldDefinition> seen = ledger.fields().stream().filter(f -> !hidden.contains(f.code())).toList();
        this.columns = wanted.isEmpty()
                ? seen
                : wanted.stream()
                        .distinct()
                        .flatMap(code -> seen.stream().filter(f -> f.code().equals(code)))
                        .toList();
    }

    /// @param conditions what the rows were chosen by, or empty
    void write(String parkTitle, ChangeNo asOf, String conditions, List<RowView> rows, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                Workbook workbook = new Workbook(out, "Yuanheng", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(ledger.title());
            sheet.value(0, 0, parkTitle + "　" + ledger.title());
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(
                    1,
                    0,
                    period(rows) + "变更号 " + asOf + "　导出日期 " + LocalDate.now(ZoneId.of("Asia/Shanghai")) + "　共 " + rows.size() + " 行"
                            + (conditions.isEmpty() ? "" : "　条件：" + conditions));
            for (int c = 0; c < columns.size(); c++) {
                head(sheet, c, WorkbookTemplate.heading(ledger, columns.get(c)));
            }
            if (ledger.lifeCycle().isPresent()) {
                head(sheet, columns.size(), HeadingSearch.STATE_TITLE);
            }
            sheet.freezePane(1, 3);
            int line = 3;
            for (RowView row : rows) {
                write(sheet, line++, row);
                if (line % ROWS_BEFORE_FLUSH == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /// The months the rows speak of, such as `2024-02 至 2024-06　`; empty where they speak of none.
    private String period(List<RowView> rows) {
        List<YearMonth> months = ledger.fields().stream()
                .filter(f -> f.type() instanceof FieldType.Month && columns.contains(f))
                .limit(1)
                .flatMap(f -> rows.stream().map(row -> row.version().values().get(f.code())))
                .flatMap(value -> value instanceof Value.Month(YearMonth month) ? Stream.of(month) : Stream.<YearMonth>empty())
                .toList();
        return months.isEmpty() ? "" : Collections.min(months) + " 至 " + Collections.max(months) + "　";
    }

    private static void head(Worksheet sheet, int column, String text) {
        sheet.value(2, column, text);
        sheet.style(2, column).bold().fillColor("E6F2F1").wrapText(true).set();
        sheet.width(column, Math.max(12, text.length() * 2 + 4));
    }

    private void write(Worksheet sheet, int line, RowView row) {
        for (int c = 0; c < columns.size(); c++) {
            FieldCode code = columns.get(c).code();
            boolean shape = columns.get(c).type() instanceof FieldType.Geometry;
            Value value = row.version().values().get(code);
            if (value == null) {
                continue;
            }
            switch (value) {
                case Value.Number(BigDecimal amount) -> number(sheet, line, c, amount);
                case Value.Day(LocalDate day) -> {
                    sheet.value(line, c, day);
                    sheet.style(line, c).format("yyyy-mm-dd").set();
                }
                case Value.Month(var month) -> sheet.value(line, c, month.toString());
                // what can be taken in again without moving a corner
                case Value.Text(String stored) when shape -> sheet.value(line, c, stored);
                case Value.Text _, Value.Flag _, Value.Reference _ -> sheet.value(line, c, row.texts().getOrDefault(code, ""));
            }
        }
        if (row.stateTitle() != null) {
            sheet.value(line, columns.size(), row.stateTitle());
        }
    }

    private static void number(Worksheet sheet, int line, int column, BigDecimal amount) {
        if (amount.precision() > EXCEL_DIGITS) {
            sheet.value(line, column, amount.toPlainString());
        } else {
            sheet.value(line, column, amount);
        }
    }
}
