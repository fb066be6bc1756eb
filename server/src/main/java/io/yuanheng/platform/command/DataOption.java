package io.yuanheng.platform.command;

import io.yuanheng.platform.database.DataDirectory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--data`, which every command takes.
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录；不写时用程序目录下的 data")
    @Nullable Path data;

    DataDirectory directory() {
        return new DataDirectory(data == null ? home().resolve("data") : data);
    }

    /// The folder of the launcher, with `packs/` beside it.
    static Path home() {
        return Path.of(System.getProperty("yuanheng.home", "."));
    }
}
