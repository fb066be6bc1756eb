package io.yuanheng.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/// `-o F`: written beside its place first, so a refusal leaves an older file as it was.
final class OutputFile {

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "F", description = "写到哪个文件")
    Path file;

    void mustBeWritable() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            throw new Refused("没有目录 " + folder + "，不能写 " + file.getFileName() + "。");
        }
        if (!Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new Refused("不能写 " + file + "。请换一个文件名，或检查目录的权限。");
        }
    }

    void write(Consumer<Path> writer) {
        try {
            Path written = Files.createTempFile(folder(), ".yuanheng-", ".part");
            try {
                writer.accept(written);
                Files.setPosixFilePermissions(written, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new Refused("不能写 " + file + "（" + e.getMessage() + "）。");
        }
    }

    private Path folder() {
        return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("/"));
    }
}
