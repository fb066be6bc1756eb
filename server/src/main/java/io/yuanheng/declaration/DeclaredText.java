package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A declaration as it stands in its file.
///
/// @param kind `ledger`, `dictionary`, `indicator`, `deadline`, `report`, `role` or `overlay`, and what else packs declare
/// @param code what is declared; of an overlay, what it changes, such as `ledger enterprise`
/// @param place of its first line; the path begins with the pack's code
/// @param text of the file, from the comment above it to the next declaration
public record DeclaredText(String kind, String code, String pack, Place.InFile place, String text) {

    /// All of them, in the order of files and lines.
    public static List<DeclaredText> of(Definitions definitions) {
        return definitions.files().stream()
                .filter(file -> file.path().endsWith(".yaml"))
                .flatMap(DeclaredText::of)
                .toList();
    }

    /// One of them; only files that name it are read.
    public static Optional<DeclaredText> of(Definitions definitions, String kind, String code) {
        return definitions.files().stream()
                .filter(file -> file.path().endsWith(".yaml") && file.content().contains(code))
                .flatMap(DeclaredText::of)
                .filter(text -> text.kind().equals(kind) && text.code().equals(code))
                .findFirst();
    }

    private static Stream<DeclaredText> of(Definitions.PackFile file) {
        String path = file.pack() + "/" + file.path();
        List<String> lines = file.content().lines().toList();
        List<DeclaredText> found = new ArrayList<>();
        for (YamlTree document : YamlFile.documents(path, file.content(), new Findings())) {
            if (document instanceof YamlTree.Entries(var entries, Place.InFile place)
                    && !entries.isEmpty()
                    && entries.getFirst().value() instanceof YamlTree.Scalar code) {
                found.add(new DeclaredText(
                        entries.getFirst().key().text(), code.text(), file.pack(), place, around(lines, place.line() - 1)));
            }
        }
        return found.stream();
    }

    private static String around(List<String> lines, int at) {
        int from = at;
        while (from > 0 && !lines.get(from - 1).startsWith("---")) {
            from--;
        }
        int to = at;
        while (to < lines.size() && !lines.get(to).startsWith("---")) {
            to++;
        }
        return String.join("\n", lines.subList(from, to)).strip() + "\n";
    }
}
