package io.yuanheng.evaluation;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.MethodDefinition;
import io.yuanheng.declaration.MethodDefinition.Occasion;
import io.yuanheng.declaration.ScoringScheme.Group;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.evaluation.scoring.Inputs;
import io.yuanheng.evaluation.scoring.Inputs.Applied;
import io.yuanheng.evaluation.scoring.Inputs.Item;
import io.yuanheng.evaluation.scoring.Inputs.Member;
import io.yuanheng.evaluation.scoring.Inputs.SourceRow;
import io.yuanheng.evaluation.scoring.Inputs.Subject;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.Listing;
import io.yuanheng.indicator.Indicators.ListingQuestion;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads what a method scores at one change number within one scope; every amount with the row it came from.
///
/// What the scope keeps from the method is a refusal, never a smaller field of subjects.
final class InputReading {

    private final Indicators indicators;
    private final Definitions definitions;
    private final MethodDefinition method;
    private final ParkCode park;
    private final int year;
    private final ChangeNo asOf;
    private final Scope scope;
    private final List<Problem> problems = new ArrayList<>();
    private final Operands operands;
    private Predicate scored = Predicate.TRUE;
    /// of a single scored row, what it scores; empty for all
    private List<Value> subjects = List.of();

    InputReading(
            Indicators indicators, Definitions definitions, MethodDefinition method, ParkCode park, int year, ChangeNo asOf, Scope scope) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.method = method;
        this.park = park;
        this.year = year;
        this.asOf = asOf;
        this.scope = scope;
        this.operands = new Operands(this, method, year);
    }

    /// @param only a scored row, or null for all: then the others are not read and places mean nothing
    Outcome<Inputs> read(@Nullable RowId only) {
        scored = only == null ? Predicate.TRUE : itself(only);
        Map<String, List<Row>> merged = new LinkedHashMap<>();
        Set<RowId> taken = new HashSet<>();
        for (Group group : method.scheme().groups()) {
            Predicate in = method.groups().getOrDefault(group.code(), Predicate.TRUE);
            for (Row row : rows(in)) {
                if (taken.add(row.version().row())) {
                    merged.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(row.in(group));
                }
            }
        }
        if (only != null) {
            subjects = merged.values().stream().flatMap(List::stream).<Value>map(row -> new Value.Reference(row.subject())).toList();
        }
        List<Occurrences> adjustments = method.adjustments().stream().map(this::occurrences).toList();
        List<Occurrences> vetoes = method.vetoes().stream().map(this::occurrences).toList();
        List<Set<RowId>> exempt = method.exemptions().stream().map(this::satisfying).toList();
        List<Subject> read = merged.entrySet().stream()
                .map(entry -> subject(entry.getKey(), entry.getValue(), adjustments, vetoes, exempt))
                .toList();
        return problems.isEmpty() ? Outcome.accepted(new Inputs(year, asOf.value(), read)) : Outcome.rejected(problems.stream().distinct().toList());
    }

    /// A scored row with what it is called.
    record Row(Version version, String title, RowId subject, @Nullable Group group) {
        Row in(Group found) {
            return new Row(version, title, subject, found);
        }
    }

    private List<Row> rows(Predicate in) {
        LedgerCode of = method.subjects().of();
        FieldCode pointing = method.subjects().subject();
        LedgerDefinition ledger = ledger(of);
        Predicate where = Predicate.and(
                Predicate.and(scored, Predicate.and(method.subjects().where(), YearOf.is(definitions, of, method.subjects().at(), year))), in);
        List<Row> rows = new ArrayList<>();
        Listed listed = list(of, where, pointing == null ? ledger.name() : pointing);
        for (int i = 0; i < listed.versions().size(); i++) {
            Version version = listed.versions().get(i);
            RowId subject = pointing != null && version.value(pointing).orElse(null) instanceof Value.Reference(RowId to) ? to : version.row();
            rows.add(new Row(version, listed.titles().get(i), subject, null));
        }
        return rows;
    }

    /// The condition that a row is this one.
    static Predicate itself(RowId row) {
        return new Predicate.In(Path.of(Path.ROW), List.of(new Value.Reference(row)));
    }

    private Set<RowId> satisfying(Predicate where) {
        Set<RowId> found = new HashSet<>();
        rows(where).forEach(row -> found.add(row.version().row()));
        return found;
    }

    /// @param titles what each version is called, in the same order
    record Listed(List<Version> versions, List<String> titles) {}

    Listed list(LedgerCode ledger, Predicate where, FieldCode title) {
        ListingQuestion question = new ListingQuestion(ledger, park, asOf, where, List.of(Path.of(title)), List.of(), 0);
        return switch (indicators.listing(question, scope)) {
            case Outcome.Accepted<Listing>(Listing listing, var _) ->
                new Listed(listing.versions(), listing.rows().stream().map(List::getFirst).toList());
            case Outcome.Rejected<Listing>(var refused) -> {
                problems.addAll(refused);
                yield new Listed(List.of(), List.of());
            }
        };
    }

    Indicators indicators() {
        return indicators;
    }

    Scope scope() {
        return scope;
    }

    ParkCode park() {
        return park;
    }

    ChangeNo asOf() {
        return asOf;
    }

    void refused(List<Problem> refused) {
        problems.addAll(refused);
    }

    LedgerDefinition ledger(LedgerCode code) {
        return definitions.ledger(code).orElseThrow();
    }

    String fieldTitle(LedgerCode ledger, FieldCode field) {
        return ledger(ledger).field(field).map(FieldDefinition::title).orElse(field.value());
    }

    private String key(Row row) {
        FieldCode mergedBy = method.subjects().mergedBy();
        Optional<Value> value = mergedBy == null ? Optional.empty() : row.version().value(mergedBy);
        return value.map(InputReading::text).orElse(row.subject().toString());
    }

    private static String text(Value value) {
        return switch (value) {
            // a parcel called 7 is not the firm in row 7
            case Value.Text(String text) -> text.matches("\\d+") ? "=" + text : text;
            case Value.Reference(RowId row) -> "@" + row;
            case Value.Number _, Value.Day _, Value.Month _, Value.Flag _ -> throw new IllegalStateException("rows are not merged by " + value);
        };
    }

    private Subject subject(String key, List<Row> rows, List<Occurrences> adjustments, List<Occurrences> vetoes, List<Set<RowId>> exempt) {
        // the first of the groups its rows belong to, in the order of the method
        Group group = Optional.ofNullable(rows.getFirst().group()).orElseThrow();
        Map<String, Item> items = new LinkedHashMap<>();
        method.inputs().getOrDefault(group.code(), Map.of()).forEach((item, input) -> items.put(item, operands.item(item, input, rows)));
        String title = String.join("、", rows.stream().map(Row::title).distinct().toList());
        List<Member> members = rows.stream()
                .map(row -> new Member(
                        method.subjects().of().value(), row.version().row().value(), row.title(), row.version().from().value()))
                .toList();
        String ground = IntStream.range(0, exempt.size())
                .filter(nth -> rows.stream().anyMatch(row -> exempt.get(nth).contains(row.version().row())))
                .mapToObj(nth -> method.scheme().exemptions().get(nth))
                .findFirst()
                .orElse(null);
        return new Subject(key, title, group.code(), members, items, applied(adjustments, rows), applied(vetoes, rows), ground);
    }

    /// On what occasions one adjustment or veto applies: by scored row, or by the subject that other rows point to.
    private record Occurrences(Map<RowId, List<Applied>> byRow, Map<RowId, List<Applied>> bySubject) {}

    private List<Applied> applied(List<Occurrences> all, List<Row> rows) {
        List<Applied> applied = new ArrayList<>();
        for (int nth = 0; nth < all.size(); nth++) {
            Occurrences occurrences = all.get(nth);
            int which = nth;
            // one condition counts once, however many of the merged rows satisfy it
            rows.stream()
                    .flatMap(row -> occurrences.byRow().getOrDefault(row.version().row(), List.of()).stream())
                    .limit(1)
                    .forEach(one -> applied.add(numbered(one, which)));
            rows.stream()
                    .map(Row::subject)
                    .distinct()
                    .flatMap(subject -> occurrences.bySubject().getOrDefault(subject, List.of()).stream())
                    .forEach(one -> applied.add(numbered(one, which)));
        }
        return applied;
    }

    private static Applied numbered(Applied one, int nth) {
        return new Applied(nth, one.amount(), one.ground(), one.rows());
    }

    private Occurrences occurrences(Occasion occasion) {
        Map<RowId, List<Applied>> byRow = new LinkedHashMap<>();
        Map<RowId, List<Applied>> bySubject = new LinkedHashMap<>();
        switch (occasion) {
            case Occasion.When(Predicate where) -> {
                if (!where.equals(Predicate.FALSE)) {
                    rows(where).forEach(row -> byRow.put(row.version().row(), List.of(new Applied(0, null, "", List.of(source(row))))));
                }
            }
            case Occasion.Rows rows -> pointing(rows, bySubject);
        }
        return new Occurrences(byRow, bySubject);
    }

    private SourceRow source(Row row) {
        Version version = row.version();
        return new SourceRow(version.ledger().value(), version.row().value(), row.title(), "", null, version.from().value());
    }

    private void pointing(Occasion.Rows rows, Map<RowId, List<Applied>> bySubject) {
        FieldCode at = rows.at();
        FieldCode amount = rows.amount();
        FieldCode ground = rows.ground();
        Predicate where = at == null ? rows.where() : Predicate.and(rows.where(), YearOf.is(definitions, rows.of(), at, year));
        Predicate pointing = subjects.isEmpty() ? Predicate.TRUE : new Predicate.In(Path.of(rows.subject()), subjects);
        Listed listed = list(rows.of(), Predicate.and(where, pointing), ground == null ? rows.subject() : ground);
        for (int i = 0; i < listed.versions().size(); i++) {
            Version version = listed.versions().get(i);
            String title = listed.titles().get(i);
            if (version.value(rows.subject()).orElse(null) instanceof Value.Reference(RowId subject)) {
                BigDecimal number = amount != null && version.value(amount).orElse(null) instanceof Value.Number(BigDecimal found) ? found : null;
                SourceRow source = new SourceRow(
                        rows.of().value(), version.row().value(), title, amount == null ? "" : fieldTitle(rows.of(), amount), number, version.from().value());
                bySubject.computeIfAbsent(subject, _ -> new ArrayList<>())
                        .add(new Applied(0, number, ground == null ? "" : title, List.of(source)));
            }
        }
    }
}
