package io.yuanheng.declaration;

import io.yuanheng.kernel.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// Reads packs.
public final class Packs {

    private Packs() {}

    /// Reads the packs in these folders, in order, and checks them together.
    ///
    /// @return the definitions, or every problem of every file
    public static Outcome<Definitions> read(List<Path> folders) {
        Findings findings = new Findings();
        return new PackReader(PackFolders.files(folders, findings), findings).read();
    }

    /// Reads packs from files kept elsewhere, such as a database; the same checks.
    public static Outcome<Definitions> of(List<Definitions.PackFile> files) {
        List<SourceFile> sources =
                files.stream().map(file -> new SourceFile(file, file.pack() + "/" + file.path())).toList();
        return new PackReader(sources, new Findings()).read();
    }

    /// The JSON Schemas of pack files for editors, by file name such as `ledger.json`.
    public static SortedMap<String, String> schemas() {
        return JsonSchemas.all();
    }
}
