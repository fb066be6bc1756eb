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
        FieldCode summed = planner.summed();
        if (at == null || summed == null || !planner.expectsEveryMonth()) {
            return Status.REPORTED;
        }
        BigDecimal expected = BigDecimal.valueOf(planner.question().period().months().stream()
                .filter(month -> !at.waived() || month.getMonthValue() != 1)
                .count());
        return every(new Measure.CountMonths(at, summed), new Measure.CountFilled(summed), expected) ? Status.REPORTED : Status.PARTLY;
    }

    private boolean every(Measure months, Measure filled, BigDecimal expected) {
        Answers reporters = answers.get(Slot.REPORTERS);
        Answers byReporter = answers.get(Slot.MONTHS_BY_REPORTER);
        Answers byAnyone = answers.get(Slot.MONTHS);
        if (reporters != null && byReporter != null) {
            return reporters.members().stream()
                    .filter(member -> reporters.count(member, filled).signum() > 0)
                    .allMatch(member -> byReporter.count(member, months).compareTo(expected) >= 0);
        }
        return byAnyone == null || byAnyone.count(null, months).compareTo(expected) >= 0;
    }
}
