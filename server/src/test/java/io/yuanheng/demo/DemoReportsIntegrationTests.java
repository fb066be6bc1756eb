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

/// What the demonstration parks' reports derive, and what they must not say; the facts of their sources are in TheTablesOfTheParksIntegrationTests.
class DemoReportsIntegrationTests {

    private final DemoStore demo = DemoStore.shared();

    @Test
    void yunxiNamesItsProblemsAndTheClassesOfItsFirms() {
        assertThat(halfYear("yunxi", null))
                .contains("政策处理难度大")
                .contains("上年度参加亩均效益评价的企业13户（其中新建、在建等不分类的1户），平均得分86.83分。评为A类的企业2户，占15.38%，B类7户，C类2户，D类1户，占7.69%。");
    }

    @Test
    void onlyOneOutputIsSaidWhereOnlyFirmsOfDesignatedSizeFile() {
        assertThat(halfYear("chenqiao", YearMonth.of(2024, 4))).contains("24家投产企业实现规上工业总产值308500万元").doesNotContain("其中，规上工业总产值", "其中。");
    }

    @Test
    void whatNobodyReportedIsNotPrintedAsZero() {
        assertThat(halfYear("suyuan", null)).doesNotContain("合同引资额", "省外", "亩均效益评价");
        assertThat(halfYear("junhe", null)).contains("工业总产值未报").doesNotContain("0万元", "满意率");
        assertThat(halfYear("liubin", null)).doesNotContain("0亩", "绿化0", "河道0", "投产企业0家", "工业经济");
        assertThat(halfYear("kaiyu", null)).doesNotContain("投产企业0家");
    }

    @Test
    void nanluDerivesWhatIsLeftAtEveryLinkOfTheLandFromItsPlots() {
        assertThat(halfYear("nanlu", null)).contains("累计征收土地300.4300");
    }

    @Test
    void haizhouTellsLandFactoriesAndWhatIsLate() {
        assertThat(text(new Order("year", new ParkCode("haizhou"), Period.parse("2024").orElseThrow(), YearMonth.of(2024, 10))))
                .contains("待报批建设用地45.5000", "入库待供土地30.0000", "盘活闲置土地60亩，其中收回60亩", "出租率87.50%", "收缴率85.71%")
                .contains("超过约定动工日期一年没有动工或中止开发一年的1宗");
    }

    @Test
    void bairongAddsUpItsWorks() {
        assertThat(text(new Order("infrastructure_plan", new ParkCode("bairong"), Period.parse("2025").orElseThrow(), null)))
                .contains("安排基础设施工程6个，其中续建1个，新开工5个", "工程总投资13150万元", "每亩3.75万元");
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
        return text(new Order("half_year", new ParkCode(park), Period.parse("2024H1").orElseThrow(), cutOff));
    }

    private String text(Order order) {
        Reports reports = demo.get(Reports.class);
        Draft draft = reports.build(demo.caller(), order).orElseThrow();
        return reports.html(draft).replaceAll("<[^>]+>", "").replaceAll("\\s", "");
    }
}
