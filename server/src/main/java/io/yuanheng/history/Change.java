package io.yuanheng.history;

import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// A committed change: who, when, why, and the file it came from.
///
/// @param kind what was done: `import`, `create`, `amend`, `step`, `withdraw`, `definition`
/// @param reason the person's words, or null
@NamedInterface("scope")
public record Change(
        ChangeNo number,
        Instant at,
        Actor by,
        String kind,
        @Nullable String reason,
        Optional<Source> source) {

    /// A spreadsheet that rows came from.
    ///
    /// @param columns the column letters by field, so that a version's cell can be named, such as `F14`
    /// @param sha256 of the file
    public record Source(String file, String sheet, Map<FieldCode, String> columns, String sha256) {
        public Source {
            columns = Map.copyOf(columns);
        }
    }

    /// What a writer says of its change.
    public record Intent(Actor by, String kind, @Nullable String reason, Optional<Source> source) {}
}
