package io.yuanheng.indicator;

import io.yuanheng.indicator.Figure.Status;
import io.yuanheng.indicator.plan.At;
import io.yuanheng.indicator.plan.FigurePlan.Slot;
import io.yuanheng.indicator.plan.Measure;
import io.yuanheng.indicator.plan.Planner;
import io.yuanheng.indicator.sql.Answers;
import io.yuanheng.kernel.FieldCode;
import java.math.BigDecimal;
import java.util.Map;

/// Whether every month that should have been reported was: by each enterprise of the figure, or, where the indicator knows no
/// enterprises, by anyone.
record Coverage(Planner planner, Map<Slot, Answers> answers) {

    Status status() {
        At at = planner.at();
        if (at == null || !planner.expectsEveryMonth()) {
            return Status.REPORTED;
        }
        BigDecimal expected = BigDecimal.valueOf(planner.question().period().months().stream()
                .filter(month -> !at.waived() || month.getMonthValue() != 1)
                .count());
        Measure reported = new Measure.CountMonths(at, planner.summed());
        Answers reporters = answers.get(Slot.REPORTERS);
        Answers byReporter = answers.get(Slot.MONTHS_BY_REPORTER);
        if (reporters == null || byReporter == null) {
            Answers months = answers.get(Slot.MONTHS);
            return months == null || noRows() || complete(months.count(null, reported), expected) ? Status.REPORTED : Status.PARTLY;
        }
        FieldCode summed = planner.summed();
        Measure filled = summed == null ? new Measure.CountRows() : new Measure.CountFilled(summed);
        boolean all = reporters.members().stream()
                .filter(member -> reporters.count(member, filled).signum() > 0)
                .allMatch(member -> complete(byReporter.count(member, reported), expected));
        return all ? Status.REPORTED : Status.PARTLY;
    }

    /// A count over no rows is a zero that nobody owes an explanation for.
    private boolean noRows() {
        Answers now = answers.get(Slot.NOW);
        return now == null || now.count(null, new Measure.CountRows()).signum() == 0;
    }

    private static boolean complete(BigDecimal months, BigDecimal expected) {
        return months.compareTo(expected) >= 0;
    }
}
