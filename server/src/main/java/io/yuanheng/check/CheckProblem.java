package io.yuanheng.check;

import io.yuanheng.kernel.ProblemCode;

/// Why a file cannot be checked.
enum CheckProblem implements ProblemCode {
    FORBIDDEN("CHK-001"),
    UNREADABLE("CHK-002");

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
        return this == FORBIDDEN ? Nature.NOT_ALLOWED : Nature.INVALID;
    }
}
