package io.yuanheng.access;

import io.yuanheng.kernel.ProblemCode;

/// Refusals of this module.
enum AccessProblem implements ProblemCode {
    LOG_IN_REFUSED("ACCESS-001", Nature.NOT_LOGGED_IN),
    LOG_IN_BUSY("ACCESS-002", Nature.BUSY),
    RIGHTS_UNCLEAR("ACCESS-003", Nature.NOT_ALLOWED),
    NOT_ALLOWED("ACCESS-004", Nature.NOT_ALLOWED),
    LOGIN_SHAPE("ACCESS-005", Nature.INVALID),
    LOGIN_TAKEN("ACCESS-006", Nature.CONFLICT),
    NAME_MISSING("ACCESS-007", Nature.INVALID),
    PASSWORD_WEAK("ACCESS-008", Nature.INVALID),
    ROLE_UNKNOWN("ACCESS-009", Nature.INVALID),
    UNIT_UNKNOWN("ACCESS-010", Nature.INVALID),
    USER_UNKNOWN("ACCESS-011", Nature.NOT_FOUND),
    OWN_RIGHTS("ACCESS-012", Nature.NOT_ALLOWED),
    LOG_BROKEN("ACCESS-013", Nature.INVALID);

    private final String code;
    private final Nature nature;

    AccessProblem(String code, Nature nature) {
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
