package io.yuanheng.casework;

import io.yuanheng.access.Caller;
import io.yuanheng.casework.Proposal.Found;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueQuestion;
import io.yuanheng.deadline.Obligation;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.MeasuresDefinition;
import io.yuanheng.declaration.MeasuresDefinition.Promise;
import io.yuanheng.declaration.MeasuresDefinition.Rung;
import io.yuanheng.declaration.PointingRows;
import io.yuanheng.history.RowQuery;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One look at the promises of a park: late deadlines of agreements, put beside what was promised and decided.
final class UnkeptPromises {

    // more than a park has agreements
    private static final int MOST = 100_000;

    /// One thing that is decided on: a promise of an agreement that was to be kept on a day.
    private record Case(RowId agreement, String item, LocalDate due) {}

    private final Ledgers ledgers;
    private final Deadlines deadlines;
    private final Definitions definitions;
    private final Caller caller;
    private final ParkCode park;
    private final MeasuresDefinition measures;
    private final ChangeNo asOf;
    private final Map<LedgerCode, Map<RowId, RowView>> rows = new HashMap<>();
    private final Map<PointingRows, Set<RowId>> pointed = new HashMap<>();

    UnkeptPromises(
            Ledgers ledgers, Deadlines deadlines, Definitions definitions, Caller caller, ParkCode park, MeasuresDefinition measures, ChangeNo asOf) {
        this.ledgers = ledgers;
        this.deadlines = deadlines;
        this.definitions = definitions;
        this.caller = caller;
        this.park = park;
        this.measures = measures;
        this.asOf = asOf;
    }

    List<Proposal> at(LocalDateTime now) {
        Map<Case, List<RowView>> decided = decided(now.toLocalDate());
        Ladder ladder = new Ladder(measures.rungs(), deadlines::end);
        Map<Case, Proposal> found = new LinkedHashMap<>();
        for (Obligation late : late(now)) {
            Promise promise = measures.promises().stream().filter(p -> p.rule().equals(late.rule())).findFirst().orElseThrow();
            RowView row = late.row() == null ? null : rows(promise.ledger()).get(late.row());
            RowId to = row == null || promise.through() == null ? late.row() : Approvals.reference(row, promise.through());
            RowView agreement = to == null ? null : rows(measures.of()).get(to);
            LocalDate due = late.dueDay();
            if (row != null && agreement != null && due != null) {
                Case one = new Case(agreement.version().row(), promise.item(), due);
                found.computeIfAbsent(
                        one, _ -> proposal(promise, agreement, row, late, due, ladder, decided.getOrDefault(one, List.of()), now.toLocalDate()));
            }
        }
        return new ArrayList<>(found.values());
    }

    private List<Obligation> late(LocalDateTime now) {
        Set<String> rules = measures.promises().stream().map(Promise::rule).collect(Collectors.toSet());
        DueQuestion question = new DueQuestion(List.of(park), asOf, now, now.toLocalDate(), false, rules, Set.of(), MOST).lateOnly();
        return deadlines.due(question, caller.scope()).obligations();
    }

    private Proposal proposal(
            Promise promise, RowView agreement, RowView row, Obligation late, LocalDate due, Ladder ladder, List<RowView> decided, LocalDate today) {
        Map<String, Ladder.Decided> byKind = decided.stream().collect(Collectors.toMap(
                one -> code(one, MeasuresDefinition.KIND),
                one -> new Ladder.Decided(code(one, MeasuresDefinition.DECISION), carriedOut(one, today), Approvals.day(one, MeasuresDefinition.NEW_DATE))));
        Ladder.Standing standing = ladder.at(today, due, byKind, rung -> applies(rung, agreement.version().row()));
        Found promised = cell(measures.of(), agreement, promise.promised());
        Found delivered = cell(promise.ledger(), row, promise.delivered());
        return new Proposal(
                agreement.version().row().value(),
                key(agreement),
                agreement.texts().get(new FieldCode("project")),
                agreement.texts().get(new FieldCode("enterprise")),
                promise.item(),
                promise.title(),
                due.toString(),
                promised,
                delivered,
                reason(promise, agreement, row, promised, delivered, late),
                standing.state(),
                standing.rung().kind(),
                standing.rung().title(),
                standing.from() == null ? null : standing.from().toString(),
                decided.stream().sorted((a, b) -> Integer.compare(place(a), place(b))).map(this::taken).toList());
    }

