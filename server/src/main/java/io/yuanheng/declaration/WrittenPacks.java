package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The documents of all packs, bound to their shapes and sorted by kind.
///
/// @param said every word of the declarations, whatever it is
record WrittenPacks(
        List<In<Written.Pack>> packs,
        List<In<Written.DictionaryFile>> dictionaries,
        List<In<Written.Ledger>> ledgers,
        List<In<Written.Indicator>> indicators,
        List<In<Written.Calendar>> calendars,
        List<In<Written.Deadline>> deadlines,
        List<In<Written.Lamps>> lamps,
        List<In<Written.Ladder>> ladders,
        List<In<Written.Measures>> measures,
        List<In<Written.Approval>> approvals,
        List<In<Written.Method>> methods,
        List<In<Written.Report>> reports,
        List<In<Written.Role>> roles,
        List<In<Written.Units>> units,
        List<In<Written.Language>> languages,
        List<In<Written.Overlay>> overlays,
        Set<String> said,
        Map<String, SourceFile> files) {

    /// @param file the document stands in
    record In<T>(T written, SourceFile file) {
        String pack() {
            return file.file().pack();
        }

        <R> In<R> with(R other) {
            return new In<>(other, file);
        }
    }

    // design: a file that a newcomer can explain aloud
    private static final int LONGEST = 150;

    static WrittenPacks gather(List<SourceFile> files, Findings findings) {
        WrittenPacks packs = new WrittenPacks(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashSet<>(),
                new LinkedHashMap<>());
        Binder binder = new Binder(findings);
        for (SourceFile file : files) {
            packs.files.put(file.file().pack() + "/" + file.file().path(), file);
            if (file.name().endsWith(".yaml")) {
                packs.add(file, binder, findings);
            }
        }
        return packs;
    }

    private void add(SourceFile file, Binder binder, Findings findings) {
        for (YamlTree document : YamlFile.documents(file.shown(), file.file().content(), findings)) {
            String kind = kind(file, document);
            if (!kind.equals("language")) {
                hear(document);
            }
            switch (kind) {
                case "pack.yaml" -> bind(packs, Written.Pack.class, document, file, binder, findings);
                case "dictionary" -> bind(dictionaries, Written.DictionaryFile.class, document, file, binder, findings);
                case "ledger" -> bind(ledgers, Written.Ledger.class, document, file, binder, findings);
                case "indicator" -> bind(indicators, Written.Indicator.class, document, file, binder, findings);
                case "calendar" -> bind(calendars, Written.Calendar.class, document, file, binder, findings);
                case "deadline" -> {
                    switch (firstKey(document)) {
                        case "lamps" -> bind(lamps, Written.Lamps.class, document, file, binder, findings);
                        case "measures" -> bind(measures, Written.Measures.class, document, file, binder, findings);
                        case "ladder" -> bind(ladders, Written.Ladder.class, document, file, binder, findings);
                        default -> bind(deadlines, Written.Deadline.class, document, file, binder, findings);
                    }
                }
                case "approval" -> bind(approvals, Written.Approval.class, document, file, binder, findings);
                case "method" -> bind(methods, Written.Method.class, document, file, binder, findings);
                case "report" -> bind(reports, Written.Report.class, document, file, binder, findings);
                case "language" -> bind(languages, Written.Language.class, document, file, binder, findings);
                case "overlay" -> bind(overlays, Written.Overlay.class, document, file, binder, findings);
                case "access" -> {
                    if (firstKey(document).equals("units")) {
                        bind(units, Written.Units.class, document, file, binder, findings);
                    } else {
                        bind(roles, Written.Role.class, document, file, binder, findings);
                    }
                }
                default ->
                    findings.add(DeclarationProblem.MISPLACED_FILE, document.place(), "这个位置的文件不会被读取", "目录应为 " + PackFolders.KINDS);
            }
        }
        long lines = file.file().content().lines().count();
        if (lines > LONGEST) {
            findings.add(
                    DeclarationProblem.LONG_FILE,
                    new Place.InFile(file.shown(), LONGEST + 1, 1),
                    "文件有 " + lines + " 行，超过 " + LONGEST + " 行",
                    "请删去与缺省相同的键，或拆成几份文件");
        }
    }

    // in a folder the folder says what is declared; in pack.yaml, where a small pack may stand whole, the first key does
    private static String kind(SourceFile file, YamlTree document) {
        if (!file.kind().equals("pack.yaml")) {
            return file.kind();
        }
        return switch (firstKey(document)) {
            case "lamps", "measures", "ladder" -> "deadline";
            case "role", "units" -> "access";
            case String key when PackFolders.KINDS.contains(key) -> key;
            default -> "pack.yaml";
        };
    }

    /// Every key and value, so that words for what nobody says are noticed.
    private void hear(YamlTree tree) {
        switch (tree) {
            case YamlTree.Scalar(String text, var _, var _) -> said.add(text);
            case YamlTree.Items(var items, var _) -> items.forEach(this::hear);
            case YamlTree.Entries(var entries, var _) -> entries.forEach(entry -> {
                said.add(entry.key().text());
                hear(entry.value());
            });
        }
    }

    private static <T extends Record> void bind(
            List<In<T>> into, Class<T> shape, YamlTree document, SourceFile file, Binder binder, Findings findings) {
        binder.bind(document, shape)
                .ifPresentOrElse(written -> into.add(new In<>(written, file)), () -> drop(document, findings));
    }

    /// What a faulty document would have declared: its code stands first.
    private static void drop(YamlTree document, Findings findings) {
        if (document instanceof YamlTree.Entries(var entries, var _)) {
            for (YamlTree.Entry entry : entries) {
                if (entry.value() instanceof YamlTree.Scalar value) {
                    findings.dropped(value.text());
                    return;
                }
            }
        }
    }

    private static String firstKey(YamlTree document) {
        return document instanceof YamlTree.Entries(var entries, var _) && !entries.isEmpty()
                ? entries.getFirst().key().text()
                : "";
    }

    /// A file beside another one of the same pack.
    Optional<SourceFile> beside(SourceFile file, String name) {
        String path = file.file().path();
        return Optional.ofNullable(files.get(file.file().pack() + "/" + path.substring(0, path.lastIndexOf('/') + 1) + name));
    }
}
