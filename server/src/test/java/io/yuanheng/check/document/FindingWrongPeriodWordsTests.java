package io.yuanheng.check.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingWrongPeriodWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024年1—8月园区经济运行情况 | 9月份，园区完成工业总产值8.2亿元。 | 9月份",
        "1-8月园区经济运行情况 | 1-9月园区实现工业总产值60亿元。 | 1-9月",
        "上半年工作总结 | 园区7月完成固定资产投资3亿元。 | 7月",
        "一季度工业运行情况 | 4月份工业产值增长8.2%。 | 4月份",
        "前三季度工作汇报 | 10月当月完成税收1.2亿元。 | 10月",
    })
    void findsResultsOfMonthsTheTitleDoesNotCover(String title, String sentence, String quote) {
        assertThat(Found.in(title + "\n" + sentence)).isEqualTo(quote.equals("none") ? java.util.List.of() : java.util.List.of("period " + quote));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1—8月园区经济运行情况\n预计9月份完成工业总产值8.2亿元。",
        "1—8月园区经济运行情况\n力争9月底前完成投资3亿元。",
        "1—8月园区经济运行情况\n去年9月份完成工业总产值8.2亿元。",
        "2024年1—8月园区经济运行情况\n2023年9月完成工业总产值8.2亿元。",
        "1—8月园区经济运行情况\n8月份完成工业总产值8.2亿元。",
        "上半年总结及下半年安排\n9月份完成工业总产值8.2亿元。",
        "上半年工作总结\n9月10日完成设备安装。",
    })
    void leavesPlansAndOtherYearsAlone(String text) {
        assertThat(Found.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1月份，规模以上工业总产值5.2亿元。 | 1月份",
        "1月完成固定资产投资2.3亿元。 | 1月",
        "1月份完成财政收入2.3亿元。 | none",
        "1月10日召开固定资产投资会议。 | none",
        "1—11月规模以上工业总产值52亿元。 | none",
        "11月规模以上工业总产值52亿元。 | none",
    })
    void findsTheJanuaryThatStatisticsDoNotHave(String text, String quote) {
        assertThat(Found.in(text)).isEqualTo(quote.equals("none") ? java.util.List.of() : java.util.List.of("period " + quote));
    }
}
