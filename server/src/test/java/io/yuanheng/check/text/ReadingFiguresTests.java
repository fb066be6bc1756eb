package io.yuanheng.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.text.PrintedFigure.Qualifier;
import io.yuanheng.kernel.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingFiguresTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    完成投资4.29亿元              | 4.29亿元      | 429000000    | 元
                    完成投资６４７９万元          | ６４７９万元  | 64790000     | 元
                    补助3千元                     | 3千元         | 3000         | 元
                    合同外资2150萬美元            | 2150萬美元    | 21500000     | 美元
                    供地144.5畝                   | 144.5畝       | 144.5        | 亩
                    新建绿地2千亩                 | 2千亩         | 2000         | 亩
                    规划面积33.6平方公里          | 33.6平方公里  | 33600000     | 平方米
                    厂房4.2万㎡                   | 4.2万㎡       | 42000        | 平方米
                    厂房200万平                   | 200万平       | 2000000      | 平方米
                    整理土地200公顷               | 200公顷       | 2000000      | 平方米
                    开挖200万方                   | 200万方       | 2000000      | 立方米
                    道路22.3公里                  | 22.3公里      | 22300        | 米
                    管网7.1千米                   | 7.1千米       | 7100         | 米
                    用电量5.6亿千瓦时             | 5.6亿千瓦时   | 560000000    | 千瓦时
                    返岗21.75万人                 | 21.75万人     | 217500       | 人
                    培训489人次                   | 489人次       | 489          | 人次
                    签约三百二十一户              | 三百二十一户  | 321          | 户
                    签约兩個                      | 兩個          | 2            | 个
                    增长百分之十五                | 百分之十五    | 15           | %
                    产值1,234.5万元               | 1,234.5万元   | 12345000     | 元
                    密度146.5万元/亩              | 146.5万元/亩  | 1465000      | 元/亩
                    到位5个亿                     | 5个亿         | 500000000    | 元
                    提高8.5个百分点               | 8.5个百分点   | 8.5          | 个百分点
                    增长1.87倍                    | 1.87倍        | 1.87         | 倍
                    利用外资1000万                | 1000万        | 10000000     |
                    """)
    void keepsTheValueInTheBaseUnitAndTheFormAsPrinted(String text, String printed, BigDecimal value, String unit) {
        assertThat(figures(text)).singleElement().satisfies(f -> {
            assertThat(f.printed()).isEqualTo(printed);
            assertThat(f.value()).isEqualByComparingTo(value);
            assertThat(f.unit()).isEqualTo(unit == null ? "" : unit);
            assertThat(f.masked()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "其中500万元以上企业",
                "投资超1000万的项目",
                "1-5亿元项目",
                "建设120万吨真空盐项目",
                "年产3万吨碳纤维生产线",
                "打通25街和50省道",
                "架设110kv线路",
                "修建3#路",
                "路网四横六纵",
                "推进“5个100工程”",
                "建设一区四园",
                "实行24小时值班",
                "〔2024〕5号文件",
                "电话0312-5678901",
                "1—8月",
                "第三产业",
                "百亿元产业集群",
                "2024年10月26日",
                "一批项目",
                "十几家企业",
                "一、主要做法"
            })
    void knowsThresholdsBandsCapacitiesRoadsSlogansAndDatesFromFigures(String text) {
        assertThat(figures(text).stream().filter(f -> !f.printed().equals("24小时")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"**00万元", "*万元", "xx亩", "29XX6万元", "XX.27%"})
    void keepsNoValueOfAMaskedFigure(String printed) {
        assertThat(figures("完成投资" + printed)).singleElement().satisfies(f -> {
            assertThat(f.masked()).isTrue();
            assertThat(f.value()).isNull();
            assertThat(f.printed()).isEqualTo(printed);
        });
    }

    @Test
    void readsTheValueBehindAMaskedName() {
        assertThat(figures("场平1700亩（xx400亩，xx1300亩）"))
                .extracting(PrintedFigure::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("1700"), new BigDecimal("400"), new BigDecimal("1300"));
    }

    @Test
    void noticesDigitsThatASiteTookOut() {
        assertThat(figures("规划占地面积平方公里，入驻企业达到户。")).hasSize(2).allMatch(PrintedFigure::masked);
    }

    @Test
    void givesAnElidedUnitFromTheNeighbour() {
        assertThat(figures("分别高于东部0.74和19.33个百分点"))
                .extracting(PrintedFigure::unit)
                .containsExactly("个百分点", "个百分点");
        assertThat(figures("拆除确保4000平方米，力争4800"))
                .extracting(PrintedFigure::unit)
                .containsExactly("平方米", "平方米");
        assertThat(figures("三次产业占比分别为1.3:65.3:33.6"))
                .extracting(PrintedFigure::unit)
                .containsExactly("%", "%", "%");
    }

    @Test
    void notesWhatTheWordsBesideAFigureMake() {
        assertThat(figures("约700亩").getFirst().qualifiers()).contains(Qualifier.APPROXIMATE);
        assertThat(figures("引进企业40多家").getFirst().qualifiers()).contains(Qualifier.AT_LEAST);
        assertThat(figures("超过200公里").getFirst().qualifiers()).contains(Qualifier.AT_LEAST);
        assertThat(figures("累计完成投资5亿元").getFirst().qualifiers()).contains(Qualifier.CUMULATIVE);
        assertThat(figures("年度任务19亿元").getFirst().qualifiers()).contains(Qualifier.TARGET);
        assertThat(figures("去年同期完成5亿元").getFirst().qualifiers()).contains(Qualifier.PRIOR);
        assertThat(figures("预计完成5亿元").getFirst().qualifiers()).contains(Qualifier.EXPECTED);
        assertThat(figures("已签约5户").getFirst().qualifiers()).isEmpty();
    }

    @Test
    void namesTheSubjectInTheTextsOwnWords() {
        assertThat(figures("上半年，实现工业总产值67.59亿元").getFirst().subject()).isEqualTo("工业总产值");
        assertThat(figures("固定资产投资由12亿元增至15亿元"))
                .extracting(PrintedFigure::subject)
                .containsExactly("固定资产投资", "固定资产投资");
    }

    @Test
    void knowsTheMonthsAFigureSpeaksOf() {
        Period half = new Period(YearMonth.of(2024, 1), YearMonth.of(2024, 6));
        assertThat(figures("2024年1—6月，实现产值5亿元").getFirst().period()).isEqualTo(half);
        assertThat(figures("2024年上半年实现产值5亿元").getFirst().period()).isEqualTo(half);
        assertThat(figures("2024年，园区向好。到6月底，实现产值5亿元").getFirst().period()).isEqualTo(half);
        assertThat(figures("实现产值5亿元").getFirst().period()).isNull();
    }

    @Test
    void keepsBothEndsOfARangeAsOneFigure() {
        assertThat(figures("增长5—8%，补助100~120万元"))
                .extracting(PrintedFigure::printed)
                .containsExactly("5—8%", "100~120万元");
    }

    @Test
    void findsFiguresInTablesAndNoClaims() {
        String table = "企业\t产值\n甲\t5亿元，其中出口9亿元\n";
        Manuscript manuscript = new Manuscript(table, List.of(new Manuscript.Block.Table(new Span(0, table.length()), List.of())));
        TextCheck.Checked checked = TextCheck.check(manuscript);
        assertThat(checked.figures()).extracting(PrintedFigure::printed).containsExactly("5亿元", "9亿元");
        assertThat(checked.claims()).isEmpty();
    }

    private static List<PrintedFigure> figures(String text) {
        return TextCheck.check(Manuscript.of(text)).figures();
    }
}
