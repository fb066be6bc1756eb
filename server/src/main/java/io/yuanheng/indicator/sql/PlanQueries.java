package io.yuanheng.indicator.sql;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.plan.FigurePlan;
import io.yuanheng.indicator.plan.FigurePlan.Slot;
import io.yuanheng.indicator.plan.Measure;
import io.yuanheng.indicator.plan.Query;
import io.yuanheng.indicator.plan.Rows;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Cursor;
import org.jooq.Record;

/// Asks a plan's queries of the database. All of them read at one change number, so no transaction has to hold them together.
public final class PlanQueries {

    private final History history;
    private final PlanSql sql;

    public PlanQueries(History history, Scope scope) {
        this.history = history;
        this.sql = new PlanSql(read -> history.table(read.ledger(), read.asOf(), scope, "t"));
    }

    /// The answers by slot; a query that stands in two slots is asked once.
    public Map<Slot, Answers> ask(FigurePlan plan) {
        Map<Query.Aggregate, Answers> asked = new HashMap<>();
        Map<Slot, Answers> answers = new EnumMap<>(Slot.class);
        plan.queries().forEach((slot, query) -> answers.put(slot, switch (query) {
            case Query.Aggregate aggregate -> asked.computeIfAbsent(aggregate, this::ask);
            case Query.AddUp(Query.Aggregate parts) -> asked.computeIfAbsent(parts, this::ask).addedUp(parts.measures());
        }));
        return answers;
    }

    /// The change that opened the version of each row, by row id in ascending order.
    public Map<Long, Long> versions(Rows rows) {
        Map<Long, Long> versions = new LinkedHashMap<>();
        try (Cursor<? extends Record> cursor = history.sql().fetchLazy(sql.versions(rows))) {
            for (Record line : cursor) {
                versions.put(line.get(0, Long.class), line.get(1, Long.class));
            }
        }
        return versions;
    }

    /// A column at the end of a path as text, by row id in ascending order; rows with an empty cell are left out.
    public Map<Long, String> values(Rows rows, Path path) {
        Map<Long, String> values = new LinkedHashMap<>();
        history.sql().fetch(sql.values(rows, path)).forEach(line -> values.put(line.value1(), line.value2()));
        return values;
    }

    private Answers ask(Query.Aggregate aggregate) {
        Answers answers = new Answers();
        for (Record line : history.sql().fetch(sql.aggregate(aggregate))) {
            String member = line.get(0, String.class);
            for (int i = 0; i < aggregate.measures().size(); i++) {
                Measure measure = aggregate.measures().get(i);
                answers.put(member, measure, line.get(i + 1, BigDecimal.class));
            }
        }
        return answers;
    }
}
