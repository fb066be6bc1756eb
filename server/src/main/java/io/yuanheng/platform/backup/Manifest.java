package io.yuanheng.platform.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a backup holds.
///
/// @param format of the file; this program writes and reads 1
/// @param migrations the modules' own tables, as versions of migrations with their checksums
/// @param fingerprint of the definitions in force
/// @param change the last change number
record Manifest(
        int format,
        String madeAt,
        List<Migration> migrations,
        String fingerprint,
        long change,
        List<TableRows> tables,
        List<SequenceState> sequences,
        List<PackVersion> packs) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    record Migration(String version, @Nullable Integer checksum) {}

    /// @param sha256 over the rows in COPY text, in the order of the key
    record TableRows(String name, List<Column> columns, long rows, String sha256) {
        String entry() {
            return "table/" + name + ".copy";
        }
    }

    record Column(String name, String type) {}

    /// @param last null for a sequence never drawn from
    record SequenceState(String name, @Nullable Long last) {}

    /// The packs of one application, in their order.
    record PackVersion(int id, List<File> files) {}

    record File(String pack, String path, String content) {}
}
