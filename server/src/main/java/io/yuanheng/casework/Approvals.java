package io.yuanheng.casework;

import io.yuanheng.access.Caller;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueQuestion;
import io.yuanheng.deadline.DueView;
import io.yuanheng.declaration.ApprovalDefinition;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Joint approvals within what the caller may see. Ledgers and rules are those of the standard pack, by name.
@Component
public final class Approvals {

    static final LedgerCode CASES = new LedgerCode("joint_approval");
    static final LedgerCode ITEMS = new LedgerCode("approval_item");
    private static final LedgerCode PAUSES = new LedgerCode("approval_pause");
    private static final FieldCode PAUSED_ITEM = new FieldCode("item");
    private static final FieldCode STOPPED_ON = new FieldCode("stopped_on");
    private static final FieldCode RESUMED_ON = new FieldCode("resumed_on");
    private static final FieldCode MISSING = new FieldCode("missing");
    private static final Set<String> RULES = Set.of("approval_item", "approval_accept", "approval_finish");
    private static final int MOST = 100_000;
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final Ledgers ledgers;
    private final Deadlines deadlines;
    private final History history;

    Approvals(Ledgers ledgers, Deadlines deadlines, History history) {
        this.ledgers = ledgers;
        this.deadlines = deadlines;
        this.history = history;
    }

    /// @param finished whether cases that are finished or withdrawn are wanted too
    public Outcome<ApprovalMatrix> matrix(Caller caller, ParkCode park, @Nullable String at, boolean finished) {
        return AskedMoment.of(at).then(now -> seen(caller, park, now).map(seen -> matrix(seen, finished)));
    }

    /// @param row of the case
    Outcome<ApprovalCase> one(Caller caller, RowId row, @Nullable String at) {
        Outcome<ApprovalCase> unknown =
                Outcome.rejected(new Problem(CaseworkProblem.UNKNOWN_CASE, Place.WHOLE, "没有这件联合审批，或您无权查看", "请从列表里重新打开"));
        Optional<ParkCode> park = ledgers.row(caller, CASES, row, history.current()).map(view -> view.version().park());
        if (park.isEmpty()) {
            return unknown;
        }
        return AskedMoment.of(at).then(now -> seen(caller, park.get(), now)).then(seen -> seen.cases().stream()
                .filter(view -> view.version().row().equals(row))
                .findFirst()
                .map(view -> Outcome.accepted(of(seen, view, seen.matters(row))))
                .orElse(unknown));
    }

    private Outcome<Seen> seen(Caller caller, ParkCode park, LocalDateTime now) {
        boolean open = caller.scope().covers(park) && caller.scope().on(CASES).isPresent() && caller.scope().on(ITEMS).isPresent();
        if (!open) {
            return Outcome.rejected(new Problem(CaseworkProblem.OUT_OF_SIGHT, Place.WHOLE, "无权查看园区 " + park + " 的联合审批", "请联系管理员授权"));
        }
        ChangeNo asOf = history.current();
        DueQuestion question = new DueQuestion(List.of(park), asOf, now, FAR, true, RULES, Set.of(), MOST);
        Map<RowId, List<DueView.Line>> due = new HashMap<>();
        DueView.of(deadlines.due(question, caller.scope())).obligations().forEach(line -> {
            if (line.row() != null) {
                due.computeIfAbsent(new RowId(line.row()), _ -> new ArrayList<>()).add(line);
            }
        });
        return Outcome.accepted(new Seen(
                now, asOf, list(caller, CASES, park, asOf), list(caller, ITEMS, park, asOf), list(caller, PAUSES, park, asOf), due));
    }

    private List<RowView> list(Caller caller, LedgerCode ledger, ParkCode park, ChangeNo asOf) {
        return ledgers.list(caller, RowQuery.all(ledger, asOf).in(park));
    }

    /// What was read for one answer.
    private record Seen(
            LocalDateTime now, ChangeNo asOf, List<RowView> cases, List<RowView> items, List<RowView> pauses, Map<RowId, List<DueView.Line>> due) {

        /// The matters of a case by title, in the order of their numbers.
        Map<String, ApprovalMatter> matters(RowId ofCase) {
            List<RowView> mine = items.stream().filter(item -> ofCase.equals(reference(item, ApprovalDefinition.CASE))).toList();
            Map<String, ApprovalMatter> sorted = new LinkedHashMap<>();
            Map<String, RowView> byNumber = new TreeMap<>();
            mine.forEach(item -> byNumber.put(text(item, ApprovalDefinition.ITEM_NO) + "#" + item.version().row(), item));
            MatterStates states = new MatterStates(now.toLocalDate(), mine, due, this::missing);
            byNumber.values().forEach(item -> sorted.putIfAbsent(Approvals.text(item, ApprovalDefinition.TITLE), states.of(item)));
            return sorted;
        }

        /// What was asked for and is still missing.
        @Nullable String missing(RowId item) {
            return pauses.stream()
                    .filter(pause -> item.equals(reference(pause, PAUSED_ITEM)))
                    .filter(pause -> !after(pause, STOPPED_ON) && (day(pause, RESUMED_ON) == null || after(pause, RESUMED_ON)))
                    .map(pause -> Approvals.text(pause, MISSING))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse(null);
        }

        private boolean after(RowView row, FieldCode field) {
            LocalDate day = day(row, field);
            return day != null && day.isAfter(now.toLocalDate());
        }

        private static String text(RowView row, FieldCode field) {
            return Approvals.text(row, field);
        }
    }

