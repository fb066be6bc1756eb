package io.yuanheng.declaration;

import io.yuanheng.kernel.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

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

    /// The same, together with a pack kept elsewhere; where the folders hold a pack of that code, the folder counts.
    public static Outcome<Definitions> read(List<Path> folders, List<Definitions.PackFile> kept) {
        Findings findings = new Findings();
        List<SourceFile> files = new ArrayList<>(PackFolders.files(folders, findings));
        Set<String> there = files.stream().map(file -> file.file().pack()).collect(Collectors.toSet());
        kept.stream()
                .filter(file -> !there.contains(file.pack()))
                .map(Packs::kept)
                .forEach(files::add);
        return new PackReader(files, findings).read();
    }

    private static SourceFile kept(Definitions.PackFile file) {
        return new SourceFile(file, file.pack() + "/" + file.path());
    }

    /// Reads packs from files kept elsewhere, such as a database; the same checks.
    public static Outcome<Definitions> of(List<Definitions.PackFile> files) {
        return new PackReader(files.stream().map(Packs::kept).toList(), new Findings()).read();
    }

    /// A method of evaluation as an earlier text declared it, over the ledgers and indicators declared now.
    ///
    /// @return the method, or what of it can no longer be read
    public static Outcome<MethodDefinition> method(Definitions definitions, String text) {
        List<SourceFile> files = definitions.files().stream().map(Packs::kept).toList();
        return new PackReader(files, new Findings()).method(kept(new Definitions.PackFile("kept", "method/kept.yaml", text)));
    }

    /// The JSON Schemas of pack files for editors, by file name such as `ledger.json`.
    public static SortedMap<String, String> schemas() {
        return JsonSchemas.all();
    }
}
