package io.yuanheng.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.RowCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One step opens all matters of a template; who may not write matters cannot take it; what waits cannot be granted.
class AcceptingAJointApprovalIntegrationTests {

    private static final LedgerCode CASE = new LedgerCode("joint_approval");
    private static final LedgerCode ITEM = new LedgerCode("approval_item");
    private static final LedgerCode PAUSE = new LedgerCode("approval_pause");
    private static final ParkCode YUNXI = new ParkCode("yunxi");
    private static final TestModules MODULES = new TestModules(StandardPacks.WITH_DEMO);
    private static int number;

    private final Ledgers ledgers = MODULES.get(Ledgers.class);
    private final History history = MODULES.get(History.class);
    private final Caller office = TestCallers.holding(MODULES.definitions(), "office", "office@yunxi");
    private final Caller service = TestCallers.holding(MODULES.definitions(), "service", "service_section@yunxi");
    private final Caller works = TestCallers.holding(MODULES.definitions(), "works", "works_section@yunxi");
    private String title = "";
    private RowId approval = new RowId(1);

    @AfterAll
    static void close() {
        MODULES.close();
    }

    @BeforeEach
    void collected() {
        title = "第" + ++number + "件";
        LedgerCode projects = new LedgerCode("investment_project");
        ok(MODULES.operator(), new RowCommand.Create(projects, YUNXI, "落地", cells("project_no", "P" + number, "name", "项目" + number)));
        approval = ok(service, create(CASE, "title", title, "scheme", "industrial", "project", "P" + number, "asked_on", "2024-05-06")).rows().getFirst();
    }

