package io.yuanheng.deadline;

import io.yuanheng.kernel.ProblemCode;

/// Why a question about what is due is refused.
public enum DeadlineProblem implements ProblemCode {
    OUT_OF_SIGHT("DUE-001"),
    /// a moment, day, change number or rule that cannot be read
    UNREADABLE_QUESTION("DUE-002"),
    /// nodes of a schedule that wait for each other
    CIRCULAR_PREDECESSORS("DUE-003"),
    BEFORE_ITS_PREDECESSOR("DUE-004"),
    /// a node planned so late that those behind it have not enough working days
    CANNOT_BE_KEPT("DUE-005");

    private final String code;

    DeadlineProblem(String code) {
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
            case UNREADABLE_QUESTION, CIRCULAR_PREDECESSORS, BEFORE_ITS_PREDECESSOR, CANNOT_BE_KEPT -> Nature.INVALID;
        };
    }
}
