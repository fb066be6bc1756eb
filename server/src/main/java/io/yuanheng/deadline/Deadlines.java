package io.yuanheng.deadline;

import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import java.util.List;

/// What is due, computed when it is asked.
public interface Deadlines {

    ChangeNo current();

    /// The codes of all rules, in order.
    List<String> rules();

    /// Obligations within the scope, sorted and counted.
    DueList due(DueQuestion question, Scope scope);
}
