package io.yuanheng.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTests {

    /// The first six are figures that park reports printed; the seventh was printed 0.09, cut instead of rounded.
    @ParameterizedTest
    @CsvSource({
        "7270.3, 6479, 12.21",
        "1619.10, 1442.87, 12.21",
        "6853.5, 7044.76, -2.71",
        "284.5, 305.58, -6.90",
        "2075, 1457, 42.42",
        "16.5, 16.5, 0.00",
        "7607.3, 7614.6, -0.10",
        "100.005, 100, 0.01",
        "99.995, 100, -0.01"
    })
    void growsBy(BigDecimal value, BigDecimal prior, BigDecimal growth) {
        assertThat(Percent.growth(value, prior)).isEqualTo(growth);
    }

    @Test
    void doesNotGrowFromNothingOrFromALoss() {
        assertThat(Percent.growth(BigDecimal.ONE, BigDecimal.ZERO)).isNull();
        assertThat(Percent.growth(BigDecimal.ONE, BigDecimal.valueOf(-1))).isNull();
        assertThat(Percent.growth(BigDecimal.ONE, null)).isNull();
        assertThat(Percent.growth(null, BigDecimal.ONE)).isNull();
    }

    @Test
    void isAPartOfTheWhole() {
        assertThat(Percent.of(new BigDecimal("55.02"), new BigDecimal("67.59"))).isEqualTo(new BigDecimal("81.40"));
        assertThat(Percent.of(new BigDecimal("-1"), new BigDecimal("3"))).isEqualTo(new BigDecimal("-33.33"));
        assertThat(Percent.of(BigDecimal.ONE, BigDecimal.ZERO)).isNull();
    }

    @Test
    void countsTheMonthsOfTheYearThatHavePassed() {
        assertThat(Percent.ofTheYear(4)).isEqualTo(new BigDecimal("33.33"));
        assertThat(Percent.ofTheYear(8)).isEqualTo(new BigDecimal("66.67"));
        assertThat(Percent.ofTheYear(12)).isEqualTo(new BigDecimal("100.00"));
    }
}
