package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.Known;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.Ledgers.RowView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Known cells from the declaration and the rows before.
final class LedgerPrefill implements Prefill {

    // two years of months: the year before must be among them
    private static final int ROWS_BEFORE = 24;
    private static final int USUAL = 12;
    private static final int ATTEMPTS = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final History history;
    private final Ledgers ledgers;
    private final Supplier<Scope> whole;
    private final Clock clock;

    /// @param whole for numbers, which must be free in the whole park
    LedgerPrefill(History history, Ledgers ledgers, Supplier<Scope> whole, Clock clock) {
        this.history = history;
        this.ledgers = ledgers;
        this.whole = whole;
        this.clock = clock;
    }

    /// What is looked at for one beginning.
    ///
    /// @param rows of the subject, the newest first
    private record Basis(LedgerDefinition ledger, About about, List<RowView> rows, ChangeNo asOf, @Nullable FieldDefinition month) {}

    @Override
    public Outcome<Beginning> begin(Caller caller, About about) {
        return basis(caller, about).map(basis -> beginning(caller, basis));
    }

    @Override
    public Outcome<Receipt> file(Caller caller, About about, Map<FieldCode, String> cells) {
        for (int attempt = 1; ; attempt++) {
            Outcome<Receipt> filed = basis(caller, about).then(basis -> write(caller, basis, cells));
            boolean taken = filed instanceof Outcome.Rejected<Receipt>(List<Problem> problems)
                    && problems.stream().anyMatch(p -> p.code() == LedgerProblem.DUPLICATE_KEY);
            // two at once drew the same number; the second takes the next one
            if (!taken || attempt == ATTEMPTS || !numbered(about.ledger())) {
                return filed;
            }
        }
    }

    private boolean numbered(LedgerCode code) {
        return history.definitions().ledger(code).stream()
                .flatMap(ledger -> ledger.known().values().stream())
                .anyMatch(Known.Number.class::isInstance);
    }

    private Outcome<Receipt> write(Caller caller, Basis basis, Map<FieldCode, String> sent) {
        Optional<Set<FieldCode>> settable = caller.settable(basis.ledger().code(), basis.about().park());
        List<Problem> problems = sent.keySet().stream()
                .filter(field -> settable.isPresent() && !settable.get().contains(field))
                .map(field -> LedgerProblem.FIELD_NOT_YOURS.at(
                        new Place.InCommand(0, field.value()),
                        null,
                        basis.ledger().field(field).map(FieldDefinition::title).orElse(field.value())))
                .toList();
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        Beginning beginning = beginning(caller, basis);
        if (!beginning.open()) {
            String month = beginning.month().map(Cell::text).orElse("");
            return Outcome.rejected(LedgerProblem.NOT_YET.at(Place.WHOLE, "等到那个月结束以后再报", month, basis.ledger().title()));
        }
        Map<FieldCode, String> cells = new HashMap<>();
        beginning.known().forEach(cell -> cells.put(cell.field(), cell.value()));
        beginning.month().ifPresent(cell -> cells.put(cell.field(), cell.value()));
        Set<FieldCode> carried = new HashSet<>(cells.keySet());
        cells.putAll(sent);
        // whatever was sent: the row is about this subject
        cells.put(basis.about().by(), "#" + basis.about().subject());
        return ledgers.commit(
                new Carrying(caller, basis.ledger().code(), carried),
                List.of(new RowCommand.Create(basis.ledger().code(), basis.about().park(), null, cells)),
                Optional.empty());
    }

