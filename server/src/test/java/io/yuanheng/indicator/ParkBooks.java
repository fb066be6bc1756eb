package io.yuanheng.indicator;

import io.yuanheng.TestStore;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.Packs;
import io.yuanheng.history.Change;
import io.yuanheng.history.History;
import io.yuanheng.history.RowWrite;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store with the pack `figures`, written to in short words. Cells are written as text and typed by the declared field.
public final class ParkBooks implements AutoCloseable {

    static final ParkCode YUNXI = new ParkCode("yunxi");
    public static final Definitions DEFINITIONS = Packs.read(List.of(Path.of("src/test/resources/packs/figures"))).orElseThrow();

    private final TestStore store = TestStore.of(DEFINITIONS);
    final History history = store.history();
    public final Indicators indicators = new LedgerIndicators(history);

    /// @param cells field, value, field, value
    RowId open(String ledger, String... cells) {
        return open(YUNXI, null, Optional.empty(), null, ledger, cells);
    }

    RowId open(ParkCode park, String state, Optional<Change.Source> source, Integer sourceRow, String ledger, String... cells) {
        RowId row = history.newRows(1).getFirst();
        LedgerCode code = new LedgerCode(ledger);
        commit(source, new RowWrite.Open(code, row, park, state, values(code, cells), sourceRow));
        return row;
    }

    public RowId enterprise(String name, String... cells) {
        String[] all = new String[cells.length + 2];
        all[0] = "name";
        all[1] = name;
        System.arraycopy(cells, 0, all, 2, cells.length);
        return open(YUNXI, "producing", Optional.empty(), null, "enterprise", all);
    }

    public void returned(RowId enterprise, String month, String... cells) {
        String[] all = new String[cells.length + 6];
        System.arraycopy(new String[] {"enterprise", enterprise.toString(), "month", month, "in_scope", "yes"}, 0, all, 0, 6);
        System.arraycopy(cells, 0, all, 6, cells.length);
        open("monthly_return", all);
    }

    void aboveScale(RowId enterprise, String from) {
        open("class_record", "enterprise", enterprise.toString(), "class", "above_scale", "from_month", from);
    }

    /// Corrects the only return of the enterprise in the month.
    RowId correct(RowId enterprise, String month, String field, String value) {
        LedgerCode ledger = new LedgerCode("monthly_return");
        var version = history.read(io.yuanheng.history.RowQuery.all(ledger, history.current()), TestStore.EVERYTHING).stream()
                .filter(v -> v.values().get(new FieldCode("enterprise")).equals(new Value.Reference(enterprise)))
                .filter(v -> v.values().get(new FieldCode("month")).equals(new Value.Month(YearMonth.parse(month))))
                .findFirst()
                .orElseThrow();
        Map<FieldCode, Value> values = new HashMap<>(version.values());
        values.putAll(values(ledger, field, value));
        commit(Optional.empty(), new RowWrite.Replace(ledger, version.row(), version.from(), version.state(), values, null));
        return version.row();
    }

    ChangeNo commit(Optional<Change.Source> source, RowWrite... writes) {
        return history.commit(new Change.Intent(TestStore.OPERATOR, "import", null, source), List.of(writes), TestStore.EVERYTHING)
                .orElseThrow();
    }

    Figure figure(String indicator, String period) {
        return figure(question(indicator, period));
    }

    Figure figure(String indicator, String period, String by) {
        return figure(question(indicator, period).by(by));
    }

    Figure figure(Question question) {
        return indicators.figure(question, TestStore.EVERYTHING).orElseThrow();
    }

    Figure figure(Question question, Scope scope) {
        return indicators.figure(question, scope).orElseThrow();
    }

    Question question(String indicator, String period) {
        return Question.of(new IndicatorCode(indicator), YUNXI, Period.parse(period).orElseThrow(), history.current());
    }

    static Question only(Question question, String dimension, String member) {
        return new Question(
                question.indicator(),
                question.park(),
                question.period(),
                question.asOf(),
                List.of(new Question.Member(dimension, member)),
                question.by(),
                question.without());
    }

    static Question without(Question question, String dimension) {
        return new Question(
                question.indicator(), question.park(), question.period(), question.asOf(), question.only(), question.by(), dimension);
    }

    static Map<FieldCode, Value> values(LedgerCode ledger, String... cells) {
        LedgerDefinition definition = DEFINITIONS.ledger(ledger).orElseThrow();
        Map<FieldCode, Value> values = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            FieldDefinition field = definition.field(new FieldCode(cells[i])).orElseThrow();
            values.put(field.code(), value(field.type(), cells[i + 1]));
        }
        return values;
    }

    private static Value value(FieldType type, String text) {
        return switch (type) {
            case FieldType.Amount _, FieldType.Count _, FieldType.Year _ -> new Value.Number(new BigDecimal(text));
            case FieldType.Day _ -> new Value.Day(LocalDate.parse(text));
            case FieldType.Month _ -> new Value.Month(YearMonth.parse(text));
            case FieldType.Flag _ -> new Value.Flag(text.equals("yes"));
            case FieldType.Reference _ -> new Value.Reference(new RowId(Long.parseLong(text)));
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Choice _, FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ ->
                new Value.Text(text);
        };
    }

    @Override
    public void close() {
        store.close();
    }
}
