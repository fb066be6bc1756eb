package io.yuanheng.declaration;

import io.yuanheng.declaration.Definitions.PackFile;

/// A file with the path people know it by.
///
/// @param shown the path in messages, such as `packs/standard/ledger/enterprise.yaml`
record SourceFile(PackFile file, String shown) {

    /// The first folder of the path within the pack, or the file itself: `ledger`, `pack.yaml`.
    String kind() {
        int slash = file.path().indexOf('/');
        return slash < 0 ? file.path() : file.path().substring(0, slash);
    }

    String name() {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }
}
