package io.yuanheng.demo;

import static io.yuanheng.demo.StandardPark.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.deadline.Schedules;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.LedgerProblem;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A plan that was approved stays what it was; it is changed in rounds, each with a reason and somebody else's consent.
class SchedulingAProjectIntegrationTests {

    private static final LedgerCode PROJECT = new LedgerCode("investment_project");
    private static final LedgerCode NODE = new LedgerCode("project_node");
    private static final LedgerCode PROGRESS = new LedgerCode("project_progress");
    private static final AtomicInteger USED = new AtomicInteger();

    private static StandardPark park;

    private final Caller works = park.holding("gui1", "works_section");
    private final Caller both = park.holding("liang", "works_section", "office");
    private final Caller office = park.holding("ban1", "office");
    private final int number = USED.incrementAndGet();
    private final RowId project = park.created(
            works, PROJECT, "project_no", "T-" + number, "name", "第" + number + "个项目", "total", "1000", "percent", "30");

    @BeforeAll
    static void open() {
        park = new StandardPark();
    }

    @AfterAll
    static void close() {
        park.close();
    }

    private RowId node(String node, String planned, String... more) {
        String[] cells = new String[6 + more.length];
        System.arraycopy(new String[] {"project", "#" + project, "node", node, "planned", planned}, 0, cells, 0, 6);
        System.arraycopy(more, 0, cells, 6, more.length);
        return park.created(works, NODE, cells);
    }

    private Schedules.View schedule() {
        return park.get(Schedules.class).of(works, project).orElseThrow();
    }

    private RowId approved(String node, String planned) {
        RowId row = node(node, planned);
        park.step(works, NODE, row, "file", null).orElseThrow();
        park.step(office, NODE, row, "approve", null).orElseThrow();
        return row;
    }

    @Test
    void thePlanThatWasApprovedFirstIsTheBaseline() {
        RowId start = node("开工", "2024-03-01");
        assertThat(schedule().nodes().getFirst().baseline()).isNull();
        park.amends(works, NODE, start, "planned", "2024-03-04").orElseThrow();
        park.step(works, NODE, start, "file", null).orElseThrow();
        park.step(office, NODE, start, "approve", null).orElseThrow();

        assertThat(schedule().nodes()).singleElement().satisfies(line -> {
            assertThat(line.baseline()).isEqualTo("2024-03-04");
            assertThat(line.planned()).isEqualTo("2024-03-04");
            assertThat(line.rounds()).isEmpty();
        });
    }

