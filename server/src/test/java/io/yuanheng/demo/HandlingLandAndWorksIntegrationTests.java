package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the regulation on idle land, the privacy of households and the re-check by somebody else refuse.
class HandlingLandAndWorksIntegrationTests {

    private static final LedgerCode SUPPLY = new LedgerCode("land_supply");
    private static final LedgerCode IDLE = new LedgerCode("idle_land");
    private static final LedgerCode FINDING = new LedgerCode("site_finding");
    private static final LedgerCode WORKS = new LedgerCode("infra_project");
    private static final LedgerCode HOUSEHOLD = new LedgerCode("land_household");

    private final StandardPark park = new StandardPark();
    private final Caller land = park.holding("land", "land_section");
    private final Caller works = park.holding("engineer", "works_section");
    private final Caller colleague = park.holding("colleague", "works_section");
    private final Caller deputy = park.holding("deputy", "vice_director");

    @AfterEach
    void close() {
        park.close();
    }

    @Test
    void noIdleFeeIsLevied_whereTheGovernmentCausedTheDelay_andTheHearingComesBeforeTheDecision() {
        park.created(land, SUPPLY, "parcel_no", "T-1", "size", "10");
        RowId idle = park.created(land, IDLE, "case_no", "X-1", "supply", "T-1", "found_on", "2024-01-10", "cause", "government");
        park.step(land, IDLE, idle, "investigate", "文书第1号", "investigated_on", "2024-02-01").orElseThrow();
        park.step(land, IDLE, idle, "determine", "文书第1号", "since", "2023-01-01", "determined_on", "2024-03-01").orElseThrow();

        assertThat(sentences(park.step(deputy, IDLE, idle, "decide", "文书第1号", "decision", "fee", "fee", "100", "decided_on", "2024-04-10", "hearing_told_on", "2024-04-01")))
                .contains("第十二条");
        assertThat(sentences(park.step(deputy, IDLE, idle, "decide", "文书第1号", "decision", "extend", "decided_on", "2024-04-10", "hearing_told_on", "2024-04-20")))
                .contains("第十五条");
        park.step(deputy, IDLE, idle, "decide", "文书第1号", "decision", "extend", "decided_on", "2024-04-20", "hearing_told_on", "2024-04-10").orElseThrow();
    }

    @Test
    void aFindingIsClosedBySomebodyWhoNeitherOrderedNorCorrectedIt() {
        park.created(works, WORKS, "project_no", "G-1", "name", "试验路");
        RowId finding = park.created(works, FINDING, "finding_no", "W-1", "infra", "试验路", "found_on", "2024-05-06", "finding", "裸土没有覆盖", "engineer", "甲岗");
        park.step(works, FINDING, finding, "order", "文书第1号", "order_no", "Z-1", "deadline", "2024-05-10").orElseThrow();
        park.step(works, FINDING, finding, "correct", null, "corrected_on", "2024-05-09", "recheck_by", "2024-05-13").orElseThrow();

        assertThat(park.step(works, FINDING, finding, "close", "文书第1号", "rechecked_on", "2024-05-10", "rechecker", "乙岗")).isInstanceOf(Outcome.Rejected.class);
        assertThat(sentences(park.step(colleague, FINDING, finding, "close", "文书第1号", "rechecked_on", "2024-05-10", "rechecker", "甲岗"))).contains("不能是巡查的岗位");
        park.step(colleague, FINDING, finding, "close", "文书第1号", "rechecked_on", "2024-05-10", "rechecker", "乙岗").orElseThrow();
    }

    @Test
    void householdsAreSeenByTheLandSectionWhole_byTheOfficeWithoutNames_andByOthersNotAtAll() {
        assertThat(land.scope().on(HOUSEHOLD).orElseThrow().hidden()).isEmpty();
        assertThat(park.holding("office", "office").scope().on(HOUSEHOLD).orElseThrow().hidden()).extracting(Object::toString).contains("head", "phone", "account", "dispute");
        for (String role : new String[] {"works_section", "economic_section", "investment_section", "safety_section", "service_section"}) {
            assertThat(park.holding(role, role).scope().on(HOUSEHOLD)).as(role).isEmpty();
        }
    }

    private static String sentences(Outcome<?> outcome) {
        return StandardPark.refused(outcome).stream().map(Problem::toString).toList().toString();
    }
}
