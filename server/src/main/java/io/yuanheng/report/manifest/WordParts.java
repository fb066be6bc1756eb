package io.yuanheng.report.manifest;

import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The XML parts of a Word file, read from memory within limits; the file is never changed and nothing is unpacked to disk.
///
/// @param parts text parts by name, such as `word/document.xml`
public record WordParts(Map<String, byte[]> parts) {

    private static final int MOST_ENTRIES = 2_000;
    private static final long LARGEST_FILE = 64L << 20;
    private static final long LARGEST_PART = 64L << 20;
    private static final long LARGEST_TOTAL = 256L << 20;

    enum WordProblem implements ProblemCode {
        NOT_WORD("DOC-001"),
        TOO_LARGE("DOC-002"),
        NO_MANIFEST("DOC-003"),
        MACROS("DOC-004");

        private final String code;

        WordProblem(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public WordParts {
        parts = Map.copyOf(parts);
    }

    public static Outcome<WordParts> read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return refuse(WordProblem.TOO_LARGE, "文件超过 64 MB，不读取");
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            return refuse(WordProblem.NOT_WORD, "不是 .docx 文件（.doc、加密或损坏的文件请先用 Word 另存为 .docx）");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    return refuse(WordProblem.TOO_LARGE, "文件里的部件过多，不读取");
                }
                if (entry.getName().endsWith("vbaProject.bin")) {
                    return refuse(WordProblem.MACROS, "文件带有宏，请另存为不带宏的 .docx");
                }
                byte[] content = limited(zip);
                total += content.length;
                if (content.length >= LARGEST_PART || total > LARGEST_TOTAL) {
                    return refuse(WordProblem.TOO_LARGE, "文件解压后过大，不读取");
                }
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    parts.putIfAbsent(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            return refuse(WordProblem.NOT_WORD, "文件已损坏或不完整，请重新导出");
        }
        return parts.containsKey("word/document.xml")
                ? Outcome.accepted(new WordParts(parts))
                : refuse(WordProblem.NOT_WORD, "不是 Word 文档（缺少 word/document.xml）");
    }

    /// The manifest of a report made by this product.
    public Outcome<Manifest> manifest() {
        Optional<Manifest> found = parts.entrySet().stream()
                .filter(p -> p.getKey().startsWith("customXml/"))
                .map(p -> ManifestXml.read(p.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
        return found.map(Outcome::accepted).orElseGet(() -> refuse(WordProblem.NO_MANIFEST, "文件里没有本系统写入的数字清单，不是本系统生成的报告，或清单已被别的软件去掉"));
    }

    private static byte[] limited(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = zip.read(buffer); read >= 0 && out.size() < LARGEST_PART; read = zip.read(buffer)) {
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static <T> Outcome<T> refuse(WordProblem code, String message) {
        return Outcome.rejected(Problem.of(code, Place.WHOLE, message));
    }
}
