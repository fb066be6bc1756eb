package io.yuanheng.history;

import static io.yuanheng.history.Declared.CLASS;
import static io.yuanheng.history.Declared.ENTERPRISE;
import static io.yuanheng.history.Declared.RETURN;
import static io.yuanheng.history.Declared.code;
import static io.yuanheng.history.Rows.YUNXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.declaration.expression.Predicate.Operator;
import io.yuanheng.declaration.expression.Predicates;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// The same conditions on the same rows, in SQL and in memory.
class ConditionsIntegrationTests {

    private static final int ENTERPRISES = 30;
    private static final int RETURNS = 120;
    private static final int PREDICATES = 400;
    private static final FieldCode TO_ENTERPRISE = code("enterprise");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Random random = new Random(20240630);

    @Test
    void holdForTheSameRowsInSqlAndInMemory() {
        try (TestStore store = TestStore.of(Declared.park())) {
            History history = store.history();
            fill(history);
            Rows rows = new Rows(history);
            Map<RowId, Version> enterprises = byId(rows.all(ENTERPRISE, history.current()));
            List<Version> classes = rows.all(CLASS, history.current());
            List<Version> returns = rows.all(RETURN, history.current());
            int held = 0;
            for (int i = 0; i < PREDICATES; i++) {
                Predicate predicate = predicate(3);
                List<RowId> inMemory = returns.stream()
                        .filter(v -> Predicates.test(predicate, new InMemory(v, enterprises, classes), TODAY))
                        .map(Version::row)
                        .toList();
                List<RowId> read =
                        history
                                .read(RowQuery.all(RETURN, history.current()).where(predicate), TestStore.EVERYTHING)
                                .stream()
                                .map(Version::row)
                                .toList();
                AsOfTable table = history.table(RETURN, history.current(), TestStore.EVERYTHING, "t");
                List<RowId> asTable = history.sql()
                        .select(table.rowId())
                        .from(table.table())
                        .where(DSL.not(table.condition(new Predicate.Not(predicate))))
                        .orderBy(table.rowId())
                        .fetch(r -> new RowId(r.value1()));
                assertThat(read).as("read: %s", predicate).isEqualTo(inMemory);
                assertThat(asTable).as("table: %s", predicate).isEqualTo(inMemory);
                held += inMemory.size();
            }
            // the predicates are neither all true nor all false
            assertThat(held).isBetween(PREDICATES * RETURNS / 20, PREDICATES * RETURNS * 19 / 20);
        }
    }

    private record InMemory(Version version, Map<RowId, Version> enterprises, List<Version> classes)
            implements Predicates.Row {

        @Override
        public Optional<Value> value(Path path) {
            Optional<Version> at = path.hops().isEmpty() ? Optional.of(version) : enterprise();
            return at.flatMap(v -> path.field().equals(Path.PARK)
                    ? Optional.of(new Value.Text(v.park().value()))
                    : v.value(path.field()));
        }

        private Optional<Version> enterprise() {
            return version.value(TO_ENTERPRISE).map(v -> enterprises.get(((Value.Reference) v).row()));
        }

        @Override
        public boolean holds(Predicate.HoldsClass asked) {
            FieldCode at = asked.at();
            YearMonth month = at == null
                    ? YearMonth.from(TODAY)
                    : version.value(at).map(v -> ((Value.Month) v).month()).orElse(null);
            Optional<Value> subject = version.value(TO_ENTERPRISE);
            return month != null
                    && classes.stream()
                            .filter(c -> c.value(TO_ENTERPRISE).equals(subject) && subject.isPresent())
                            .filter(c -> c.value(code("class")).equals(Optional.of(new Value.Text("above_scale"))))
                            .filter(c -> c.value(code("from_month"))
                                    .map(v -> !((Value.Month) v).month().isAfter(month))
                                    .orElse(false))
                            .anyMatch(c -> c.value(code("to_month"))
                                    .map(v -> !((Value.Month) v).month().isBefore(month))
                                    .orElse(true));
        }
    }

    private static Map<RowId, Version> byId(List<Version> versions) {
        Map<RowId, Version> byId = new HashMap<>();
        versions.forEach(v -> byId.put(v.row(), v));
        return byId;
    }

