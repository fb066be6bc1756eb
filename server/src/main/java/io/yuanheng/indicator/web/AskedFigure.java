package io.yuanheng.indicator.web;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.access.Caller;
import io.yuanheng.indicator.FigureProblem;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The words of an address, not yet a question.
///
/// @param only `dimension:member` each; an empty member means rows that name none
record AskedFigure(
        IndicatorCode indicator,
        ParkCode park,
        String period,
        ChangeNo asOf,
        List<String> only,
        @Nullable String by,
        @Nullable String without) {

    Outcome<Question> question(Caller caller) {
        if (!caller.may("figures", park)) {
            return Outcome.rejected(
                    new Problem(FigureProblem.OUT_OF_SIGHT, WHOLE, "无权查看园区 " + park + " 的指标", "请联系管理员授权"));
        }
        Optional<Period> read = Period.parse(period);
        List<Question.Member> members = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (read.isEmpty()) {
            problems.add(new Problem(
                    FigureProblem.UNREADABLE_QUESTION,
                    WHOLE,
                    "时段“" + period + "”看不懂",
                    "可写 2024-03、2024Q1、2024H1、2024 或 2024-01..2024-06"));
        }
        for (String written : only) {
            int colon = written.indexOf(':');
            if (colon < 1) {
                problems.add(new Problem(
                        FigureProblem.UNREADABLE_QUESTION, WHOLE, "筛选“" + written + "”看不懂", "写成 分组:成员，例如 above_scale:yes"));
            } else {
                members.add(new Question.Member(written.substring(0, colon), written.substring(colon + 1)));
            }
        }
        return problems.isEmpty()
                ? Outcome.accepted(new Question(indicator, park, read.orElseThrow(), asOf, members, emptyIsNull(by), emptyIsNull(without)))
                : Outcome.rejected(problems);
    }

    private static @Nullable String emptyIsNull(@Nullable String written) {
        return written == null || written.isBlank() ? null : written;
    }
}
