package io.yuanheng.exchange;

import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks at an uploaded file before anything parses it, and refuses what is not a plain `.xlsx`.
///
/// Every part is inflated once and counted, because the sizes a zip declares of itself can lie.
final class WorkbookGuard {

    /// Limits on a file and on what it unpacks to, in bytes.
    record Limits(long file, long unpacked, long part, long strings, int parts, int ratio) {
        // 100,000 rows of 30 columns are 23 MB packed and about 160 MB unpacked; a tenfold margin, and shared strings
        // (the only part a reader must hold in memory) kept far below the heap
        static final Limits USUAL = new Limits(100L << 20, 1_600L << 20, 1_500L << 20, 160L << 20, 2_000, 120);
    }

    // a zip bomb is only a danger once it is big; below this a high ratio is an ordinary sheet of equal cells
    private static final long RATIO_MATTERS_FROM = 64L << 20;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Limits limits;

    WorkbookGuard(Limits limits) {
        this.limits = limits;
    }

    /// @return why the file is refused, or empty when it may be read
    Optional<Problem> refusal(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return refuse(ExchangeProblem.EMPTY_FILE, "文件是空的（0 字节）", "请在 Excel 或 WPS 中重新保存后再导入");
        }
        if (size > limits.file()) {
            return refuse(
                    ExchangeProblem.TOO_LARGE,
                    "文件有 " + (size >> 20) + " MB，超过上限 " + (limits.file() >> 20) + " MB",
                    "请拆成几个文件分别导入");
        }
        byte[] head = head(file);
        if (startsWith(head, OLE2)) {
            return isEncryptedPackage(file)
                    ? refuse(ExchangeProblem.PASSWORD_PROTECTED, "文件设有打开密码，无法读取", "请在 Excel 中取消密码另存后再导入")
                    : refuse(ExchangeProblem.OLD_FORMAT, "这是 Excel 97-2003 的 .xls 文件", "请另存为“Excel 工作簿（.xlsx）”后再导入");
        }
        if (!startsWith(head, ZIP)) {
            return refuse(ExchangeProblem.NOT_A_WORKBOOK, "这不是 .xlsx 工作簿", "请用“Excel 工作簿（.xlsx）”格式保存后再导入");
        }
        return insideZip(file);
    }

    private Optional<Problem> insideZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null || zip.getEntry("[Content_Types].xml") == null) {
                return refuse(ExchangeProblem.NOT_A_WORKBOOK, "压缩包里没有工作簿，这不是 .xlsx 文件", "请用“Excel 工作簿（.xlsx）”格式保存后再导入");
            }
            if (zip.size() > limits.parts()) {
                return tooLarge("文件含有 " + zip.size() + " 个部件，超过上限 " + limits.parts());
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            long total = 0;
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (isMacro(zip, entry)) {
                    return refuse(ExchangeProblem.MACROS, "工作簿带有宏（" + entry.getName() + "）", "请另存为不含宏的 .xlsx 后再导入");
                }
                long limit = partLimit(entry);
                long unpacked = unpackedSize(zip, entry, Math.min(limit, limits.unpacked() - total));
                total += unpacked;
                boolean swollen = unpacked > RATIO_MATTERS_FROM && unpacked / Math.max(1, entry.getCompressedSize()) > limits.ratio();
                if (unpacked > limit || total > limits.unpacked() || swollen) {
                    return tooLarge("部件 " + entry.getName() + " 解压后过大，疑似压缩炸弹");
                }
            }
            return Optional.empty();
        } catch (ZipException | EOFException e) {
            return refuse(ExchangeProblem.DAMAGED, "文件不完整或已损坏，无法解压", "请重新保存或重新传输后再导入");
        }
    }

    private long partLimit(ZipEntry entry) {
        return entry.getName().equals("xl/sharedStrings.xml") ? limits.strings() : limits.part();
    }

    private static boolean isMacro(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
            return true;
        }
        if (!name.equals("[content_types].xml")) {
            return false;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("macroEnabled");
        }
    }

    /// Inflates a part and stops one byte beyond the limit.
    private static long unpackedSize(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0 && size <= limit; n = in.read(buffer)) {
                size += n;
            }
        }
        return size;
    }

    private static Optional<Problem> tooLarge(String message) {
        return refuse(ExchangeProblem.TOO_LARGE, message, "请确认文件来源；正常的大表请拆成几个文件分别导入");
    }

    private static Optional<Problem> refuse(ExchangeProblem code, String message, String hint) {
        return Optional.of(new Problem(code, Place.WHOLE, message, hint));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /// An encrypted workbook is an OLE2 file with a stream named EncryptedPackage; directory names are UTF-16LE ([MS-OFFCRYPTO] 2.3.4.4).
    private static boolean isEncryptedPackage(Path file) throws IOException {
        String name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        try (InputStream in = Files.newInputStream(file)) {
            String carried = "";
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                String seen = carried + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                if (seen.contains(name)) {
                    return true;
                }
                carried = seen.substring(Math.max(0, seen.length() - name.length()));
            }
            return false;
        }
    }
}
