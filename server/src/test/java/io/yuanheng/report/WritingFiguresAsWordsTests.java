package io.yuanheng.report;

import static io.yuanheng.report.KnownFigures.part;
import static io.yuanheng.report.KnownFigures.reported;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WritingFiguresAsWordsTests {

    @Test
    void aRiseIsGrowthAndAFallIsADecline() {
        assertThat(Writing.with(reported("675900", "541720", "24.77")).text("同比{{industrial_output.growth}}。")).isEqualTo("同比增长24.77%。");
        assertThat(Writing.with(reported("7607.3", "7614.6", "-0.10")).text("同比{{industrial_output.growth}}。")).isEqualTo("同比下降0.10%。");
        assertThat(Writing.with(reported("100", "100", "0.00")).text("同比{{industrial_output.growth}}。")).isEqualTo("同比持平。");
    }

    @Test
    void aChangeTooSmallForTwoDecimalsIsNearlyLevel() {
        assertThat(Writing.with(reported("1000001", "1000000", "0.00")).text("同比{{industrial_output.growth}}。")).isEqualTo("同比基本持平。");
    }

    @Test
    void withoutABaseTheDeclaredFallbackStands() {
        Writing profit = Writing.with(reported("979.1", null, null));
        assertThat(profit.text("同比{{industrial_output.growth}}。")).isEqualTo("同比无可比基数。");
        assertThat(profit.text("{{industrial_output.growth else 去年没有统计}}。")).isEqualTo("去年没有统计。");
    }

    @Test
    void aRateOverALossIsNotARate() {
        assertThat(Writing.with(reported("12", "-8", null)).text("{{industrial_output.growth}}")).isEqualTo("扭亏为盈");
        assertThat(Writing.with(reported("-12", "-8", null)).text("{{industrial_output.growth}}")).isEqualTo("增亏4.00万元");
        assertThat(Writing.with(reported("-5", "-8", null)).text("{{industrial_output.growth}}")).isEqualTo("减亏3.00万元");
    }

    @Test
    void whatWasNotReportedIsNeverZero() {
        assertThat(Writing.withNothing().text("产值{{industrial_output}}，同比{{industrial_output.growth}}。")).isEqualTo("产值未报，同比未报。");
    }

    @Test
    void unitsConvertAndDigitsAreAsAsked() {
        Writing output = Writing.with(reported("675900", null, null));
        assertThat(output.text("{{industrial_output}}")).isEqualTo("675900.00万元");
        assertThat(output.text("{{industrial_output trim}}")).isEqualTo("675900万元");
        assertThat(output.text("{{industrial_output in 亿元}}")).isEqualTo("67.59亿元");
        assertThat(output.text("{{industrial_output in 亿元 digits 1}}")).isEqualTo("67.6亿元");
        assertThat(output.text("{{industrial_output bare}}")).isEqualTo("675900.00");
    }

    @Test
    void differencesCarryTheirDirectionInWords() {
        assertThat(Writing.with(reported("6853.5", "7044.76", "-2.71")).text("{{industrial_output.difference}}")).isEqualTo("减少191.26万元");
        assertThat(Writing.with(reported("76", "70", null)).text("{{industrial_output.difference words 多/少/相同 digits 0}}"))
                .isEqualTo("多6万元");
    }

    @Test
    void completionStandsBesideTheTimePassed() {
        Writing output = Writing.with(reported("675900", null, null).target("1600000", "42.24"));
        assertThat(output.text("完成年度任务{{industrial_output.completion}}，{{industrial_output.schedule}}。"))
                .isEqualTo("完成年度任务42.24%，落后序时进度7.76个百分点。");
        assertThat(output.text("年度任务{{industrial_output.floor in 亿元 trim}}")).isEqualTo("年度任务160亿元");
    }

    @Test
    void anEstimateSaysSoOnce() {
        Writing output = Writing.with(reported("7607.3", null, null).estimated());
        assertThat(output.text("产值{{industrial_output trim}}。")).isEqualTo("产值预计7607.3万元。");
        assertThat(output.text("{{industrial_output.estimate}}实现产值{{industrial_output trim}}。")).isEqualTo("预计实现产值7607.3万元。");
    }

    @Test
    void theLargestAndTheRestAreNamed() {
        Writing output = Writing.with(reported("675900", "541720", "24.77")
                .parts(part("1", "甲钢铁", "550200", null, "25.03", "81.40"))
                .top(part("1", "甲钢铁", "550200", null, "25.03", "81.40"), "125700", "23.64"));
        assertThat(output.text(
                        "{{industrial_output.top.name}}{{industrial_output.top.value trim}}，占{{industrial_output.top.share}}，{{industrial_output.top.growth}}；其余{{industrial_output.rest trim}}，{{industrial_output.rest_growth}}"))
                .isEqualTo("甲钢铁550200万元，占81.40%，增长25.03%；其余125700万元，增长23.64%");
    }

    @Test
    void theShareOfAMemberIsFoundByItsTitle() {
        Writing output = Writing.with(reported("100", null, null)
                .parts(part("north", "北片区", "60", null, null, "60.00"), part("south", "南片区", "40", null, null, "40.00")));
        assertThat(output.text("北片区占{{industrial_output.share area=北片区}}")).isEqualTo("北片区占60.00%");
    }
}
