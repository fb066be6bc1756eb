package io.yuanheng.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file the user named, relative to where the command was given.
final class InputFile {

    private static final long LARGEST = 100L << 20;

    private InputFile() {}

    static byte[] read(Path file) {
        mustExist(file);
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refused(file + " 超过 100 MB，不是报告文件。");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused("不能读取 " + file + "（" + e.getMessage() + "）。");
        }
    }

    static void mustExist(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("没有文件 " + file + "。");
        }
        if (!Files.isReadable(file)) {
            throw new Refused("不能读取 " + file + "。请检查权限。");
        }
    }
}
