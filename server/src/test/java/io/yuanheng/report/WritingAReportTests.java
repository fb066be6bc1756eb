package io.yuanheng.report;

import static io.yuanheng.report.KnownFigures.part;
import static io.yuanheng.report.KnownFigures.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.document.Block;
import io.yuanheng.report.manifest.ManifestEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingAReportTests {

    private final Writing output = Writing.with(reported("675900", "541720", "24.77"));

    @Test
    void headingsAreNumberedAsOfficialDocumentsAre() {
        assertThat(Writing.withNothing().text("# 题\n## 甲\n### 乙\n### 丙\n#### 丁\n##### 戊\n## 己\n### 庚"))
                .isEqualTo("题\n一、甲\n（一）乙\n（二）丙\n1.丁\n（1）戊\n二、己\n（一）庚");
    }

    @Test
    void aNumberThatIsWrittenStays() {
        assertThat(Writing.withNothing().text("## 三、甲\n## 乙")).isEqualTo("三、甲\n一、乙");
    }

    @Test
    void theWordsOfTheFrameAreSaid() {
        assertThat(Writing.withNothing().text("{{park}}{{year}}{{period}}：{{months}}，截至{{cutoff}}，{{next_period}}，{{time_progress}}，{{date}}"))
                .isEqualTo("云汐工业园2024年上半年：1—6月，截至2024年6月底，下半年，50%，2024年7月5日");
    }

    @Test
    void aPartSharedByReportsOfSeveralPeriodsSpeaksOfItsOwn() {
        assertThat(output.text("::if period half\n上半年的话\n::else\n别的话\n::end\n[[?not period year: 还没到年底]]"))
                .isEqualTo("上半年的话\n还没到年底");
    }

    @Test
    void figuresEndAtTheCutOffAndTheTextSaysSo() {
        Draft draft = output.draft(
                "[[?cutoff early: 统计数据截至{{cutoff}}。]]\n{{months}}产值{{industrial_output in 亿元}}。", Period.parse("2024-01..2024-04").orElseThrow());
        assertThat(Writing.text(draft)).isEqualTo("统计数据截至2024年4月底。\n1—4月产值67.59亿元。");
        assertThat(output.figures().asked).extracting(Question::period).containsOnly(Period.parse("2024-01..2024-04").orElseThrow());
    }

    @Test
    void aClauseWithoutItsFigureIsDroppedWithItsPunctuation() {
        assertThat(output.text("产值{{industrial_output in 亿元}}[[，利润{{profit}}]]，同比{{industrial_output.growth}}[[，完成{{industrial_output.completion}}]]。"))
                .isEqualTo("产值67.59亿元，同比增长24.77%。");
        assertThat(output.text("[[利润{{profit}}；]][[产值{{industrial_output in 亿元}}；]][[户数{{returning}}。]]")).isEqualTo("产值67.59亿元。");
        assertThat(output.text("[[利润{{profit}}||利润未统计]]。")).isEqualTo("利润未统计。");
    }

    @Test
    void aSectionWithNothingReportedDisappearsWithItsHeadingAndItsNumber() {
        String template = "## 甲\n::section\n### 利润\n利润{{profit}}。\n::end\n### 产值\n产值{{industrial_output in 亿元}}。";
        assertThat(output.text(template)).isEqualTo("一、甲\n（一）产值\n产值67.59亿元。");
        assertThat(output.draft(template).manifest().entries()).extracting(ManifestEntry::id).containsExactly("fig_1");
    }

    @Test
    void orASectionSaysThatNothingWasFiled() {
        assertThat(output.text("::section\n利润{{profit}}。\n::else\n本期未填报。\n::end")).isEqualTo("本期未填报。");
    }

    @Test
    void conditionsChooseTheWording() {
        String template = "::if industrial_output.growth negative\n降。\n::else\n升。\n::end\n::if not profit reported\n利润未报。\n::end";
        assertThat(output.text(template)).isEqualTo("升。\n利润未报。");
        assertThat(Writing.with(reported("1", null, null).partly()).text("产值{{industrial_output}}[[?industrial_output partly: （已报部分）]]。"))
                .isEqualTo("产值1.00万元（已报部分）。");
    }

    @Test
    void twoFiguresThatAreOneNumberCanBeSaidOnce() {
        String template = "::if industrial_output equals profit\n相等。\n::else\n不等。\n::end";
        Writing both = Writing.with(reported("675900.00", null, null));
        both.figures().know("profit", reported("675900", null, null));
        assertThat(both.text(template)).isEqualTo("相等。");
        // one of them is not reported
        assertThat(output.text(template)).isEqualTo("不等。");
        both.figures().know("profit", reported("675899.99", null, null));
        assertThat(both.text(template)).isEqualTo("不等。");
    }

    @Test
    void aListIsJoinedCountedAndToldRowByRow() {
        Writing projects = Writing.withNothing();
        projects.figures()
                .list("project", List.of(
                        List.of("热镀锌板", "1000.00", "设备安装。", "2024-03-05"),
                        List.of("五金制品", "", "", "2023-11-20")));
        assertThat(projects.text(
                        """
                        ::rows project where state == "trial" order -total
                        试生产项目共{{rows.count}}：{{rows.names}}。
                        ::each
                        {{row.point}}{{row.name}}[[，总投资{{row.total trim}}]][[，{{row.progress}}]][[，{{row.started_on}}开工]]。
                        ::end
                        ::none
                        没有试生产项目。
                        ::end
                        """))
                .isEqualTo(
                        """
                        试生产项目共2个：热镀锌板、五金制品。
                        一是热镀锌板，总投资1000万元，设备安装，3月5日开工。
                        二是五金制品，2023年11月20日开工。""");
        assertThat(Writing.withNothing().text("::rows project where state == \"trial\"\n有。\n::none\n没有试生产项目。\n::end"))
                .isEqualTo("没有试生产项目。");
    }

    @Test
    void namesBeyondTheLimitEndInEtc() {
        Writing projects = Writing.withNothing();
        projects.figures().list("project", List.of(List.of("甲"), List.of("乙"), List.of("丙")));
        assertThat(projects.text("::rows project\n{{rows.names max 2}}\n::end")).isEqualTo("甲、乙等");
    }

    @Test
    void aTableShowsNumbersAloneAndLeavesOutWhatNobodyReported() {
        assertThat(output.text(
                        """
                        ::table 指标
                        columns 指标=title | 单位=unit | 本期=value | 同比（%）=growth | 完成（%）=completion
                        rows industrial_output in 亿元 | profit
                        skip unreported
                        ::end
                        """))
                .isEqualTo("指标|单位|本期|同比（%）|完成（%）\n工业总产值|亿元|67.59|24.77|—");
        assertThat(output.text("::table 指标\ncolumns 指标=title | 本期=value\nrows profit\n::end")).isEqualTo("指标|本期\n利润总额|未报");
    }

    @Test
    void aBreakdownGivesATableAndAChartWhoseBarsAreInTheManifest() {
        Writing areas = Writing.with(reported("100", "90", "11.11")
                .parts(part("north", "北片区", "60", "50", "20.00", "60.00"), part("south", "南片区", "40", "40", "0.00", "40.00")));
        Draft draft = areas.draft("::chart 分片区产值\nby industrial_output area\n::end");
        assertThat(draft.report().blocks()).singleElement().isInstanceOfSatisfying(Block.BarChart.class, chart -> {
            assertThat(chart.categories()).containsExactly("北片区", "南片区");
            assertThat(chart.series()).hasSize(2);
        });
        assertThat(draft.manifest().entries()).hasSize(4).allMatch(ManifestEntry::inChart);
    }

    @Test
    void everyFigureIsReadAtOneChange() {
        output.draft("{{industrial_output}}{{industrial_output.growth}}{{profit}}");
        assertThat(output.figures().asked).extracting(q -> q.asOf().value()).containsOnly(7L);
    }

    @Test
    void theManifestHoldsTheExactValueBesideWhatIsPrinted() {
        ManifestEntry entry = output.draft("产值{{industrial_output in 亿元}}").manifest().entries().getFirst();
        assertThat(entry.printed()).isEqualTo("67.59亿元");
        assertThat(entry.exact()).isEqualByComparingTo("675900");
        assertThat(entry.unit()).isEqualTo("万元");
        assertThat(entry.shownIn()).isEqualTo("亿元");
    }

    @Test
    void whatWasNotReportedOrOnlyPartlyIsWarnedOf() {
        assertThat(Writing.withNothing().draft("{{profit}}").warnings()).extracting(p -> p.code().code()).containsExactly("REP-101");
        assertThat(Writing.with(reported("1", null, null).partly()).draft("{{industrial_output}}").warnings())
                .extracting(p -> p.code().code())
                .containsExactly("REP-102");
    }

    @Test
    void thePageEscapesWhatPeopleTyped() {
        Writing projects = Writing.withNothing();
        projects.figures().list("project", List.of(List.of("<script>alert(\"1\")</script>")));
        String html = Writing.html(projects.draft("::rows project\n{{rows.names}}\n::end"));
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;").contains("class=\"figure\"");
    }

    @Test
    void eachFigureOfThePageSaysWhatItIs() {
        assertThat(Writing.html(output.draft("{{industrial_output}}")))
                .contains("data-figure=\"fig_1\"", "data-indicator=\"industrial_output\"", "data-park=\"yunxi\"")
                .contains("data-period=\"2024-01..2024-06\"", "data-as-of=\"7\"");
    }
}