    private static Map<FieldCode, String> cells(String... pairs) {
        Map<FieldCode, String> cells = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(new FieldCode(pairs[i]), pairs[i + 1]);
        }
        return cells;
    }

    private static RowCommand create(LedgerCode ledger, String... pairs) {
        return new RowCommand.Create(ledger, YUNXI, null, cells(pairs));
    }

    private RowCommand step(LedgerCode ledger, RowId row, String step, String... pairs) {
        ChangeNo expected = ledgers.row(office, ledger, row, history.current()).orElseThrow().version().from();
        return new RowCommand.Step(ledger, row, expected, step, cells(pairs), "测试");
    }

    private RowCommand accept() {
        return step(CASE, approval, "accept", "first_asked", "窗口岗", "accepted_on", "2024-05-07", "promised_on", "2024-07-05");
    }

    private Outcome<Receipt> does(Caller caller, RowCommand... commands) {
        return ledgers.commit(caller, List.of(commands), Optional.empty());
    }

    private Receipt ok(Caller caller, RowCommand... commands) {
        return does(caller, commands).orElseThrow();
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(List<Problem> problems)
                ? problems.stream().map(Problem::message).collect(Collectors.joining())
                : "accepted";
    }

    private Map<String, RowView> items() {
        return ledgers.list(office, RowQuery.all(ITEM, history.current()).in(YUNXI)).stream()
                .filter(item -> text(item, "approval").equals(title))
                .collect(Collectors.toMap(item -> text(item, "title"), item -> item));
    }

    private static String text(RowView row, String field) {
        return row.texts().getOrDefault(new FieldCode(field), "");
    }

    private RowId item(String called) {
        return items().get(called).version().row();
    }

    @Test
    void opensAllMattersInTheSameChange() {
        Receipt receipt = ok(service, accept());
        assertThat(receipt.rows()).containsExactly(approval);
        Map<String, RowView> items = items();
        assertThat(items).hasSize(9);
        assertThat(items.values()).allSatisfy(item -> {
            assertThat(item.version().from()).isEqualTo(receipt.change());
            assertThat(item.version().state()).isEqualTo("open");
            assertThat(text(item, "filed_on")).isEqualTo("2024-05-07");
        });
        RowView permit = items.get("建筑工程施工许可");
        assertThat(List.of(text(permit, "after"), text(permit, "after_2"), text(permit, "after_3")))
                .containsExactly(title + "/06", title + "/08", title + "/03");
        assertThat(text(permit, "department")).isEqualTo("住建部门");
        assertThat(text(permit, "limit_days")).isEqualTo("3");
        assertThat(text(items.get("投资项目备案"), "materials")).isEqualTo("备案申请表、投资协议");
    }

    @Test
    void isNotForThoseWhoMayNotTakeTheStep() {
        assertThat(refusal(does(works, accept()))).isNotEqualTo("accepted");
        assertThat(items()).isEmpty();
        assertThat(ledgers.row(office, CASE, approval, history.current()).orElseThrow().version().state()).isEqualTo("collected");
    }

    @Test
    void leavesNothingBehindWhereOneMatterIsRefused() {
        // somebody has entered a matter of that number by hand
        ok(office, create(ITEM, "approval", title, "item_no", "04", "title", "手工登记", "department", "某部门", "limit_days", "1", "filed_on", "2024-05-07"));
        assertThat(does(service, accept())).isInstanceOf(Outcome.Rejected.class);
        assertThat(items()).containsOnlyKeys("手工登记");
        assertThat(ledgers.row(office, CASE, approval, history.current()).orElseThrow().version().state()).isEqualTo("collected");
    }

    @Test
    void grantsNothingBeforeWhatMustBeGrantedFirst() {
        ok(service, accept());
        assertThat(refusal(does(works, step(ITEM, item("建设用地规划许可"), "grant", "granted_on", "2024-05-10")))).contains("前置事项还没有办结");
        ok(works, step(ITEM, item("投资项目备案"), "grant", "granted_on", "2024-05-09"));
        assertThat(refusal(does(works, step(ITEM, item("建设用地规划许可"), "grant", "granted_on", "2024-05-08")))).contains("早于前置事项");
        ok(works, step(ITEM, item("建设用地规划许可"), "grant", "granted_on", "2024-05-10"));
    }

    private RowCommand finish() {
        return step(CASE, approval, "finish", "finished_on", "2024-06-20", "conclusion", "各部门同意");
    }

    private String state() {
        return String.valueOf(ledgers.row(office, CASE, approval, history.current()).orElseThrow().version().state());
    }

    @Test
    void doesNotEndWhileMattersAreOpenAndNamesThem() {
        ok(service, accept());
        ok(works, step(ITEM, item("投资项目备案"), "grant", "granted_on", "2024-05-08"));
        // eight of the nine are left, the first five by name
        assertThat(refusal(does(service, finish())))
                .isEqualTo("“办结”还不能办：审批事项还有 8 件没有了结（" + title + "/02：在办、" + title + "/03：在办、" + title + "/04：在办、" + title
                        + "/05：在办、" + title + "/06：在办……）");
        assertThat(state()).isEqualTo("accepted");
        assertThat(refusal(ledgers.commit(service, List.of(withFile("办结")), Optional.empty()))).contains("还有 8 件没有了结");
    }

    /// A list that shows the case as finished takes the same step.
    private RowCommand withFile(String state) {
        return new RowCommand.Put(CASE, YUNXI, state, cells("title", title, "finished_on", "2024-06-20", "conclusion", "各部门同意"), 2);
    }

    @Test
    void endsTogetherWithItsLastMatter() {
        ok(service, accept());
        List<RowCommand> commands = new java.util.ArrayList<>();
        items().values().stream()
                .sorted(java.util.Comparator.comparing(item -> text(item, "item_no")))
                .forEach(item -> commands.add(step(ITEM, item.version().row(), "waive", "granted_on", "2024-05-10")));
        RowCommand last = commands.removeLast();
        ok(service, commands.toArray(RowCommand[]::new));
        assertThat(refusal(does(service, finish()))).contains("还有 1 件没有了结（" + title + "/09：在办）");
        ok(service, finish(), last);
        assertThat(state()).isEqualTo("finished");
    }

    @Test
    void asksForMissingMaterialOnce() {
        ok(service, accept());
        String which = title + "/04";
        assertThat(refusal(does(service, create(PAUSE, "item", which, "reason", "supplement", "stopped_on", "2024-05-08")))).contains("一次性写明");
        ok(service, create(PAUSE, "item", which, "reason", "supplement", "stopped_on", "2024-05-08", "missing", "节能报告"));
        assertThat(does(service, create(PAUSE, "item", which, "reason", "supplement", "stopped_on", "2024-05-20", "missing", "又缺一份")))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void refusesALimitOfZeroAndACircleOfOne() {
        ok(service, accept());
        RowView energy = items().get("节能审查");
        RowCommand zero = new RowCommand.Amend(ITEM, energy.version().row(), energy.version().from(), cells("limit_days", "0"), "改时限");
        assertThat(refusal(does(service, zero))).contains("至少一个工作日");
    }
}
