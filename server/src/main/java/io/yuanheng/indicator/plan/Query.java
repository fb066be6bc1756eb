package io.yuanheng.indicator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of measures: one line, or one line per member.
public sealed interface Query {

    /// Asked of the database.
    ///
    /// @param by null for one line over all rows
    record Aggregate(Rows from, @Nullable By by, List<Measure> measures) implements Query {
        public Aggregate {
            measures = List.copyOf(measures);
        }
    }

    /// One line, added up from the lines of another query.
    record AddUp(Aggregate parts) implements Query {}
}
