package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.RowId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Files and photos of a row. Who may see the row sees its files, who may write it adds and removes them.
///
/// A removed file stays in the store and in the list, with who removed it and why; its content is given out no more. Who may write
/// only some fields of a row removes only files of their own.
public interface RowFiles {

    int LARGEST = 20 * 1024 * 1024;

    /// Files on one row at most, removed ones not counted.
    int MOST = 50;

    /// All of them, the newest first.
    Outcome<List<RowFile>> files(Caller caller, LedgerCode ledger, RowId row);

    /// @param name as the browser says; its folders and control characters are dropped
    /// @param note what it shows, at most 200 characters
    Outcome<RowFile> add(Caller caller, LedgerCode ledger, RowId row, String name, byte[] content, @Nullable String note);

    Outcome<RowFile> remove(Caller caller, LedgerCode ledger, RowId row, long file, String reason);

    /// @return nothing of a removed file
    Outcome<Content> content(Caller caller, LedgerCode ledger, RowId row, long file);

    /// @param hash SHA-256 of the content, in hexadecimal
    /// @param removed null while the file is there
    record RowFile(
            long id,
            String name,
            FileKind kind,
            int bytes,
            String hash,
            @Nullable String note,
            String by,
            Instant at,
            boolean removable,
            @Nullable Removal removed) {}

    record Removal(String by, Instant at, String reason) {}

    record Content(RowFile file, byte[] bytes) {}
}
