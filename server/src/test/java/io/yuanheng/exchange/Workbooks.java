package io.yuanheng.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    /// The first sheet row by row, each up to its last filled cell; an empty cell is an empty text.
    static List<List<String>> texts(Path file) {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        read(file, sheet -> sheet.forEach(row -> {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < row.getLastCellNum(); c++) {
                cells.add(formatter.formatCellValue(row.getCell(c)));
            }
            rows.add(cells);
        }));
        return rows;
    }

    static void read(Path file, Consumer<org.apache.poi.ss.usermodel.Sheet> reader) {
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            reader.accept(book.getSheetAt(0));
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A copy in which somebody typed something else, by another program than ours.
    static Path changed(Path file, Consumer<org.apache.poi.ss.usermodel.Sheet> change) {
        Path copy = file.resolveSibling("mended-" + file.getFileName());
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(copy)) {
            change.accept(book.getSheetAt(0));
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    static Object[] row(Object... cells) {
        return cells;
    }
}
