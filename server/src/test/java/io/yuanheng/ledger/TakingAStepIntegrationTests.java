package io.yuanheng.ledger;

import static io.yuanheng.ledger.Park.PROJECT;
import static io.yuanheng.ledger.Park.cells;
import static io.yuanheng.ledger.Park.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakingAStepIntegrationTests {

    private final Park park = new Park();
    private final Caller works = park.holding("guijian", "works_section@east");
    private final RowId project = park.row(park.create(PROJECT, "project_no", "GY001", "name", "一期厂房"));

    private RowCommand step(String step, @Nullable String reason, String... cells) {
        return new RowCommand.Step(PROJECT, project, park.version(PROJECT, project), step, cells(cells), reason);
    }

    private @Nullable String state() {
        return park.view(PROJECT, project).stateTitle();
    }

    @Test
    void movesTheRowAndFillsWhatTheStepRequires() {
        Receipt receipt = park.done(works, step("begin", "施工许可证 2024-017 号", "start", "2024/6/30"));

        assertThat(state()).isEqualTo("开工");
        assertThat(park.store.history().change(receipt.change()).orElseThrow().kind()).isEqualTo("step");
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(problems(park.does(works, step("begin", null))))
                .extracting(p -> p.where() + " " + p.message() + " " + p.hint())
                .containsExactlyInAnyOrder(
                        "rows[0].start 办理“开工”前必须填写开工日期 null", "rows[0].reason “开工”必须写明理由 写明依据：施工许可证（文号、日期）");
        assertThat(state()).isEqualTo("签约");
    }

    @Test
    void isRefusedToOtherRoles() {
        Problem problem = problems(park.does(park.economic, step("begin", "施工许可证", "start", "2024-06-30"))).getFirst();

        assertThat(problem.message()).isEqualTo("“开工”由规建科办理，您没有这个角色");
    }

    @Test
    void isRefusedFromAnotherState() {
        assertThat(problems(park.does(works, step("complete", null))).getFirst().message())
                .isEqualTo("“竣工”只能从“开工”办理，现在是“签约”");
        assertThat(problems(park.does(works, step("demolish", null))).getFirst().code()).isEqualTo(LedgerProblem.UNKNOWN_STEP);
    }

    @Test
    void needsItsReason() {
        assertThat(problems(park.does(park.economic, step("leave", "  "))).getFirst().code()).isEqualTo(LedgerProblem.REASON_MISSING);
        park.done(park.economic, step("leave", "企业放弃投资"));
        assertThat(state()).isEqualTo("退出");
    }

    /// Two posts do not help one person: what counts is who logged in.
    @Test
    void isRefusedToWhoTookTheStepItMustBeSecondTo() {
        Caller both = park.holding("liang", "works_section@east", "economic_section@east");
        park.done(both, step("begin", "施工许可证 2024-017 号", "start", "2024-06-30"));
        park.done(works, new RowCommand.Amend(PROJECT, project, park.version(PROJECT, project), cells("total", "3"), "补登"));

        Problem problem = problems(park.does(both, step("complete", null))).getFirst();
        assertThat(problem.code()).isEqualTo(LedgerProblem.STEP_NEEDS_ANOTHER);
        assertThat(problem.message()).isEqualTo("“竣工”须由另一个人办理：“开工”是您办的");
        assertThat(problem.hint()).isEqualTo("请另一位规建科、经发科的同事核实后办理");
        assertThat(problems(park.imports(both, park.put(PROJECT, 5, "竣工", "project_no", "GY001"))))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.STEP_NEEDS_ANOTHER);
        park.done(works, step("complete", null));
        assertThat(state()).isEqualTo("竣工");
    }

    @Test
    void isTakenByAFileThatShowsTheNextState() {
        park.done(works, step("begin", "施工许可证 2024-017 号", "start", "2024-06-30"));

        park.imports(park.economic, park.put(PROJECT, 5, "竣工", "project_no", "GY001")).orElseThrow();

        assertThat(state()).isEqualTo("竣工");
    }

    @Test
    void isNotTakenByAFileThatSkipsAStepOrLacksTheRole() {
        assertThat(problems(park.imports(park.economic, park.put(PROJECT, 5, "竣工", "project_no", "GY001"))))
                .singleElement()
                .satisfies(p -> assertThat(p.hint()).isEqualTo("没有从“签约”到“竣工”的一步，请在系统中逐步办理"));
        assertThat(problems(park.imports(park.economic, park.put(PROJECT, 5, "开工", "project_no", "GY001", "start", "2024-06-30"))))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.STEP_NOT_YOURS);
        assertThat(state()).isEqualTo("签约");
    }
}
