package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.Reports.Order;
import org.junit.jupiter.api.Test;

/// What the reports say of law, stability, causes, help and farming, in the words of their sources.
class DemoPeopleReportsIntegrationTests {

    private final DemoStore demo = DemoStore.shared();

    @Test
    void theSpecialReportNamesWhoAnswersForWhat() {
        assertThat(said("rule_of_law", "qingping"))
                .contains("成立依法治县工作领导小组，由管委会主任任组长、管委会副主任任副组长，办公室设在党政办公室。")
                .contains("管委会主任为第一责任人；管委会副主任为直接责任人；党政办公室主任为具体责任人。")
                .contains("组织学法8次", "联审合同3份，签订2份", "9月30日前印发职工学法用法考试办法");
    }

    @Test
    void aFallIsFollowedByItsCause() {
        assertThat(said("half_year", "nanlu"))
                .contains("工业总产值下降，价格方面的原因：食糖价格每吨比上年同期低约1000元")
                .contains("规上工业总产值上升，统计口径变化方面的原因：混凝土企业2024年新纳入规上统计");
    }

    @Test
    void hefengCarriesOutItsContractsClauseByClause() {
        assertThat(said("half_year", "hefeng")).contains("承担农业项目2个，合同条款7条，已完成5条，完成率71.43%。", "执行统一标准的基地3个、700亩。");
    }

    private String said(String report, String park) {
        Reports reports = demo.get(Reports.class);
        Draft draft = reports.build(demo.caller(), new Order(report, new ParkCode(park), Period.parse("2024H1").orElseThrow(), null)).orElseThrow();
        return reports.html(draft).replaceAll("<[^>]+>", "").replaceAll("\\s", "");
    }
}
