package io.yuanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.Reports.Order;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class AskingForAReportIntegrationTests {

    private static final ParkCode YUNXI = new ParkCode("yunxi");

    private final DemoStore demo = DemoStore.shared();
    private final Reports reports = demo.get(Reports.class);
    private final Definitions definitions = StandardPacks.WITH_DEMO;

    @Test
    void anUnknownReportIsRefusedWithTheKnownOnes() {
        assertThat(refusal(demo.caller(), order("weekly", "2024H1", null))).contains("REP-001", "half_year");
    }

    @Test
    void aPeriodOfAnotherLengthIsRefused() {
        assertThat(refusal(demo.caller(), order("half_year", "2024", null))).contains("REP-004", "2024H1");
    }

    @Test
    void aCutOffOutsideThePeriodIsRefused() {
        assertThat(refusal(demo.caller(), order("half_year", "2024H1", YearMonth.of(2024, 8)))).contains("REP-005");
    }

    @Test
    void aParkThatNobodyDeclaredIsRefused() {
        Order order = new Order("half_year", new ParkCode("nowhere"), Period.parse("2024H1").orElseThrow(), null);
        assertThat(refusal(demo.caller(), order)).contains("REP-003");
    }

    @Test
    void whoHoldsNothingInTheParkIsRefused() {
        String role = definitions.roles().stream()
                .filter(r -> r.actions().contains("report.build"))
                .map(RoleDefinition::code)
                .findFirst()
                .orElseThrow();
        Caller elsewhere = TestCallers.holding(definitions, "other", role + "@nanlu");
        assertThat(refusal(elsewhere, order("half_year", "2024H1", null))).contains("REP-002");
        assertThat(reports.issued(elsewhere, YUNXI)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void writingADraftIsNotIssuingIt() {
        String role = definitions.roles().stream()
                .filter(r -> r.actions().contains("report.build") && !r.actions().contains("report.issue"))
                .map(RoleDefinition::code)
                .findFirst()
                .orElseThrow();
        Caller writer = TestCallers.holding(definitions, "writer", role + "@yunxi");
        Draft draft = reports.build(demo.caller(), order("half_year", "2024H1", null)).orElseThrow();
        assertThat(reports.issue(writer, draft, null)).isInstanceOf(Outcome.Rejected.class);
    }

    private String refusal(Caller caller, Order order) {
        return reports.build(caller, order).toString();
    }

    private static Order order(String report, String period, YearMonth cutOff) {
        return new Order(report, YUNXI, Period.parse(period).orElseThrow(), cutOff);
    }
}
