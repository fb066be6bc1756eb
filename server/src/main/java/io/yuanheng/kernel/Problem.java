package io.yuanheng.kernel;

import org.jspecify.annotations.Nullable;

/// What is wrong, where, and the way out. Messages are Chinese, codes are stable.
public record Problem(ProblemCode code, Place where, String message, @Nullable String hint) {

    public static Problem of(ProblemCode code, Place where, String message) {
        return new Problem(code, where, message, null);
    }

    public boolean refuses() {
        return code.severity() == Severity.ERROR;
    }

    /// One line for a console: `path:line:column  DECL-014  message（hint）`.
    @Override
    public String toString() {
        String place = where.toString();
        return (place.isEmpty() ? "" : place + "  ") + code.code() + "  " + message + (hint == null ? "" : "（" + hint + "）");
    }
}