    /// What was promised against what was found, in the agreement's own unit, and how late that is.
    private String reason(Promise promise, RowView agreement, RowView row, @Nullable Found promised, @Nullable Found delivered, Obligation late) {
        BigDecimal wanted = number(agreement, promise.promised());
        BigDecimal got = number(row, promise.delivered());
        if (promised == null || delivered == null || wanted == null || got == null) {
            return promise.title() + "没有兑现：" + late.reason();
        }
        return promise.title() + "没有兑现：约定" + promised.text() + "，实际" + delivered.text() + "，少" + amount(Objects.requireNonNull(promise.promised()), wanted.subtract(got))
                + "；" + late.reason();
    }

    /// An amount in the unit and with the decimals of a field of the agreement.
    private String amount(FieldCode field, BigDecimal amount) {
        int scale = definition(measures.of()).field(field).map(FieldDefinition::type).orElseThrow() instanceof FieldType.Amount(int _, int decimals, var _) ? decimals : 0;
        String pattern = scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount) + unit(measures.of(), field);
    }

    private static @Nullable BigDecimal number(RowView row, @Nullable FieldCode field) {
        return field != null && row.version().value(field).orElse(null) instanceof Value.Number(BigDecimal number) ? number : null;
    }

    private @Nullable Found cell(LedgerCode ledger, RowView row, @Nullable FieldCode field) {
        String text = field == null ? null : row.texts().get(field);
        if (field == null || text == null) {
            return null;
        }
        String title = definition(ledger).field(field).map(FieldDefinition::title).orElse(field.value());
        return new Found(ledger.value(), row.version().row().value(), title, text + unit(ledger, field));
    }

    private String unit(LedgerCode ledger, FieldCode field) {
        return definition(ledger).field(field).map(FieldDefinition::type).orElseThrow() instanceof FieldType.Amount amount
                ? amount.unit().toString()
                : "";
    }

    private boolean applies(Rung rung, RowId agreement) {
        return rung.with() == null || pointed.computeIfAbsent(rung.with(), this::pointed).contains(agreement);
    }

    private Set<RowId> pointed(PointingRows with) {
        Set<RowId> agreements = new HashSet<>();
        for (RowView row : ledgers.list(caller, RowQuery.all(with.of(), asOf).in(park).where(with.where()))) {
            Optional.ofNullable(Approvals.reference(row, with.subject())).ifPresent(agreements::add);
        }
        return agreements;
    }

    /// What had been decided by a day.
    private Map<Case, List<RowView>> decided(LocalDate today) {
        Map<Case, List<RowView>> decided = new HashMap<>();
        for (RowView row : rows(measures.into()).values()) {
            RowId agreement = Approvals.reference(row, measures.subject());
            LocalDate due = Approvals.day(row, MeasuresDefinition.DUE);
            LocalDate on = Approvals.day(row, MeasuresDefinition.DECIDED_ON);
            if (agreement != null && due != null && on != null && !on.isAfter(today)) {
                decided.computeIfAbsent(new Case(agreement, code(row, MeasuresDefinition.ITEM), due), _ -> new ArrayList<>()).add(row);
            }
        }
        return decided;
    }

    /// The day on which a measure had been carried out by a day; null before.
    private static @Nullable LocalDate carriedOut(RowView row, LocalDate today) {
        LocalDate done = Approvals.day(row, MeasuresDefinition.DONE_ON);
        return done == null || done.isAfter(today) ? null : done;
    }

    private Proposal.Taken taken(RowView row) {
        return new Proposal.Taken(
                row.version().row().value(),
                code(row, MeasuresDefinition.KIND),
                Approvals.text(row, MeasuresDefinition.KIND),
                code(row, MeasuresDefinition.DECISION),
                Approvals.text(row, MeasuresDefinition.DECIDED_ON),
                row.texts().get(MeasuresDefinition.WHY),
                row.texts().get(MeasuresDefinition.DONE_ON),
                row.texts().get(MeasuresDefinition.NEW_DATE));
    }

    private int place(RowView row) {
        return measures.rungs().stream().map(Rung::kind).toList().indexOf(code(row, MeasuresDefinition.KIND));
    }

    private Map<RowId, RowView> rows(LedgerCode ledger) {
        return rows.computeIfAbsent(ledger, code -> ledgers.list(caller, RowQuery.all(code, asOf).in(park)).stream()
                .collect(Collectors.toMap(row -> row.version().row(), Function.identity())));
    }

    /// As other rows name it.
    private String key(RowView agreement) {
        return definition(measures.of()).identifiedBy().stream().map(field -> Approvals.text(agreement, field)).collect(Collectors.joining("/"));
    }

    private LedgerDefinition definition(LedgerCode ledger) {
        return definitions.ledger(ledger).orElseThrow();
    }

    private static String code(RowView row, FieldCode field) {
        return row.version().value(field).orElse(null) instanceof Value.Text(String code) ? code : "";
    }
}
