package io.yuanheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that no person wrote. Each is long enough that a step whose work grows with the square of the text would not come to an end.
class ReadingHostileTextsTests {

    private static final String[] PIECES = {
        "（", "(", "此处填写", "xx", "×", "〔", "…", "年", "月", "2024年", "1—6月", "9月份完成", "12", "亿元", "。", "；", "，", "待核实", "有限公司", "项目", "|", "\t", "\n", "开工",
        "竣工", "\uD83D", "\uFFFD", "％", "**", "工业总产值"
    };

    @ParameterizedTest
    @ValueSource(strings = {"xx ", "（此处", "（（", "9月完成1", "2024年3月开工，", "2024年1—6月工业总产值1亿元，", "_", "？", "甲有限公司", "甲项目", "12,", "〔…", "1月"})
    void comesToAnEndOnOneWordRepeated(String word) {
        String text = word.repeat(300_000 / word.length());
        CheckedManuscript checked = CheckedManuscript.ofText("a.txt", text).orElseThrow();
        assertThat(checked.answer().file()).isEqualTo("a.txt");
        assertThat(checked.text()).isEqualTo(text);
    }

    @Test
    void quotesExactlyWhatStandsThere() {
        Random random = new Random(20240630);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder("文");
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            CheckedManuscript checked = CheckedManuscript.ofText(i % 2 == 0 ? "a.txt" : "a.md", text.toString()).orElseThrow();
            CheckAnswer answer = checked.answer();
            answer.claims().forEach(c -> assertThat(checked.text().substring(c.span()[0], c.span()[1])).isEqualTo(c.quote()));
            answer.findings().forEach(f -> {
                if (f instanceof CheckAnswer.Finding one) {
                    assertThat(checked.text().substring(one.span()[0], one.span()[1])).isEqualTo(one.quote());
                }
            });
            assertThat(checked.marked(Instant.EPOCH).orElseThrow()).isNotEmpty();
        }
    }
}
