package io.yuanheng.check.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.WordDocuments;
import io.yuanheng.check.reading.ManuscriptFile;
import io.yuanheng.check.text.TextCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingDatesOutOfOrderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "项目于2024年3月开工，2023年11月竣工。 | 2023年11月 | 竣工（2023年11月）早于开工（2024年3月）",
        "该项目2023年5月10日投产，2023年6月1日签约。 | 2023年5月10日 | 投产（2023年5月10日）早于签约（2023年6月1日）",
        "2024年5月正式开工，计划2024年3月底建成。 | 2024年3月 | 建成（2024年3月）早于开工（2024年5月）",
        "开工时间：2024-05-01，竣工时间：2023-12-31。 | 2023-12-31 | 竣工（2023-12-31）早于开工（2024-05-01）",
        "工期为2024年5月至2024年3月。 | 2024年5月至2024年3月 | 时间段“2024年5月至2024年3月”的结束早于开始",
        "截至2023年2月30日，已完成。 | 2023年2月30日 | 没有“2023年2月30日”这一天",
        "定于4月31日召开会议。 | 4月31日 | 没有“4月31日”这一天",
    })
    void findsWhatCannotHaveHappenedSo(String text, String quote, String say) {
        assertThat(Found.in(text)).containsExactly("dates " + quote);
        assertThat(Found.says(text)).containsExactly(say);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "项目于2023年3月开工，2024年11月竣工。",
        "甲项目2024年3月开工；乙项目2023年11月竣工。",
        "2024年3月开工的项目有3个，2023年11月竣工的项目有5个。",
        "2024年10月开工，5月竣工。",
        "2023年11月至2024年3月。",
        "2024年2月29日签约，当日开工。",
        "1-2023月数据。",
        "增长1.13，排位2.30。",
    })
    void saysNothingWhereItMayBeRight(String text) {
        assertThat(Found.in(text)).isEmpty();
    }

    @Test
    void comparesTheColumnsOfATable() {
        String body = "<w:tbl>" + row("项目", "开工时间", "竣工时间") + row("甲", "2023年3月", "2024年5月") + row("乙", "2024.6", "2024.3") + "</w:tbl>";
        var reading = ManuscriptFile.read("a.docx", WordDocuments.of(body)).orElseThrow();
        assertThat(DocumentChecks.of(TableCells.name(TextCheck.check(reading.manuscript()))))
                .singleElement()
                .satisfies(f -> assertThat(f.span().of(reading.text())).isEqualTo("2024.3"));
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(WordDocuments.paragraphs(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }
}
