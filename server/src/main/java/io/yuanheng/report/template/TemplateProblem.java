package io.yuanheng.report.template;

import io.yuanheng.kernel.ProblemCode;

/// What can be wrong with a template.
enum TemplateProblem implements ProblemCode {
    SLOT_NOT_CLOSED("TPL-001"),
    UNKNOWN_WORD("TPL-002"),
    UNKNOWN_INDICATOR("TPL-003"),
    UNKNOWN_PART("TPL-004"),
    UNKNOWN_OPTION("TPL-005"),
    UNKNOWN_DIMENSION("TPL-006"),
    UNIT_DOES_NOT_CONVERT("TPL-007"),
    CLAUSE_NOT_CLOSED("TPL-008"),
    UNKNOWN_DIRECTIVE("TPL-010"),
    BLOCK_NOT_CLOSED("TPL-011"),
    NOTHING_TO_CLOSE("TPL-012"),
    TITLE_MISPLACED("TPL-013"),
    HEADING_TOO_DEEP("TPL-014"),
    UNKNOWN_CONDITION("TPL-015"),
    UNKNOWN_LEDGER("TPL-016"),
    UNKNOWN_FIELD("TPL-017"),
    BAD_ROW_CONDITION("TPL-018"),
    OUTSIDE_A_LIST("TPL-019"),
    BAD_TABLE("TPL-020"),
    UNKNOWN_RULE("TPL-021"),
    BAD_DUE("TPL-022");

    private final String code;

    TemplateProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
