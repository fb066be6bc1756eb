package io.yuanheng.history;

import static io.yuanheng.history.Declared.ENTERPRISE;
import static io.yuanheng.history.Declared.code;
import static io.yuanheng.history.Rows.YUNXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CorrectingARowIntegrationTests {

    private static TestStore store;
    private static History history;
    private static Rows rows;

    @BeforeAll
    static void open() {
        store = TestStore.of(Declared.park());
        history = store.history();
        rows = new Rows(history);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void keepsEveryTypeAsItWas() {
        Object[] cells = {
            "code",
            "A1",
            "name",
            "甲\t乙\\N \n丙\r\"丁\" \\.",
            "aliases",
            "阿尔法、贝塔",
            "area",
            "north",
            "capital",
            new BigDecimal("12345678901234.56"),
            "staff",
            1200,
            "founded",
            LocalDate.of(2001, 2, 3),
            "since",
            2020,
            "listed",
            true
        };
        RowId row = rows.open(ENTERPRISE, YUNXI, cells);
        assertThat(rows.now(ENTERPRISE, row).values()).isEqualTo(Rows.values(cells));
    }

    @Test
    void leavesTheOldVersionReadableAtTheOldChange() {
        RowId row = rows.open(ENTERPRISE, YUNXI, "code", "B1", "name", "旧名", "capital", 100);
        ChangeNo first = history.current();
        ChangeNo second = rows.replace(ENTERPRISE, row, first, TestStore.EVERYTHING, "code", "B1", "name", "新名")
                .orElseThrow();
        assertThat(second.value()).isEqualTo(first.value() + 1);
        Version old = history.find(ENTERPRISE, row, first, TestStore.EVERYTHING).orElseThrow();
        assertThat(old.values()).isEqualTo(Rows.values("code", "B1", "name", "旧名", "capital", 100));
        assertThat(old.to()).isNull();
        Version now = rows.now(ENTERPRISE, row);
        assertThat(now.values()).isEqualTo(Rows.values("code", "B1", "name", "新名"));
        assertThat(now.number()).isEqualTo(2);
        List<Version> versions = history.versions(ENTERPRISE, row, TestStore.EVERYTHING);
        assertThat(versions).extracting(Version::number).containsExactly(1, 2);
        assertThat(versions.getFirst().to()).isEqualTo(second);
    }

    @Test
    void isRefusedOnAnOldVersionAndSaysWhoWasFaster() {
        RowId row = rows.open(ENTERPRISE, YUNXI, "code", "C1", "name", "丙");
        ChangeNo first = history.current();
        rows.replace(ENTERPRISE, row, first, TestStore.EVERYTHING, "code", "C1", "name", "丙二")
                .orElseThrow();
        ChangeNo before = history.current();
        Outcome<ChangeNo> late = rows.replace(ENTERPRISE, row, first, TestStore.EVERYTHING, "code", "C1", "name", "丙三");
        assertThat(late).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(
                        rejected.problems().toString())
                .contains("HIST-001", "测试", "变更 " + before));
        assertThat(history.current()).isEqualTo(before);
        assertThat(rows.now(ENTERPRISE, row).values()).isEqualTo(Rows.values("code", "C1", "name", "丙二"));
    }

    @Test
    void withdrawsARowAndKeepsItInThePast() {
        RowId row = rows.open(ENTERPRISE, YUNXI, "code", "D1", "name", "丁");
        ChangeNo first = history.current();
        rows.close(ENTERPRISE, row, first).orElseThrow();
        assertThat(history.find(ENTERPRISE, row, history.current(), TestStore.EVERYTHING))
                .isEmpty();
        assertThat(history.find(ENTERPRISE, row, first, TestStore.EVERYTHING)).isPresent();
        assertThat(rows.close(ENTERPRISE, row, first).toString()).contains("HIST-001", "撤回");
    }

    @Test
    void namesTheRowThatHoldsAKey() {
        RowId holder = rows.open(ENTERPRISE, YUNXI, "code", "E1", "name", "戊公司");
        Outcome<ChangeNo> second = history.commit(
                Rows.INTENT,
                List.of(new RowWrite.Open(
                        ENTERPRISE,
                        history.newRows(1).getFirst(),
                        YUNXI,
                        null,
                        Rows.values("code", "E1", "name", "己"),
                        null)),
                TestStore.EVERYTHING);
        assertThat(second.toString()).contains("HIST-002", "编号「E1」", holder.toString(), "戊公司");
        // the same code in another park is another enterprise
        rows.open(ENTERPRISE, Rows.HEDONG, "code", "E1", "name", "己");
    }

    @Test
    void namesBothPlacesOfAKeySentTwice() {
        List<RowId> ids = history.newRows(2);
        Outcome<ChangeNo> twice = history.commit(
                Rows.INTENT,
                ids.stream()
                        .<RowWrite>map(id -> new RowWrite.Open(
                                ENTERPRISE, id, YUNXI, null, Rows.values("code", "F1", "name", "己"), null))
                        .toList(),
                TestStore.EVERYTHING);
        assertThat(twice.toString()).contains("HIST-002", "第 1 条与第 2 条");
    }

    @Test
    void refusesWhatAColumnCannotHoldExactly() {
        assertThat(refusal("code", "G1", "name", "庚", "capital", new BigDecimal("1.005")))
                .contains("HIST-006", "小数超过 2 位");
        assertThat(refusal("code", "G1", "name", "庚\0辛")).contains("HIST-006", "空字符");
        assertThat(refusal("code", "G1", "name", "庚\uD83D")).contains("HIST-006", "残缺");
        assertThat(refusal("code", "G1", "name", "庚", "capital", "12")).contains("HIST-006", "类型不符");
    }

    @Test
    void refusesAReferenceToNothing() {
        Outcome<ChangeNo> outcome = history.commit(
                Rows.INTENT,
                List.of(new RowWrite.Open(
                        Declared.RETURN,
                        history.newRows(1).getFirst(),
                        YUNXI,
                        null,
                        Rows.values("enterprise", new RowId(987654321), "month", java.time.YearMonth.of(2024, 3)),
                        null)),
                TestStore.EVERYTHING);
        assertThat(outcome.toString()).contains("HIST-005", "987654321");
    }

    @Test
    void remembersTheFileItCameFrom() {
        Change.Source source =
                new Change.Source("1月.xlsx", "企业", Map.of(code("name"), "B", code("code"), "A"), "0".repeat(64));
        RowId row = history.newRows(1).getFirst();
        ChangeNo number = history.commit(
                        new Change.Intent(TestStore.OPERATOR, "import", "首次导入", Optional.of(source)),
                        List.of(new RowWrite.Open(
                                ENTERPRISE, row, YUNXI, null, Rows.values("code", "H1", "name", "辛"), 14)),
                        TestStore.EVERYTHING)
                .orElseThrow();
        Change change = history.change(number).orElseThrow();
        assertThat(change.source()).contains(source);
        assertThat(change.reason()).isEqualTo("首次导入");
        assertThat(rows.now(ENTERPRISE, row).sourceRow()).isEqualTo(14);
    }

    /// A correction touches both what the row pointed to and what it points to now; a withdrawal what it pointed to.
    @Test
    void tellsWhatEachChangeTouched() {
        RowId first = rows.open(ENTERPRISE, YUNXI, "code", "T1", "name", "壬");
        RowId second = rows.open(ENTERPRISE, YUNXI, "code", "T2", "name", "癸");
        ChangeNo before = history.current();
        RowId filed = rows.open(Declared.RETURN, YUNXI, "enterprise", first, "month", java.time.YearMonth.of(2024, 5));
        ChangeNo opened = history.current();
        rows.replace(Declared.RETURN, filed, opened, TestStore.EVERYTHING, "enterprise", second, "month", java.time.YearMonth.of(2024, 5))
                .orElseThrow();
        ChangeNo moved = history.current();
        rows.close(Declared.RETURN, filed, moved).orElseThrow();
        ChangeNo closed = history.current();

        assertThat(touchedFirms(before, opened)).containsExactly(first);
        assertThat(touchedFirms(opened, moved)).containsExactlyInAnyOrder(first, second);
        assertThat(touchedFirms(moved, closed)).containsExactly(second);
        assertThat(touchedFirms(closed, closed)).isEmpty();
        assertThat(history.touched(Declared.RETURN, null, before, closed, TestStore.EVERYTHING)).containsExactly(filed);
        assertThat(history.touched(ENTERPRISE, null, before, closed, TestStore.EVERYTHING)).isEmpty();
    }

    private static java.util.Set<RowId> touchedFirms(ChangeNo after, ChangeNo upTo) {
        return history.touched(Declared.RETURN, code("enterprise"), after, upTo, TestStore.EVERYTHING);
    }

    private static String refusal(Object... pairs) {
        Map<FieldCode, Value> values = Rows.values(pairs);
        return history.commit(
                        Rows.INTENT,
                        List.of(new RowWrite.Open(
                                ENTERPRISE, history.newRows(1).getFirst(), YUNXI, null, values, null)),
                        TestStore.EVERYTHING)
                .toString();
    }
}
