package io.yuanheng.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {

    private static final List<List<String>> DECLARED = List.of(
            List.of("industrial_output", "工业总产值", "总产值"),
            List.of("promised_output", "投产项目协议年产值"),
            List.of("fixed_investment", "固定资产投资"));

    @Test
    void putsASlipOfThePenFirst() {
        assertThat(Nearest.to("fixed_invesment", DECLARED, words -> words).getFirst()).isEqualTo("fixed_investment（固定资产投资）");
    }

    @Test
    void prefersTheShorterWordOfTwoThatContainWhatWasAsked() {
        assertThat(Nearest.to("产值", DECLARED, words -> words).getFirst()).isEqualTo("industrial_output（工业总产值）");
    }

    @Test
    void countsEditsInHundredthsOfTheLongerWord() {
        assertThat(Nearest.distance("abcd", "abxd")).isEqualTo(25);
        assertThat(Nearest.distance("same", "same")).isZero();
    }
}
