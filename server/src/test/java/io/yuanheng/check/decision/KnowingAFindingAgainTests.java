package io.yuanheng.check.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnowingAFindingAgainTests {

    private final Fingerprint known = Fingerprint.of("share", "完成4.29亿元，占任务19亿元的22%", "财政收入");

    @Test
    void widthSpacesAndPunctuationMakeNoDifference() {
        assertThat(Fingerprint.of("share", "完成４．２９亿元, 占任务 19亿元的22％", "财政收入")).isEqualTo(known);
    }

    @Test
    void anotherNumberKindOrSubjectIsAnotherFinding() {
        assertThat(Fingerprint.of("share", "完成4.28亿元，占任务19亿元的22%", "财政收入")).isNotEqualTo(known);
        assertThat(Fingerprint.of("completion", "完成4.29亿元，占任务19亿元的22%", "财政收入")).isNotEqualTo(known);
        assertThat(Fingerprint.of("share", "完成4.29亿元，占任务19亿元的22%", "税收")).isNotEqualTo(known);
    }

    @Test
    void onlyItsOwnFormIsTaken() {
        assertThat(Fingerprint.parse(known.value())).contains(known);
        assertThat(Fingerprint.parse("ABCDEF0123456789")).isEmpty();
        assertThat(Fingerprint.parse("' or 1=1 --")).isEmpty();
    }
}
