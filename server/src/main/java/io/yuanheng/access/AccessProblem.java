package io.yuanheng.access;

import io.yuanheng.kernel.ProblemCode;

/// Refusals of this module.
enum AccessProblem implements ProblemCode {
    LOG_IN_REFUSED("ACCESS-001"),
    LOG_IN_BUSY("ACCESS-002"),
    RIGHTS_UNCLEAR("ACCESS-003"),
    NOT_ALLOWED("ACCESS-004"),
    LOGIN_SHAPE("ACCESS-005"),
    LOGIN_TAKEN("ACCESS-006"),
    NAME_MISSING("ACCESS-007"),
    PASSWORD_WEAK("ACCESS-008"),
    ROLE_UNKNOWN("ACCESS-009"),
    UNIT_UNKNOWN("ACCESS-010"),
    USER_UNKNOWN("ACCESS-011"),
    OWN_RIGHTS("ACCESS-012"),
    LOG_BROKEN("ACCESS-013");

    private final String code;

    AccessProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
