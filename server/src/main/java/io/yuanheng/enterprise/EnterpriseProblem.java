package io.yuanheng.enterprise;

import io.yuanheng.kernel.ProblemCode;

/// Why something about a firm is refused.
public enum EnterpriseProblem implements ProblemCode {
    UNKNOWN_ENTERPRISE("FIRM-001"),
    UNREADABLE_DAY("FIRM-002"),
    UNKNOWN_APPLICATION("FIRM-003"),
    DECIDED("FIRM-004");

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
            case UNKNOWN_ENTERPRISE, UNKNOWN_APPLICATION -> Nature.NOT_FOUND;
            case DECIDED -> Nature.CONFLICT;
            case UNREADABLE_DAY -> Nature.INVALID;
        };
    }
}
