package io.yuanheng.declaration.expression;

import io.yuanheng.kernel.ProblemCode;

/// What can be wrong with an expression.
public enum ExpressionProblem implements ProblemCode {
    /// not readable as CEL
    UNREADABLE("EXPR-001"),
    /// readable CEL outside the closed subset
    NOT_SUPPORTED("EXPR-002"),
    UNKNOWN_NAME("EXPR-003"),
    /// a path goes on behind a field that is no reference
    NOT_A_REFERENCE("EXPR-004"),
    KINDS_DIFFER("EXPR-005"),
    UNITS_DIFFER("EXPR-006"),
    UNKNOWN_CHOICE("EXPR-007"),
    UNKNOWN_STATE("EXPR-008"),
    NOT_A_CONDITION("EXPR-009"),
    BAD_LITERAL("EXPR-010"),
    NOT_ORDERED("EXPR-011"),
    TOO_DEEP("EXPR-012"),
    USER_OUTSIDE_ACCESS("EXPR-013"),
    /// both sides are known beforehand, so the comparison says nothing of a row
    NOTHING_TO_COMPARE("EXPR-014");

    private final String code;

    ExpressionProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