    @Test
    void nobodyApprovesWhatTheyFiled() {
        RowId start = node("开工", "2024-03-01");
        park.step(both, NODE, start, "file", null).orElseThrow();

        assertThat(refused(park.step(both, NODE, start, "approve", null)))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.STEP_NEEDS_ANOTHER);
    }

    @Test
    void anApprovedPlanIsNotWrittenOverAndNotWithdrawn() {
        RowId start = approved("开工", "2024-03-01");

        assertThat(refused(park.amends(works, NODE, start, "planned", "2024-05-01"))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(LedgerProblem.LOCKED);
            assertThat(problem.where().toString()).isEqualTo("rows[0].planned");
            assertThat(problem.message()).isEqualTo("计划日期：“已批准”以后不能直接改");
            assertThat(problem.hint()).isEqualTo("请办理：申请调整");
        });
        var withdrawal = new io.yuanheng.ledger.RowCommand.Withdraw(NODE, start, park.version(works, NODE, start), "不要了");
        assertThat(refused(park.does(works, withdrawal))).extracting(Problem::code).containsExactly(LedgerProblem.LOCKED_ROW);
        // what happened is still written down
        park.amends(works, NODE, start, "actual", "2024-03-02", "reason", "等待施工许可").orElseThrow();
        assertThat(schedule().nodes().getFirst().drift()).isEqualTo(1);
    }

    @Test
    void aChangeIsARoundWithReasonAndConsent() {
        RowId start = approved("开工", "2024-03-01");
        assertThat(refused(park.step(works, NODE, start, "ask", null, "asked", "2024-04-01")))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.STEP_REQUIRES);
        park.step(both, NODE, start, "ask", null, "asked", "2024-04-01", "why", "征地未完成").orElseThrow();
        assertThat(schedule().nodes().getFirst().planned()).isEqualTo("2024-03-01");
        assertThat(refused(park.step(both, NODE, start, "accept", null))).extracting(Problem::code).containsExactly(LedgerProblem.STEP_NEEDS_ANOTHER);
        park.step(office, NODE, start, "accept", null).orElseThrow();
        park.step(works, NODE, start, "ask", null, "asked", "2024-06-01", "why", "图纸变更").orElseThrow();
        park.step(office, NODE, start, "decline", "须守住四月").orElseThrow();

        Schedules.Line line = schedule().nodes().getFirst();
        assertThat(line.baseline()).isEqualTo("2024-03-01");
        assertThat(line.planned()).isEqualTo("2024-04-01");
        // March has 31 days
        assertThat(line.drift()).isEqualTo(31);
        assertThat(line.rounds())
                .extracting(Schedules.Round::number, Schedules.Round::from, Schedules.Round::to, Schedules.Round::why, Schedules.Round::accepted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "2024-03-01", "2024-04-01", "征地未完成", true),
                        org.assertj.core.groups.Tuple.tuple(2, "2024-04-01", "2024-06-01", "图纸变更", false));
        assertThat(line.rounds().getLast().words()).isEqualTo("须守住四月");
    }

    @Test
    void aNodeBeforeItsPredecessorIsRefusedWhereItStands() {
        RowId start = node("开工", "2024-06-03");

        assertThat(refused(park.creates(works, NODE, "project", "#" + project, "node", "竣工", "after", "#" + start, "planned", "2024-06-02")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.where().toString()).isEqualTo("rows[0].planned");
                    assertThat(problem.message()).isEqualTo("计划日期早于前置节点，请改计划日期或前置节点");
                });
    }

    @Test
    void aCircleOfPredecessorsIsRefusedWhereItIsClosed() {
        RowId start = node("开工", "2024-06-03");
        RowId main = node("主体完工", "2024-06-03", "after", "#" + start);
        RowId end = node("竣工", "2024-06-03", "after", "#" + main);

        assertThat(refused(park.amends(works, NODE, start, "after", "#" + end))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(LedgerProblem.POINTS_TO_ITSELF);
            assertThat(problem.where().toString()).isEqualTo("rows[0].after");
            assertThat(problem.message()).isEqualTo("前置节点绕成了圈：开工 → 竣工 → 主体完工 → 开工");
            assertThat(problem.hint()).contains("去掉其中一行的“前置节点”");
        });
        assertThat(refused(park.amends(works, NODE, main, "after", "#" + main))).extracting(Problem::code).containsExactly(LedgerProblem.POINTS_TO_ITSELF);
    }

    /// 150 and 299.99 of 1000 against 30 percent of the work; then 450 and 450.01.
    @Test
    void moneyFifteenPointsApartFromWorkIsAWarning() {
        assertThat(schedule().money()).isNull();
        park.created(works, PROGRESS, "project", "#" + project, "month", "2024-03", "amount", "150");
        assertThat(schedule().money()).isEqualTo(new Schedules.Money("150.00", "1000.00", "15.00", "30.00", "-15.00", true));
        RowId april = park.created(works, PROGRESS, "project", "#" + project, "month", "2024-04", "amount", "0.1");
        assertThat(schedule().money().warning()).isFalse();
        park.amends(works, PROGRESS, april, "amount", "300").orElseThrow();
        assertThat(schedule().money()).isEqualTo(new Schedules.Money("450.00", "1000.00", "45.00", "30.00", "15.00", true));
    }
}
