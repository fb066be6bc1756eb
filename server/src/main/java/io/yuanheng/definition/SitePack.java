package io.yuanheng.definition;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.declaration.Packs;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.report.ReportTemplates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pack that holds what was changed on the page; it lies in the database only, until somebody writes it to a folder.
public final class SitePack {

    public static final String CODE = "site";

    private static final PackFile HEAD = new PackFile(CODE, "pack.yaml", "pack: site\ntitle: 本地修改\nversion: 1.0.0\n");

    private SitePack() {}

    /// Reads packs from folders, with the templates of their reports. Changes made on the page are kept beside them, unless the
    /// folders bring a pack `site` themselves.
    public static Outcome<Definitions> read(List<Path> folders, Definitions inUse) {
        List<PackFile> own = files(inUse);
        Outcome<Definitions> read = own.isEmpty() ? Packs.read(folders) : Packs.read(folders, own);
        return read.then(ReportTemplates::check);
    }

    /// The pack's files among those in use.
    public static List<PackFile> files(Definitions definitions) {
        return definitions.files().stream().filter(file -> file.pack().equals(CODE)).toList();
    }

    /// The files in use with one of this pack's changed, added, or, where the content is blank, taken away.
    static List<PackFile> with(Definitions inUse, String path, String content) {
        List<PackFile> files = new ArrayList<>(inUse.files());
        files.removeIf(file -> file.pack().equals(CODE) && file.path().equals(path));
        if (!content.isBlank()) {
            files.add(new PackFile(CODE, path, content.strip() + "\n"));
        }
        boolean overlays = files.stream().anyMatch(file -> file.pack().equals(CODE) && !file.equals(HEAD));
        files.remove(HEAD);
        if (overlays && files.stream().noneMatch(file -> file.pack().equals(CODE) && file.path().equals(HEAD.path()))) {
            files.add(HEAD);
        }
        return files;
    }

    static String content(Definitions definitions, String path) {
        Optional<PackFile> file = files(definitions).stream().filter(f -> f.path().equals(path)).findFirst();
        return file.map(PackFile::content).orElse("");
    }
}
