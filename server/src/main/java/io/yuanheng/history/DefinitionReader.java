package io.yuanheng.history;

import io.yuanheng.declaration.Definitions;
import java.util.List;

/// Turns the files kept in the database back into definitions.
interface DefinitionReader {

    Definitions read(String fingerprint, List<Definitions.PackFile> files);
}
