package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Order;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Cases about people and clues for the police: neither their rows nor their number reach who has no need to know.
class RestrictedCasesIntegrationTests {

    private static final ParkCode NANLU = new ParkCode("nanlu");
    private static final ParkCode QINGPING = new ParkCode("qingping");

    private final DemoStore demo = DemoStore.shared();

    @Test
    void disciplineCasesAreCountedForTheDisciplineRoleOnly() {
        assertThat(rolesThatRead("discipline_case", "discipline_cases", NANLU)).containsExactly("discipline");
    }

    @Test
    void cluesAreCountedForTheOfficeAndTheLeadersOnly() {
        assertThat(rolesThatRead("order_clue", "order_clues", QINGPING)).containsExactlyInAnyOrder("director", "vice_director", "office");
    }

    @Test
    void selfChecksAreNotForTheEconomicSectionNorForWhoReadsFromAbove() {
        assertThat(rolesThatRead("integrity_check", "integrity_findings", NANLU)).containsExactlyInAnyOrder("director", "vice_director", "office", "discipline");
    }

    @Test
    void theHalfYearReportThatTheOfficeWritesIsSilentAboutTheCase() {
        Reports reports = demo.get(Reports.class);
        Order order = new Order("half_year", NANLU, Period.parse("2024H1").orElseThrow(), null);
        String said = reports.html(reports.build(holding("office", NANLU), order).orElseThrow()).replaceAll("<[^>]+>", "");

        assertThat(said).contains("自查发现问题2个，已整改1个").doesNotContain("酒后", "纪律案件", "NL-AJ-01");
    }

    /// Roles that see any row; the figure is given to the same ones, and refused to all others.
    private List<String> rolesThatRead(String ledger, String indicator, ParkCode park) {
        Indicators indicators = demo.get(Indicators.class);
        Question question = Question.of(new IndicatorCode(indicator), park, Period.parse("2024-01..2024-06").orElseThrow(), indicators.current());
        return definitions().roles().stream().map(RoleDefinition::code).filter(role -> {
            Caller caller = holding(role, park);
            boolean reads = caller.scope().on(new LedgerCode(ledger)).isPresent();
            assertThat(indicators.figure(question, caller.scope()) instanceof Outcome.Accepted).as(role).isEqualTo(reads);
            return reads;
        }).toList();
    }

    private Caller holding(String role, ParkCode park) {
        return TestCallers.holding(definitions(), "x-" + role, role + "@" + park);
    }

    private Definitions definitions() {
        return demo.definitions();
    }
}
