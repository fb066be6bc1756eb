package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// The order of the groups of ledgers in menus: as the packs name them, one pack after the other, then those not named.
final class LedgerGroups {

    private final List<String> order = new ArrayList<>();

    LedgerGroups(WrittenPacks written, Findings findings) {
        List<String> used = written.ledgers().stream()
                .map(in -> in.written().group())
                .filter(Objects::nonNull)
                .map(Written.Text::text)
                .distinct()
                .toList();
        for (In<Written.Pack> in : written.packs()) {
            for (Written.Text group : in.written().groups()) {
                if (!used.contains(group.text())) {
                    findings.unknown(DeclarationProblem.UNKNOWN_GROUP, group, "没有台账属于“" + group + "”这一组", used);
                } else if (!order.contains(group.text())) {
                    order.add(group.text());
                }
            }
        }
    }

    /// The ledgers in the order of their groups; within a group as they were declared.
    List<LedgerDefinition> sorted(List<LedgerDefinition> ledgers) {
        return ledgers.stream().sorted(Comparator.comparingInt(this::place)).toList();
    }

    private int place(LedgerDefinition ledger) {
        int at = order.indexOf(ledger.group());
        return at < 0 ? order.size() : at;
    }
}
