package io.yuanheng.enterprise;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.enterprise.PolicyFit.Fact;
import io.yuanheng.enterprise.PolicyFit.Judged;
import io.yuanheng.enterprise.PolicyFit.Verdict;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.DecidedCells;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.RowCommand;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Judges applications for policies (政策申报) by the conditions of the policy. Ledgers are those of the standard pack, by name.
///
/// At every write of an application that is not decided, each condition in force on the day of the application is judged on the park's
/// data as known then; verdicts, values and the change number read are cells of the application. The judgement does not depend on who
/// writes: it is made within everything the park knows, and read by whoever may read these cells.
@Component
public final class PolicyApplications implements DecidedCells {

    private static final LedgerCode APPLICATIONS = new LedgerCode("policy_application");
    private static final Set<String> UNDECIDED = Set.of("asked", "checked", "reviewed", "noticed");
    private static final FieldCode POLICY = new FieldCode("policy");
    private static final FieldCode ENTERPRISE = new FieldCode("enterprise");
    private static final FieldCode APPLIED_ON = new FieldCode("applied_on");
    private static final FieldCode FITS = new FieldCode("fits");
    private static final FieldCode UNMET = new FieldCode("unmet");
    private static final FieldCode JUDGED = new FieldCode("judged");
    private static final FieldCode JUDGED_ON = new FieldCode("judged_on");
    private static final FieldCode JUDGED_CHANGE = new FieldCode("judged_change");
    private static final ZoneId PARK_TIME = ZoneId.of("Asia/Shanghai");

    private final Ledgers ledgers;
    private final Indicators indicators;
    private final History history;
    // asked once for all: each asking is logged
    private final Supplier<Caller> whole;

    /// @param ledgers lazily, because they ask this when rows are written
    PolicyApplications(@Lazy Ledgers ledgers, Indicators indicators, History history, Access access) {
        this.ledgers = ledgers;
        this.indicators = indicators;
        this.history = history;
        this.whole = SingletonSupplier.of(() -> access.operator("按政策条件核对申报"));
    }

    /// The judgement kept with an application.
    ///
    /// @param change the number that was read
    /// @param day of the application, on which the policy was read
    /// @param open whether it is judged again at the next write
    public record Kept(long change, String day, Verdict verdict, List<Judged> conditions, boolean open) {}

    @Override
    public LedgerCode ledger() {
        return APPLICATIONS;
    }

    @Override
    public Set<FieldCode> cells() {
        return Set.of(FITS, UNMET, JUDGED, JUDGED_ON, JUDGED_CHANGE);
    }

    @Override
    public Optional<Map<FieldCode, Value>> decide(Written row) {
        if (row.state() == null || !UNDECIDED.contains(row.state())) {
            return Optional.empty();
        }
        List<Judged> judged = judged(row.park(), row.after(), row.asOf());
        if (judged.isEmpty()) {
            // conditions that are not written down are judged by people
            Map<FieldCode, Value> own = new HashMap<>(row.after());
            own.keySet().retainAll(Set.of(FITS, UNMET));
            return Optional.of(own);
        }
        Map<FieldCode, Value> found = new HashMap<>();
        found.put(FITS, new Value.Text(Policies.verdict(judged).word()));
        found.put(JUDGED, new Value.Text(judged.stream().map(one -> title(one.verdict()) + "：" + line(one)).collect(Collectors.joining("\n"))));
        String unmet = judged.stream().filter(one -> one.verdict() == Verdict.NOT).map(PolicyApplications::line).collect(Collectors.joining("；"));
        if (!unmet.isEmpty()) {
            found.put(UNMET, new Value.Text(unmet));
        }
        boolean same = Stream.of(FITS, UNMET, JUDGED).allMatch(cell -> Optional.ofNullable(row.before().get(cell)).equals(Optional.ofNullable(found.get(cell))));
        for (FieldCode when : List.of(JUDGED_ON, JUDGED_CHANGE)) {
            // nothing has changed since it was read first
            if (same && row.before().get(when) instanceof Value first) {
                found.put(when, first);
            }
        }
        found.putIfAbsent(JUDGED_ON, new Value.Day(LocalDate.now(PARK_TIME)));
        found.putIfAbsent(JUDGED_CHANGE, new Value.Text(row.asOf().toString()));
        return Optional.of(found);
    }

