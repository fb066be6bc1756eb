package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.Disagreement;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.Reports.Order;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The half-year reports of the demonstration parks say the figures of the reports they were taken from.
class DemoReportsIntegrationTests {

    private final DemoStore demo = DemoStore.shared();

    @Test
    void yunxiSaysItsOutputInvestmentProjectsLandAndProblems() {
        assertThat(halfYear("yunxi", null))
                .contains("675900万元", "24.77%", "42.24%", "81.40%", "23.64%", "94.53%", "68787万元", "15270万元", "53315万元", "144.5亩", "4816㎡")
                .contains("落地项目40个", "政策处理难度大");
    }

    @Test
    void nanluSaysBothYears() {
        assertThat(halfYear("nanlu", null))
                .contains("7607.3万元", "下降0.10%", "7270.3万元", "12.21%", "6853.5万元", "2.71%", "284.5万元", "6.90%", "979.1万元", "54.8375亩", "89.71%")
                // catalogue 6.4 says 400余亩
                .contains("正在征收土地400余亩；");
    }

    @Test
    void chenqiaoSaysThatItsFiguresEndInApril() {
        assertThat(halfYear("chenqiao", YearMonth.of(2024, 4)))
                .contains("2024年4月", "308500万元", "0.20%", "32.47%", "42900万元", "22.58%", "梁板预制完成90%")
                // only enterprises of designated size file there, so the two outputs are one number
                .contains("24家投产企业实现规上工业总产值308500万元")
                .doesNotContain("其中，规上工业总产值");
    }

    @Test
    void thePrintedRatioAndTheUnexplainedInvestmentAreFound() {
        assertThat(disagreements("sales_ratio")).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo("stated");
            assertThat(d.stated()).isEqualByComparingTo("94.67");
        });
        assertThat(disagreements("fixed_investment")).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo("parts");
            assertThat(d.difference()).isEqualByComparingTo("202");
        });
        assertThat(disagreements("industrial_output")).isEmpty();
    }

    private List<Disagreement> disagreements(String indicator) {
        Indicators indicators = demo.get(Indicators.class);
        Question question = Question.of(
                new IndicatorCode(indicator), new ParkCode("yunxi"), Period.parse("2024-01..2024-06").orElseThrow(), indicators.current());
        return indicators.disagreements(question, demo.caller().scope()).orElseThrow();
    }

    private String halfYear(String park, @Nullable YearMonth cutOff) {
        Reports reports = demo.get(Reports.class);
        Order order = new Order("half_year", new ParkCode(park), Period.parse("2024H1").orElseThrow(), cutOff);
        Draft draft = reports.build(demo.caller(), order).orElseThrow();
        return reports.html(draft).replaceAll("<[^>]+>", "").replaceAll("\\s", "");
    }
}
