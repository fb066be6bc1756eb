package io.yuanheng.declaration.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Conditions are two-valued: comparing with an empty cell is never true, whatever the operator.
class EmptyCellsTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    private static final Map<String, Value> FILLED = Map.of(
            "name", new Value.Text("甲"),
            "total", new Value.Number(new BigDecimal("1000.10")),
            "signed_on", new Value.Day(TODAY),
            "month", new Value.Month(YearMonth.of(2024, 6)),
            "urgent", new Value.Flag(true),
            "kind", new Value.Text("new"),
            "state", new Value.Text("landed"),
            "firm.name", new Value.Text("乙"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area == 0", "area != 0", "area < 1", "area <= 1", "area > -1", "area >= -1", "plan_start <= today", "plan_start != signed_on",
                "area in [0, 1]", "has(area)", "firm.parent.name != \"甲\""
            })
    void neverSatisfyAComparison(String condition) {
        assertThat(test(condition)).isFalse();
        assertThat(test("!(" + condition + ")")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock = """
            total == 1000.1 ; true
            total > 1000.09999999999999999999 ; true
            total > 1000.10 ; false
            signed_on <= today ; true
            signed_on < day("2024-06-30") ; false
            month >= month("2024-05") && kind in ["expand", "new"] ; true
            urgent ; true
            !urgent || state == "signed" ; false
            firm.name == "乙" && has(firm.name) ; true
            firm.above_scale ; true
            """)
    void leaveFilledCellsToBeComparedExactly(String condition, boolean expected) {
        assertThat(test(condition)).isEqualTo(expected);
    }

    @Test
    void anAttributeOfNoUserIsAFaultAndNotAPermission() {
        Predicate of = new Predicate.Not(new Predicate.Compare(
                new Predicate.Operand.Field(Path.of(Park.field("name"))),
                Predicate.Operator.EQUAL,
                new Predicate.Operand.UserAttribute("unit")));

        assertThatThrownBy(() -> Predicates.test(of, ROW, TODAY)).isInstanceOf(IllegalStateException.class);
    }

    private static boolean test(String condition) {
        return Predicates.test(Park.predicate(condition), ROW, TODAY);
    }

    private static final Predicates.Row ROW = new Predicates.Row() {
        @Override
        public Optional<Value> value(Path path) {
            return Optional.ofNullable(FILLED.get(path.toString()));
        }

        @Override
        public boolean holds(Predicate.HoldsClass held) {
            return held.held().equals(Park.ABOVE_SCALE);
        }
    };
}
