package io.yuanheng.evaluation;

import io.yuanheng.kernel.ProblemCode;

/// Why something about evaluations is refused.
public enum EvaluationProblem implements ProblemCode {
    OUT_OF_SIGHT("EVAL-001"),
    UNKNOWN("EVAL-002"),
    /// the method does not hold for the year, or there is nothing to score
    NOTHING_TO_SCORE("EVAL-003"),
    /// inputs without which the method refuses
    LACKING("EVAL-004"),
    /// not in this state: published already, final, or not open to objection
    WRONG_STATE("EVAL-005"),
    NOT_ALLOWED("EVAL-006"),
    /// a day or a text is missing or cannot be
    UNREADABLE("EVAL-007"),
    /// the method as it was cannot be followed any more
    METHOD_GONE("EVAL-008");

    private final String code;

    EvaluationProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Nature nature() {
        return switch (this) {
            case OUT_OF_SIGHT, NOT_ALLOWED -> Nature.NOT_ALLOWED;
            case UNKNOWN -> Nature.NOT_FOUND;
            case WRONG_STATE, METHOD_GONE -> Nature.CONFLICT;
            case NOTHING_TO_SCORE, LACKING, UNREADABLE -> Nature.INVALID;
        };
    }
}
