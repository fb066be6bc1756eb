package io.yuanheng.casework;

import io.yuanheng.kernel.ProblemCode;

/// Why something about cases is refused.
public enum CaseworkProblem implements ProblemCode {
    OUT_OF_SIGHT("CASE-001"),
    UNREADABLE_MOMENT("CASE-002"),
    UNKNOWN_CASE("CASE-003"),
    /// an item of a meeting without owner, day or result, or a measure turned down without a reason
    NOT_DECIDED("CASE-004"),
    /// a measure that no rule proposes, or that somebody has decided on already
    NOT_PROPOSED("CASE-005");

    private final String code;

    CaseworkProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Nature nature() {
        return switch (this) {
            case OUT_OF_SIGHT -> Nature.NOT_ALLOWED;
            case UNREADABLE_MOMENT, NOT_DECIDED -> Nature.INVALID;
            case NOT_PROPOSED -> Nature.CONFLICT;
            case UNKNOWN_CASE -> Nature.NOT_FOUND;
        };
    }
}
