package io.yuanheng.check;

import io.yuanheng.kernel.ProblemCode;

/// Why a file cannot be checked, or a decision not be kept.
enum CheckProblem implements ProblemCode {
    FORBIDDEN("CHK-001"),
    UNREADABLE("CHK-002"),
    BUSY("CHK-003"),
    /// what a report of our own says that does not agree
    OBJECTION("CHK-030"),
    UNKNOWN_DECISION("CHK-040"),
    UNKNOWN_FINDING("CHK-041"),
    REASON_MISSING("CHK-042"),
    REASON_TOO_LONG("CHK-043");

    private final String code;

    CheckProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Nature nature() {
        return switch (this) {
            case FORBIDDEN -> Nature.NOT_ALLOWED;
            case BUSY -> Nature.BUSY;
            case UNREADABLE, OBJECTION, UNKNOWN_DECISION, UNKNOWN_FINDING, REASON_MISSING, REASON_TOO_LONG -> Nature.INVALID;
        };
    }
}
