package io.yuanheng.enterprise;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.enterprise.PolicyFit.Fact;
import io.yuanheng.enterprise.PolicyFit.Judged;
import io.yuanheng.enterprise.PolicyFit.Verdict;
import io.yuanheng.enterprise.PolicyFit.Window;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which of the park's published policies (惠企政策) fit a firm. Ledgers are those of the standard pack, by name.
///
/// A policy lists its conditions as rows, each in words and as an expression over the firm; nothing about a policy is written here.
@Component
public final class Policies {

    static final LedgerCode POLICIES = new LedgerCode("policy");
    private static final String PUBLISHED = "published";
    private static final FieldCode POLICY = new FieldCode("policy");
    private static final FieldCode NO = new FieldCode("no");
    private static final FieldCode BASE_FROM = new FieldCode("base_from");
    private static final FieldCode BASE_TO = new FieldCode("base_to");
    private static final FieldCode APPLY_FROM = new FieldCode("apply_from");
    private static final FieldCode APPLY_UNTIL = new FieldCode("apply_until");

    private final Ledgers ledgers;
    private final Indicators indicators;
    private final History history;

    Policies(Ledgers ledgers, Indicators indicators, History history) {
        this.ledgers = ledgers;
        this.indicators = indicators;
        this.history = history;
    }

    /// @param day of the judgement, in the park's time
    /// @return what fits first, what cannot be judged next; within that what closes first
    public Outcome<List<PolicyFit>> of(Caller caller, RowId row, LocalDate day) {
        ChangeNo asOf = history.current();
        return ledgers.row(caller, EnterpriseSheets.ENTERPRISES, row, asOf)
                .map(firm -> Outcome.accepted(judge(caller, firm, day, asOf)))
                .orElseGet(() -> Outcome.rejected(
                        new Problem(EnterpriseProblem.UNKNOWN_ENTERPRISE, Place.WHOLE, "没有这家企业，或您无权查看", "请从企业名录里重新打开")));
    }

    List<PolicyFit> judge(Caller caller, RowView firm, LocalDate day, ChangeNo asOf) {
        boolean open = caller.scope().on(POLICIES).isPresent() && caller.scope().on(PolicyConditionCheck.CONDITIONS).isPresent();
        if (!open) {
            return List.of();
        }
        FirmFacts.Asked asked = new FirmFacts.Asked(caller, ledgers, indicators, FirmWords.of(history.definitions()), asOf);
        List<RowView> conditions =
                ledgers.list(caller, RowQuery.all(PolicyConditionCheck.CONDITIONS, asOf).in(firm.version().park()));
        return ledgers.list(caller, RowQuery.all(POLICIES, asOf).in(firm.version().park())).stream()
                .filter(policy -> PUBLISHED.equals(policy.version().state()))
                .map(policy -> fit(asked, firm, policy, conditions, day))
                .sorted(Comparator.comparing((PolicyFit fit) -> order(fit.verdict()))
                        .thenComparing(PolicyFit::window)
                        .thenComparing(fit -> Objects.requireNonNullElse(fit.until(), "9999"))
                        .thenComparing(PolicyFit::no))
                .toList();
    }

    private static int order(Verdict verdict) {
        return switch (verdict) {
            case FITS -> 0;
            case UNKNOWN -> 1;
            case NOT -> 2;
        };
    }

    private static List<RowView> of(RowView policy, List<RowView> conditions) {
        return conditions.stream()
                .filter(one -> one.version().value(POLICY).equals(Optional.of(new Value.Reference(policy.version().row()))))
                .sorted(Comparator.comparing(one -> text(one, NO)))
                .toList();
    }

    private static PolicyFit fit(FirmFacts.Asked asked, RowView firm, RowView policy, List<RowView> conditions, LocalDate day) {
        List<Judged> judged = judged(asked, firm, policy, conditions, day);
        LocalDate from = day(policy, APPLY_FROM);
        LocalDate until = day(policy, APPLY_UNTIL);
        Window window = from != null && day.isBefore(from) ? Window.NOT_YET : until != null && day.isAfter(until) ? Window.OVER : Window.OPEN;
        return new PolicyFit(
                policy.version().row().value(),
                text(policy, new FieldCode("policy_no")),
                policy.label(),
                filled(policy, "level"),
                filled(policy, "board"),
                filled(policy, "standard"),
                filled(policy, "most"),
                filled(policy, "materials"),
                from == null ? null : from.toString(),
                until == null ? null : until.toString(),
                until == null || window == Window.OVER ? null : ChronoUnit.DAYS.between(day, until),
                window,
                verdict(judged),
                judged);
    }

    /// Each condition of a policy, judged for a firm.
    ///
    /// @param conditions of all policies, or of this one
    static List<Judged> judged(FirmFacts.Asked asked, RowView firm, RowView policy, List<RowView> conditions, LocalDate day) {
        Judgement judgement = new Judgement(new FirmFacts(asked, firm, day, period(policy, day)), day);
        return of(policy, conditions).stream().map(one -> judged(asked.words(), judgement, one)).toList();
    }

    static Verdict verdict(List<Judged> judged) {
        List<Verdict> each = judged.stream().map(Judged::verdict).toList();
        return each.contains(Verdict.NOT) ? Verdict.NOT : each.isEmpty() || each.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.FITS;
    }

    private static Judged judged(FirmWords words, Judgement judgement, RowView condition) {
        String expression = text(condition, PolicyConditionCheck.EXPRESSION);
        String say = text(condition, new FieldCode("say"));
        return switch (PolicyConditionCheck.read(words, expression)) {
            // the declaration may have changed since the condition was written
            case Outcome.Rejected<Predicate>(List<Problem> why) ->
                new Judged(say, expression, Verdict.UNKNOWN, List.of(), "判断式已不能读：" + why.getFirst().message(), List.of());
            case Outcome.Accepted<Predicate>(Predicate predicate, var _) -> {
                Verdict verdict = judgement.of(predicate);
                List<Fact> facts = judgement.by(predicate);
                yield new Judged(say, expression, verdict, facts, verdict == Verdict.UNKNOWN ? missing(facts) : null, judgement.behind(predicate));
            }
        };
    }

    private static String missing(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.missing() != null)
                .map(fact -> fact.title() + "：" + fact.missing())
                .collect(Collectors.joining("；"));
    }

    /// The policy's own period, or the calendar year before the day.
    private static Period period(RowView policy, LocalDate day) {
        YearMonth from = month(policy, BASE_FROM);
        YearMonth to = month(policy, BASE_TO);
        return from == null || to == null || to.isBefore(from) ? Period.year(day.getYear() - 1) : new Period(from, to);
    }

    private static @Nullable YearMonth month(RowView row, FieldCode field) {
        return row.version().value(field).orElse(null) instanceof Value.Month(YearMonth month) ? month : null;
    }

    private static @Nullable LocalDate day(RowView row, FieldCode field) {
        return row.version().value(field).orElse(null) instanceof Value.Day(LocalDate day) ? day : null;
    }

    private static String text(RowView row, FieldCode field) {
        return row.texts().getOrDefault(field, "");
    }

    private static @Nullable String filled(RowView row, String field) {
        return row.texts().get(new FieldCode(field));
    }
}
