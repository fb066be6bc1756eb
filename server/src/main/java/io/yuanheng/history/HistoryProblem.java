package io.yuanheng.history;

import io.yuanheng.kernel.ProblemCode;

/// Why history refuses.
enum HistoryProblem implements ProblemCode {
    /// somebody else changed the row meanwhile
    STALE("HIST-001"),
    DUPLICATE_KEY("HIST-002"),
    OUT_OF_SCOPE("HIST-003"),
    UNKNOWN_REFERENCE("HIST-005"),
    /// a value the column cannot hold exactly
    DOES_NOT_FIT("HIST-006"),
    WRITTEN_TWICE("HIST-007"),
    /// a value for a field the writer may not see
    HIDDEN_FIELD("HIST-008"),
    /// a row withdrawn while others point to it
    STILL_REFERENCED("HIST-009"),
    /// current rows do not fit the narrower definition
    ROWS_DO_NOT_FIT("HIST-020"),
    NOT_CONVERTIBLE("HIST-021"),
    KEY_NOT_UNIQUE("HIST-022"),
    NAME_TAKEN("HIST-023"),
    /// other definitions were applied since those that were changed
    DEFINITIONS_MOVED("HIST-024");

    private final String code;

    HistoryProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Nature nature() {
        return switch (this) {
            case STALE, DEFINITIONS_MOVED -> Nature.CONFLICT;
            case OUT_OF_SCOPE, HIDDEN_FIELD -> Nature.NOT_ALLOWED;
            case DUPLICATE_KEY,
                    UNKNOWN_REFERENCE,
                    STILL_REFERENCED,
                    DOES_NOT_FIT,
                    WRITTEN_TWICE,
                    ROWS_DO_NOT_FIT,
                    NOT_CONVERTIBLE,
                    KEY_NOT_UNIQUE,
                    NAME_TAKEN -> Nature.INVALID;
        };
    }
}