    private Outcome<Basis> basis(Caller caller, About about) {
        Optional<LedgerDefinition> found =
                ledgers.ledgers(caller).stream().filter(l -> l.code().equals(about.ledger())).findFirst();
        if (found.isEmpty()) {
            return Outcome.rejected(LedgerProblem.UNKNOWN_LEDGER.at(Place.WHOLE, null, about.ledger()));
        }
        LedgerDefinition ledger = found.get();
        if (caller.writable(ledger.code(), about.park()).isEmpty()) {
            return Outcome.rejected(LedgerProblem.NOT_WRITABLE.at(Place.WHOLE, "请本园区的系统管理员授权", about.park(), ledger.title()));
        }
        FieldType by = ledger.field(about.by()).filter(f -> !hidden(caller, ledger).contains(f.code())).map(FieldDefinition::type).orElse(null);
        if (!(by instanceof FieldType.Reference(LedgerCode to))) {
            return Outcome.rejected(LedgerProblem.UNKNOWN_FIELD.at(Place.WHOLE, "要一个引用字段", ledger.title(), about.by()));
        }
        ChangeNo asOf = history.current();
        Optional<Version> subject = history.find(to, about.subject(), asOf, caller.scope()).filter(v -> v.park().equals(about.park()));
        if (subject.isEmpty()) {
            return Outcome.rejected(LedgerProblem.UNKNOWN_ROW.at(Place.WHOLE, null, to, about.subject()));
        }
        FieldDefinition month = ledger.identifiedBy().contains(about.by())
                ? ledger.fields().stream()
                        .filter(f -> f.type() instanceof FieldType.Month && ledger.identifiedBy().contains(f.code()))
                        .findFirst()
                        .orElse(null)
                : null;
        return Outcome.accepted(new Basis(ledger, about, rowsBefore(caller, ledger, about, asOf, month), asOf, month));
    }

    private List<RowView> rowsBefore(Caller caller, LedgerDefinition ledger, About about, ChangeNo asOf, @Nullable FieldDefinition month) {
        Optional<FieldDefinition> newest = month != null
                ? Optional.of(month)
                : ledger.fields().stream().filter(f -> f.type() instanceof FieldType.Day).findFirst();
        Predicate ofSubject = new Predicate.Compare(
                new Operand.Field(Path.of(about.by())),
                Predicate.Operator.EQUAL,
                new Operand.Literal(new Value.Reference(about.subject())));
        List<RowQuery.Order> order =
                newest.map(f -> List.of(new RowQuery.Order(Path.of(f.code()), true))).orElse(List.of());
        return ledgers.list(
                caller,
                new RowQuery(ledger.code(), asOf, List.of(about.park()), ofSubject, null, order, null, ROWS_BEFORE));
    }

    private Beginning beginning(Caller caller, Basis basis) {
        LedgerDefinition ledger = basis.ledger();
        Set<FieldCode> hidden = hidden(caller, ledger);
        Optional<Set<FieldCode>> settable = caller.settable(ledger.code(), basis.about().park());
        YearMonth next = basis.month() == null ? null : next(basis, basis.month());
        List<Cell> known = new ArrayList<>();
        for (FieldDefinition field : ledger.fields()) {
            Known how = ledger.known().get(field.code());
            if (how != null) {
                boolean may = settable.isEmpty() || settable.get().contains(field.code());
                known(basis, field, how, next, may && !hidden.contains(field.code())).ifPresent(known::add);
            }
        }
        Optional<Cell> month = Optional.ofNullable(next).map(m -> {
            FieldDefinition field = Objects.requireNonNull(basis.month());
            Value value = new Value.Month(m);
            return new Cell(field.code(), m.toString(), ValueTexts.text(field.type(), value), Source.MONTH, false);
        });
        Set<FieldCode> answered = Stream.concat(known.stream(), month.stream()).map(Cell::field).collect(Collectors.toSet());
        List<FieldCode> asked = ledger.fields().stream()
                .map(FieldDefinition::code)
                .filter(f -> !answered.contains(f) && !f.equals(basis.about().by()) && !hidden.contains(f))
                .filter(f -> settable.isEmpty() || settable.get().contains(f))
                .toList();
        List<Cell> shown = known.stream().filter(c -> !hidden.contains(c.field())).toList();
        boolean open = next == null || next.isBefore(YearMonth.now(clock));
        List<FieldCode> awaited = ledger.fields().stream()
                .map(FieldDefinition::code)
                .filter(f -> ledger.known().containsKey(f) && !answered.contains(f) && settable.isPresent() && !settable.get().contains(f))
                .toList();
        return new Beginning(month, open, shown, asked, usual(basis, asked), awaited, basis.rows().stream().findFirst());
    }

