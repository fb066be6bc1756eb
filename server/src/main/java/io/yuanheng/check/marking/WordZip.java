package io.yuanheng.check.marking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Packages of parts.
final class WordZip {

    private WordZip() {}

    /// The same package with some parts replaced or added; the others are copied byte for byte.
    static byte[] with(byte[] file, Map<String, byte[]> changed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 65_536);
        Set<String> written = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (written.add(entry.getName())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    byte[] replacement = changed.get(entry.getName());
                    if (replacement == null) {
                        in.transferTo(zip);
                    } else {
                        zip.write(replacement);
                    }
                    zip.closeEntry();
                }
            }
            for (Map.Entry<String, byte[]> part : changed.entrySet()) {
                if (written.add(part.getKey())) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
        }
        return out.toByteArray();
    }

    static byte[] of(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
