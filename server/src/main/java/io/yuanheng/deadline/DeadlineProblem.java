package io.yuanheng.deadline;

import io.yuanheng.kernel.ProblemCode;

/// Why a question about what is due is refused.
public enum DeadlineProblem implements ProblemCode {
    OUT_OF_SIGHT("DUE-001"),
    /// a moment, day, change number or rule that cannot be read
    UNREADABLE_QUESTION("DUE-002");

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
            case UNREADABLE_QUESTION -> Nature.INVALID;
        };
    }
}
