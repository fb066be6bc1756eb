package io.yuanheng.history;

import static io.yuanheng.history.Declared.ENTERPRISE;
import static io.yuanheng.history.Declared.amount;
import static io.yuanheng.history.Declared.code;
import static io.yuanheng.history.Declared.field;
import static io.yuanheng.history.Declared.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class WritingManyRowsIntegrationTests {

    // -Dhistory.rows=100000 says how long it takes on this machine
    private static final int ROWS = Integer.getInteger("history.rows", 5_000);
    private static final boolean SAY = System.getProperty("history.rows") != null;
    private static final int COLUMNS = 30;

    @Test
    void putsThemInAsOneChangeAndReplacesThemAsTheNext() {
        List<FieldDefinition> fields =
                new ArrayList<>(List.of(field("code", "编号", text(20)), field("name", "名称", text(100))));
        for (int i = 2; i < COLUMNS; i++) {
            fields.add(
                    i % 2 == 0
                            ? field("amount" + i, "金额" + i, amount(20, 2, "万元"))
                            : field("text" + i, "文字" + i, text(100)));
        }
        try (TestStore store =
                TestStore.of(Declared.of("wide", Declared.ledger(ENTERPRISE, "宽表", "name", List.of("code"), fields)))) {
            History history = store.history();
            List<RowId> ids = history.newRows(ROWS);
            ChangeNo first = timed("insert", () -> history.commit(Rows.INTENT, opens(ids, fields), TestStore.EVERYTHING)
                    .orElseThrow());
            ChangeNo second = timed(
                    "replace", () -> history.commit(Rows.INTENT, replaces(ids, fields, first), TestStore.EVERYTHING)
                            .orElseThrow());
            assertThat(second.value()).isEqualTo(first.value() + 1);
            BigDecimal sumOfNumbers = BigDecimal.valueOf((long) ROWS * (ROWS - 1) / 2);
            assertThat(sum(history, first))
                    .isEqualByComparingTo(sumOfNumbers.add(new BigDecimal("0.25").multiply(BigDecimal.valueOf(ROWS))));
            assertThat(sum(history, second)).isEqualByComparingTo(sumOfNumbers.add(BigDecimal.valueOf(ROWS)));
            assertThat(timed("read", () -> history.read(RowQuery.all(ENTERPRISE, second), TestStore.EVERYTHING)))
                    .hasSize(ROWS);
            // without them the next query over these rows would be planned as over an empty table
            assertThat(history.sql()
                            .resultQuery("select reltuples::bigint from pg_class where relname = 'ledger_enterprise'")
                            .fetchSingle(0, Long.class))
                    .isEqualTo(2L * ROWS);
        }
    }

    private interface Step<T> {
        T run();
    }

    private static <T> T timed(String what, Step<T> step) {
        Instant begin = Instant.now();
        T done = step.run();
        if (SAY) {
            long millis = Duration.between(begin, Instant.now()).toMillis();
            System.out.println(what + " " + ROWS + " x " + COLUMNS + ": " + millis + " ms");
        }
        return done;
    }

    private static BigDecimal sum(History history, ChangeNo asOf) {
        AsOfTable table = history.table(ENTERPRISE, asOf, TestStore.EVERYTHING, "t");
        return history.sql()
                .select(DSL.sum(table.column(code("amount2")).coerce(BigDecimal.class)))
                .from(table.table())
                .fetchSingle()
                .value1();
    }

    private static List<RowWrite> opens(List<RowId> ids, List<FieldDefinition> fields) {
        List<RowWrite> writes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            writes.add(new RowWrite.Open(ENTERPRISE, ids.get(i), Rows.YUNXI, null, values(i, fields, "0.25"), i + 2));
        }
        return writes;
    }

    private static List<RowWrite> replaces(List<RowId> ids, List<FieldDefinition> fields, ChangeNo expected) {
        List<RowWrite> writes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            writes.add(new RowWrite.Replace(ENTERPRISE, ids.get(i), expected, null, values(i, fields, "1"), i + 2));
        }
        return writes;
    }

    private static Map<FieldCode, Value> values(int row, List<FieldDefinition> fields, String over) {
        Map<FieldCode, Value> values = new HashMap<>();
        for (FieldDefinition field : fields) {
            values.put(
                    field.code(),
                    field.code().value().startsWith("amount")
                            ? new Value.Number(BigDecimal.valueOf(row).add(new BigDecimal(over)))
                            : new Value.Text("园区企业" + field.code() + row));
        }
        return values;
    }
}
