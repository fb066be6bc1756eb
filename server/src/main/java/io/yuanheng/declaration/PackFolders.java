package io.yuanheng.declaration;

import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.kernel.Place;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Collects the files of packs from folders.
final class PackFolders {

    /// The folders of a pack that hold declarations.
    static final List<String> KINDS =
            List.of(
                    "dictionary", "ledger", "indicator", "calendar", "deadline", "approval", "method", "report", "part", "access", "language", "overlay");

    private PackFolders() {}

    static List<SourceFile> files(List<Path> folders, Findings findings) {
        List<SourceFile> found = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isRegularFile(folder.resolve("pack.yaml"))) {
                findings.add(
                        DeclarationProblem.UNREADABLE_FOLDER, top(folder), "这个目录不是包：没有 pack.yaml", "请给出含有 pack.yaml 的目录");
                continue;
            }
            try (Stream<Path> walk = Files.walk(folder)) {
                List<Path> paths = walk.filter(Files::isRegularFile).sorted().toList();
                found.addAll(of(folder, paths, findings));
            } catch (IOException e) {
                findings.add(DeclarationProblem.UNREADABLE_FOLDER, top(folder), "目录读不出来", e.getMessage());
            }
        }
        return found;
    }

    private static List<SourceFile> of(Path folder, List<Path> paths, Findings findings) throws IOException {
        List<SourceFile> found = new ArrayList<>();
        String pack = code(Files.readString(folder.resolve("pack.yaml")), String.valueOf(folder.getFileName()));
        for (Path path : paths) {
            String relative = folder.relativize(path).toString().replace('\\', '/');
            SourceFile file = new SourceFile(new PackFile(pack, relative, ""), path.toString());
            if (declares(file, findings)) {
                try {
                    String content = Files.readString(path);
                    found.add(new SourceFile(new PackFile(pack, relative, content), path.toString()));
                } catch (MalformedInputException _) {
                    findings.add(DeclarationProblem.NOT_YAML, top(path), "文件不是 UTF-8 编码", "请另存为 UTF-8");
                }
            }
        }
        return found;
    }

    /// Whether the file is part of the declarations; a declaration that would be overlooked is noted.
    private static boolean declares(SourceFile file, Findings findings) {
        if (file.file().path().equals("pack.yaml")) {
            return true;
        }
        boolean yaml = file.name().endsWith(".yaml");
        if (!KINDS.contains(file.kind())) {
            boolean slip = yaml && io.yuanheng.declaration.expression.Spelling.nearest(file.kind(), KINDS).isPresent();
            if (slip) {
                findings.add(
                        DeclarationProblem.MISPLACED_FILE,
                        new Place.InFile(file.shown(), 1, 1),
                        "目录 " + file.kind() + " 不会被读取",
                        Findings.suggestion(file.kind(), KINDS));
            }
            return false;
        }
        if (file.name().endsWith(".yml")) {
            findings.add(DeclarationProblem.MISPLACED_FILE, new Place.InFile(file.shown(), 1, 1), ".yml 文件不会被读取", "请改名为 .yaml");
        }
        return switch (file.kind()) {
            case "part" -> file.name().endsWith(".md");
            case "report" -> yaml || file.name().equals("template.md");
            default -> yaml || file.name().endsWith(".csv");
        };
    }

    private static String code(String packYaml, String otherwise) {
        return YamlFile.documents("", packYaml, new Findings()).stream()
                .flatMap(root -> root instanceof YamlTree.Entries(var entries, var _) ? entries.stream() : Stream.empty())
                .filter(entry -> entry.key().text().equals("pack"))
                .map(entry -> entry.value() instanceof YamlTree.Scalar value ? value.text() : otherwise)
                .findFirst()
                .orElse(otherwise);
    }

    private static Place.InFile top(Path path) {
        return new Place.InFile(path.toString(), 1, 1);
    }
}
