package io.yuanheng.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Copies of a Word file in which somebody has been at work.
final class EditedCopies {

    private EditedCopies() {}

    /// The text of the control replaced, as a person types over it.
    static byte[] typedOver(byte[] docx, String figure, String text) {
        return part(docx, "word/document.xml", xml -> xml.replaceFirst(
                "(?s)(<w:tag w:val=\"" + figure + "\"/>.*?<w:t xml:space=\"preserve\">)[^<]*", "$1" + text));
    }

    /// Tags and aliases gone, as after a save by LibreOffice.
    static byte[] withoutTags(byte[] docx) {
        return part(docx, "word/document.xml", xml -> xml.replaceAll("<w:(?:tag|alias) w:val=\"[^\"]*\"/>", ""));
    }

    /// The figure taken out, with its control and its bookmark.
    static byte[] without(byte[] docx, String figure) {
        return part(docx, "word/document.xml", xml -> xml.replaceFirst(
                "(?s)<w:bookmarkStart w:id=\"(\\d+)\" w:name=\"" + figure + "\"/>.*?<w:bookmarkEnd w:id=\"\\1\"/>", ""));
    }

    static byte[] part(byte[] docx, String name, UnaryOperator<String> edit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(name)
                                ? edit.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                                : content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
