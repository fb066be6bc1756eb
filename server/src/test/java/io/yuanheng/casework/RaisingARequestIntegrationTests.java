package io.yuanheng.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.history.RowQuery;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.Ledgers.RowView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A diary's matter becomes a request in one step; the diary is closed by the return visit and not before the request is.
class RaisingARequestIntegrationTests {

    private static final LedgerCode DIARY = new LedgerCode("diary");
    private static final LedgerCode REQUEST = new LedgerCode("request");
    private static int number;

    private final StandardPark park = StandardPark.shared();
    private final Caller economic = park.holding("economic_section");
    private final Caller service = park.holding("service_section");
    private String no = "";
    private RowId diary = new RowId(1);

    @BeforeEach
    void written() {
        no = "R-" + ++number;
        String firm = park.enterprise();
        diary = park.ok(economic, park.create(DIARY, "diary_no", no, "matter", "用电扩容", "enterprise", firm, "carrier", "经发科联系岗", "asked_on", "2024-06-03",
                        "asked", "变压器容量不够"))
                .rows().getFirst();
    }

    private Receipt raise() {
        return park.ok(economic, park.step(DIARY, diary, "raise", "analysis", "须供电部门扩容", "solved_on", "2024-06-04"));
    }

    private RowView request() {
        return park.ledgers().list(service, RowQuery.all(REQUEST, park.now())).stream()
                .filter(row -> StandardPark.text(row, "request_no").equals(no))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opensTheRequestAndPointsToItInOneChange() {
        Receipt receipt = raise();
        assertThat(receipt.rows()).containsExactly(diary);
        assertThat(receipt.created()).isEqualTo(1);
        RowView request = request();
        assertThat(request.version().from()).isEqualTo(receipt.change());
        assertThat(request.version().state()).isEqualTo("filed");
        assertThat(StandardPark.text(request, "title")).isEqualTo("用电扩容");
        assertThat(StandardPark.text(request, "content")).isEqualTo("变压器容量不够");
        assertThat(StandardPark.text(request, "channel")).isEqualTo("企情日记");
        assertThat(StandardPark.text(request, "filed_on")).isEqualTo("2024-06-04");
        assertThat(StandardPark.text(park.row(DIARY, diary), "request")).isEqualTo("用电扩容");
        assertThat(park.row(DIARY, diary).version().state()).isEqualTo("solved");
    }

    @Test
    void opensNothingWhereTheStepIsRefused() {
        Outcome<Receipt> refused = park.does(economic, park.step(DIARY, diary, "raise", "solved_on", "2024-06-04"));
        assertThat(StandardPark.refusal(refused)).contains("析");
        assertThat(park.does(park.holding("safety_section"), park.step(DIARY, diary, "raise", "analysis", "甲", "solved_on", "2024-06-04")))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(park.ledgers().list(service, RowQuery.all(REQUEST, park.now()))).noneMatch(row -> StandardPark.text(row, "request_no").equals(no));
    }

    @Test
    void isClosedByTheReturnVisitOnceTheRequestIs() {
        raise();
        var visit = park.step(DIARY, diary, "visit", "visited_on", "2024-06-20", "visit", "已扩容", "settled", "是");
        assertThat(StandardPark.refusal(park.does(economic, visit))).contains("诉求还没有办结");
        RowId request = request().version().row();
        park.ok(service, park.step(REQUEST, request, "route", "owner", "规建科", "routed_on", "2024-06-05"));
        park.ok(service, park.step(REQUEST, request, "answer", "answer", "已报扩容", "answered_on", "2024-06-06"));
        park.ok(service, park.step(REQUEST, request, "close", "closed_on", "2024-06-12", "satisfied", "满意"));
        park.ok(economic, visit);
        assertThat(park.row(DIARY, diary).version().state()).isEqualTo("visited");
    }

    @Test
    void isTransferredOnlyToASectionThatMayHandleIt() {
        raise();
        RowId request = request().version().row();
        park.ok(service, park.step(REQUEST, request, "route", "owner", "规建科", "routed_on", "2024-06-05"));
        assertThat(StandardPark.refusal(park.does(service, park.step(REQUEST, request, "transfer", "owner", "供电公司", "transfer", "属供电职责", "routed_on", "2024-06-06"))))
                .contains("没有办理台账“企业诉求”的权限");
        assertThat(StandardPark.refusal(park.does(service, park.step(REQUEST, request, "transfer", "owner", "安环科", "routed_on", "2024-06-06")))).contains("转办理由");
        park.ok(service, park.step(REQUEST, request, "transfer", "owner", "安环科", "transfer", "属安全用电", "routed_on", "2024-06-06"));
        assertThat(StandardPark.text(park.row(REQUEST, request), "owner")).isEqualTo("安环科");
    }

    @Test
    void isReopenedAndClosedAgain() {
        raise();
        RowId request = request().version().row();
        park.ok(service, park.step(REQUEST, request, "route", "owner", "规建科", "routed_on", "2024-06-05"));
        park.ok(service, park.step(REQUEST, request, "answer", "answer", "已报扩容", "answered_on", "2024-06-06"));
        park.ok(service, park.step(REQUEST, request, "close", "closed_on", "2024-06-12", "satisfied", "不满意"));
        park.ok(service, park.step(REQUEST, request, "visit", "visited_on", "2024-06-14", "visit", "仍然跳闸", "satisfied", "不满意"));
        park.ok(service, park.step(REQUEST, request, "reopen", "reopened_on", "2024-06-14"));
        park.ok(service, park.step(REQUEST, request, "finish", "again_on", "2024-06-18", "satisfied", "满意", "answer", "已换变压器"));
        assertThat(park.row(REQUEST, request).version().state()).isEqualTo("closed");
    }

    @Test
    void isNotSeenByOtherParksNorByThoseWithoutTheLedger() {
        raise();
        for (Caller other : java.util.List.of(TestCallers.holding(park.definitions(), "x", "office@nanlu"), park.holding("finance"))) {
            assertThat(park.ledgers().row(other, DIARY, diary, park.now())).isEmpty();
            assertThat(park.ledgers().row(other, REQUEST, request().version().row(), park.now())).isEmpty();
            assertThat(park.does(other, park.step(DIARY, diary, "visit", "visited_on", "2024-06-20", "visit", "甲", "settled", "是")))
                    .isInstanceOf(Outcome.Rejected.class);
        }
    }
}
