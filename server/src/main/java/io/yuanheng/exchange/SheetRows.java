package io.yuanheng.exchange;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.exchange.SheetLayout.Column;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// The rows of the sheet that carries a ledger, read as a stream; row numbers are those Excel shows, blank rows counted.
final class SheetRows implements AutoCloseable {

    // 合计、小计、总计 rows and notes below a table are not rows of the ledger
    private static final Pattern TOTAL = Pattern.compile("(合|小|总|共)计[:：]?|总和");
    private static final Pattern NOTE = Pattern.compile("(注|备注|说明|填表人?|填报人|填报单位|制表人?|审核人?|负责人|联系电话)[:：].*", Pattern.DOTALL);

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final SheetLayout layout;
    private final boolean date1904;

    private SheetRows(ReadableWorkbook workbook, Sheet sheet, SheetLayout layout) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.layout = layout;
        this.date1904 = workbook.isDate1904();
    }

    /// One row of the sheet.
    ///
    /// @param number as Excel shows it
    /// @param cells texts of the matched columns; an empty text is an empty cell
    /// @param state the text of the state column, or null when there is none or it is empty
    /// @param problems cells that cannot be read (formula errors), and why the row was passed over
    record SheetRow(int number, Map<FieldCode, String> cells, @Nullable String state, boolean passedOver, List<Problem> problems) {}

    /// Opens the workbook and finds the sheet and headings of the ledger.
    static Outcome<SheetRows> open(Path file, LedgerDefinition ledger) throws IOException {
        // from a stream: the file itself is never opened for writing
        ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        boolean handedOver = false;
        try {
            HeadingSearch search = new HeadingSearch(ledger);
            Found best = null;
            for (Sheet sheet : workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList()) {
                Optional<SheetLayout> layout = search.search(sheet.getName(), firstRows(sheet, workbook.isDate1904()));
                if (layout.isPresent() && (best == null || better(layout.get(), sheet, best, ledger))) {
                    best = new Found(sheet, layout.get());
                }
            }
            if (best == null) {
                return Outcome.rejected(new Problem(
                        ExchangeProblem.NO_HEADING,
                        Place.WHOLE,
                        "前 " + HeadingSearch.ROWS_SEARCHED + " 行里找不到台账“" + ledger.title() + "”的表头",
                        "表头应有：" + search.expected() + "；可下载模板对照"));
            }
            handedOver = true;
            return Outcome.accepted(new SheetRows(workbook, best.sheet(), best.layout()));
        } finally {
            if (!handedOver) {
                workbook.close();
            }
        }
    }

    private record Found(Sheet sheet, SheetLayout layout) {}

    private static boolean better(SheetLayout layout, Sheet sheet, Found best, LedgerDefinition ledger) {
        boolean named = sheet.getName().contains(ledger.title());
        boolean bestNamed = best.sheet().getName().contains(ledger.title());
        return named != bestNamed ? named : layout.columns().size() > best.layout().columns().size();
    }

    private static List<List<String>> firstRows(Sheet sheet, boolean date1904) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> iterator = stream.iterator();
            while (iterator.hasNext()) {
                Row row = iterator.next();
                if (row.getRowNum() > HeadingSearch.ROWS_SEARCHED) {
                    break;
                }
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                List<String> texts = new ArrayList<>();
                for (int c = 0; c < row.getCellCount(); c++) {
                    texts.add(CellText.of(cell(row, c), null, date1904));
                }
                rows.add(texts);
            }
        }
        return rows;
    }

    private static @Nullable Cell cell(Row row, int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }

    SheetLayout layout() {
        return layout;
    }

    /// Data rows in order; the stream must be closed.
    Stream<SheetRow> rows() {
        try {
            return sheet.openStream()
                    .filter(row -> row.getRowNum() >= layout.firstDataRow())
                    .map(this::read)
                    .flatMap(Optional::stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<SheetRow> read(Row row) {
        Map<FieldCode, String> cells = HashMap.newHashMap(layout.columns().size());
        List<Problem> problems = new ArrayList<>();
        String state = null;
        boolean blank = true;
        for (Map.Entry<Integer, Column> entry : layout.columns().entrySet()) {
            Cell cell = cell(row, entry.getKey());
            FieldDefinition field = entry.getValue().field();
            String text = CellText.of(cell, field == null ? null : field.type(), date1904).strip();
            unreadable(cell, text, entry.getKey(), row.getRowNum()).ifPresent(problems::add);
            blank &= text.isEmpty() && problems.isEmpty();
            if (field == null) {
                state = text.isEmpty() ? null : text;
            } else {
                cells.put(field.code(), withUnit(text, entry.getValue()));
            }
        }
        if (blank) {
            return Optional.empty();
        }
        return Optional.of(passedOver(row)
                .map(problem -> new SheetRow(row.getRowNum(), Map.of(), null, true, List.of(problem)))
                .orElse(new SheetRow(row.getRowNum(), cells, state, false, problems)));
    }

    private static String withUnit(String text, Column column) {
        // the heading says 亿元 where the ledger keeps 万元: the amount is read with the unit it was written in
        return column.unit() != null && isBareNumber(text) ? text + column.unit().symbol() : text;
    }

    /// Whether the cell leaves its unit to the heading: digits, and no word behind or before them (`1 234.5`, `￥１２`, `1.2E+05`).
    private static boolean isBareNumber(String text) {
        return text.chars().anyMatch(Character::isDigit)
                && text.chars().noneMatch(c -> Character.isLetter(c) && c != 'e' && c != 'E');
    }

    private Optional<Problem> unreadable(@Nullable Cell cell, String text, int column, int row) {
        Place place = new Place.InSheet(layout.sheet(), SheetLayout.letters(column) + row);
        if (CellText.isError(cell)) {
            return Optional.of(new Problem(ExchangeProblem.FORMULA_ERROR, place, "单元格是公式错误“" + text + "”", "请改正公式，或粘贴为数值"));
        }
        if (CellText.isFormulaWithoutValue(cell)) {
            return Optional.of(new Problem(ExchangeProblem.FORMULA_WITHOUT_VALUE, place, "公式没有算好的结果", "请在 Excel 中打开、计算并保存，或粘贴为数值"));
        }
        return Optional.empty();
    }

    private Optional<Problem> passedOver(Row row) {
        String first = "";
        int filled = 0;
        for (int c = 0; c < row.getCellCount(); c++) {
            String text = CellText.of(cell(row, c), null, date1904).strip();
            if (!text.isEmpty()) {
                filled++;
                first = first.isEmpty() ? text : first;
            }
        }
        Place place = new Place.InSheet(layout.sheet(), "A" + row.getRowNum());
        if (TOTAL.matcher(first.replaceAll("\\s", "")).matches()) {
            return Optional.of(new Problem(ExchangeProblem.ROW_PASSED_OVER, place, "第 " + row.getRowNum() + " 行是“" + first + "”行，未导入", null));
        }
        if (filled <= 2 && NOTE.matcher(first).matches()) {
            return Optional.of(new Problem(ExchangeProblem.ROW_PASSED_OVER, place, "第 " + row.getRowNum() + " 行是表外说明，未导入", null));
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
