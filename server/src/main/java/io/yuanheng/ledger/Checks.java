package io.yuanheng.ledger;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicate.DatedClass;
import io.yuanheng.declaration.expression.Predicates;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.DatedClasses.Interval;
import io.yuanheng.ledger.RelatedRows.Image;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What a row must satisfy after the write: required cells, declared rules, the writer's own range, dated classes.
final class Checks {

    private record Claim(Draft draft, DatedClass held, RowId subject, Interval interval) {}

    private final Snapshot whole;
    private final References references;
    private final Drafting drafting;
    private final RelatedRows related;
    private final List<CellCheck> cells;
    private final Map<LedgerCode, List<DatedClass>> heldIn = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<LedgerCode, Set<RowId>> rewritten = new HashMap<>();

    /// @param cells what modules above know of single cells
    Checks(Snapshot whole, References references, Drafting drafting, RelatedRows related, List<CellCheck> cells) {
        this.whole = whole;
        this.references = references;
        this.drafting = drafting;
        this.related = related;
        this.cells = cells;
    }

    void required(Draft draft) {
        for (FieldDefinition field : draft.ledger.fields()) {
            boolean needed = field.required() || draft.ledger.identifiedBy().contains(field.code());
            boolean attempted = draft.problems.stream()
                    .anyMatch(p -> p.where() instanceof Place.InCommand(int _, String at) && at.equals(field.code().value()));
            if (needed && !attempted && !draft.values.containsKey(field.code())) {
                draft.refuse(field.code(), LedgerProblem.REQUIRED, field.help(), field.title());
            }
        }
    }

    /// Declared rules and the writer's range; drafts already refused are passed over, their rows are not complete.
    void rules(List<Draft> drafts) {
        Map<LedgerCode, List<Draft>> byLedger = drafts.stream()
                .filter(d -> !d.refused())
                .collect(Collectors.groupingBy(d -> d.ledger.code()));
        byLedger.forEach((code, members) -> {
            LedgerDefinition ledger = whole.ledger(code);
            List<Predicate> predicates = new ArrayList<>();
            ledger.rules().forEach(rule -> predicates.add(rule.when()));
            members.stream().map(d -> d.park).distinct().forEach(park -> predicates.add(range(code, park)));
            related.load(
                    ledger,
                    predicates,
                    members.stream().map(Checks::after).toList());
            members.forEach(this::rules);
        });
    }

    private void rules(Draft draft) {
        Predicate range = range(draft.ledger.code(), draft.park);
        boolean before = draft.before == null || related.test(range, before(draft));
        if (!before || (draft.kind != Draft.Kind.WITHDRAW && !related.test(range, after(draft)))) {
            draft.refuse(LedgerProblem.ROW_NOT_WRITABLE, "您的角色只能填写一部分行", references.text(draft, draft.ledger.name()));
            return;
        }
        if (draft.kind == Draft.Kind.WITHDRAW || draft.effect() == Ledgers.Effect.CHANGES_NOTHING) {
            return;
        }
        cells(draft);
        for (LedgerDefinition.Rule rule : draft.ledger.rules()) {
            if (related.test(rule.when(), after(draft))) {
                LedgerProblem code = rule.refuses() ? LedgerProblem.RULE_REFUSES : LedgerProblem.RULE_WARNS;
                draft.problems.add(code.at(
                        new Place.InCommand(draft.index, about(rule.when())),
                        "规则：" + rule.expression() + "（" + rule.place() + "）",
                        rule.message()));
            }
        }
    }

    private void cells(Draft draft) {
        for (CellCheck check : cells) {
            if (check.ledger().equals(draft.ledger.code()) && draft.values.get(check.field()) instanceof Value.Text(String text)) {
                Place cell = new Place.InCommand(draft.index, check.field().value());
                check.check(text).forEach(found -> draft.problems.add(new Problem(found.code(), cell, found.message(), found.hint())));
            }
        }
    }

