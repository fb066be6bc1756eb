package io.yuanheng.declaration.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each fault at the character marked by `▸`, with a hint that helps.
class FaultyConditionTests {

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(ExpressionProblem.UNREADABLE, "total >▸", ""),
                fault(ExpressionProblem.UNREADABLE, "total > ▸九", ""),
                fault(ExpressionProblem.NOT_SUPPORTED, "total ▸+ area > 3", "可用"),
                fault(ExpressionProblem.NOT_SUPPORTED, "name.startsWith▸(\"甲\")", "可用"),
                fault(ExpressionProblem.NOT_SUPPORTED, "total == ▸null", "has("),
                fault(ExpressionProblem.NOT_SUPPORTED, "urgent ▸? urgent : urgent", "可用"),
                fault(ExpressionProblem.NOT_SUPPORTED, "kind in ▸name", "in ["),
                fault(ExpressionProblem.UNKNOWN_NAME, "urgent && ▸totl > 3", "total"),
                fault(ExpressionProblem.UNKNOWN_NAME, "▸firm.nme == \"甲\"", "name"),
                fault(ExpressionProblem.UNKNOWN_NAME, "▸firm.state == \"signed\"", ""),
                fault(ExpressionProblem.NOT_A_REFERENCE, "▸name.length == 3", ""),
                fault(ExpressionProblem.KINDS_DIFFER, "total > ▸\"3\"", "不加引号"),
                fault(ExpressionProblem.KINDS_DIFFER, "signed_on < ▸\"2024-06-30\"", "day("),
                fault(ExpressionProblem.KINDS_DIFFER, "month < ▸today", "month("),
                fault(ExpressionProblem.KINDS_DIFFER, "▸3 == name", "引号"),
                fault(ExpressionProblem.KINDS_DIFFER, "firm == ▸\"甲\"", "firm."),
                fault(ExpressionProblem.UNITS_DIFFER, "total > ▸area", ""),
                fault(ExpressionProblem.UNKNOWN_CHOICE, "kind == ▸\"新建\"", "\"new\""),
                fault(ExpressionProblem.UNKNOWN_CHOICE, "kind in [\"new\", ▸\"expnd\"]", "\"expand\""),
                fault(ExpressionProblem.UNKNOWN_STATE, "state == ▸\"lande\"", "\"landed\""),
                fault(ExpressionProblem.NOT_A_CONDITION, "▸total", "has(total)"),
                fault(ExpressionProblem.NOT_A_CONDITION, "has(total) && ▸3", ""),
                fault(ExpressionProblem.NOT_A_CONDITION, "▸firm.above_scale == true", "firm.above_scale"),
                fault(ExpressionProblem.BAD_LITERAL, "month == month▸(\"2024-13\")", ""),
                fault(ExpressionProblem.BAD_LITERAL, "total == ▸0x1F", ""),
                fault(ExpressionProblem.BAD_LITERAL, "total == ▸1e3", ""),
                fault(ExpressionProblem.BAD_LITERAL, "signed_on == day▸(\"2024-02-30\")", ""),
                fault(ExpressionProblem.NOT_ORDERED, "name ▸< \"甲\"", ""),
                fault(ExpressionProblem.TOO_DEEP, "!(".repeat(12) + "▸urgent" + ")".repeat(12), "拆成"),
                fault(ExpressionProblem.TOO_DEEP, "▸firm.parent.parent.parent.parent.name == \"甲\"", ""),
                fault(ExpressionProblem.USER_OUTSIDE_ACCESS, "name == ▸user.login", ""),
                fault(ExpressionProblem.NOTHING_TO_COMPARE, "1 ▸== 1", ""));
    }

    private static Arguments fault(ExpressionProblem code, String marked, String hint) {
        return Arguments.of(code, marked, hint);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isFoundAtItsCharacter(ProblemCode code, String marked, String hint) {
        List<Problem> problems = Park.problems(marked.replace("▸", ""));

        assertThat(problems).extracting(Problem::code, Problem::where).containsExactly(tuple(code, new Place.InFile("", 1, marked.indexOf("▸"))));
        String told = problems.getFirst().hint();
        assertThat(told == null ? "" : told).contains(hint);
    }

    @Test
    void ofEveryKindIsShownHere() {
        assertThat(faults().map(f -> f.get()[0]).collect(Collectors.toSet())).containsExactlyInAnyOrder((Object[]) ExpressionProblem.values());
    }

    @Test
    void areAllReportedAtOnce() {
        assertThat(Park.problems("totl > 3 || kind == \"x\" || !(name < \"甲\")")).hasSize(3);
    }
}
