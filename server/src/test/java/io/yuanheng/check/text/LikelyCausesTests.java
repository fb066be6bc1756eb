package io.yuanheng.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.text.Claim.Cause;
import io.yuanheng.check.text.Claim.Verdict;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LikelyCausesTests {

    @Test
    void seesTenThousandDropped() {
        Claim claim = wrong("拆迁任务：总拆迁量841.19平方米。完成拆迁220.37万平方米，占总任务量的26.2%。");
        assertThat(claim.cause()).isEqualTo(Cause.TEN_THOUSAND);
    }

    @Test
    void seesTimesAndTimesMoreConfused() {
        assertThat(wrong("产值从2010年的115亿元增至2019年的330.34亿元，增长了2.87倍。").cause()).isEqualTo(Cause.MULTIPLE);
        assertThat(wrong("产值从2010年的115亿元增至2019年的330.34亿元，是2010年的1.87倍。").cause())
                .isEqualTo(Cause.MULTIPLE);
    }

    @Test
    void seesTheDirectionReversed() {
        assertThat(wrong("产值34.6亿元，上年同期42.8亿元，同比增长19.2%。").cause()).isEqualTo(Cause.DIRECTION);
    }

    @Test
    void seesTheWrongDenominator() {
        assertThat(wrong("财政收入8.6亿元，同比增收1.12亿元，增长13.0%。").cause()).isEqualTo(Cause.DENOMINATOR);
    }

    @Test
    void seesTwoDigitsExchangedAndOneLost() {
        assertThat(wrong("产值42.8亿元，上年同期34.6亿元，同比增长27.3%。").cause()).isEqualTo(Cause.DIGIT);
        assertThat(wrong("签约项目23个，其中合同类201个、协议类2个。").verdict()).isEqualTo(Verdict.INCONSISTENT);
    }

    @Test
    void seesAYearInThePlaceOfDigits() {
        Claim claim = wrong("固定资产投资59.7亿元，其中工业投资45.5亿元，厂房投资2023.6亿元。");
        assertThat(claim.cause()).isEqualTo(Cause.YEAR);
    }

    @Test
    void seesThatAValueWasCut() {
        Claim claim = TextCheck.check(Manuscript.of("完成投资4.29亿元，完成全年目标19亿元的22%。"))
                .claims()
                .getFirst();
        assertThat(claim.verdict()).isEqualTo(Verdict.ROUNDING);
        assertThat(claim.cause()).isEqualTo(Cause.TRUNCATED);
        assertThat(claim.interval()).isNotNull();
        assertThat(claim.interval().low()).isBetween(new BigDecimal("22.5526"), new BigDecimal("22.5527"));
        assertThat(claim.interval().high()).isBetween(new BigDecimal("22.6052"), new BigDecimal("22.6053"));
        assertThat(claim.say()).isEqualTo("4.29亿元÷19亿元=22.58%，印22%，差在末位取舍（截断而未四舍五入）");
        assertThat(claim.quote()).isEqualTo("4.29亿元，完成全年目标19亿元的22%");
    }

    private static Claim wrong(String text) {
        return TextCheck.check(Manuscript.of(text)).claims().stream()
                .filter(c -> c.verdict() == Verdict.INCONSISTENT)
                .findFirst()
                .orElseThrow();
    }
}
