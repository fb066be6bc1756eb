package io.yuanheng.check.ledger;

import io.yuanheng.kernel.ProblemCode;

/// Why figures of a text cannot be compared with a ledger.
public enum LedgerProblem implements ProblemCode {
    FORBIDDEN("CHK-034", Nature.NOT_ALLOWED),
    UNKNOWN_PARK("CHK-031", Nature.NOT_FOUND),
    UNKNOWN_CHANGE("CHK-032", Nature.INVALID),
    UNKNOWN_PART("CHK-033", Nature.NOT_FOUND);

    private final String code;
    private final Nature nature;

    LedgerProblem(String code, Nature nature) {
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
