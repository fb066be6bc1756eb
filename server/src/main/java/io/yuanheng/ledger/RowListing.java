package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Builds a list from a request, one declared field at a time.
final class RowListing implements RowLists {

    private final History history;
    private final Clock clock;

    RowListing(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /// A request that has passed all checks.
    private record Checked(
            Snapshot visible,
            LedgerDefinition ledger,
            @Nullable List<ParkCode> parks,
            Predicate filter,
            Predicate states,
            @Nullable String search,
            List<RowQuery.Order> order) {}

    @Override
    public ChangeNo current() {
        return history.current();
    }

    @Override
    public Outcome<Page> page(Caller caller, Request request) {
        return asked(caller, request, this::read);
    }

    @Override
    public Outcome<List<Ledgers.RowView>> rows(Caller caller, Request request) {
        return asked(caller, request, (checked, _) -> new RowViews(checked.visible())
                .of(checked.ledger(), history.read(query(checked, null, 0), checked.visible().scope())));
    }

    private <T> Outcome<T> asked(Caller caller, Request request, BiFunction<Checked, Request, T> read) {
        ChangeNo asOf = request.asOf() == null ? history.current() : request.asOf();
        Snapshot visible = new Snapshot(history, history.definitions(), asOf, caller.scope());
        Optional<LedgerDefinition> ledger = visible.definitions()
                .ledger(request.ledger())
                .filter(l -> caller.scope().on(l.code()).isPresent());
        if (ledger.isEmpty()) {
            return Outcome.rejected(LedgerProblem.UNKNOWN_LEDGER.at(Place.WHOLE, null, request.ledger()));
        }
        return checked(visible, ledger.get(), request).map(checked -> read.apply(checked, request));
    }

    private Outcome<Checked> checked(Snapshot visible, LedgerDefinition ledger, Request request) {
        List<Problem> problems = new ArrayList<>();
        if (request.park() != null && !visible.scope().covers(request.park())) {
            problems.add(LedgerProblem.UNKNOWN_PARK.at(Place.WHOLE, null, request.park()));
        }
        if (request.limit() < 1 || request.limit() > PAGE) {
            problems.add(LedgerProblem.BAD_PAGE.at(Place.WHOLE, "每页 1 到 " + PAGE + " 行", request.limit()));
        }
        if (visible.asOf().compareTo(history.current()) > 0) {
            problems.add(LedgerProblem.BAD_CHANGE.at(Place.WHOLE, "最新的变更号是 " + history.current(), visible.asOf()));
        }
        RowFilter parser = new RowFilter(visible, request.park(), LocalDate.now(clock));
        Predicate filter = Predicate.TRUE;
        for (Map.Entry<String, String> one : request.filters().entrySet()) {
            Optional<FieldDefinition> field = field(visible, ledger, one.getKey());
            if (field.isEmpty()) {
                problems.add(LedgerProblem.UNKNOWN_FILTER.at(Place.WHOLE, fields(ledger), ledger.title(), one.getKey()));
                continue;
            }
            switch (parser.parse(field.get(), one.getValue())) {
                case Outcome.Accepted<Predicate>(Predicate condition, List<Problem> _) -> filter = Predicate.and(filter, condition);
                case Outcome.Rejected<Predicate>(List<Problem> why) -> problems.addAll(why);
            }
        }
        Predicate states = states(ledger, request.state(), problems);
        Optional<Predicate> named = RowSearch.behindReference(visible, ledger, request.search());
        List<RowQuery.Order> order = order(visible, ledger, request.sort(), problems);
        Predicate conditions = filter;
        return problems.isEmpty()
                ? Outcome.accepted(new Checked(
                        visible,
                        ledger,
                        request.park() == null ? null : List.of(request.park()),
                        named.map(found -> Predicate.and(conditions, found)).orElse(conditions),
                        states,
                        named.isPresent() ? null : request.search(),
                        order))
                : Outcome.rejected(problems);
    }

    private Page read(Checked checked, Request request) {
        RowQuery query = query(checked, request.after(), request.limit() + 1);
        List<Version> found = history.read(query, checked.visible().scope());
        boolean more = found.size() > request.limit();
        List<Version> page = more ? found.subList(0, request.limit()) : found;
        Totals totals = totals(checked);
        return new Page(
                new RowViews(checked.visible()).of(checked.ledger(), page),
                more ? page.getLast().row() : null,
                totals.rows(),
                totals.sums(),
                byState(checked),
                checked.visible().asOf());
    }

    private static RowQuery query(Checked checked, @Nullable RowId after, int limit) {
        return new RowQuery(
                checked.ledger().code(),
                checked.visible().asOf(),
                checked.parks(),
                Predicate.and(checked.filter(), checked.states()),
                checked.search(),
                checked.order(),
                after,
                limit);
    }

    private record Totals(long rows, Map<FieldCode, String> sums) {}

    private Totals totals(Checked checked) {
        AsOfTable t = checked.visible().table(checked.ledger().code());
        List<FieldDefinition> summed = checked.ledger().fields().stream()
                .filter(f -> switch (f.type()) {
                    case FieldType.Amount _, FieldType.Count _ -> true;
                    case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Choice _, FieldType.Reference _,
                            FieldType.Day _, FieldType.Month _, FieldType.Year _, FieldType.Flag _, FieldType.CreditCode _,
                            FieldType.Phone _, FieldType.Geometry _ -> false;
                })
                .toList();
        List<Field<?>> columns = new ArrayList<>(List.of(DSL.count()));
        summed.forEach(f -> columns.add(DSL.sum(t.column(f.code()).coerce(SQLDataType.NUMERIC))));
        Record found = history.sql()
                .select(columns)
                .from(t.table())
                .where(wanted(checked, t, Predicate.and(checked.filter(), checked.states())))
                .fetchSingle();
        Map<FieldCode, String> sums = new LinkedHashMap<>();
        for (int i = 0; i < summed.size(); i++) {
            BigDecimal sum = found.get(i + 1, BigDecimal.class);
            if (sum != null) {
                sums.put(summed.get(i).code(), ValueTexts.text(summed.get(i).type(), new Value.Number(sum)));
            }
        }
        return new Totals(found.get(0, Long.class), sums);
    }

    private Map<String, Long> byState(Checked checked) {
        if (checked.ledger().lifeCycle().isEmpty()) {
            return Map.of();
        }
        AsOfTable t = checked.visible().table(checked.ledger().code());
        Map<String, Long> counted = new HashMap<>();
        history.sql()
                .select(t.state(), DSL.count())
                .from(t.table())
                .where(wanted(checked, t, checked.filter()))
                .and(t.state().isNotNull())
                .groupBy(t.state())
                .fetch()
                .forEach(r -> counted.put(r.value1(), r.value2().longValue()));
        Map<String, Long> declared = new LinkedHashMap<>();
        checked.ledger().lifeCycle().get().states().forEach(s -> declared.put(s.code(), counted.getOrDefault(s.code(), 0L)));
        return declared;
    }

    /// The same rows as the list itself: parks, filter, and the search in names and aliases.
    private static Condition wanted(Checked checked, AsOfTable t, Predicate filter) {
        Condition wanted = t.condition(filter);
        if (checked.parks() != null) {
            wanted = wanted.and(t.park().in(checked.parks().stream().map(ParkCode::value).toList()));
        }
        String search = checked.search();
        return search == null || search.isBlank()
                ? wanted
                : wanted.and(t.called(search));
    }

    private static Predicate states(LedgerDefinition ledger, @Nullable String asked, List<Problem> problems) {
        if (asked == null || asked.isBlank()) {
            return Predicate.TRUE;
        }
        List<Value> codes = new ArrayList<>();
        for (String code : asked.split(",")) {
            Optional<LifeCycle.State> state = ledger.lifeCycle().flatMap(life -> life.state(code.strip()));
            if (state.isEmpty()) {
                problems.add(LedgerProblem.UNKNOWN_STATE.at(Place.WHOLE, null, ledger.title(), code.strip()));
            } else {
                codes.add(new Value.Text(state.get().code()));
            }
        }
        return new Predicate.In(Path.of(Path.STATE), codes);
    }

    private static List<RowQuery.Order> order(Snapshot visible, LedgerDefinition ledger, @Nullable String sort, List<Problem> problems) {
        if (sort == null || sort.isBlank()) {
            return List.of();
        }
        boolean descending = sort.startsWith("-");
        String code = descending ? sort.substring(1) : sort;
        Optional<FieldCode> by = code.equals(Path.STATE.value()) && ledger.lifeCycle().isPresent()
                ? Optional.of(Path.STATE)
                : field(visible, ledger, code).map(FieldDefinition::code);
        if (by.isEmpty()) {
            problems.add(LedgerProblem.UNKNOWN_SORT.at(Place.WHOLE, fields(ledger), ledger.title(), code));
            return List.of();
        }
        return List.of(new RowQuery.Order(Path.of(by.get()), descending));
    }

    /// A declared field that the caller may see: a hidden one must not be found out by filtering or sorting.
    private static Optional<FieldDefinition> field(Snapshot visible, LedgerDefinition ledger, String code) {
        Set<FieldCode> hidden =
                visible.scope().on(ledger.code()).map(Scope.LedgerScope::hidden).orElse(Set.of());
        return ledger.fields().stream()
                .filter(f -> f.code().value().equals(code) && !hidden.contains(f.code()))
                .findFirst();
    }

    private static String fields(LedgerDefinition ledger) {
        return "可用：" + String.join("、", ledger.fields().stream().map(f -> f.code().value()).toList());
    }
}