    /// The first own field a rule looks at, so that its problem stands at a cell.
    private static String about(Predicate predicate) {
        return Predicates.paths(predicate).stream()
                .filter(p -> p.hops().isEmpty() && !p.field().equals(Path.STATE) && !p.field().equals(Path.PARK))
                .map(p -> p.field().value())
                .findFirst()
                .orElse("");
    }

    private Predicate range(LedgerCode ledger, ParkCode park) {
        return drafting.writable(ledger, park)
                .flatMap(scope -> scope.on(ledger))
                .map(Scope.LedgerScope::where)
                .orElse(Predicate.FALSE);
    }

    static Image after(Draft draft) {
        return new Image(draft.ledger, draft.park, draft.row, draft.state, draft.values);
    }

    static Image before(Draft draft) {
        var before = Objects.requireNonNull(draft.before);
        return new Image(draft.ledger, draft.park, before.row(), before.state(), before.values());
    }

    /// Notes what a row says about dated classes; they are compared when the whole batch is known.
    ///
    /// @return whether something was noted
    boolean claimClasses(Draft draft) {
        if (draft.before != null) {
            rewritten.computeIfAbsent(draft.ledger.code(), _ -> new HashSet<>()).add(draft.before.row());
        }
        if (draft.kind == Draft.Kind.WITHDRAW || draft.refused()) {
            return false;
        }
        int before = claims.size();
        for (DatedClass held : heldIn.computeIfAbsent(draft.ledger.code(), code -> heldIn(whole.definitions(), code))) {
            Value subject = draft.values.get(held.subject());
            if (subject instanceof Value.Reference(RowId row) && related.test(held.when(), after(draft))) {
                DatedClasses.stated(held, draft.row(), draft.values)
                        .ifPresent(interval -> claim(new Claim(draft, held, row, interval)));
            }
        }
        return claims.size() > before;
    }

    private void claim(Claim claim) {
        Interval interval = claim.interval();
        if (interval.to() != null && interval.to().isBefore(interval.from())) {
            claim.draft().refuse(
                    claim.held().to(),
                    LedgerProblem.CLASS_ENDS_BEFORE_IT_BEGINS,
                    null,
                    title(claim.draft().ledger, claim.held().to()),
                    title(claim.draft().ledger, claim.held().from()));
            return;
        }
        claims.add(claim);
    }

    /// Refuses a second interval of one class for one subject where the two overlap.
    void classes() {
        Map<DatedClass, List<Claim>> byClass =
                claims.stream().collect(Collectors.groupingBy(Claim::held, IdentityHashMap::new, Collectors.toList()));
        byClass.forEach((held, members) -> {
            Set<RowId> subjects = members.stream().map(Claim::subject).collect(Collectors.toSet());
            Set<RowId> gone = rewritten.getOrDefault(held.heldIn(), Set.of());
            Map<RowId, List<Interval>> known = new HashMap<>();
            new DatedClasses(whole)
                    .held(held, subjects)
                    .forEach((subject, intervals) -> known.put(
                            subject,
                            new ArrayList<>(intervals.stream()
                                    .filter(i -> !gone.contains(i.row()))
                                    .toList())));
            for (Claim claim : members) {
                List<Interval> others = known.computeIfAbsent(claim.subject(), _ -> new ArrayList<>());
                others.stream().filter(claim.interval()::overlaps).findFirst().ifPresent(other -> claim.draft().refuse(
                        held.from(),
                        LedgerProblem.CLASS_OVERLAP,
                        "先填写前一段的" + title(claim.draft().ledger, held.to()) + "，再登记新的一段",
                        references.text(claim.draft(), held.subject()),
                        held.title(),
                        other.title()));
                others.add(claim.interval());
            }
        });
    }

    private static List<DatedClass> heldIn(Definitions definitions, LedgerCode ledger) {
        return definitions.ledgers().stream()
                .flatMap(l -> l.classes().stream())
                .filter(c -> c.heldIn().equals(ledger))
                .toList();
    }

    private static String title(LedgerDefinition ledger, FieldCode field) {
        return ledger.field(field).map(FieldDefinition::title).orElse(field.value());
    }
}
