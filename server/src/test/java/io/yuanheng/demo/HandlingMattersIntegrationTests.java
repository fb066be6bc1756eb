package io.yuanheng.demo;

import static io.yuanheng.demo.StandardPark.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.LedgerProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Requests are handed to those who can handle them, and orders are closed by somebody else than who answered them: rules of the
/// standard pack.
class HandlingMattersIntegrationTests {

    private static final LedgerCode REQUEST = new LedgerCode("request");
    private static final LedgerCode ORDER = new LedgerCode("supervision_order");
    private static StandardPark park;

    private final Caller office = park.holding("ban1", "office");
    private final Caller safety = park.holding("an1", "safety_section");

    @BeforeAll
    static void open() {
        park = new StandardPark();
    }

    @AfterAll
    static void close() {
        park.close();
    }

    @Test
    void aRequestIsNotHandedToASectionThatMayNotHandleIt() {
        RowId request = park.created(office, REQUEST, "request_no", "T-1", "title", "厂区门口积水", "filed_on", "2024-06-03");

        assertThat(refused(park.step(office, REQUEST, request, "route", "", "owner", "招商科", "routed_on", "2024-06-04")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(LedgerProblem.HANDLER_WITHOUT_RIGHT);
                    assertThat(problem.where().toString()).isEqualTo("rows[0].owner");
                    assertThat(problem.message()).contains("招商科", "企业诉求");
                    assertThat(problem.hint()).contains("企服科", "安环科", "授权").doesNotContain("招商科");
                });
        park.step(office, REQUEST, request, "route", "", "owner", "安全环保科", "routed_on", "2024-06-04").orElseThrow();
    }

    @Test
    void aTransferIsHeldToTheSame() {
        RowId request = park.created(office, REQUEST, "request_no", "T-2", "title", "夜间运输噪声", "filed_on", "2024-06-03", "owner", "规建科");

        assertThat(refused(park.amends(office, REQUEST, request, "owner", "财政局", "transfer", "涉及收费"))).extracting(Problem::code).containsExactly(LedgerProblem.HANDLER_WITHOUT_RIGHT);
        park.amends(office, REQUEST, request, "owner", "企业服务科", "transfer", "由企业服务科统一协调").orElseThrow();
    }

    @Test
    void anOrderIsNotClosedByThePersonWhoAnsweredItWhateverPostIsWritten() {
        Caller both = park.holding("liang", "safety_section", "office");
        RowId order = park.created(
                office, ORDER, "order_no", "T-D-1", "title", "消防通道清理", "issued_on", "2024-06-03", "owner", "安全环保科", "deadline",
                "2024-06-28");
        park.step(safety, ORDER, order, "sign", "", "signed_on", "2024-06-04").orElseThrow();
        park.step(both, ORDER, order, "reply", "", "reply", "已清理", "replied_on", "2024-06-20", "replied_by", "安环科科长").orElseThrow();

        assertThat(refused(park.step(both, ORDER, order, "close", "现场照片", "closed_on", "2024-06-21", "reviewed_by", "办公室主任")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(LedgerProblem.STEP_NEEDS_ANOTHER);
                    assertThat(problem.message()).isEqualTo("“销号”须由另一个人办理：“反馈”是您办的");
                });
        assertThat(refused(park.step(office, ORDER, order, "close", "现场照片", "closed_on", "2024-06-21", "reviewed_by", "安环科科长")))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.RULE_REFUSES);
        park.step(office, ORDER, order, "close", "现场照片", "closed_on", "2024-06-21", "reviewed_by", "办公室主任").orElseThrow();
    }
}
