package io.yuanheng.exchange;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.map.MapFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A file of shapes as a worksheet: what is written beside each shape in its columns, the shape in the column of the ledger's geometry.
///
/// From there on it is an import like any other: the same matching of headings, the same preview, rights, checks and trace. The first
/// shape stands in row 2.
final class MapWorkbook {

    private static final int MOST_COLUMNS = 200;
    // what a cell of a workbook holds
    private static final int MOST_CHARACTERS = 32_767;

    private MapWorkbook() {}

    /// @return where the workbook was written, or why not
    static Outcome<Path> of(Path file, LedgerDefinition ledger) throws IOException {
        Optional<FieldDefinition> field = ledger.fields().stream().filter(f -> f.type() instanceof FieldType.Geometry).findFirst();
        if (field.isEmpty()) {
            return Outcome.rejected(new Problem(
                    ExchangeProblem.NO_SHAPES, Place.WHOLE, "台账“" + ledger.title() + "”没有图形字段，不能导入地块文件", "请选有界址或位置的台账，如供地"));
        }
        return MapFile.read(file).then(table -> {
            if (table.headings().size() >= MOST_COLUMNS) {
                return Outcome.rejected(new Problem(
                        ExchangeProblem.TOO_LARGE, Place.WHOLE, "属性有 " + table.headings().size() + " 列，最多 " + MOST_COLUMNS + " 列", "请只导出需要的属性"));
            }
            try {
                Path to = Files.createTempFile("yuanheng-map-", ".xlsx");
                write(table, field.get().title(), ledger.title(), to);
                return Outcome.accepted(to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(MapFile.Table table, String title, String name, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                Workbook workbook = new Workbook(out, "Yuanheng", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            // a heading of the same words would be the column of shapes a second time
            List<String> headings = table.headings().stream().filter(h -> !h.isBlank() && !h.equals(title)).toList();
            for (int c = 0; c < headings.size(); c++) {
                sheet.value(0, c, cell(headings.get(c)));
            }
            sheet.value(0, headings.size(), title);
            int row = 1;
            for (MapFile.Line line : table.lines()) {
                for (int c = 0; c < headings.size(); c++) {
                    String text = line.texts().getOrDefault(headings.get(c), "");
                    if (!text.isEmpty()) {
                        sheet.value(row, c, cell(text));
                    }
                }
                sheet.value(row, headings.size(), cell(line.shape()));
                row++;
            }
        }
    }

    /// Without what no XML may hold, and no longer than a cell.
    private static String cell(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", "");
        return clean.length() > MOST_CHARACTERS ? clean.substring(0, MOST_CHARACTERS) : clean;
    }
}
