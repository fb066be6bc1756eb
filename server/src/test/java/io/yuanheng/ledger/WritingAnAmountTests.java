package io.yuanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingAnAmountTests {

    private static Decoded inWan(String raw) {
        return AmountText.amount(raw, 20, 2, Unit.named("万元"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234.56              | 1234.56
            1,234.56             | 1234.56
            1，234．56            | 1234.56
            12 345 678           | 12345678
            １２３４              | 1234
            -12.5                | -12.5
            －12.5               | -12.5
            +3                   | 3
            ¥ 3,400              | 3400
            .5                   | 0.5
            007.50               | 7.5
            0                    | 0
            1.2亿                | 12000
            1.2 亿元             | 12000
            3400万元             | 3400
            3400万               | 3400
            3400                 | 3400
            1.5万亿              | 150000000
            25千元               | 2.5
            99900元              | 9.99
            3百万                | 300
            5000万元人民币       | 5000
            1.2E+05              | 120000
            28.799999999999997   | 28.8
            0.30000000000000004  | 0.3
            675900.00000000012   | 675900
            12345678901234567.89 | 12345678901234567.89
            """)
    void isBroughtToTheUnitOfTheField(String raw, BigDecimal tenThousandYuan) {
        assertThat(inWan(raw)).isEqualTo(Decoded.of(new Value.Number(tenThousandYuan)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.2万亩     | 亩      | 12000
            3公顷       | 亩      | 45
            90亩        | 公顷    | 6
            3亩         | 平方米  | 2000
            3.5万       | 平方米  | 35000
            2万         | 万平方米 | 2
            1.2km       | 米      | 1200
            12.5%       | %       | 12.5
            3.1百分点   | 个百分点 | 3.1
            2万吨       | 吨      | 20000
            1.5万度     | 千瓦时  | 15000
            """)
    void isConvertedWithinItsDimension(String raw, String unit, BigDecimal value) {
        assertThat(AmountText.amount(raw, 20, 2, Unit.named(unit))).isEqualTo(Decoded.of(new Value.Number(value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            300亩       | 万元    | 元、千元、万元、亿元
            12%         | 万元    | 元、千元、万元、亿元
            100万美元   | 万元    | 元、千元、万元、亿元
            300万元     | 亩      | 平方米、万平方米、亩、公顷、平方公里
            5个百分点   | %       | %
            3万         | %       | %
            """)
    void ofAnotherDimensionIsRefusedWithWhatIsAllowed(String raw, String unit, String allowed) {
        assertThat(AmountText.amount(raw, 20, 2, Unit.named(unit)))
                .isInstanceOfSatisfying(Decoded.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(LedgerProblem.OTHER_UNIT);
                    assertThat(refused.message()).contains(raw).contains(unit);
                    assertThat(refused.hint()).isEqualTo("可以写：" + allowed);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            约300          | 300
            300多          | 300
            近1,200万元    | 1,200
            300万元以上    | 300
            ≥500           | 500
            300-500        | 只能填一个数
            1.2~1.5亿      | 只能填一个数
            三百万         | 阿拉伯数字
            未报           | 留空
            —              | 留空
            /              | 留空
            #DIV/0!        | 错误值
            =A1+B1         | 公式
            12,34          | 千分位
            1.234,56       | 千分位
            壹万圆整       | 阿拉伯数字
            1.2.3          | 例如 1234.56
            """)
    void thatIsNotOneExactNumberIsRefusedWithAWayOut(String raw, String inHint) {
        assertThat(inWan(raw)).isInstanceOfSatisfying(Decoded.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(LedgerProblem.NOT_AN_AMOUNT);
            assertThat(refused.message()).isEqualTo("“" + raw + "”不是确切的数");
            assertThat(refused.hint()).contains(inHint);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "12345元", "0.000012亿", "28.7999999", "0.12345678901234567"})
    void withMoreDecimalsThanTheFieldKeepsIsRefusedNotRounded(String raw) {
        assertThat(AmountText.amount(raw, 20, 1, Unit.named("万元")))
                .isInstanceOfSatisfying(
                        Decoded.Refused.class, r -> assertThat(r.code()).isEqualTo(LedgerProblem.TOO_MANY_DECIMALS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12%", "1.2亿", "300万元"})
    void whoseUnitStandsBesideIsWrittenAsABareNumber(String raw) {
        assertThat(AmountText.amount(raw, 20, 4, Unit.named("指标单位")))
                .isInstanceOfSatisfying(Decoded.Refused.class, r -> {
                    assertThat(r.code()).isEqualTo(LedgerProblem.OTHER_UNIT);
                    assertThat(r.hint()).isEqualTo("只写数字，单位以指标单位为准");
                });
        assertThat(AmountText.amount("94.67", 20, 4, Unit.named("指标单位")))
                .isEqualTo(Decoded.of(new Value.Number(new BigDecimal("94.67"))));
    }

    @Test
    void thatDoesNotDivideIsRefused() {
        // 1 亩 = 2000/3 平方米
        assertThat(AmountText.amount("5亩", 20, 2, Unit.named("平方米")))
                .isInstanceOfSatisfying(Decoded.Refused.class, r -> {
                    assertThat(r.code()).isEqualTo(LedgerProblem.TOO_MANY_DECIMALS);
                    assertThat(r.hint()).isEqualTo("换算成平方米后写不尽，请直接按平方米填写");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000000", "1E18", "99999999999亿亿"})
    void beyondTheFieldIsRefused(String raw) {
        assertThat(inWan(raw)).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void withAnEndlessPowerIsRefusedAtOnce() {
        assertThat(inWan("1E999999999")).isInstanceOf(Decoded.Refused.class);
        assertThat(inWan("9".repeat(100_000))).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void leftEmptyEmptiesTheCell() {
        assertThat(inWan("")).isEqualTo(Decoded.EMPTY);
        assertThat(inWan(" \u3000\u200B")).isEqualTo(Decoded.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            35       | 家  | 35
            35家     | 家  | 35
            35.0     | 家  | 35
            1.2万人  | 人  | 12000
            3 500    | 人  | 3500
            １２     | 项  | 12
            34.999999999999997 | 家 | 35
            """)
    void ofThingsIsWhole(String raw, String unit, BigDecimal value) {
        assertThat(AmountText.count(raw, Unit.named(unit))).isEqualTo(Decoded.of(new Value.Number(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "35户", "十家", "约35家"})
    void ofThingsThatIsNotWholeOrOfOtherThingsIsRefused(String raw) {
        assertThat(AmountText.count(raw, Unit.named("家"))).isInstanceOf(Decoded.Refused.class);
    }
}
