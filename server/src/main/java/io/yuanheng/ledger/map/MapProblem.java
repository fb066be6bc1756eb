package io.yuanheng.ledger.map;

import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/// Why a shape or a file of shapes is refused.
public enum MapProblem implements ProblemCode {
    /// the coordinates give no shape
    NOT_A_SHAPE("MAP-001"),
    /// the file is none that is read here, or more than is read
    NOT_A_MAP_FILE("MAP-002"),
    /// this ledger has no shapes
    NO_SHAPES("MAP-003");

    private final String code;

    MapProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Nature nature() {
        return Nature.INVALID;
    }

    static <T> Outcome<T> refuse(String message, @Nullable String hint) {
        return Outcome.rejected(new Problem(NOT_A_SHAPE, Place.WHOLE, message, hint));
    }

    static <T> Outcome<T> refuseFile(String message, @Nullable String hint) {
        return Outcome.rejected(new Problem(NOT_A_MAP_FILE, Place.WHOLE, message, hint));
    }
}
