package io.yuanheng.definition;

import io.yuanheng.kernel.ProblemCode;

/// Refusals of this module.
enum DefinitionProblem implements ProblemCode {
    NOT_ALLOWED("DEF-001", Nature.NOT_ALLOWED),
    UNKNOWN("DEF-002", Nature.NOT_FOUND),
    /// a kind that no overlay can change
    NOT_CHANGEABLE("DEF-003", Nature.INVALID),
    TOO_LONG("DEF-004", Nature.INVALID),
    NOTHING_CHANGED("DEF-005", Nature.INVALID);

    private final String code;
    private final Nature nature;

    DefinitionProblem(String code, Nature nature) {
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