    private Predicate predicate(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 7);
        return switch (kind) {
            case 0, 1 -> comparison();
            case 2 -> new Predicate.IsSet(path("capital", "area", "founded", "output", "month"));
            case 3 ->
                random.nextBoolean()
                        ? new Predicate.In(path("area"), List.of(new Value.Text("north"), new Value.Text("west")))
                        : new Predicate.HoldsClass(
                                List.of(TO_ENTERPRISE),
                                Declared.aboveScale(),
                                random.nextInt(3) == 0 ? null : code("month"));
            case 4 -> new Predicate.Not(predicate(depth - 1));
            case 5 -> new Predicate.And(List.of(predicate(depth - 1), predicate(depth - 1)));
            default -> new Predicate.Or(List.of(predicate(depth - 1), predicate(depth - 1)));
        };
    }

    private Predicate comparison() {
        Operator any = Operator.values()[random.nextInt(6)];
        Operator equality = random.nextBoolean() ? Operator.EQUAL : Operator.NOT_EQUAL;
        return switch (random.nextInt(7)) {
            case 0 ->
                compare(
                        path("capital", "output"),
                        any,
                        new Value.Number(new BigDecimal(random.nextInt(5) + "." + random.nextInt(3))));
            case 1 -> compare(path("area"), equality, new Value.Text(random.nextBoolean() ? "north" : "south"));
            case 2 -> new Predicate.Compare(new Operand.Field(path("founded")), any, new Operand.Today());
            case 3 -> compare(path("month"), any, new Value.Month(YearMonth.of(2024, 2 + random.nextInt(4))));
            case 4 -> new Predicate.Compare(new Operand.Field(path("output")), any, new Operand.Field(path("capital")));
            case 5 -> compare(path("since"), any, new Value.Number(BigDecimal.valueOf(2018 + random.nextInt(4))));
            default -> compare(path("listed"), equality, new Value.Flag(random.nextBoolean()));
        };
    }

    private static Predicate compare(Path path, Operator operator, Value value) {
        return new Predicate.Compare(new Operand.Field(path), operator, new Operand.Literal(value));
    }

    /// A field of the return itself, or of its enterprise.
    private Path path(String... fields) {
        String field = fields[random.nextInt(fields.length)];
        return field.equals("output") || field.equals("month")
                ? Path.of(code(field))
                : new Path(List.of(TO_ENTERPRISE), code(field));
    }

    private void fill(History history) {
        List<RowWrite> writes = new ArrayList<>();
        List<RowId> enterprises = history.newRows(ENTERPRISES);
        for (RowId id : enterprises) {
            Map<FieldCode, Value> values = new HashMap<>(Rows.values("code", "E" + id, "name", "企业" + id));
            maybe(values, "area", new Value.Text(random.nextBoolean() ? "north" : "south"));
            maybe(values, "capital", new Value.Number(new BigDecimal(random.nextInt(5) + "." + random.nextInt(3))));
            maybe(values, "founded", new Value.Day(TODAY.plusDays(random.nextInt(3) - 1)));
            maybe(values, "since", new Value.Number(BigDecimal.valueOf(2018 + random.nextInt(4))));
            maybe(values, "listed", new Value.Flag(random.nextBoolean()));
            writes.add(new RowWrite.Open(ENTERPRISE, id, YUNXI, null, values, null));
        }
        int index = 0;
        for (RowId id : history.newRows(RETURNS)) {
            Map<FieldCode, Value> values = new HashMap<>();
            // every tenth return names no enterprise; its month tells it apart
            if (index % 10 != 0) {
                values.put(TO_ENTERPRISE, new Value.Reference(enterprises.get(index % ENTERPRISES)));
            }
            values.put(code("month"), new Value.Month(YearMonth.of(2024, 2).plusMonths(index)));
            if (index < 60) {
                values.put(code("month"), new Value.Month(YearMonth.of(2024, 2 + index / 15)));
                values.put(TO_ENTERPRISE, new Value.Reference(enterprises.get(index % 15)));
            }
            maybe(values, "output", new Value.Number(new BigDecimal(random.nextInt(5) + "." + random.nextInt(3))));
            writes.add(new RowWrite.Open(RETURN, id, YUNXI, null, values, null));
            index++;
        }
        for (RowId id : history.newRows(20)) {
            Map<FieldCode, Value> values = new HashMap<>(Rows.values(
                    "enterprise",
                    enterprises.get((int) (id.value() % ENTERPRISES)),
                    "class",
                    random.nextInt(4) == 0 ? "high_tech" : "above_scale",
                    "from_month",
                    YearMonth.of(2024, 1 + random.nextInt(5))));
            maybe(values, "to_month", new Value.Month(YearMonth.of(2024, 3 + random.nextInt(4))));
            writes.add(new RowWrite.Open(CLASS, id, YUNXI, null, values, null));
        }
        history.commit(Rows.INTENT, writes, TestStore.EVERYTHING).orElseThrow();
    }

    private void maybe(Map<FieldCode, Value> values, String field, Value value) {
        if (random.nextInt(3) > 0) {
            values.put(code(field), value);
        }
    }
}
