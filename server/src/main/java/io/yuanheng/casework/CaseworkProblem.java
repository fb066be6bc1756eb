package io.yuanheng.casework;

import io.yuanheng.kernel.ProblemCode;

/// Why something about cases is refused.
public enum CaseworkProblem implements ProblemCode {
    OUT_OF_SIGHT("CASE-001"),
    UNREADABLE_MOMENT("CASE-002"),
    UNKNOWN_CASE("CASE-003"),
    /// an item of a meeting without owner, day or result
    NOT_DECIDED("CASE-004");

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
            case UNKNOWN_CASE -> Nature.NOT_FOUND;
        };
    }
}
