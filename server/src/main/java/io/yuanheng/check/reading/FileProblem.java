package io.yuanheng.check.reading;

import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;

/// Why a file cannot be read as a manuscript.
public enum FileProblem implements ProblemCode {
    EMPTY("CHK-010"),
    TOO_LARGE("CHK-011"),
    OLD_WORD("CHK-012"),
    ENCRYPTED("CHK-013"),
    DAMAGED("CHK-014"),
    NOT_A_MANUSCRIPT("CHK-015"),
    ENCODING("CHK-016"),
    OTHER_CONTENT("CHK-017");

    private final String code;

    FileProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public <T> Outcome<T> refuse(String message, String hint) {
        return Outcome.rejected(new Problem(this, Place.WHOLE, message, hint));
    }
}
