package io.yuanheng.check.text.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.text.reading.FigureList;
import io.yuanheng.check.text.reading.Reading;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Texts that nobody means well with must end, and the work must grow with the length of the text and not faster. Steps
/// are counted, not time.
class HostileTextsTests {

    /// steps that a character may cost at most: figures of two characters each, each compared with some hundred
    /// neighbours
    private static final int STEPS_A_CHARACTER = 700;

    private static final String[] PIECES = {
        "完成",
        "其中",
        "占",
        "同比增长",
        "由",
        "至",
        "的",
        "，",
        "；",
        "。",
        "：",
        "、",
        "（",
        "）",
        "“",
        "”",
        "\n",
        "\t",
        "1",
        "12.5",
        "9999999999",
        "亿元",
        "万元",
        "%",
        "个百分点",
        "倍",
        "个",
        "家",
        "亩",
        "*",
        "xx",
        "XX",
        "分别",
        "合计",
        "年均",
        "2024年",
        "1—6月",
        "去年同期",
        "任务",
        "率",
        "三",
        "百",
        "万",
        "\uD83D",
        "\uDE00",
        "㎡",
        ",",
        ".",
        "-",
        "—",
        "第",
        "位",
        "比",
        "和",
        "A",
        "x",
        "〔",
        "〕",
        "等",
        "产值",
        "投资",
        "3：4：5",
        "1,234",
        "0312-",
        "按产业分",
        "中，"
    };

    @Test
    void tenThousandRandomTextsEndAndStayLinear() {
        Random random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(60);
            for (int j = 0; j < pieces; j++) {
                text.append(
                        random.nextInt(12) == 0
                                ? String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1))
                                : PIECES[random.nextInt(PIECES.length)]);
            }
            staysLinear(text.toString());
        }
    }

    @Test
    void longMonotonyStaysLinear() {
        for (String unit : new String[] {
            "9", "(", ")", "、", "甲、", "1、", "1个、", "其中1个，", "1亿元，其中", "占1%，", "*", "x1", "一", "十", "百分之", "“", "1：",
            "由1亿元增至", "合计1万元，", "2024年", "1-", "1,234,", "同比增长1%、", "\uD83D", "第1位，均进前", "分别占1%、", "1户（", "等3个、"
        }) {
            staysLinear(unit.repeat(20_000 / unit.length()));
        }
    }

    @Test
    void twiceTheTextIsTwiceTheWork() {
        String paragraph = "完成工业总产值186.5亿元，完成年度目标380亿元的49.1%，其中东片区90亿元、西片区96.5亿元，分别占48.3%和51.7%。";
        long once = steps(paragraph.repeat(500));
        long twice = steps(paragraph.repeat(1000));
        assertThat(twice).isLessThan(once * 5 / 2);
    }

    private static void staysLinear(String text) {
        assertThat(steps(text))
                .as(text.length() > 300 ? text.substring(0, 300) : text)
                .isLessThan(1_000L + (long) STEPS_A_CHARACTER * text.length());
    }

    private static long steps(String text) {
        Reading reading = Reading.of(text);
        Findings findings = ClaimFinder.find(reading);
        assertThat(findings.claims()).allMatch(c -> c.span().end() <= text.length());
        assertThat(FigureList.of(reading)).allMatch(f -> f.span().end() <= text.length());
        return findings.steps();
    }
}
