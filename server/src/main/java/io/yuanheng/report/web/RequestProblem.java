package io.yuanheng.report.web;

import io.yuanheng.kernel.ProblemCode;

/// What can be wrong with a request before anything is asked of the ledgers.
enum RequestProblem implements ProblemCode {
    BAD_PERIOD("REP-201"),
    BAD_CUTOFF("REP-202"),
    BAD_PARK("REP-203"),
    UNKNOWN_DRAFT("REP-204");

    private final String code;

    RequestProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Nature nature() {
        return this == UNKNOWN_DRAFT ? Nature.NOT_FOUND : Nature.INVALID;
    }
}
