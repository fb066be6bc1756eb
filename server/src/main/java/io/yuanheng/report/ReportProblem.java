package io.yuanheng.report;

import io.yuanheng.kernel.ProblemCode;
import io.yuanheng.kernel.Severity;

/// What can be wrong with a request for a report.
enum ReportProblem implements ProblemCode {
    UNKNOWN_REPORT("REP-001"),
    FORBIDDEN("REP-002"),
    UNKNOWN_PARK("REP-003"),
    PERIOD_OF_WRONG_GRAIN("REP-004"),
    CUTOFF_OUTSIDE_PERIOD("REP-005"),
    NOTHING_TO_MASK("REP-006"),
    UNKNOWN_ISSUE("REP-007"),
    FIGURE_REFUSED("REP-008"),
    OTHER_REPORT("REP-009"),
    REASON_TOO_LONG("REP-010"),
    UNKNOWN_FIGURE("REP-011"),
    /// somebody else saved the text meanwhile
    PROSE_MOVED("REP-012"),
    PROSE_DOES_NOT_FIT("REP-013"),
    UNKNOWN_PROSE("REP-014"),
    NOT_REPORTED("REP-101"),
    PARTLY_REPORTED("REP-102"),
    /// words for a line that the template no longer writes
    PROSE_WITHOUT_PLACE("REP-103"),
    TYPED_NUMBER("REP-104");

    private final String code;

    ReportProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return switch (this) {
            case NOT_REPORTED, PARTLY_REPORTED, PROSE_WITHOUT_PLACE, TYPED_NUMBER -> Severity.WARNING;
            case UNKNOWN_REPORT,
                    FORBIDDEN,
                    UNKNOWN_PARK,
                    PERIOD_OF_WRONG_GRAIN,
                    CUTOFF_OUTSIDE_PERIOD,
                    NOTHING_TO_MASK,
                    UNKNOWN_ISSUE,
                    FIGURE_REFUSED,
                    OTHER_REPORT,
                    REASON_TOO_LONG,
                    UNKNOWN_FIGURE,
                    PROSE_MOVED,
                    PROSE_DOES_NOT_FIT,
                    UNKNOWN_PROSE -> Severity.ERROR;
        };
    }

    @Override
    public Nature nature() {
        return switch (this) {
            case UNKNOWN_REPORT, UNKNOWN_PARK, UNKNOWN_ISSUE, UNKNOWN_FIGURE, UNKNOWN_PROSE -> Nature.NOT_FOUND;
            case FORBIDDEN -> Nature.NOT_ALLOWED;
            case OTHER_REPORT, PROSE_MOVED -> Nature.CONFLICT;
            case PERIOD_OF_WRONG_GRAIN, CUTOFF_OUTSIDE_PERIOD, NOTHING_TO_MASK, FIGURE_REFUSED, REASON_TOO_LONG -> Nature.INVALID;
            case NOT_REPORTED, PARTLY_REPORTED, PROSE_DOES_NOT_FIT, PROSE_WITHOUT_PLACE, TYPED_NUMBER -> Nature.INVALID;
        };
    }
}