    private ApprovalMatrix matrix(Seen seen, boolean finished) {
        Map<String, Long> counts = new TreeMap<>();
        List<ApprovalMatrix.Scheme> schemes = new ArrayList<>();
        for (ApprovalDefinition template : history.definitions().procedures().approvals()) {
            if (!template.of().equals(CASES)) {
                continue;
            }
            List<RowView> cases = seen.cases().stream()
                    .filter(row -> row.version().value(ApprovalDefinition.SCHEME).equals(Optional.of(new Value.Text(template.code()))))
                    .filter(row -> finished || Set.of("collected", "accepted").contains(String.valueOf(row.version().state())))
                    .toList();
            Map<RowId, Map<String, ApprovalMatter>> matters = new LinkedHashMap<>();
            cases.forEach(row -> matters.put(row.version().row(), seen.matters(row.version().row())));
            List<ApprovalMatrix.Column> columns = columns(template, matters);
            List<ApprovalCase> lines = new ArrayList<>();
            for (RowView row : cases) {
                Map<String, ApprovalMatter> mine = matters.getOrDefault(row.version().row(), Map.of());
                mine.values().forEach(matter -> counts.merge(matter.state(), 1L, Long::sum));
                Map<String, ApprovalMatter> cells = new LinkedHashMap<>();
                columns.forEach(column -> cells.put(column.title(), mine.get(column.title())));
                lines.add(of(seen, row, cells));
            }
            schemes.add(new ApprovalMatrix.Scheme(template.code(), template.title(), columns, lines));
        }
        return new ApprovalMatrix(seen.now().toString(), seen.asOf().value(), counts, schemes);
    }

    /// The template's matters, and behind them what cases have besides: a template may have changed since they were accepted.
    private static List<ApprovalMatrix.Column> columns(ApprovalDefinition template, Map<RowId, Map<String, ApprovalMatter>> matters) {
        Map<String, ApprovalMatrix.Column> columns = new LinkedHashMap<>();
        template.stages().forEach(stage -> stage.items()
                .forEach(item -> columns.put(item.title(), new ApprovalMatrix.Column(stage.title(), item.title(), item.days()))));
        Set<ApprovalMatter> others = new LinkedHashSet<>();
        matters.values().forEach(mine -> others.addAll(mine.values()));
        others.forEach(matter -> columns.putIfAbsent(matter.title(), new ApprovalMatrix.Column(matter.stage(), matter.title(), null)));
        return List.copyOf(columns.values());
    }

    private static ApprovalCase of(Seen seen, RowView row, Map<String, ApprovalMatter> matters) {
        List<DueView.Line> owed = seen.due().getOrDefault(row.version().row(), List.of());
        // what is to be done next: accepted first, then finished
        Optional<DueView.Line> next = owed.stream()
                .filter(line -> Set.of("open", "late", "stopped").contains(line.state()))
                .findFirst()
                .or(() -> owed.stream().filter(line -> line.rule().equals("approval_finish")).findFirst());
        return new ApprovalCase(
                row.version().row().value(),
                row.label(),
                filled(row, "project"),
                filled(row, "enterprise"),
                filled(row, "batch"),
                row.stateTitle() == null ? "" : row.stateTitle(),
                filled(row, "first_asked"),
                filled(row, "agent"),
                filled(row, "accepted_on"),
                filled(row, "visited_on"),
                filled(row, "promised_on"),
                filled(row, "finished_on"),
                filled(row, "conclusion"),
                next.map(DueView.Line::lamp).orElse(null),
                next.map(DueView.Line::state).orElse("open"),
                next.map(DueView.Line::reason).orElse(""),
                new ArrayList<>(matters.values()));
    }

    private static @Nullable String filled(RowView row, String field) {
        return row.texts().get(new FieldCode(field));
    }

    static String text(RowView row, FieldCode field) {
        return row.texts().getOrDefault(field, "");
    }

    static @Nullable RowId reference(RowView row, FieldCode field) {
        return row.version().value(field).orElse(null) instanceof Value.Reference(RowId to) ? to : null;
    }

    static @Nullable LocalDate day(RowView row, FieldCode field) {
        return row.version().value(field).orElse(null) instanceof Value.Day(LocalDate day) ? day : null;
    }
}
