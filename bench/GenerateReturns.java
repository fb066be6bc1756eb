import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a workbook of monthly returns, 30 columns wide, with the JDK alone, so that the file is not of our own library's making.
///
/// usage: java bench/GenerateReturns.java ROWS FILE.xlsx [SEED]
///
/// The same rows every time: firms F00001…, months of two years without January, amounts with two decimals. With another seed the
/// same firms and months have other amounts.
public class GenerateReturns {

    private static final String[] AREAS = {"北片", "南片", "中片", "东片", "西片"};
    private static final int AMOUNTS = 26;

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            part(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            part(zip, "_rels/.rels", """
                    <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            part(zip, "xl/workbook.xml", """
                    <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="宽表月报" sheetId="1" r:id="r1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            sheet(out, rows, args.length < 3 ? 20240630 : Long.parseLong(args[2]));
            out.flush();
            zip.closeEntry();
        }
    }

    private static void sheet(BufferedWriter out, int rows, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">");
        text(out, 0, 1, "企业编号");
        text(out, 1, 1, "月份");
        text(out, 2, 1, "片区");
        text(out, 3, 1, "预计");
        for (int a = 1; a <= AMOUNTS; a++) {
            text(out, 3 + a, 1, "指标" + a + "（万元）");
        }
        out.write("</row>");
        for (int i = 0; i < rows; i++) {
            int row = i + 2;
            int firm = i / 22;
            int month = i % 22;
            out.write("<row r=\"" + row + "\">");
            text(out, 0, row, "F%05d".formatted(firm));
            text(out, 1, row, "%d-%02d".formatted(2023 + month / 11, 2 + month % 11));
            text(out, 2, row, AREAS[firm % AREAS.length]);
            text(out, 3, row, "否");
            for (int a = 1; a <= AMOUNTS; a++) {
                long hundredths = random.nextLong(10_000_000);
                out.write("<c r=\"" + letters(3 + a) + row + "\"><v>" + hundredths / 100 + "." + "%02d".formatted(hundredths % 100) + "</v></c>");
            }
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
    }

    private static void text(BufferedWriter out, int column, int row, String text) throws IOException {
        out.write("<c r=\"" + letters(column) + row + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }

    private static String letters(int column) {
        return column < 26 ? "" + (char) ('A' + column) : "A" + (char) ('A' + column - 26);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
