package io.yuanheng;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import java.nio.file.Path;
import java.util.List;

/// The packs of this repository, read once for all tests that do not read them for their own sake.
public final class StandardPacks {

    private static final Path STANDARD = Path.of("..", "packs", "standard");

    /// The standard pack with the demonstration's units and rights.
    public static final Definitions WITH_DEMO = Packs.read(List.of(STANDARD, Path.of("..", "packs", "demo"))).orElseThrow();

    private StandardPacks() {}
}
