package io.yuanheng.declaration;

import io.yuanheng.kernel.ProblemCode;
import io.yuanheng.kernel.Severity;

/// What can be wrong with a pack.
public enum DeclarationProblem implements ProblemCode {
    NOT_YAML("DECL-001"),
    /// anchors and aliases: a reader should not have to look elsewhere
    ALIAS("DECL-002"),
    TAG("DECL-003"),
    DUPLICATE_KEY("DECL-004"),
    UNKNOWN_KEY("DECL-005"),
    MISSING_KEY("DECL-006"),
    /// a list where a text belongs, and the like
    WRONG_SHAPE("DECL-007"),
    /// a text that is none of the words allowed, no number, no yes or no
    BAD_VALUE("DECL-008"),
    UNREADABLE_FOLDER("DECL-009"),
    MISPLACED_FILE("DECL-010"),
    BAD_CODE("DECL-011"),
    RESERVED_CODE("DECL-012"),
    DUPLICATE_CODE("DECL-013"),
    UNKNOWN_PACK("DECL-014"),
    UNKNOWN_LEDGER("DECL-015"),
    UNKNOWN_FIELD("DECL-016"),
    UNKNOWN_DICTIONARY("DECL-017"),
    UNKNOWN_ROLE("DECL-018"),
    UNKNOWN_INDICATOR("DECL-019"),
    UNKNOWN_UNIT_OF_MEASURE("DECL-020"),
    UNKNOWN_STATE("DECL-021"),
    UNKNOWN_PARENT("DECL-022"),
    UNKNOWN_STEP("DECL-048"),
    UNKNOWN_DEADLINE("DECL-049"),
    /// the field exists and holds something else than is needed here
    FIELD_DOES_NOT_FIT("DECL-023"),
    UNITS_DO_NOT_FIT("DECL-024"),
    /// a key that this type of field, source or rule does not take, or two that exclude each other
    KEY_DOES_NOT_FIT("DECL-025"),
    SECTION_COVERAGE("DECL-026"),
    AMBIGUOUS_HEADING("DECL-027"),
    AMBIGUOUS_ENTRY("DECL-028"),
    BAD_TABLE("DECL-029"),
    MISSING_FILE("DECL-030"),
    CIRCLE("DECL-031"),
    DUPLICATE_DIMENSION("DECL-032"),
    PERSONAL_FIELD("DECL-033"),
    RENAME("DECL-034"),
    RIGHTS_DO_NOT_FIT("DECL-035"),
    OVERLAY_TARGET("DECL-036"),
    OVERLAY_VERSION("DECL-037"),
    OVERLAY_CONFLICT("DECL-038"),
    OVERLAY_NOT_ALLOWED("DECL-039"),
    LONG_FILE("DECL-040", Severity.WARNING),
    /// days that no calendar speaks of, between two that do
    CALENDAR_GAP("DECL-041"),
    /// two calendars speak of one day
    CALENDAR_OVERLAP("DECL-042"),
    /// a day outside its calendar, named twice, or made up on what is a working day anyway
    CALENDAR_DAY("DECL-043"),
    /// the order of groups names one that no ledger belongs to
    UNKNOWN_GROUP("DECL-044"),
    UNKNOWN_LAMPS("DECL-045"),
    UNKNOWN_LADDER("DECL-046"),
    /// a predecessor that is no matter of its template
    UNKNOWN_MATTER("DECL-047"),
    /// a template names a part that is no file of the pack or of those it requires
    UNKNOWN_PART("DECL-050"),
    PART_IN_PART("DECL-051"),
    UNUSED_PART("DECL-052", Severity.WARNING),
    /// words in another language for what no declaration says
    UNSAID_WORDS("DECL-060", Severity.WARNING),
    /// one title in two ways
    AMBIGUOUS_WORDS("DECL-061");

    private final String code;
    private final Severity severity;

    DeclarationProblem(String code) {
        this(code, Severity.ERROR);
    }

    DeclarationProblem(String code, Severity severity) {
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
}
