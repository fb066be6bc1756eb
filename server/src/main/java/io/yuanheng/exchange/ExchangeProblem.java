package io.yuanheng.exchange;

import io.yuanheng.kernel.ProblemCode;
import io.yuanheng.kernel.Severity;

/// Why a workbook, a column or a row was refused or left out.
enum ExchangeProblem implements ProblemCode {
    EMPTY_FILE("XLS-001", Severity.ERROR),
    NOT_A_WORKBOOK("XLS-002", Severity.ERROR),
    OLD_FORMAT("XLS-003", Severity.ERROR),
    PASSWORD_PROTECTED("XLS-004", Severity.ERROR),
    MACROS("XLS-005", Severity.ERROR),
    DAMAGED("XLS-006", Severity.ERROR),
    TOO_LARGE("XLS-007", Severity.ERROR),
    NO_HEADING("XLS-008", Severity.ERROR),
    COLUMN_TWICE("XLS-009", Severity.ERROR),
    COLUMN_MISSING("XLS-010", Severity.ERROR),
    NO_ROWS("XLS-011", Severity.ERROR),
    NOT_ALLOWED("XLS-012", Severity.ERROR),
    FORMULA_ERROR("XLS-013", Severity.ERROR),
    FORMULA_WITHOUT_VALUE("XLS-014", Severity.ERROR),
    UNIT("XLS-015", Severity.ERROR),
    NO_SHAPES("XLS-016", Severity.ERROR),
    COLUMN_UNKNOWN("XLS-020", Severity.WARNING),
    ROW_PASSED_OVER("XLS-021", Severity.WARNING),
    MORE("XLS-022", Severity.WARNING);

    private final String code;
    private final Severity severity;

    ExchangeProblem(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Nature nature() {
        return this == NOT_ALLOWED ? Nature.NOT_ALLOWED : Nature.INVALID;
    }
}
