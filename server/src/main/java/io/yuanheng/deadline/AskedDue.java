package io.yuanheng.deadline;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of an address or a command line, not yet a question.
///
/// @param at a moment such as 2024-06-30T09:00 or a day, which means its end of office hours; null for now
/// @param until the last day of what falls due; null for thirty days ahead
/// @param late only what is late
/// @param row only what this row owes, whenever it falls due
/// @param mine only what the caller's roles answer for
public record AskedDue(
        ParkCode park,
        @Nullable String at,
        @Nullable String until,
        @Nullable Long asOf,
        boolean done,
        boolean mine,
        boolean late,
        @Nullable String rule,
        @Nullable Long row,
        int limit) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int AHEAD = 30;
    private static final int LONGEST = 5_000;

    public Outcome<DueList> ask(Deadlines deadlines, Caller caller) {
        return question(deadlines, caller).map(question -> deadlines.due(question, caller.scope()));
    }

    private Outcome<DueQuestion> question(Deadlines deadlines, Caller caller) {
        if (!caller.scope().covers(park)) {
            return Outcome.rejected(new Problem(DeadlineProblem.OUT_OF_SIGHT, WHOLE, "无权查看园区 " + park + " 的期限", "请联系管理员授权"));
        }
        List<Problem> problems = new ArrayList<>();
        LocalDateTime now = at == null || at.isBlank() ? LocalDateTime.now(ZONE).withSecond(0).withNano(0) : moment(at, problems).orElse(LocalDateTime.MIN);
        LocalDate last = until == null || until.isBlank() ? null : day(until, problems).orElse(LocalDate.MIN);
        ChangeNo current = deadlines.current();
        if (asOf != null && (asOf < 0 || asOf > current.value())) {
            problems.add(unreadable("没有变更号 " + asOf, "最新的是 " + current));
        }
        if (rule != null && !rule.isBlank() && !deadlines.rules().contains(rule)) {
            problems.add(unreadable("没有期限 " + rule, "可用：" + String.join("、", deadlines.rules())));
        }
        if (limit < 1 || limit > LONGEST) {
            problems.add(unreadable("limit 应在 1 到 " + LONGEST + " 之间", null));
        }
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        LocalDate ahead = row == null ? now.toLocalDate().plusDays(AHEAD) : LocalDate.of(9999, 12, 31);
        return Outcome.accepted(new DueQuestion(
                List.of(park),
                asOf == null ? current : new ChangeNo(asOf),
                now,
                null,
                last == null ? ahead : last,
                done,
                rule == null || rule.isBlank() ? Set.of() : Set.of(rule),
                mine ? caller.roles(park) : Set.of(),
                limit,
                row == null ? null : new RowId(row),
                late));
    }

    private static Optional<LocalDateTime> moment(String written, List<Problem> problems) {
        try {
            // a bare day means the close of business
            return Optional.of(written.length() == 10 ? LocalDate.parse(written).atTime(17, 0) : LocalDateTime.parse(written));
        } catch (DateTimeException _) {
            problems.add(unreadable("时刻“" + written + "”看不懂", "写成 2024-06-30T09:00 或 2024-06-30"));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String written, List<Problem> problems) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException _) {
            problems.add(unreadable("日期“" + written + "”看不懂", "写成 2024-06-30"));
            return Optional.empty();
        }
    }

    private static Problem unreadable(String message, @Nullable String hint) {
        return new Problem(DeadlineProblem.UNREADABLE_QUESTION, WHOLE, message, hint);
    }
}
