/// The manifest that stands inside a report's file: how each of its figures was computed.
///
/// It is the only thing the checker shares with the writer: the records, their XML form, and where the form lies in a
/// Word file. A file from outside is read within limits and never believed to be well formed.
@NullMarked
@NamedInterface("manifest")
package io.yuanheng.report.manifest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
