package io.yuanheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.deadline.ReverseSchedule.Counted;
import io.yuanheng.deadline.ReverseSchedule.Node;
import io.yuanheng.deadline.ReverseSchedule.Plan;
import io.yuanheng.deadline.calendar.StandardCalendar;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A schedule counted back from its last day, over the National Day of 2024.
class CountingBackTests {

    private static Node node(long row, String name, @Nullable String planned, @Nullable Integer days, @Nullable Integer after) {
        return new Node(
                new RowId(row), name, planned == null ? null : LocalDate.parse(planned), null, days, after == null ? null : new RowId(after));
    }

    private static Plan plan(Node... nodes) {
        return ReverseSchedule.of(List.of(nodes), StandardCalendar.reckoning().calendar());
    }

    /// 完工 on 12 October, a Saturday worked in exchange. Five working days before it lies 30 September: 11, 10, 9, 8 October and 30.
    @Test
    void leavesTheNodesBehindTheirWorkingDays() {
        Plan plan = plan(node(1, "主体", "2024-09-30", 10, null), node(2, "竣工", "2024-10-12", 5, 1));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.nodes()).extracting(Counted::latest).containsExactly(LocalDate.of(2024, 9, 30), LocalDate.of(2024, 10, 12));
        assertThat(plan.nodes()).extracting(Counted::critical).containsExactly(true, true);
    }

    @Test
    void aNodeWithDaysToSpareIsNotCritical() {
        Plan plan = plan(node(1, "主体", "2024-09-26", 10, null), node(2, "竣工", "2024-10-12", 5, 1));

        // 27 and 29 (a Sunday worked in exchange) and 30 September
        assertThat(plan.nodes().getFirst().slack()).isEqualTo(3);
        assertThat(plan.nodes().getFirst().critical()).isFalse();
    }

    @Test
    void saysWhatCannotBeKept() {
        Plan plan = plan(node(1, "主体", "2024-10-08", 10, null), node(2, "竣工", "2024-10-12", 5, 1));

        assertThat(plan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DeadlineProblem.CANNOT_BE_KEPT);
            assertThat(problem.message()).contains("主体", "2024-09-30", "差 1 个工作日");
        });
    }

    @Test
    void refusesANodeBeforeItsPredecessor() {
        Plan plan = plan(node(1, "主体", "2024-10-11", null, null), node(2, "竣工", "2024-10-10", null, 1));

        assertThat(plan.problems()).extracting(Problem::code).contains(DeadlineProblem.BEFORE_ITS_PREDECESSOR);
    }

    @Test
    void findsACircleOnceAndCountsNothingInIt() {
        Plan plan = plan(
                node(1, "主体", "2024-06-28", 5, 3), node(2, "竣工", "2024-06-28", 5, 1), node(3, "投产", "2024-06-28", 5, 2),
                node(4, "达产", "2024-12-31", 5, 3));

        assertThat(plan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DeadlineProblem.CIRCULAR_PREDECESSORS);
            assertThat(problem.message()).contains("主体", "竣工", "投产").doesNotContain("达产");
        });
        assertThat(plan.nodes()).extracting(Counted::latest).containsOnlyNulls();
    }
}
