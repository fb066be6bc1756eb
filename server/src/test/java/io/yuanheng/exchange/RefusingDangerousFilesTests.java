package io.yuanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusingDangerousFilesTests {

    @TempDir
    Path folder;

    private final WorkbookGuard guard = new WorkbookGuard(WorkbookGuard.Limits.USUAL);

    @Test
    void letsAnOrdinaryWorkbookPass() throws IOException {
        assertThat(guard.refusal(Workbooks.sheet(folder, "表", Workbooks.row("企业名称")))).isEmpty();
    }

    @Test
    void refusesAFileOfZeroBytes() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.xlsx")), ExchangeProblem.EMPTY_FILE);
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        byte[] whole = Files.readAllBytes(Workbooks.sheet(folder, "表", Workbooks.row("企业名称"), Workbooks.row("甲")));
        assertRefused(Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length / 2)), ExchangeProblem.DAMAGED);
    }

    @Test
    void refusesAPasswordProtectedWorkbook() throws Exception {
        Path plain = Workbooks.sheet(folder, "表", Workbooks.row("企业名称"));
        Path locked = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("test only");
            try (OutputStream out = encryptor.getDataStream(container)) {
                Files.copy(plain, out);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                container.writeFilesystem(out);
            }
        }
        assertRefused(locked, ExchangeProblem.PASSWORD_PROTECTED);
    }

    @Test
    void refusesTheOldFormatAndNamesTheWayOut() throws IOException {
        Path old = folder.resolve("old.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("企业名称");
            workbook.write(out);
        }
        assertRefused(old, ExchangeProblem.OLD_FORMAT);
        assertThat(guard.refusal(old)).get().extracting(Problem::hint).asString().contains(".xlsx");
    }

    @Test
    void refusesAWorkbookWithMacros() throws IOException {
        Path macro = zip("macro.xlsx", out -> {
            part(out, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            part(out, "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
            part(out, "xl/vbaProject.bin", new byte[] {1, 2, 3});
        });
        assertRefused(macro, ExchangeProblem.MACROS);
    }

    @Test
    void refusesAWorkbookWhoseContentTypeSaysMacro() throws IOException {
        Path macro = zip("macro2.xlsx", out -> {
            part(out, "[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"
                    .getBytes(StandardCharsets.UTF_8));
            part(out, "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
        });
        assertRefused(macro, ExchangeProblem.MACROS);
    }

    @Test
    void refusesAZipBomb() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Path bomb = zip("bomb.xlsx", out -> {
            part(out, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            part(out, "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        });
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertRefused(bomb, ExchangeProblem.TOO_LARGE);
    }

    @Test
    void refusesAZipThatIsNoWorkbookAndATextFileWithTheEnding() throws IOException {
        assertRefused(zip("other.xlsx", out -> part(out, "readme.txt", new byte[] {65})), ExchangeProblem.NOT_A_WORKBOOK);
        assertRefused(Files.writeString(folder.resolve("text.xlsx"), "企业名称,产值"), ExchangeProblem.NOT_A_WORKBOOK);
    }

    private void assertRefused(Path file, ExchangeProblem expected) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThat(guard.refusal(file)).get().extracting(Problem::code).isEqualTo(expected);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private interface Filler {
        void fill(ZipOutputStream out) throws IOException;
    }

    private Path zip(String name, Filler filler) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            filler.fill(out);
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static void part(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
