package io.yuanheng.check.reading;

import io.yuanheng.check.text.Manuscript;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.report.manifest.WordParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Reads a file as a manuscript. What it is follows from its content; the name only tells Markdown from plain text.
public final class ManuscriptFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_EMPTY = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    // PKWARE APPNOTE 4.3.16: the end record stands in the last 65,557 bytes
    private static final int END_RECORD_WITHIN = 65_557;

    private enum Foreign {
        PDF("%PDF", "PDF 文件"),
        RTF("{\\rtf", "RTF 文件"),
        PNG("\u0089PNG", "图片"),
        JPEG("\u00ff\u00d8\u00ff", "图片"),
        GZIP("\u001f\u008b", "压缩文件"),
        RAR("Rar!", "压缩文件"),
        SEVEN_ZIP("7z\u00bc\u00af", "压缩文件"),
        PROGRAM("\u007fELF", "程序");

        private final byte[] head;
        private final String what;

        Foreign(String head, String what) {
            this.head = head.getBytes(StandardCharsets.ISO_8859_1);
            this.what = what;
        }
    }

    private ManuscriptFile() {}

    /// Reads from disk; a file over the limit of its kind is refused before it is read.
    public static Outcome<Reading> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(8);
            }
            Outcome<Long> size = allowed(Files.size(file), head);
            return size.then(_ -> contentOf(file)).then(content -> read(name, content));
        } catch (IOException e) {
            return FileProblem.DAMAGED.refuse("不能读取 " + name + "（" + e.getMessage() + "）", "请检查文件和权限");
        }
    }

    private static Outcome<byte[]> contentOf(Path file) {
        try {
            return Outcome.accepted(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Outcome<Reading> read(String name, byte[] content) {
        return allowed(content.length, content).then(_ -> {
            if (startsWith(content, ZIP) || startsWith(content, ZIP_EMPTY)) {
                return word(name, content);
            }
            if (startsWith(content, OLE2)) {
                return oldOrEncrypted(content);
            }
            return foreign(content).then(_ -> {
                if (name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
                    return FileProblem.OTHER_CONTENT.refuse("扩展名是 .docx，内容却不是 Word 文档", "请用 Word 或 WPS 打开后另存为 .docx，或改用正确的扩展名");
                }
                return TextBytes.decode(content).then(text -> ofText(name, text));
            });
        });
    }

    /// A text that was pasted.
    public static Outcome<Reading> ofText(String name, String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.isBlank()) {
            return FileProblem.EMPTY.refuse("没有可核对的文字", "请确认选对了文件，或粘贴正文");
        }
        if (lines.length() > Limits.TEXT_UNITS) {
            return tooMuchText();
        }
        String ending = name.toLowerCase(Locale.ROOT);
        return Outcome.accepted(
                ending.endsWith(".md") || ending.endsWith(".markdown")
                        ? Markdown.read(name, lines)
                        : new Reading(name, lines, Manuscript.of(lines), new Reading.Form.Plain()));
    }

    static <T> Outcome<T> tooMuchText() {
        return FileProblem.TOO_LARGE.refuse("文字超过 " + (Limits.TEXT_UNITS >> 20) + " 百万字，不核对", "请按章拆成几个文件分别核对");
    }

    private static Outcome<Long> allowed(long size, byte[] head) {
        if (size == 0) {
            return FileProblem.EMPTY.refuse("文件是空的（0 字节）", "请重新保存后再核对");
        }
        boolean packed = startsWith(head, ZIP) || startsWith(head, OLE2);
        long limit = packed ? Limits.WORD_BYTES : Limits.TEXT_BYTES;
        return size <= limit
                ? Outcome.accepted(size)
                : FileProblem.TOO_LARGE.refuse(
                        "文件有 " + (size + (1 << 20) - 1 >> 20) + " MB，超过" + (packed ? "文档" : "文字") + "的上限 " + (limit >> 20) + " MB，没有读取",
                        packed ? "请压缩图片或拆成几个文件" : "请确认它是文稿；正常的长文请按章拆开");
    }

    private static Outcome<Reading> word(String name, byte[] content) {
        if (!hasEndRecord(content)) {
            return FileProblem.DAMAGED.refuse("文件不完整（末尾缺失），多半是传输中断", "请重新传输，或用 Word 打开后另存为 .docx");
        }
        return WordParts.read(content).then(parts -> WordReader.read(name, content, parts));
    }

    private static boolean hasEndRecord(byte[] content) {
        int from = Math.max(0, content.length - END_RECORD_WITHIN);
        for (int i = content.length - 22; i >= from; i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    /// An encrypted document is an OLE2 file with a stream EncryptedPackage; directory names are UTF-16LE ([MS-OFFCRYPTO] 2.3.4.4).
    private static Outcome<Reading> oldOrEncrypted(byte[] content) {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        return contains(content, name)
                ? FileProblem.ENCRYPTED.refuse("文件设有打开密码，无法读取", "请在 Word 中取消密码后另存再核对")
                : FileProblem.OLD_WORD.refuse("这是旧格式的 .doc（或 .wps）文件，无法读取", "请用 Word 或 WPS 另存为 .docx 后再核对");
    }

    private static Outcome<byte[]> foreign(byte[] content) {
        return Arrays.stream(Foreign.values())
                .filter(f -> startsWith(content, f.head))
                .findFirst()
                .map(f -> FileProblem.NOT_A_MANUSCRIPT.<byte[]>refuse(
                        "这是" + f.what + "，不是文稿", "可以核对 .docx、.txt、.md；其他文件请另存为这些格式，或复制正文粘贴"))
                .orElseGet(() -> Outcome.accepted(content));
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (bytes[i] == part[0] && Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
