package io.yuanheng.indicator;

import io.yuanheng.kernel.ProblemCode;

/// Why a figure is refused.
public enum FigureProblem implements ProblemCode {
    UNKNOWN_INDICATOR("FIG-001"),
    UNKNOWN_DIMENSION("FIG-002"),
    UNKNOWN_MEMBER("FIG-003"),
    AMBIGUOUS_MEMBER("FIG-004"),
    JANUARY_WAIVED("FIG-005"),
    OUT_OF_SIGHT("FIG-006"),
    CHANGE_NOT_YET_MADE("FIG-007"),
    UNKNOWN_FIELD("FIG-008"),
    NOT_ADDITIVE("FIG-009"),
    UNREADABLE_QUESTION("FIG-010");

    private final String code;

    FigureProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
