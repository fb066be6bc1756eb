package io.yuanheng.declaration;

import io.yuanheng.kernel.FieldCode;

/// What a new row of a ledger can be given without asking: what the park already knows.
public sealed interface Known {

    /// As in the row before of the same subject.
    record Last() implements Known {}

    /// The value of another field in the row of the same month a year before.
    record YearBefore(FieldCode of) implements Known {}

    /// The day of filing, in the park's time.
    record Today() implements Known {}

    /// The time of filing, such as 16:30, in the park's time.
    record Now() implements Known {}

    /// The next free number of the year behind these letters, such as `QY2026-0012`.
    record Number(String prefix) implements Known {}
}
