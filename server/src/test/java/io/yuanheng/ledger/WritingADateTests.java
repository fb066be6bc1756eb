package io.yuanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingADateTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-06-30", "2024-6-30", "2024/6/30", "2024/06/30", "2024.6.30", "20240630", "2024年6月30日", "2024 年 6 月 30 日",
                "２０２４年６月３０日", "2024年06月30号", "2024-06-30 00:00:00", "2024-06-30T00:00", " 2024-06-30 "
            })
    void namesADay(String raw) {
        assertThat(DateText.day(raw, TODAY)).isEqualTo(Decoded.of(new Value.Day(LocalDate.of(2024, 6, 30))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6.30                | 缺少年份，如果是今年请写 2026-06-30
            6月30日             | 缺少年份，如果是今年请写 2026-06-30
            13/32               | 缺少年份
            24-6-30             | 年份写四位，例如 2024-06-30
            2024-06             | 缺少日，写到年月日，例如 2024-06-30
            2024-02-30          | 2024 年 2 月没有 30 日
            2024-13-01          | 没有 13 月，按年-月-日书写
            0202-06-30          | 年份应在 1900 到 2199 之间
            45473               | 像是 Excel 的日期序号（2024-06-30），请把单元格改成日期格式
            2024-06-30 14:30:00 | 去掉时间，只写 2024-06-30
            六月底              | 例如 2024-06-30、2024年6月30日、20240630
            30/6/2024           | 例如 2024-06-30、2024年6月30日、20240630
            """)
    void thatIsNoDayIsRefusedWithAWayOut(String raw, String hint) {
        assertThat(DateText.day(raw, TODAY))
                .isEqualTo(new Decoded.Refused(LedgerProblem.NOT_A_DAY, "“" + raw + "”不是日期", hint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-06", "2024-6", "2024/6", "2024/06", "2024.6", "2024.06", "202406", "2024年6月", "2024年06月", "2024年6月份", "2024-06-01",
                "２０２４年６月"
            })
    void namesAMonth(String raw) {
        assertThat(DateText.month(raw, false, TODAY)).isEqualTo(Decoded.of(new Value.Month(YearMonth.of(2024, 6))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02", "2024年1-2月", "2024年1—2月", "2024年1至2月", "2024-01..2024-02", "2024年1月—2月"})
    void namesJanuaryAndFebruaryTogetherAsFebruary(String raw) {
        assertThat(DateText.month(raw, false, TODAY)).isEqualTo(Decoded.of(new Value.Month(YearMonth.of(2024, 2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01", "2024年1月", "202401", "2024.01", "2024-01-01"})
    void refusesJanuaryAloneWhereStatisticsWaiveIt(String raw) {
        assertThat(DateText.month(raw, false, TODAY))
                .isEqualTo(new Decoded.Refused(
                        LedgerProblem.JANUARY_WAIVED, "“" + raw + "”：1月份数据免报，没有单独的1月", "1—2月合计填在 2024-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01", "2024年1月", "202401"})
    void takesJanuaryWhereItMayStandAlone(String raw) {
        assertThat(DateText.month(raw, true, TODAY)).isEqualTo(Decoded.of(new Value.Month(YearMonth.of(2024, 1))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024.1     | 分不清 1 月还是 10 月，请写 2024-01 或 2024-10
            6月        | 缺少年份，如果是今年请写 2026-06
            2024-06-30 | 本栏只写到月：2024-06
            2024-13    | 例如 2024-06
            上半年     | 例如 2024-06、2024年6月、202406
            """)
    void thatIsNoMonthIsRefusedWithAWayOut(String raw, String hint) {
        assertThat(DateText.month(raw, true, TODAY))
                .isEqualTo(new Decoded.Refused(LedgerProblem.NOT_A_MONTH, "“" + raw + "”不是月份", hint));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024年", "２０２４年度", "2024.0"})
    void namesAYear(String raw) {
        assertThat(DateText.year(raw)).isEqualTo(Decoded.of(new Value.Number(new BigDecimal("2024"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "24年", "1024", "今年", "2024-06"})
    void thatIsNoYearIsRefused(String raw) {
        assertThat(DateText.year(raw)).isInstanceOf(Decoded.Refused.class);
    }
}
