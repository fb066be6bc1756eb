package io.yuanheng.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedFigureTests {

    private static final Definitions DEFINITIONS = Packs.read(List.of(Path.of("src/test/resources/packs/figures"))).orElseThrow();

    @Test
    void becomesAQuestion() {
        Question question = asked("2024H1", List.of("area:12", "trade:")).question(clerkOf("yunxi")).orElseThrow();

        assertThat(question.period()).isEqualTo(Period.parse("2024-01..2024-06").orElseThrow());
        assertThat(question.only()).containsExactly(new Question.Member("area", "12"), new Question.Member("trade", ""));
        assertThat(question.by()).isNull();
    }

    @Test
    void saysAllThatCannotBeRead() {
        assertThat(asked("半年", List.of("north")).question(clerkOf("yunxi")).toString())
                .contains("FIG-010", "半年", "2024H1", "north", "above_scale:yes");
    }

    @Test
    void isRefusedToWhoMayNotSeeFiguresOfThatPark() {
        assertThat(asked("2024H1", List.of()).question(clerkOf("luzhou")).toString()).contains("FIG-006", "yunxi");
    }

    private static AskedFigure asked(String period, List<String> only) {
        return new AskedFigure(new IndicatorCode("output"), new ParkCode("yunxi"), period, new ChangeNo(3), only, " ", null);
    }

    private static Caller clerkOf(String park) {
        return TestCallers.holding(DEFINITIONS, "li", "clerk@" + park);
    }
}
