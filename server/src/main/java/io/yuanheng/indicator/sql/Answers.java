package io.yuanheng.indicator.sql;

import io.yuanheng.indicator.plan.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lines of one query: measures by member. A query that was not asked by a dimension has one line, of the member null.
public final class Answers {

    static final Answers NONE = new Answers();

    private final Map<@Nullable String, Map<Measure, BigDecimal>> lines = new LinkedHashMap<>();

    /// Members in the order the database gave them; null stands for rows without a member.
    public Set<@Nullable String> members() {
        return lines.keySet();
    }

    public @Nullable BigDecimal of(@Nullable String member, Measure measure) {
        Map<Measure, BigDecimal> line = lines.get(member);
        return line == null ? null : line.get(measure);
    }

    /// The only line of a query over all rows.
    public @Nullable BigDecimal whole(Measure measure) {
        return of(null, measure);
    }

    /// A count, zero where no line speaks of the member.
    public BigDecimal count(@Nullable String member, Measure measure) {
        BigDecimal counted = of(member, measure);
        return counted == null ? BigDecimal.ZERO : counted;
    }

    void put(@Nullable String member, Measure measure, @Nullable BigDecimal amount) {
        Map<Measure, BigDecimal> line = lines.computeIfAbsent(member, _ -> new HashMap<>());
        if (amount != null) {
            line.put(measure, amount);
        }
    }

    /// One line: the sums of the lines of this one, exact; what no line has stays unknown.
    Answers addedUp(List<Measure> measures) {
        Answers whole = new Answers();
        for (Measure measure : measures) {
            List<BigDecimal> filled = new ArrayList<>();
            for (Map<Measure, BigDecimal> line : lines.values()) {
                BigDecimal amount = line.get(measure);
                if (amount != null) {
                    filled.add(amount);
                }
            }
            whole.put(null, measure, filled.stream().reduce(BigDecimal::add).orElse(null));
        }
        return whole;
    }
}
