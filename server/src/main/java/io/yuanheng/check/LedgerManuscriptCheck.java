package io.yuanheng.check;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.access.Access;
import io.yuanheng.access.AuditLog;
import io.yuanheng.access.Caller;
import io.yuanheng.check.OwnReportCheck.CheckedReport;
import io.yuanheng.check.decision.Decision;
import io.yuanheng.check.decision.DecisionStore;
import io.yuanheng.check.decision.Fingerprint;
import io.yuanheng.check.ledger.FigureComparison;
import io.yuanheng.check.ledger.LedgerProblem;
import io.yuanheng.check.ledger.NameComparison;
import io.yuanheng.check.reading.Reading;
import io.yuanheng.check.reading.WordFile;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks the ledgers, the manifest and earlier decisions about a text. Deny by default: what a caller may not see takes no part.
final class LedgerManuscriptCheck implements ManuscriptCheck {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_QUOTE = 300;

    private final Access access;
    private final AuditLog log;
    private final Indicators indicators;
    private final Supplier<Definitions> definitions;
    private final OwnReportCheck own;
    private final DecisionStore decisions;
    private final Clock clock;

    LedgerManuscriptCheck(
            Access access,
            AuditLog log,
            Indicators indicators,
            Supplier<Definitions> definitions,
            OwnReportCheck own,
            DecisionStore decisions,
            Clock clock) {
        this.access = access;
        this.log = log;
        this.indicators = indicators;
        this.definitions = definitions;
        this.own = own;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Outcome<CheckedManuscript> against(Caller caller, CheckedManuscript checked, ParkCode park, @Nullable ChangeNo asOf) {
        return allowed(caller, "figures", park).then(unit -> {
            ChangeNo current = indicators.current();
            if (asOf != null && asOf.compareTo(current) > 0) {
                return refuse(LedgerProblem.UNKNOWN_CHANGE, "没有变更号 " + asOf + "，最新的是 " + current);
            }
            ChangeNo at = asOf == null ? current : asOf;
            Scope scope = caller.scope();
            List<String> names = Stream.of(Optional.of(unit.title()), Optional.ofNullable(unit.full())).flatMap(Optional::stream).toList();
            var figures = new FigureComparison(indicators, scope, park, at, names, checked.read()).answers();
            var found = new NameComparison(indicators, definitions.get(), scope, park, at).find(checked.read().checked());
            Beside beside = checked.beside().with(new Beside.Compared(park, at), figures).with(decisions.byFinding(park));
            return Outcome.accepted(checked.with(found, beside));
        });
    }

    @Override
    public CheckedManuscript withManifest(Caller caller, CheckedManuscript checked) {
        if (!checked.isOwnReport() || !(checked.reading().form() instanceof Reading.Form.Word(WordFile file))) {
            return checked;
        }
        return switch (own.check(caller, file.bytes())) {
            case Outcome.Accepted<CheckedReport>(CheckedReport report, List<Problem> _) -> checked.with(List.of(), checked.beside().with(report));
            case Outcome.Rejected<CheckedReport>(List<Problem> problems) ->
                checked.with(
                        List.of(),
                        checked.beside().noting(problems.stream().map(p -> "数字清单没有核对：" + p.message()).toList()));
        };
    }

    @Override
    public Outcome<DecisionAnswer> decide(Caller caller, DecisionOrder order) {
        return allowed(caller, "report.build", order.park()).then(_ -> read(caller, order)).map(decision -> {
            // logged first: what cannot be logged must not happen
            log.record(caller.actor(), "check_" + decision.word().written(), decision.fingerprint() + "@" + order.park(), "done");
            decisions.add(order.park(), decision);
            return DecisionAnswer.of(decision);
        });
    }

    private Outcome<Decision> read(Caller caller, DecisionOrder order) {
        Optional<Decision.Word> word = Decision.Word.of(order.decision());
        if (word.isEmpty()) {
            return refuse(CheckProblem.UNKNOWN_DECISION, "决定应为 confirmed、dismissed 或 reopened，不是“" + order.decision() + "”");
        }
        Optional<Fingerprint> fingerprint = Fingerprint.parse(order.fingerprint());
        if (fingerprint.isEmpty()) {
            return refuse(CheckProblem.UNKNOWN_FINDING, "“" + order.fingerprint() + "”不是核稿给出的编号（16 位）");
        }
        String reason = order.reason().strip();
        if (word.get() == Decision.Word.DISMISSED && reason.isEmpty()) {
            return refuse(CheckProblem.REASON_MISSING, "忽略一处发现要写明理由");
        }
        if (reason.length() > LONGEST_REASON) {
            return refuse(CheckProblem.REASON_TOO_LONG, "理由超过 " + LONGEST_REASON + " 字");
        }
        String quote = order.quote().strip();
        return Outcome.accepted(new Decision(
                fingerprint.get(),
                word.get(),
                reason,
                quote.substring(0, Math.min(quote.length(), LONGEST_QUOTE)),
                // the database keeps microseconds
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.actor()));
    }

    @Override
    public Outcome<List<DecisionAnswer>> decisions(Caller caller, ParkCode park) {
        return allowed(caller, "figures", park).map(_ -> decisions.of(park).stream().map(DecisionAnswer::of).toList());
    }

    private Outcome<UnitDefinition> allowed(Caller caller, String action, ParkCode park) {
        if (!caller.scope().covers(park) || !caller.may(action, park)) {
            return refuse(LedgerProblem.FORBIDDEN, "您在园区 " + park + " 没有这项权限（" + action + "），不能用它的台账核稿");
        }
        return access.park(park).map(Outcome::accepted).orElseGet(() -> refuse(LedgerProblem.UNKNOWN_PARK, "没有园区 " + park));
    }

    private static <T> Outcome<T> refuse(ProblemCode code, String message) {
        return Outcome.rejected(Problem.of(code, WHOLE, message));
    }
}
