package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Packs;
import io.yuanheng.history.History;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.LedgerProblem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Requests are handed to those who can handle them, and orders are closed by somebody else than who answered them: rules of the
/// standard pack.
class HandlingMattersIntegrationTests {

    private static final LedgerCode REQUEST = new LedgerCode("request");
    private static final LedgerCode ORDER = new LedgerCode("supervision_order");
    private static final ParkCode PARK = new ParkCode("yunxi");

    private static TestModules modules;

    private final Caller office = holding("ban1", "office@yunxi");
    private final Caller safety = holding("an1", "safety_section@yunxi");

    @BeforeAll
    static void open() {
        modules = new TestModules(Packs.read(List.of(Path.of("../packs/standard"), Path.of("../packs/demo"))).orElseThrow());
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    private static Caller holding(String login, String... roles) {
        return TestCallers.holding(modules.definitions(), login, roles);
    }

    private static Outcome<Ledgers.Receipt> does(Caller caller, RowCommand command) {
        return modules.get(Ledgers.class).commit(caller, List.of(command), Optional.empty());
    }

    private static RowId created(Caller caller, LedgerCode ledger, String... cells) {
        return does(caller, new RowCommand.Create(ledger, PARK, null, cells(cells))).orElseThrow().rows().getFirst();
    }

    private static Outcome<Ledgers.Receipt> step(Caller caller, LedgerCode ledger, RowId row, String step, String reason, String... cells) {
        return does(caller, new RowCommand.Step(ledger, row, version(caller, ledger, row), step, cells(cells), reason));
    }

    private static ChangeNo version(Caller caller, LedgerCode ledger, RowId row) {
        History history = modules.get(History.class);
        return history.find(ledger, row, history.current(), caller.scope()).orElseThrow().from();
    }

    private static Map<FieldCode, String> cells(String... pairs) {
        Map<FieldCode, String> cells = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(new FieldCode(pairs[i]), pairs[i + 1]);
        }
        return cells;
    }

    private static List<Problem> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(List<Problem> problems) ? problems : List.of();
    }

    @Test
    void aRequestIsNotHandedToASectionThatMayNotHandleIt() {
        RowId request = created(office, REQUEST, "request_no", "T-1", "title", "厂区门口积水", "filed_on", "2024-06-03");

        assertThat(refused(step(office, REQUEST, request, "route", "", "owner", "招商科", "routed_on", "2024-06-04")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(LedgerProblem.HANDLER_WITHOUT_RIGHT);
                    assertThat(problem.where().toString()).isEqualTo("rows[0].owner");
                    assertThat(problem.message()).contains("招商科", "企业诉求");
                    assertThat(problem.hint()).contains("企服科", "安环科", "授权").doesNotContain("招商科");
                });
        step(office, REQUEST, request, "route", "", "owner", "安全环保科", "routed_on", "2024-06-04").orElseThrow();
    }

    @Test
    void aTransferIsHeldToTheSame() {
        RowId request = created(office, REQUEST, "request_no", "T-2", "title", "夜间运输噪声", "filed_on", "2024-06-03", "owner", "规建科");

        var transfer = new RowCommand.Amend(
                REQUEST, request, version(office, REQUEST, request), cells("owner", "财政局", "transfer", "涉及收费"), "转办");
        assertThat(refused(does(office, transfer))).extracting(Problem::code).containsExactly(LedgerProblem.HANDLER_WITHOUT_RIGHT);
        does(office, new RowCommand.Amend(
                        REQUEST, request, version(office, REQUEST, request), cells("owner", "企业服务科", "transfer", "由企业服务科统一协调"), "转办"))
                .orElseThrow();
    }

    @Test
    void anOrderIsNotClosedByThePersonWhoAnsweredItWhateverPostIsWritten() {
        Caller both = holding("liang", "safety_section@yunxi", "office@yunxi");
        RowId order = created(
                office, ORDER, "order_no", "T-D-1", "title", "消防通道清理", "issued_on", "2024-06-03", "owner", "安全环保科", "deadline",
                "2024-06-28");
        step(safety, ORDER, order, "sign", "", "signed_on", "2024-06-04").orElseThrow();
        step(both, ORDER, order, "reply", "", "reply", "已清理", "replied_on", "2024-06-20", "replied_by", "安环科科长").orElseThrow();

        assertThat(refused(step(both, ORDER, order, "close", "现场照片", "closed_on", "2024-06-21", "reviewed_by", "办公室主任")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(LedgerProblem.STEP_NEEDS_ANOTHER);
                    assertThat(problem.message()).isEqualTo("“销号”须由另一个人办理：“反馈”是您办的");
                });
        assertThat(refused(step(office, ORDER, order, "close", "现场照片", "closed_on", "2024-06-21", "reviewed_by", "安环科科长")))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.RULE_REFUSES);
        step(office, ORDER, order, "close", "现场照片", "closed_on", "2024-06-21", "reviewed_by", "办公室主任").orElseThrow();
    }
}
