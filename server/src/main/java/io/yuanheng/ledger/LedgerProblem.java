package io.yuanheng.ledger;

import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import io.yuanheng.kernel.Severity;
import org.jspecify.annotations.Nullable;

/// Why a row command or a query on rows is refused. Codes are stable; each has one message, filled with what was found.
///
/// 001–029 commands, 030–059 the text of a cell, 060–079 queries, 080–099 what somebody may write of a row, and its files.
public enum LedgerProblem implements ProblemCode {
    STALE("ROW-001", "“%s”在您打开之后已被改动（变更号 %s），本次没有保存"),
    UNKNOWN_LEDGER("ROW-002", "没有台账“%s”，或者您无权查看"),
    UNKNOWN_ROW("ROW-003", "台账“%s”里没有编号 %s 的行，或者您无权查看"),
    NOT_WRITABLE("ROW-004", "您没有在%s填写台账“%s”的权限"),
    ROW_NOT_WRITABLE("ROW-005", "“%s”不在您可以填写的范围内"),
    UNKNOWN_FIELD("ROW-006", "台账“%s”没有可以填写的字段“%s”"),
    REQUIRED("ROW-007", "%s：必须填写"),
    DUPLICATE_KEY("ROW-008", "%s已经存在：%s"),
    DUPLICATE_IN_BATCH("ROW-009", "%s与%s重复"),
    ROW_TWICE("ROW-010", "同一行已在%s中出现"),
    RULE_REFUSES("ROW-011", "%s"),
    RULE_WARNS("ROW-012", "%s", Severity.WARNING),
    UNKNOWN_STEP("ROW-013", "台账“%s”没有“%s”这一步"),
    STEP_NOT_FROM_HERE("ROW-014", "“%s”只能从%s办理，现在是%s"),
    STEP_NOT_YOURS("ROW-015", "“%s”由%s办理，您没有这个角色"),
    STEP_REQUIRES("ROW-016", "办理“%s”前必须填写%s"),
    REASON_MISSING("ROW-017", "%s必须写明理由"),
    UNKNOWN_STATE("ROW-018", "台账“%s”没有状态“%s”"),
    STILL_REFERENCED("ROW-019", "“%s”还被%s引用，不能撤回"),
    CLASS_OVERLAP("ROW-020", "%s的“%s”在%s已经登记过，时间重叠"),
    CLASS_ENDS_BEFORE_IT_BEGINS("ROW-021", "%s不能早于%s"),
    STEP_NEEDS_ANOTHER("ROW-023", "“%s”须由另一个人办理：“%s”是您办的"),
    HANDLER_WITHOUT_RIGHT("ROW-024", "“%s”没有办理台账“%s”的权限，不能交给它"),
    LOCKED("ROW-025", "%s：%s以后不能直接改"),
    LOCKED_ROW("ROW-026", "“%s”现在是%s，不能撤回"),
    POINTS_TO_ITSELF("ROW-027", "%s绕成了圈：%s"),
    STEP_AWAITS("ROW-028", "“%s”还不能办：%s还有 %s 件没有了结（%s）"),
    TOTAL_EXCEEDED("ROW-029", "%s%s"),
    STATE_NOT_WRITABLE("ROW-022", "“%s”现在是%s，状态只能通过办理步骤改变"),
    FIELD_NOT_YOURS("ROW-080", "%s由园区填写，您不能填"),
    NOT_TO_WITHDRAW("ROW-081", "“%s”只能由园区撤回"),
    NOT_YET("ROW-082", "%s还没有结束，不能登记“%s”"),
    TOO_MANY_FILES("ROW-083", "一行最多 %s 个文件"),
    FILE_TOO_LARGE("ROW-084", "文件“%s”有 %s MB，最多 %s MB"),
    FILE_TYPE("ROW-085", "文件“%s”%s"),
    FILE_TWICE("ROW-086", "同样内容的文件已在这一行：%s"),
    UNKNOWN_FILE("ROW-087", "这一行没有编号 %s 的文件，或者已被移除"),
    RESULTS("ROW-088", "台账“%s”的行由评价定稿写入，不能填写、修改、撤回或导入"),

