package io.yuanheng.deadline;

import io.yuanheng.declaration.TimeLimit;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import java.time.LocalDate;
import java.util.List;

/// What is due, computed when it is asked.
public interface Deadlines {

    ChangeNo current();

    /// The codes of all rules, in order.
    List<String> rules();

    /// The last day of a limit that begins on a day, by the calendars of the packs.
    LocalDate end(LocalDate from, TimeLimit limit);

    /// Obligations within the scope, sorted and counted.
    DueList due(DueQuestion question, Scope scope);
}
