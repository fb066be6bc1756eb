package io.yuanheng.declaration;

import io.yuanheng.kernel.Outcome;
import java.nio.file.Path;
import java.util.List;

/// Reads packs.
public final class Packs {

    private Packs() {}

    /// Reads the packs in these folders, in order, and checks them together.
    ///
    /// @return the definitions, or every problem of every file
    public static Outcome<Definitions> read(List<Path> folders) {
        throw new UnsupportedOperationException("contract only");
    }

    /// Reads packs from files kept elsewhere, such as a database; the same checks.
    public static Outcome<Definitions> of(List<Definitions.PackFile> files) {
        throw new UnsupportedOperationException("contract only");
    }
}