    /// The judgement kept with an application, read again at its change number: with what every value was read from.
    ///
    /// @return refused where the caller may not see the application or what was judged; empty where nothing was judged
    public Outcome<Optional<Kept>> kept(Caller caller, RowId row) {
        return ledgers.row(caller, APPLICATIONS, row, history.current())
                .filter(_ -> caller.scope().on(APPLICATIONS).map(scope -> !scope.hidden().contains(JUDGED)).orElse(false))
                .map(found -> Outcome.accepted(kept(found)))
                .orElseGet(PolicyApplications::unknown);
    }

    /// Judges an application again by what is known now, as a change of the application by the caller.
    ///
    /// @return refused where it is decided already
    public Outcome<Optional<Kept>> again(Caller caller, RowId row) {
        Optional<RowView> found = ledgers.row(caller, APPLICATIONS, row, history.current());
        if (found.isEmpty()) {
            return unknown();
        }
        if (!open(found.get())) {
            return Outcome.rejected(new Problem(
                    EnterpriseProblem.DECIDED, Place.WHOLE, "这项申报已经办结，不再重新核对", "当时的核对结果留在申报里，可以照看"));
        }
        RowCommand unchanged = new RowCommand.Amend(APPLICATIONS, row, found.get().version().from(), Map.of(), null);
        return ledgers.commit(caller, List.of(unchanged), Optional.empty()).then(_ -> kept(caller, row));
    }

    private static Outcome<Optional<Kept>> unknown() {
        return Outcome.rejected(new Problem(EnterpriseProblem.UNKNOWN_APPLICATION, Place.WHOLE, "没有这项申报，或您无权查看", "请从政策申报台账里重新打开"));
    }

    private Optional<Kept> kept(RowView application) {
        Map<FieldCode, Value> cells = application.version().values();
        if (!(cells.get(JUDGED_CHANGE) instanceof Value.Text(String read)) || !(cells.get(APPLIED_ON) instanceof Value.Day(LocalDate day))) {
            return Optional.empty();
        }
        ChangeNo asOf = new ChangeNo(Long.parseLong(read));
        List<Judged> judged = judged(application.version().park(), cells, asOf);
        Verdict verdict = cells.get(FITS) instanceof Value.Text(String word) ? Verdict.valueOf(word.toUpperCase(Locale.ROOT)) : Policies.verdict(judged);
        return Optional.of(new Kept(asOf.value(), day.toString(), verdict, judged, open(application)));
    }

    private static boolean open(RowView application) {
        return application.version().state() instanceof String state && UNDECIDED.contains(state);
    }

    /// @return empty where a row is not known yet, or where the policy has no conditions
    private List<Judged> judged(ParkCode park, Map<FieldCode, Value> cells, ChangeNo asOf) {
        if (!(cells.get(POLICY) instanceof Value.Reference(RowId policy))
                || !(cells.get(ENTERPRISE) instanceof Value.Reference(RowId enterprise))
                || !(cells.get(APPLIED_ON) instanceof Value.Day(LocalDate day))) {
            return List.of();
        }
        Caller all = whole.get();
        ChangeNo inForce = inForce(all, policy, day, asOf);
        Optional<RowView> read = ledgers.row(all, Policies.POLICIES, policy, inForce);
        Optional<RowView> firm = ledgers.row(all, EnterpriseSheets.ENTERPRISES, enterprise, asOf);
        if (read.isEmpty() || firm.isEmpty()) {
            return List.of();
        }
        FirmFacts.Asked asked = new FirmFacts.Asked(all, ledgers, indicators, FirmWords.of(history.definitions()), asOf);
        List<RowView> conditions = ledgers.list(all, RowQuery.all(PolicyConditionCheck.CONDITIONS, inForce).in(park));
        return Policies.judged(asked, firm.get(), read.get(), conditions, day);
    }

    /// The change at which the policy of the day is read. A policy that was written down after the day is read as known now.
    private ChangeNo inForce(Caller all, RowId policy, LocalDate day, ChangeNo asOf) {
        ChangeNo then = history.before(day.plusDays(1).atStartOfDay(PARK_TIME).toInstant());
        boolean known = then.compareTo(asOf) < 0 && history.find(Policies.POLICIES, policy, then, all.scope()).isPresent();
        return known ? then : asOf;
    }

    private static String line(Judged judged) {
        List<String> found = new ArrayList<>();
        for (Fact fact : judged.facts()) {
            found.add(fact.title() + " " + (fact.text() == null ? fact.missing() : fact.text()));
        }
        return judged.say() + (found.isEmpty() ? "" : "（" + String.join("；", found) + "）");
    }

    private static String title(Verdict verdict) {
        return switch (verdict) {
            case FITS -> "符合";
            case NOT -> "不符合";
            case UNKNOWN -> "不能判断";
        };
    }
}
