package io.yuanheng.evaluation;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.MethodDefinition.Reviews;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.Listing;
import io.yuanheng.indicator.Indicators.ListingQuestion;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Who of the reviewers of a row has handed in how many of the items: never a score.
///
/// It is told to who appoints them: who may write every field of the sheets' ledger in the park. Scores are counted in everybody's place,
/// because whoever appoints sees none of them before the meeting closes.
public final class HandedIn {

    private final Indicators indicators;
    private final Supplier<Definitions> definitions;
    private final Supplier<Scope> whole;

    /// @param whole sees every score
    HandedIn(Indicators indicators, Supplier<Definitions> definitions, Supplier<Scope> whole) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.whole = whole;
    }

    /// @param sheet row of the assignment
    /// @param items that have a score so far
    public record Line(long sheet, List<String> items) {}

    /// @param row an application under review
    public Outcome<List<Line>> of(Caller caller, ParkCode park, LedgerCode ledger, RowId row) {
        Optional<Reviews> found = definitions.get().procedures().methods().stream()
                .filter(method -> method.subjects().of().equals(ledger))
                .flatMap(method -> Optional.ofNullable(method.reviews()).stream())
                .filter(reviews -> reviews.subject().hops().size() == 1)
                .findFirst();
        if (found.isEmpty() || !caller.scope().covers(park)) {
            return Outcome.rejected(new Problem(EvaluationProblem.UNKNOWN, Place.WHOLE, "没有要评审人评分的这一行，或您无权查看", "请从列表里重新打开"));
        }
        Reviews reviews = found.get();
        FieldCode assignment = reviews.subject().hops().getFirst();
        LedgerCode sheets = target(reviews.of(), assignment);
        if (caller.writable(sheets, park).isEmpty() || caller.settable(sheets, park).isPresent()) {
            return Outcome.rejected(new Problem(EvaluationProblem.NOT_ALLOWED, Place.WHOLE, "只有指定评审人的人看得到谁交了评分", null));
        }
        Value subject = new Value.Reference(row);
        return listed(sheets, park, new Predicate.In(Path.of(reviews.subject().field()), List.of(subject)), caller.scope())
                .then(appointed -> listed(reviews.of(), park, new Predicate.In(reviews.subject(), List.of(subject)), whole.get())
                        .map(scores -> lines(reviews, assignment, appointed, scores)));
    }

    private static List<Line> lines(Reviews reviews, FieldCode assignment, List<Version> appointed, List<Version> scores) {
        Map<Value, Set<String>> scored = new HashMap<>();
        for (Version score : scores) {
            Value sheet = score.value(assignment).orElse(null);
            if (sheet != null && score.value(reviews.item()).orElse(null) instanceof Value.Text(String item)) {
                scored.computeIfAbsent(sheet, _ -> new TreeSet<>()).add(item);
            }
        }
        return appointed.stream()
                .map(sheet -> new Line(sheet.row().value(), List.copyOf(scored.getOrDefault(new Value.Reference(sheet.row()), Set.of()))))
                .toList();
    }

    private Outcome<List<Version>> listed(LedgerCode ledger, ParkCode park, Predicate where, Scope scope) {
        return indicators.listing(new ListingQuestion(ledger, park, indicators.current(), where, List.of(), List.of(), 0), scope).map(Listing::versions);
    }

    private LedgerCode target(LedgerCode ledger, FieldCode field) {
        FieldType type = definitions.get().ledger(ledger).flatMap(found -> found.field(field)).map(FieldDefinition::type).orElseThrow();
        if (type instanceof FieldType.Reference(LedgerCode to)) {
            return to;
        }
        throw new IllegalStateException(ledger + "." + field + " is no reference");
    }
}
