package io.yuanheng.casework;

import io.yuanheng.casework.ApprovalMatter.Blocker;
import io.yuanheng.casework.ApprovalMatter.State;
import io.yuanheng.deadline.DueView;
import io.yuanheng.declaration.ApprovalDefinition;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers.RowView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the matters of one case stand on a day, and which waits for which.
final class MatterStates {

    private static final String RULE = "approval_item";
    private static final FieldCode REFUSED_ON = new FieldCode("refused_on");
    private static final FieldCode OPINION = new FieldCode("opinion");
    private static final FieldCode OPINION_ON = new FieldCode("opinion_on");
    private static final FieldCode CONDITIONS = new FieldCode("conditions");
    private static final String UNSEEN = "另一事项";

    private final LocalDate today;
    private final Map<RowId, RowView> items = new HashMap<>();
    private final Map<RowId, List<DueView.Line>> due;
    private final Function<RowId, @Nullable String> missing;

    MatterStates(LocalDate today, List<RowView> items, Map<RowId, List<DueView.Line>> due, Function<RowId, @Nullable String> missing) {
        this.today = today;
        this.due = due;
        this.missing = missing;
        items.forEach(item -> this.items.put(item.version().row(), item));
    }

    ApprovalMatter of(RowView item) {
        RowId row = item.version().row();
        State state = state(item);
        // the clock of what is blocked has not begun
        DueView.Line owed = state == State.BLOCKED ? null : owed(row);
        String lacks = state == State.STOPPED ? missing.apply(row) : null;
        return new ApprovalMatter(
                row.value(),
                Approvals.text(item, ApprovalDefinition.TITLE),
                item.texts().get(ApprovalDefinition.STAGE),
                Approvals.text(item, ApprovalDefinition.DEPARTMENT),
                state.code(),
                owed == null ? null : owed.lamp(),
                owed == null ? null : owed.due(),
                owed != null && owed.provisional(),
                done(item) ? item.texts().get(ApprovalDefinition.GRANTED_ON) : null,
                reason(item, state, owed, lacks),
                state == State.BLOCKED ? blockers(item) : List.of(),
                isSettled(state) ? List.of() : waiting(row),
                lacks,
                item.texts().get(OPINION),
                item.texts().get(OPINION_ON),
                item.texts().get(CONDITIONS));
    }

    private State state(RowView item) {
        LocalDate refused = Approvals.day(item, REFUSED_ON);
        if (done(item)) {
            return "waived".equals(item.version().state()) ? State.WAIVED : State.GRANTED;
        }
        if (refused != null && !refused.isAfter(today)) {
            return State.REFUSED;
        }
        if (!blockers(item).isEmpty()) {
            return State.BLOCKED;
        }
        DueView.Line owed = owed(item.version().row());
        if (owed == null) {
            return State.OPEN;
        }
        return running(owed);
    }

    private static State running(DueView.Line owed) {
        return switch (owed.state()) {
            case "late" -> State.LATE;
            case "stopped" -> State.STOPPED;
            default -> State.OPEN;
        };
    }

    private boolean done(RowView item) {
        LocalDate granted = Approvals.day(item, ApprovalDefinition.GRANTED_ON);
        return granted != null && !granted.isAfter(today);
    }

    private static boolean isSettled(State state) {
        return switch (state) {
            case GRANTED, WAIVED -> true;
            case OPEN, LATE, STOPPED, BLOCKED, REFUSED -> false;
        };
    }

    private List<Blocker> blockers(RowView item) {
        List<Blocker> blockers = new ArrayList<>();
        for (FieldCode after : ApprovalDefinition.AFTER) {
            RowId before = Approvals.reference(item, after);
            if (before == null) {
                continue;
            }
            RowView found = items.get(before);
            if (found == null) {
                blockers.add(new Blocker(0, UNSEEN, State.OPEN.code()));
            } else if (!done(found)) {
                // a circle in the rows ends at the row that is asked about
                State state = found.equals(item) ? State.BLOCKED : stateWithoutWaiting(found);
                blockers.add(new Blocker(before.value(), Approvals.text(found, ApprovalDefinition.TITLE), state.code()));
            }
        }
        return blockers;
    }

    /// The state of a blocker; whether it is itself blocked is seen from its own references alone.
    private State stateWithoutWaiting(RowView found) {
        LocalDate refused = Approvals.day(found, REFUSED_ON);
        if (refused != null && !refused.isAfter(today)) {
            return State.REFUSED;
        }
        boolean waits = ApprovalDefinition.AFTER.stream().anyMatch(after -> {
            RowId before = Approvals.reference(found, after);
            RowView item = before == null ? null : items.get(before);
            return before != null && (item == null || !done(item));
        });
        DueView.Line owed = owed(found.version().row());
        if (waits || owed == null) {
            return waits ? State.BLOCKED : State.OPEN;
        }
        return running(owed);
    }

    private List<String> waiting(RowId row) {
        return items.values().stream()
                .filter(other -> ApprovalDefinition.AFTER.stream().anyMatch(after -> row.equals(Approvals.reference(other, after))))
                .filter(other -> !done(other))
                .map(other -> Approvals.text(other, ApprovalDefinition.TITLE))
                .sorted()
                .toList();
    }

    private String reason(RowView item, State state, DueView.@Nullable Line owed, @Nullable String lacks) {
        return switch (state) {
            case BLOCKED -> "等" + blockers(item).stream()
                    .map(blocker -> blocker.title() + "（" + State.of(blocker.state()).word() + "）")
                    .collect(Collectors.joining("、"));
            case STOPPED -> lacks == null ? "停表" : "停表，缺：" + lacks;
            case REFUSED -> Approvals.text(item, CONDITIONS);
            case OPEN, LATE, GRANTED, WAIVED -> owed == null ? state.word() : owed.reason();
        };
    }

    private DueView.@Nullable Line owed(RowId row) {
        return due.getOrDefault(row, List.of()).stream().filter(o -> o.rule().equals(RULE)).findFirst().orElse(null);
    }
}
