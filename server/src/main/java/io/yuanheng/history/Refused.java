package io.yuanheng.history;

import io.yuanheng.kernel.Problem;
import java.util.List;

/// Carries a refusal out of a transaction, so that it is rolled back; caught at the module's face.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Refused(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
