package io.yuanheng.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Small workbooks for tests.
final class Workbooks {

    private Workbooks() {}

    /// A sheet from rows of texts; null leaves a cell out, a Number becomes a number cell.
    static Path sheet(Path folder, String sheetName, Object[]... rows) {
        return write(folder.resolve("book.xlsx"), sheetName, sheet -> {
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    switch (rows[r][c]) {
                        case null -> {}
                        case Number number -> sheet.value(r, c, number);
                        case Object text -> sheet.value(r, c, text.toString());
                    }
                }
            }
        });
    }

    static Path write(Path to, String sheetName, Consumer<Worksheet> fill) {
        try (OutputStream out = Files.newOutputStream(to);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            fill.accept(workbook.newWorksheet(sheetName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    static Object[] row(Object... cells) {
        return cells;
    }
}
