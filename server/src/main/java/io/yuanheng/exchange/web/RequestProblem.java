package io.yuanheng.exchange.web;

import io.yuanheng.kernel.ProblemCode;

/// What can be wrong with a request before the workbook is looked at.
enum RequestProblem implements ProblemCode {
    BAD_CORRECTIONS("XLS-201");

    private final String code;

    RequestProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
