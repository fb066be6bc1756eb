package io.yuanheng.platform;

import io.yuanheng.deadline.Deadlines;
import io.yuanheng.declaration.TimeLimit;
import io.yuanheng.evaluation.ObjectionDays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Puts the calendar of working days behind what evaluations ask of it: neither of the two modules knows the other.
@Component
public final class CalendarForEvaluations implements ObjectionDays {

    private final Deadlines deadlines;

    CalendarForEvaluations(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public LocalDate last(LocalDate from, int workingDays) {
        return workingDays == 0 ? from : deadlines.end(from, new TimeLimit.WorkingDays(workingDays));
    }
}
