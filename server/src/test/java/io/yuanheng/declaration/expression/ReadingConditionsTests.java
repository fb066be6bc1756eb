package io.yuanheng.declaration.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.declaration.expression.Predicate.Operator;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingConditionsTests {

    @ParameterizedTest
    @ValueSource(strings = {"1000.10", "0.1", "-7614.6", "123456789012345.67", "9007199254740993", "0.30000000000000004", "- 5.50"})
    void keepsEveryDigitOfANumber(String number) {
        Value expected = new Value.Number(new BigDecimal(number.replace(" ", "")));

        assertThat(Park.predicate("total >= " + number))
                .isEqualTo(new Predicate.Compare(
                        new Operand.Field(Path.of(Park.field("total"))), Operator.GREATER_OR_EQUAL, new Operand.Literal(expected)));
        assertThat(Park.predicate("name == \"中文\" && total in [1, " + number + "]"))
                .isInstanceOfSatisfying(Predicate.And.class, and -> assertThat(((Predicate.In) and.all().getLast()).values()).contains(expected));
    }

    @Test
    void takesAChainAsOneLevel() {
        assertThat(Park.predicate("urgent && has(name) && has(total) && has(area) && has(kind)"))
                .isInstanceOfSatisfying(Predicate.And.class, and -> assertThat(and.all()).hasSize(5));
        assertThat(Park.problems(String.join(" || ", java.util.Collections.nCopies(40, "urgent")))).isEmpty();
    }

    @Test
    void asksADatedClassAtTheEndOfReferences() {
        assertThat(Park.predicate("!firm.parent.above_scale"))
                .isEqualTo(new Predicate.Not(new Predicate.HoldsClass(
                        List.of(Park.field("firm"), Park.field("parent")), Park.ABOVE_SCALE, Park.field("month"))));
    }

    @Test
    void followsReferencesAndKnowsStateAndPark() {
        assertThat(Park.predicate("firm.parent.name == \"甲\" && state == \"signed\" && park == \"yunxi\" && month == month(\"2024-06\")"))
                .isInstanceOfSatisfying(Predicate.And.class, and -> {
                    assertThat(Predicates.paths(and))
                            .extracting(Path::toString)
                            .containsExactly("firm.parent.name", "state", "park", "month");
                    assertThat(((Predicate.Compare) and.all().getLast()).right())
                            .isEqualTo(new Operand.Literal(new Value.Month(YearMonth.of(2024, 6))));
                });
    }

    @Test
    void letsOnlyRulesOfAccessNameTheUser() {
        var access = new ExpressionParser.Context(Park.PROJECT, null, true);
        Outcome<Predicate> read = new ExpressionParser(new Park()).parse("name == user.login", access, n -> Place.WHOLE);

        assertThat(read.orElseThrow())
                .isEqualTo(new Predicate.Compare(
                        new Operand.Field(Path.of(Park.field("name"))), Operator.EQUAL, new Operand.UserAttribute("login")));
    }
}
