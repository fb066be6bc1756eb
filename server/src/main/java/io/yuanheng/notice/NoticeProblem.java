package io.yuanheng.notice;

import io.yuanheng.kernel.ProblemCode;

/// Why notice refuses.
enum NoticeProblem implements ProblemCode {
    NOT_ALLOWED("NOTE-001", Nature.NOT_ALLOWED),
    NOT_FOUND("NOTE-002", Nature.NOT_FOUND);

    private final String code;
    private final Nature nature;

    NoticeProblem(String code, Nature nature) {
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
