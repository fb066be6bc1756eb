package io.yuanheng.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// One worksheet as an office keeps it: a title above, headings in one or two rows, perhaps a row of units, rows, notes below.
final class DemoSheet {

    private static final LocalDate ZIP_EPOCH = LocalDate.of(2024, 7, 1);

    private static final Pattern CLOCK = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z");
    private static final Pattern MERGES = Pattern.compile("<mergeCells>.*?</mergeCells>");
    private static final Pattern MERGE = Pattern.compile("<mergeCell [^>]*/>");

    private final String name;
    private final String title;
    private final List<String> headings;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private DemoSheet(String name, String title, List<String> headings) {
        this.name = name;
        this.title = title;
        this.headings = headings;
    }

    /// @param title the line above the headings, or empty for none
    /// @param headings `工业总产值|本期` stands in two rows, the upper cell merged over its neighbours of the same text
    static DemoSheet of(String name, String title, String... headings) {
        return new DemoSheet(name, title, List.of(headings));
    }

    /// @param cells texts, BigDecimals, Integers, LocalDates (as real dates) or null for an empty cell
    DemoSheet row(@Nullable Object... cells) {
        if (cells.length > headings.size()) {
            throw new IllegalArgumentException(name + ": more cells than headings: " + Arrays.toString(cells));
        }
        rows.add(Arrays.asList(cells));
        return this;
    }

    /// One more column, worked out for every row that stands under the headings; the argument gives a cell of the row by its heading.
    DemoSheet column(String heading, Function<Function<String, String>, @Nullable String> content) {
        List<String> known = headings;
        List<List<@Nullable Object>> wider = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            String found = row.size() < 2 ? null : content.apply(name -> {
                Object cell = known.indexOf(name) < row.size() ? row.get(known.indexOf(name)) : null;
                return cell == null ? "" : cell.toString().strip();
            });
            List<@Nullable Object> cells = new ArrayList<>(row);
            if (found != null) {
                while (cells.size() < known.size()) {
                    cells.add(null);
                }
                cells.add(found);
            }
            wider.add(cells);
        }
        DemoSheet sheet = new DemoSheet(name, title, Stream.concat(known.stream(), Stream.of(heading)).toList());
        sheet.rows.addAll(wider);
        return sheet;
    }

    /// How many rows stand under the headings, notes not counted.
    long filled() {
        return rows.stream().filter(row -> row.size() > 1).count();
    }

    DemoSheet blank() {
        rows.add(List.of());
        return this;
    }

    DemoSheet note(String text) {
        return blank().row(text);
    }

    /// The workbook's bytes, the same on every run.
    byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook workbook = new Workbook(out, "yuanheng-demo", "1.0");
            write(workbook.newWorksheet(name));
            workbook.finish();
            return settled(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Worksheet sheet) {
        int at = 0;
        if (!title.isEmpty()) {
            sheet.value(at, 0, title);
            sheet.range(at, 0, at, headings.size() - 1).merge();
            sheet.style(at, 0).bold().fontSize(14).horizontalAlignment("center").set();
            at++;
        }
        at = headings.stream().anyMatch(h -> h.contains("|")) ? twoHeadingRows(sheet, at) : oneHeadingRow(sheet, at);
        for (List<@Nullable Object> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                cell(sheet, at, c, row.get(c));
            }
            at++;
        }
        for (int c = 0; c < headings.size(); c++) {
            sheet.width(c, 16);
        }
    }

    private int oneHeadingRow(Worksheet sheet, int at) {
        for (int c = 0; c < headings.size(); c++) {
            heading(sheet, at, c, headings.get(c));
        }
        return at + 1;
    }

    private int twoHeadingRows(Worksheet sheet, int at) {
        int c = 0;
        while (c < headings.size()) {
            String upper = upper(headings.get(c));
            if (!headings.get(c).contains("|")) {
                heading(sheet, at, c, upper);
                sheet.range(at, c, at + 1, c).merge();
                c++;
                continue;
            }
            int end = c;
            while (end < headings.size() && headings.get(end).startsWith(upper + "|")) {
                heading(sheet, at + 1, end, headings.get(end).substring(upper.length() + 1));
                end++;
            }
            heading(sheet, at, c, upper);
            if (end - c > 1) {
                sheet.range(at, c, at, end - 1).merge();
            }
            c = end;
        }
        return at + 2;
    }

    private static String upper(String heading) {
        int bar = heading.indexOf('|');
        return bar < 0 ? heading : heading.substring(0, bar);
    }

    private static void heading(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().horizontalAlignment("center").wrapText(true).set();
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object content) {
        switch (content) {
            case null -> {}
            case BigDecimal amount -> sheet.value(row, column, amount);
            case Integer count -> sheet.value(row, column, count);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case String text -> sheet.value(row, column, text);
            default -> throw new IllegalArgumentException("not a cell: " + content);
        }
    }

    // a workbook carries the moment it was made in its properties and in every entry of the archive; the library keeps merged
    // cells in an order that changes from run to run
    private static byte[] settled(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("demo", ".xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Files.write(file, workbook);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : in.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                String text = new String(content, StandardCharsets.UTF_8);
                if (entry.getName().startsWith("docProps/")) {
                    content = CLOCK.matcher(text).replaceAll(ZIP_EPOCH + "T00:00:00Z").getBytes(StandardCharsets.UTF_8);
                } else if (entry.getName().startsWith("xl/worksheets/")) {
                    content = MERGES.matcher(text)
                            .replaceFirst(merges -> MERGE.matcher(merges.group())
                                    .results()
                                    .map(MatchResult::group)
                                    .sorted()
                                    .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>")))
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(ZIP_EPOCH.atStartOfDay());
                to.putNextEntry(fixed);
                to.write(content);
                to.closeEntry();
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
