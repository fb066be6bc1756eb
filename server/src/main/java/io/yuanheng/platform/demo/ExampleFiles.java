package io.yuanheng.platform.demo;

import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The spreadsheets of a pack, `example/<park>/NN-<ledger>.xlsx`, in the order of their numbers.
record ExampleFiles(List<File> files) {

    record File(ParkCode park, LedgerCode ledger, Path path) {}

    private static final Pattern NAME = Pattern.compile("\\d+[a-z]?-([a-z][a-z0-9_]*?)(?:\\.[^.]+)?\\.xlsx");

    static ExampleFiles in(Path pack) {
        Path examples = pack.resolve("example");
        if (!Files.isDirectory(examples)) {
            throw new CannotStart("没有演示数据 " + examples + "。请从完整的源码目录运行 ./yuanheng demo。");
        }
        return new ExampleFiles(children(examples)
                .filter(Files::isDirectory)
                .flatMap(park -> children(park).flatMap(file -> read(park, file)))
                .toList());
    }

    List<ParkCode> parks() {
        return files.stream().map(File::park).distinct().toList();
    }

    private static Stream<File> read(Path park, Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Stream.of(new File(new ParkCode(park.getFileName().toString()), new LedgerCode(name.group(1)), file))
                : Stream.empty();
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList().stream();
        } catch (IOException e) {
            throw new CannotStart("不能读取 " + folder + "（" + e.getMessage() + "）。", e);
        }
    }
}
