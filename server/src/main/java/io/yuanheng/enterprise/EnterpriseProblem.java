package io.yuanheng.enterprise;

import io.yuanheng.kernel.ProblemCode;

/// Why something about a firm is refused.
public enum EnterpriseProblem implements ProblemCode {
    UNKNOWN_ENTERPRISE("FIRM-001"),
    UNREADABLE_DAY("FIRM-002");

    private final String code;

    EnterpriseProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Nature nature() {
        return switch (this) {
            case UNKNOWN_ENTERPRISE -> Nature.NOT_FOUND;
            case UNREADABLE_DAY -> Nature.INVALID;
        };
    }
}
