package io.yuanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Access;
import io.yuanheng.access.AuditLog;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.Reports.Issued;
import io.yuanheng.report.Reports.Order;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.IssueGate;
import java.time.Clock;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// A report whose text does not agree with itself: somebody wrote numbers into the template by hand.
class PassingItsOwnCheckIntegrationTests {

    private static final ParkCode CHENQIAO = new ParkCode("chenqiao");
    private static final Order ORDER = new Order("half_year", CHENQIAO, Period.parse("2024H1").orElseThrow(), null);
    private static final String WRONG = "# 工作汇报\n完成投资12亿元，完成年度任务30亿元的60%。\n";

    private final DemoStore demo = DemoStore.shared();

    private Reports writing(String template) {
        var definitions = SmallTemplates.withAnotherTemplate(demo, "half_year", template);
        return new StoredReports(
                demo.get(Access.class),
                demo.get(AuditLog.class),
                demo.get(Indicators.class),
                demo.get(DueMatters.class),
                () -> definitions,
                new IssueStore(DSL.using(demo.database().app(), SQLDialect.POSTGRES)),
                new ProseStore(DSL.using(demo.database().app(), SQLDialect.POSTGRES)),
                demo.get(IssueGate.class),
                Clock.systemUTC());
    }

    private int issues() {
        return demo.get(Reports.class).issued(demo.caller(), CHENQIAO).orElseThrow().size();
    }

    @Test
    void keepsItFromBeingIssuedAndSaysWhatDoesNotAgree() {
        Reports reports = writing(WRONG);
        int before = issues();

        Outcome<Issued> refused = reports.issue(demo.caller(), reports.build(demo.caller(), ORDER).orElseThrow(), " ");

        assertThat(refused).isInstanceOfSatisfying(
                Outcome.Rejected.class, r -> assertThat(r.toString()).contains("CHK-030", "60%", "40", "写明理由"));
        assertThat(issues()).isEqualTo(before);
    }

    @Test
    void letsItBeIssuedForAReasonThatIsKept() {
        Reports reports = writing(WRONG);
        Draft draft = reports.build(demo.caller(), ORDER).orElseThrow();

        Issued issued = reports.issue(demo.caller(), draft, "年度任务将在下月调整").orElseThrow();

        assertThat(DSL.using(demo.database().app(), SQLDialect.POSTGRES)
                        .fetchValue("select exception from report_issue where id = ?", issued.id()))
                .isEqualTo("年度任务将在下月调整");
        assertThat(reports.issue(demo.caller(), draft, "由".repeat(501)).toString()).contains("REP-010");
    }

    @Test
    void asksForNoReasonWhereAllAgrees() {
        Reports reports = writing("# 工作汇报\n完成投资12亿元，完成年度任务30亿元的40%。\n");

        Issued issued = reports.issue(demo.caller(), reports.build(demo.caller(), ORDER).orElseThrow(), "不需要的理由").orElseThrow();

        assertThat(DSL.using(demo.database().app(), SQLDialect.POSTGRES)
                        .fetchValue("select exception from report_issue where id = ?", issued.id()))
                .isNull();
    }
}
