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
                .contains("落地项目40个", "政策处理难度大")
                .contains("上年度参加亩均效益评价的企业13户（其中新建、在建等不分类的1户），平均得分86.83分。评为A类的企业2户，占15.38%，B类7户，C类2户，D类1户，占7.69%。");
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
    void suyuanTellsContractsFromAgreementsAndLeavesTheMaskedAmountOut() {
        assertThat(halfYear("suyuan", null))
                .contains("165000万元", "9000万元", "协议引资额4000万元", "签约项目省内资金到位4000万元", "引资额未报的项目有1个", "策划包装项目1个，估算投资11000万元", "土地储备不足")
                .doesNotContain("合同引资额", "省外", "亩均效益评价");
    }

    @Test
    void junheNamesFirmsAndSaysThatTheirAmountsAreNotReported() {
        assertThat(halfYear("junhe", null))
                .contains("工业总产值未报", "下列企业获得奖补资金，金额未报", "帮助下列企业贷款，金额未报", "分6个板块", "发生生产安全事故1起")
                .doesNotContain("0万元", "满意率");
    }

    @Test
    void wutangTellsItsFunnelAndComputesTheReferralReward() {
        assertThat(halfYear("wutang", null))
                .contains("新增线索6个，实地考察4个，送评审3个，签约2个", "省内资金到位600万元", "省外资金到位1800万元", "引荐奖励43.69万元，其中部门7.69万元、乡镇36万元", "满意率85.71%");
    }

    @Test
    void plansSayBothTiersAndTheYearsAhead() {
        assertThat(plan("wutang")).contains("确保工业总产值80亿元", "确保工业增加值23亿元", "确保利税总额11亿元", "2024—2028年累计，招商引资确保15亿元", "园区面积确保5000亩", "部门6%");
        assertThat(plan("longtai"))
                .contains("引进千万元以上项目4个以上", "到2028年，建成区面积确保5平方公里", "工业增加值年均增长确保50%", "税收年均增长确保35%", "工业增加值确保40亿元")
                .contains("工业增加值比重确保50%（占全县）", "高新技术产值比重确保60%", "企业年产值确保50亿元", "财政收入确保3亿元", "职工宿舍二期、职工宿舍三期");
        assertThat(plan("jinshao")).contains("确保主营业务收入100亿元，力争160亿元", "确保新增就业3000人，力争5000人", "征地500亩", "平整2000亩，其中企业用地1750亩", "9150米");
    }

    @Test
    void nanluDerivesWhatIsLeftAtEveryLinkOfTheLandFromItsPlots() {
        assertThat(halfYear("nanlu", null))
                .contains("已报批建设用地54.8375亩，尚有245.5925亩待报批", "累计征收土地300.4300", "勐岭片区二期征收（已公告）", "城市周边基本农田557亩无法调整");
    }

    @Test
    void haizhouTellsLandFactoriesAndWorksByClass() {
        assertThat(text(new Order("year", new ParkCode("haizhou"), Period.parse("2024").orElseThrow(), YearMonth.of(2024, 10))))
                .contains("1696亩，其中工业用地1113亩", "收储土地6宗、3319亩", "待报批建设用地45.5000", "入库待供土地30.0000", "盘活闲置土地60亩，其中收回60亩")
                .contains("续建13个，新开工30个，报批18个", "完成可研12条，完成初步设计2条，委托招标1条", "累计填筑1800万吨", "完成路基56.5公里", "出租率87.50%", "收缴率85.71%")
                .contains("政策处理签订协议3件", "超过约定动工日期一年没有动工或中止开发一年的1宗");
    }

    @Test
    void liubinSaysWhatWasDoneAndNoFigureThatItsSourceHides() {
        assertThat(halfYear("liubin", null)).contains("收储土地2宗。", "1处腾空后没有清渣", "力争年内完成堤顶路基层").doesNotContain("0亩", "绿化0", "河道0");
    }

    @Test
    void bairongPlansSixWorksWithBudgetAndDates() {
        assertThat(text(new Order("infrastructure_plan", new ParkCode("bairong"), Period.parse("2025").orElseThrow(), null)))
                .contains("安排基础设施工程6个，其中续建1个，新开工5个", "工程总投资13150万元", "总投资5000万元，计划4月1日开工、10月31日完工", "每亩3.75万元，费用3750万元");
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

    private String plan(String park) {
        return text(new Order("next_year_plan", new ParkCode(park), Period.parse("2024").orElseThrow(), null));
    }

    private String text(Order order) {
        Reports reports = demo.get(Reports.class);
        Draft draft = reports.build(demo.caller(), order).orElseThrow();
        return reports.html(draft).replaceAll("<[^>]+>", "").replaceAll("\\s", "");
    }
}
