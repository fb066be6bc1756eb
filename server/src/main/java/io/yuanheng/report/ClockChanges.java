package io.yuanheng.report;

import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.report.manifest.DueMatters.Matter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which matters stand otherwise at another change.
final class ClockChanges {

    private ClockChanges() {}

    /// @return the rows that owe them; the clock knows the change of a row's version, not its number
    static List<Reports.RowChange> between(List<Matter> before, List<Matter> after) {
        Map<String, Matter> was = byKey(before);
        Map<String, Matter> is = byKey(after);
        Set<String> keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        List<Reports.RowChange> changes = new ArrayList<>();
        for (String key : keys) {
            Matter then = was.get(key);
            Matter now = is.get(key);
            Matter named = now == null ? then : now;
            boolean same = then != null && now != null && then.state() == now.state() && Objects.equals(then.version(), now.version());
            LedgerCode ledger = named == null ? null : named.ledger();
            RowId row = named == null ? null : named.row();
            if (!same && named != null && ledger != null && row != null) {
                changes.add(new Reports.RowChange(ledger, row, named.title() + " " + named.subject(), null, null, null, null));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, Matter> byKey(List<Matter> matters) {
        Map<String, Matter> byKey = new LinkedHashMap<>();
        matters.forEach(matter -> byKey.put(matter.key(), matter));
        return byKey;
    }
}