    NOT_AN_AMOUNT("ROW-030", "“%s”不是确切的数"),
    OTHER_UNIT("ROW-031", "“%s”的单位不能换算成%s"),
    TOO_MANY_DECIMALS("ROW-032", "“%s”的小数超过 %s 位"),
    TOO_LARGE("ROW-033", "“%s”超过本栏能记的 %s 位整数"),
    NOT_WHOLE("ROW-034", "“%s”不是整数"),
    NOT_A_DAY("ROW-035", "“%s”不是日期"),
    NOT_A_MONTH("ROW-036", "“%s”不是月份"),
    JANUARY_WAIVED("ROW-037", "“%s”：1月份数据免报，没有单独的1月"),
    NOT_A_YEAR("ROW-038", "“%s”不是年份"),
    NOT_A_FLAG("ROW-039", "“%s”既不是“是”也不是“否”"),
    UNKNOWN_CHOICE("ROW-040", "“%s”不在%s中"),
    AMBIGUOUS_CHOICE("ROW-041", "“%s”在%s中不止一项"),
    WRONG_LEVEL("ROW-042", "“%s”在%s中是第 %s 级，本栏要第 %s 级"),
    NOT_A_CREDIT_CODE("ROW-043", "“%s”不是统一社会信用代码：%s"),
    NOT_A_PHONE("ROW-044", "“%s”不是电话号码"),
    TOO_LONG("ROW-045", "超过 %s 个字（现有 %s 个）"),
    PATTERN("ROW-046", "“%s”不合规定的写法"),
    UNPRINTABLE("ROW-047", "含有不能显示的字符（第 %s 个字）"),
    REFERENCE_UNKNOWN("ROW-048", "%s中没有“%s”"),
    REFERENCE_AMBIGUOUS("ROW-049", "“%s”在%s中不止一个"),

    NOT_A_SHAPE("ROW-050", "%s"),

    UNKNOWN_FILTER("ROW-060", "台账“%s”不能按“%s”筛选"),
    UNKNOWN_SORT("ROW-061", "台账“%s”不能按“%s”排序"),
    BAD_PAGE("ROW-062", "分页参数不对：%s"),
    BAD_CHANGE("ROW-063", "“%s”不是变更号"),
    UNKNOWN_PARK("ROW-064", "没有园区“%s”，或者您无权查看"),
    BAD_VIEW("ROW-065", "视图没有保存：%s"),
    UNKNOWN_VIEW("ROW-066", "您没有编号 %s 的视图");

    private final String code;
    private final String message;
    private final Severity severity;

    LedgerProblem(String code, String message) {
        this(code, message, Severity.ERROR);
    }

    LedgerProblem(String code, String message, Severity severity) {
        this.code = code;
        this.message = message;
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
        return switch (this) {
            case STALE -> Nature.CONFLICT;
            case UNKNOWN_LEDGER, UNKNOWN_ROW, UNKNOWN_PARK, UNKNOWN_VIEW, UNKNOWN_FILE -> Nature.NOT_FOUND;
            case NOT_WRITABLE, ROW_NOT_WRITABLE, STEP_NOT_YOURS, STEP_NEEDS_ANOTHER, FIELD_NOT_YOURS, NOT_TO_WITHDRAW, RESULTS -> Nature.NOT_ALLOWED;
            case UNKNOWN_FIELD, REQUIRED, DUPLICATE_KEY, DUPLICATE_IN_BATCH, ROW_TWICE, RULE_REFUSES, RULE_WARNS, UNKNOWN_STEP,
                    STEP_NOT_FROM_HERE, STEP_REQUIRES, STEP_AWAITS, TOTAL_EXCEEDED, HANDLER_WITHOUT_RIGHT, LOCKED, LOCKED_ROW, POINTS_TO_ITSELF,
                    REASON_MISSING, UNKNOWN_STATE, STILL_REFERENCED,
                    CLASS_OVERLAP, CLASS_ENDS_BEFORE_IT_BEGINS, STATE_NOT_WRITABLE, NOT_AN_AMOUNT, OTHER_UNIT, TOO_MANY_DECIMALS, TOO_LARGE,
                    NOT_WHOLE, NOT_A_DAY, NOT_A_MONTH, JANUARY_WAIVED, NOT_A_YEAR, NOT_A_FLAG, UNKNOWN_CHOICE, AMBIGUOUS_CHOICE,
                    WRONG_LEVEL, NOT_A_CREDIT_CODE, NOT_A_PHONE, TOO_LONG, PATTERN, UNPRINTABLE, REFERENCE_UNKNOWN,
                    REFERENCE_AMBIGUOUS, UNKNOWN_FILTER, UNKNOWN_SORT, BAD_PAGE, BAD_CHANGE, BAD_VIEW, NOT_YET,
                    NOT_A_SHAPE, TOO_MANY_FILES, FILE_TOO_LARGE, FILE_TYPE, FILE_TWICE -> Nature.INVALID;
        };
    }

    String message(Object... found) {
        return message.formatted(found);
    }

    /// The problem at a place, its message filled with what was found.
    public Problem at(Place where, @Nullable String hint, Object... found) {
        return new Problem(this, where, message(found), hint);
    }
}
