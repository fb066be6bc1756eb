package io.yuanheng.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// What a file is by its content. What a browser could run (HTML, SVG, scripts, programs, macros) is none of these.
public enum FileKind {
    JPEG("照片", "image/jpeg", "jpg", "jpeg"),
    PNG("图片", "image/png", "png"),
    WEBP("图片", "image/webp", "webp"),
    HEIC("照片", "image/heic", "heic", "heif"),
    PDF("PDF", "application/pdf", "pdf"),
    /// GB/T 33190-2016, the layout format of official documents
    OFD("OFD", "application/octet-stream", "ofd"),
    WORD("Word", "application/octet-stream", "docx"),
    EXCEL("Excel", "application/octet-stream", "xlsx"),
    SLIDES("演示文稿", "application/octet-stream", "pptx"),
    /// the compound file of Office and WPS before 2007
    OLD_OFFICE("旧版 Office 或 WPS", "application/octet-stream", "doc", "xls", "ppt", "wps", "et", "dps");

    private static final int MOST_PARTS = 10_000;
    private static final List<String> HEIC_BRANDS = List.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final String title;
    private final String mediaType;
    private final List<String> endings;

    FileKind(String title, String mediaType, String... endings) {
        this.title = title;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String title() {
        return title;
    }

    /// How it is sent: pictures and PDF by their type, all others as bytes.
    public String mediaType() {
        return mediaType;
    }

    /// Whether browsers show it as a picture.
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /// Whether a file of this name says the same as the content.
    boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    String ending() {
        return endings.getFirst();
    }

    static String all() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).collect(Collectors.joining("、"));
    }

    static Optional<FileKind> of(byte[] content) {
        if (begins(content, JPEG_MARK)) {
            return Optional.of(JPEG);
        }
        if (begins(content, PNG_MARK)) {
            return Optional.of(PNG);
        }
        if (begins(content, OLE)) {
            return Optional.of(OLD_OFFICE);
        }
        if (ascii(content, 0, 4).equals("RIFF") && ascii(content, 8, 4).equals("WEBP")) {
            return Optional.of(WEBP);
        }
        if (ascii(content, 4, 4).equals("ftyp") && HEIC_BRANDS.contains(ascii(content, 8, 4))) {
            return Optional.of(HEIC);
        }
        if (ascii(content, 0, 5).equals("%PDF-")) {
            return Optional.of(PDF);
        }
        return ascii(content, 0, 4).equals("PK\u0003\u0004") ? packed(content) : Optional.empty();
    }

    /// Only the directory of the archive is read; nothing is unpacked.
    private static Optional<FileKind> packed(byte[] content) {
        try {
            Path staged = Files.createTempFile("yuanheng-file-", ".zip");
            try {
                Files.write(staged, content);
                try (ZipFile zip = new ZipFile(staged.toFile())) {
                    return zip.size() > MOST_PARTS ? Optional.empty() : ofParts(zip);
                }
            } finally {
                Files.deleteIfExists(staged);
            }
        } catch (ZipException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileKind> ofParts(ZipFile zip) {
        List<String> parts;
        try (Stream<? extends java.util.zip.ZipEntry> entries = zip.stream()) {
            parts = entries.map(java.util.zip.ZipEntry::getName).toList();
        } catch (IllegalArgumentException _) {
            // a name that is no text
            return Optional.empty();
        }
        if (parts.contains("OFD.xml")) {
            return Optional.of(OFD);
        }
        boolean office = parts.contains("[Content_Types].xml");
        boolean macros = parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).contains("vbaproject"));
        if (!office || macros) {
            return Optional.empty();
        }
        return parts.contains("word/document.xml")
                ? Optional.of(WORD)
                : parts.contains("xl/workbook.xml")
                        ? Optional.of(EXCEL)
                        : parts.contains("ppt/presentation.xml") ? Optional.of(SLIDES) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static String ascii(byte[] content, int from, int length) {
        return content.length < from + length ? "" : new String(content, from, length, StandardCharsets.ISO_8859_1);
    }
}
