package io.yuanheng.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/// Files that are no plain workbook though their name ends in `.xlsx`, made as the programs that produce them do.
public final class DangerousFiles {

    private final Path folder;

    public DangerousFiles(Path folder) {
        this.folder = folder;
    }

    public List<Path> all() {
        return List.of(empty(), truncated(), locked(), old(), macros(), declaredMacros(), bomb(), zip(), text(), cutInside());
    }

    public Path empty() {
        return written("empty.xlsx", new byte[0]);
    }

    public Path truncated() {
        byte[] whole = workbook();
        return written("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));
    }

    /// A zip that is whole and a sheet in it that is not.
    public Path cutInside() {
        return zip("half.xlsx", out -> {
            part(out, "[Content_Types].xml", text("<Types/>"));
            part(out, "_rels/.rels", text("<Relationships/>"));
            part(out, "xl/workbook.xml", text("<workbook><sheets><sheet name=\"a\" sheetId=\"1\""));
        });
    }

    public Path locked() {
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("test only");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(workbook());
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    public Path old() {
        Path file = folder.resolve("old.xlsx");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("企业名称");
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /// A workbook with a macro project, renamed to `.xlsx`.
    public Path macros() {
        Path file = folder.resolve("macro.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("企业名称");
            workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /// No macro project inside, but the content type of one.
    public Path declaredMacros() {
        return zip("macro2.xlsx", out -> {
            part(out, "[Content_Types].xml", text("<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"));
            part(out, "xl/workbook.xml", text("<workbook/>"));
        });
    }

    /// 200 MB of zeros in less than one.
    public Path bomb() {
        byte[] zeros = new byte[1 << 20];
        return zip("bomb.xlsx", out -> {
            part(out, "[Content_Types].xml", text("<Types/>"));
            part(out, "xl/workbook.xml", text("<workbook/>"));
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        });
    }

    public Path zip() {
        return zip("other.xlsx", out -> part(out, "readme.txt", new byte[] {65}));
    }

    /// A text file with commas, renamed.
    public Path text() {
        return written("text.xlsx", text("企业名称,产值\n甲,1\n"));
    }

    private static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("企业名称");
            sheet.createRow(1).createCell(0).setCellValue("甲");
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Path written(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Filler {
        void fill(ZipOutputStream out) throws IOException;
    }

    private Path zip(String name, Filler filler) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            filler.fill(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written(name, bytes.toByteArray());
    }

    private static void part(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