    private static List<FieldCode> usual(Basis basis, List<FieldCode> asked) {
        List<RowView> rows = basis.rows().stream().limit(USUAL).toList();
        List<FieldCode> filled = asked.stream()
                .filter(field -> rows.stream().anyMatch(row -> row.version().value(field).isPresent()))
                .toList();
        return filled.isEmpty() ? asked : filled;
    }

    /// The month behind the newest row; the last whole month for the first row.
    private YearMonth next(Basis basis, FieldDefinition field) {
        boolean january = !(field.type() instanceof FieldType.Month(boolean alone)) || alone;
        YearMonth month = basis.rows().stream()
                .flatMap(row -> row.version().value(field.code()).stream())
                .flatMap(value -> value instanceof Value.Month(YearMonth of) ? Stream.of(of.plusMonths(1)) : Stream.empty())
                .findFirst()
                .orElseGet(() -> YearMonth.now(clock).minusMonths(1));
        // January's return is waived, February's carries both months
        return month.getMonthValue() == 1 && !january ? month.plusMonths(1) : month;
    }

    private Optional<Cell> known(Basis basis, FieldDefinition field, Known how, @Nullable YearMonth next, boolean settable) {
        return switch (how) {
            case Known.Last _ -> basis.rows().stream()
                    .findFirst()
                    .flatMap(row -> row.version().value(field.code()))
                    .map(value -> cell(field, value, Source.ROW_BEFORE, settable));
            case Known.YearBefore(FieldCode of) -> yearBefore(basis, next)
                    .flatMap(row -> row.version().value(of))
                    .map(value -> cell(field, value, Source.YEAR_BEFORE, settable));
            case Known.Today _ -> Optional.of(cell(field, new Value.Day(LocalDate.now(clock)), Source.CLOCK, settable));
            case Known.Now _ -> Optional.of(cell(field, new Value.Text(TIME.format(LocalTime.now(clock))), Source.CLOCK, settable));
            case Known.Number(String prefix) ->
                Optional.of(cell(field, new Value.Text(number(basis, field, prefix)), Source.NUMBER, false));
        };
    }

    private static Optional<RowView> yearBefore(Basis basis, @Nullable YearMonth next) {
        FieldDefinition month = basis.month();
        return next == null || month == null
                ? Optional.empty()
                : basis.rows().stream()
                        .filter(row -> row.version().value(month.code()).equals(Optional.of(new Value.Month(next.minusYears(1)))))
                        .findFirst();
    }

    private static Cell cell(FieldDefinition field, Value value, Source source, boolean settable) {
        String typed =
                switch (value) {
                    case Value.Text(var text) -> text;
                    case Value.Number(var amount) -> amount.toPlainString();
                    case Value.Day(var day) -> day.toString();
                    case Value.Month(var month) -> month.toString();
                    case Value.Flag(boolean set) -> String.valueOf(set);
                    case Value.Reference(var row) -> "#" + row;
                };
        return new Cell(field.code(), typed, ValueTexts.text(field.type(), value), source, settable);
    }

    private String number(Basis basis, FieldDefinition field, String prefix) {
        String begin = prefix + LocalDate.now(clock).getYear() + "-";
        AsOfTable table = history.table(basis.ledger().code(), basis.asOf(), whole.get(), "t");
        Field<String> number = table.column(field.code()).cast(SQLDataType.VARCHAR);
        Field<Integer> behind = DSL.substring(number, begin.length() + 1).cast(SQLDataType.INTEGER);
        Integer last = history.sql()
                .select(DSL.max(behind))
                .from(table.table())
                .where(table.park().eq(basis.about().park().value()))
                .and(number.likeRegex("^" + begin + "[0-9]{4,8}$"))
                .fetchOne(0, Integer.class);
        return begin + "%04d".formatted(last == null ? 1 : last + 1);
    }

    private static Set<FieldCode> hidden(Caller caller, LedgerDefinition ledger) {
        return caller.scope().on(ledger.code()).map(Scope.LedgerScope::hidden).orElse(Set.of());
    }
}
