package io.yuanheng.casework;

import io.yuanheng.access.Caller;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.declaration.MeasuresDefinition;
import io.yuanheng.declaration.MeasuresDefinition.Rung;
import io.yuanheng.history.History;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.RowCommand;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 履约: which promises of agreements are not kept, what is proposed about each, and what people decide.
///
/// Proposals are derived whenever they are asked for and never stored; a decision is a row that somebody writes under their own rights.
/// Its key holds the agreement, the promise, the day and the measure, so that one thing is decided once, whoever is quicker.
@Component
public final class Fulfilment {

    private static final List<String> ORDER =
            List.of(Proposal.PROPOSED, Proposal.UNDER_WAY, Proposal.WAITING, Proposal.HALTED, Proposal.EXHAUSTED);

    private final Ledgers ledgers;
    private final Deadlines deadlines;
    private final History history;

    Fulfilment(Ledgers ledgers, Deadlines deadlines, History history) {
        this.ledgers = ledgers;
        this.deadlines = deadlines;
        this.history = history;
    }

    /// @param row of the decision
    public record Decided(long row, long change) {}

    /// @param at the moment the promises are looked at, or null for now
    public Outcome<Proposals> of(Caller caller, ParkCode park, @Nullable String at) {
        return AskedMoment.of(at).then(now -> {
            List<MeasuresDefinition> open = open(caller, park);
            if (open.isEmpty()) {
                return Outcome.rejected(new Problem(CaseworkProblem.OUT_OF_SIGHT, Place.WHOLE, "无权查看园区 " + park + " 的履约情况", "请联系管理员授权"));
            }
            List<Proposals.Rung> rungs = open.stream().flatMap(measures -> measures.rungs().stream()).map(Fulfilment::rung).toList();
            boolean decides = open.stream().allMatch(measures -> decides(caller, park, measures));
            ChangeNo asOf = history.current();
            return Outcome.accepted(new Proposals(now.toString(), asOf.value(), decides, rungs, cases(caller, park, now, asOf)));
        });
    }

    /// How many proposals wait for a decision that the caller may take; none where the caller may take none.
    public long waiting(Caller caller, ParkCode park, LocalDateTime now) {
        boolean decides = open(caller, park).stream().anyMatch(measures -> decides(caller, park, measures));
        return decides ? cases(caller, park, now, history.current()).stream().filter(Proposal::isProposed).count() : 0;
    }

    /// All promises of the park that are not kept, as far as the caller may see them.
    List<Proposal> cases(Caller caller, ParkCode park, LocalDateTime now, ChangeNo asOf) {
        return open(caller, park).stream()
                .flatMap(measures -> new UnkeptPromises(ledgers, deadlines, history.definitions(), caller, park, measures, asOf).at(now).stream())
                .sorted(Comparator.comparing((Proposal p) -> ORDER.indexOf(p.state())).thenComparing(Proposal::dueOn).thenComparing(Proposal::key))
                .toList();
    }

    /// Writes down what somebody decided, under their rights.
    ///
    /// @param now the moment of the decision
    public Outcome<Decided> decide(Caller caller, ParkCode park, MeasureDecision order, LocalDateTime now) {
        ChangeNo asOf = history.current();
        Optional<MeasuresDefinition> ladder = open(caller, park).stream()
                .filter(measures -> measures.promise(order.item()).isPresent() && measures.rung(order.kind()).isPresent())
                .findFirst();
        Optional<Proposal> proposal = cases(caller, park, now, asOf).stream()
                .filter(p -> p.isProposed() && p.agreement() == order.agreement() && p.item().equals(order.item()))
                .filter(p -> p.dueOn().equals(order.dueOn()) && p.kind().equals(order.kind()))
                .findFirst();
        if (ladder.isEmpty() || proposal.isEmpty()) {
            return Outcome.rejected(new Problem(
                    CaseworkProblem.NOT_PROPOSED, Place.WHOLE, "这一级没有提出，或者已经有人决定", "刷新后看最新的情况：承诺可能已经兑现，或别人刚决定过"));
        }
        if (!order.accepted() && (order.why() == null || order.why().isBlank())) {
            return Outcome.rejected(new Problem(CaseworkProblem.NOT_DECIDED, Place.WHOLE, "不采纳“" + proposal.get().kindTitle() + "”没有写理由", "写一两句为什么不采取这项措施"));
        }
        RowCommand command = new RowCommand.Create(ladder.get().into(), park, null, cells(ladder.get(), proposal.get(), order, now));
        return ledgers.commit(caller, List.of(command), Optional.empty()).map(Fulfilment::decided);
    }

    private static Decided decided(Receipt receipt) {
        return new Decided(receipt.rows().getFirst().value(), receipt.change().value());
    }

    private static Map<FieldCode, String> cells(MeasuresDefinition measures, Proposal proposal, MeasureDecision order, LocalDateTime now) {
        Map<FieldCode, String> cells = new HashMap<>();
        cells.put(measures.subject(), proposal.agreementNo());
        cells.put(MeasuresDefinition.ITEM, proposal.item());
        cells.put(MeasuresDefinition.DUE, proposal.dueOn());
        cells.put(MeasuresDefinition.KIND, proposal.kind());
        cells.put(MeasuresDefinition.FACTS, proposal.reason());
        cells.put(MeasuresDefinition.DECISION, order.accepted() ? MeasuresDefinition.ACCEPTED : MeasuresDefinition.REJECTED);
        cells.put(MeasuresDefinition.DECIDED_ON, now.toLocalDate().toString());
        if (order.why() != null && !order.why().isBlank()) {
            cells.put(MeasuresDefinition.WHY, order.why().strip());
        }
        return cells;
    }

    /// The ladders all of whose ledgers the caller may read: who sees a part would see another rung.
    private List<MeasuresDefinition> open(Caller caller, ParkCode park) {
        return history.definitions().procedures().measures().stream()
                .filter(measures -> caller.scope().covers(park))
                .filter(measures -> read(measures).allMatch(ledger -> caller.scope().on(ledger).isPresent()))
                .toList();
    }

    private static Stream<LedgerCode> read(MeasuresDefinition measures) {
        return Stream.of(
                        Stream.of(measures.of(), measures.into()),
                        measures.promises().stream().map(MeasuresDefinition.Promise::ledger),
                        measures.rungs().stream().flatMap(rung -> rung.with() == null ? Stream.empty() : Stream.of(rung.with().of())))
                .flatMap(codes -> codes);
    }

    private static boolean decides(Caller caller, ParkCode park, MeasuresDefinition measures) {
        return caller.writable(measures.into(), park).isPresent() && caller.settable(measures.into(), park).isEmpty();
    }

    private static Proposals.Rung rung(Rung rung) {
        return new Proposals.Rung(rung.kind(), rung.title(), rung.after() == null ? "" : rung.after().say());
    }
}
