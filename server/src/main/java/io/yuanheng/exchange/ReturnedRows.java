package io.yuanheng.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// The refused rows as a workbook of the same shape, with a reason column behind the last one: mend it and import it again.
final class ReturnedRows {

    static final String REASON_TITLE = "错误原因";

    private ReturnedRows() {}

    /// @param reasons by row number as Excel shows it
    static void write(Path original, SheetLayout layout, Map<Integer, List<String>> reasons, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                Workbook workbook = new Workbook(out, "Yuanheng", "1.0");
                ReadableWorkbook source = new ReadableWorkbook(original.toFile())) {
            Worksheet sheet = workbook.newWorksheet(layout.sheet());
            int width = layout.top().stream().mapToInt(List::size).max().orElse(0);
            int line = 0;
            for (List<String> texts : layout.top()) {
                for (int c = 0; c < texts.size(); c++) {
                    cell(sheet, line, c, texts.get(c));
                }
                line++;
            }
            sheet.value(layout.headingRow() - 1, width, REASON_TITLE);
            sheet.style(layout.headingRow() - 1, width).bold().fontColor("C8322B").set();
            sheet.width(width, 60);
            sheet.freezePane(0, line);
            copy(source, layout, new TreeMap<>(reasons), sheet, line, width);
        }
    }

    private static void copy(
            ReadableWorkbook source, SheetLayout layout, Map<Integer, List<String>> reasons, Worksheet to, int firstLine, int width)
            throws IOException {
        Sheet from = source.findSheet(layout.sheet()).orElseThrow();
        int line = firstLine;
        try (Stream<Row> rows = from.openStream()) {
            Iterator<Row> iterator = rows.iterator();
            while (iterator.hasNext()) {
                Row row = iterator.next();
                List<String> why = reasons.get(row.getRowNum());
                if (why == null) {
                    continue;
                }
                for (int c = 0; c < Math.min(width, row.getCellCount()); c++) {
                    SheetLayout.Column column = layout.columns().get(c);
                    var field = column == null ? null : column.field();
                    cell(to, line, c, CellText.of(row.getCell(c), field == null ? null : field.type(), source.isDate1904()));
                }
                to.value(line, width, String.join("；", why));
                line++;
            }
        }
    }

    private static void cell(Worksheet sheet, int line, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(line, column, text);
        }
    }
}
