package io.yuanheng.indicator;

import io.yuanheng.kernel.ProblemCode;

/// Why a figure is refused.
public enum FigureProblem implements ProblemCode {
    UNKNOWN_INDICATOR("FIG-001", Nature.NOT_FOUND),
    UNKNOWN_DIMENSION("FIG-002"),
    UNKNOWN_MEMBER("FIG-003"),
    AMBIGUOUS_MEMBER("FIG-004"),
    JANUARY_WAIVED("FIG-005"),
    OUT_OF_SIGHT("FIG-006", Nature.NOT_ALLOWED),
    CHANGE_NOT_YET_MADE("FIG-007"),
    UNKNOWN_FIELD("FIG-008"),
    NOT_ADDITIVE("FIG-009"),
    UNREADABLE_QUESTION("FIG-010");

    private final String code;
    private final Nature nature;

    FigureProblem(String code) {
        this(code, Nature.INVALID);
    }

    FigureProblem(String code, Nature nature) {
        this.code = code;
        this.nature = nature;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Nature nature() {
        return nature;
    }
}
