package io.yuanheng.report.manifest;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;

/// Where the files of issued reports lie, for the checker: it reads them as it would read any other file.
@FunctionalInterface
public interface IssuedFiles {

    /// @return the Word file as it was issued, or a refusal
    Outcome<byte[]> docx(Caller caller, long issue);
}
