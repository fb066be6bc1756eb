package io.yuanheng.demo;

import static io.yuanheng.demo.StandardPark.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the standard pack refuses and warns of in attraction, service to firms and money.
class AttractingAndServingIntegrationTests {

    private static final LedgerCode CONTACT = new LedgerCode("first_contact");
    private static final LedgerCode LEAD = new LedgerCode("investment_lead");
    private static final LedgerCode APPLICATION = new LedgerCode("policy_application");
    private static final LedgerCode ORDER = new LedgerCode("agency_order");
    private static final LedgerCode MATTER = new LedgerCode("agency_matter");
    private static final String FIRM = "示范测试机械有限公司";
    private static StandardPark park;

    private final Caller investment = park.holding("zs1", "investment_section");
    private final Caller service = park.holding("qf1", "service_section");
    private final Caller office = park.holding("ban2", "office");
    private final Caller finance = park.holding("cw1", "finance");

    @BeforeAll
    static void open() {
        park = new StandardPark();
        Caller economy = park.holding("jf1", "economic_section");
        park.created(economy, new LedgerCode("enterprise"), "name", FIRM, "credit_code", CreditCodes.of(99, 1), "kind", "工业");
        park.created(park.holding("qf1", "service_section"), new LedgerCode("policy"), "policy_no", "T-ZC-1", "title", "测试奖补", "most", "20");
    }

    @AfterAll
    static void close() {
        park.close();
    }

    @Test
    void anInvestorIsRegisteredByWhoTalkedFirstAndByNobodyElse() {
        park.created(investment, CONTACT, "investor", "示范首谈集团有限公司", "section", "招商科", "registered_on", "2024-03-01");

        assertThat(refused(park.creates(investment, CONTACT, "investor", "示范首谈集团有限公司", "section", "经发科", "registered_on", "2024-03-08")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("示范首谈集团有限公司"));
    }

    @Test
    void aLeadOfAnotherSectionIsWarnedOfUntilTheInvestorIsHandedOver() {
        RowId contact = park.created(investment, CONTACT, "investor", "示范移交集团有限公司", "section", "经发科", "registered_on", "2024-03-01");

        assertThat(warnings(park.creates(
                        investment, LEAD, "lead_no", "T-X-1", "name", "移交项目", "first_contact", "示范移交集团有限公司", "owner", "招商科", "registered_on", "2024-03-04")))
                .contains("负责科室不是首谈单位，请先办移交");
        park.amends(investment, CONTACT, contact, "passed_to", "招商科", "passed_on", "2024-03-05").orElseThrow();
        assertThat(warnings(park.creates(
                        investment, LEAD, "lead_no", "T-X-2", "name", "移交后的项目", "first_contact", "示范移交集团有限公司", "owner", "招商科", "registered_on", "2024-03-06")))
                .isEmpty();
    }

    @Test
    void anApplicationThatMeetsNotEveryConditionNamesTheOneAndIsWarnedOf() {
        assertThat(messages(applies("T-Z-1", "fits", "不符合"))).contains("不符合的请写明是哪一条条件");
        assertThat(warnings(applies("T-Z-2", "fits", "不符合", "unmet", "上半年产值同比增长10%以上，实际6%")))
                .contains("企业不符合政策条件，请看“不符合的条件”一栏");
    }

    @Test
    void moreThanThePolicyGrantsOrTheGrantPaysIsRefused() {
        assertThat(messages(applies("T-Z-3", "asked", "30", "granted", "25"))).contains("批准金额超过政策的最高奖补");
        assertThat(messages(applies("T-Z-4", "asked", "20", "granted", "15", "granted_on", "2024-05-20", "paid", "16"))).contains("兑付金额不能大于批准金额");
    }

    @Test
    void whoPaysAnAwardChangesNothingElseOfIt() {
        RowId application = park.created(service, APPLICATION, "application_no", "T-Z-5", "policy", "T-ZC-1", "enterprise", FIRM, "applied_on", "2024-03-01");

        assertThat(refused(park.amends(finance, APPLICATION, application, "granted", "20"))).isNotEmpty();
    }

    @Test
    void anAgencyOrderIsNotConcludedWhileAMatterIsOpen() {
        RowId order = park.created(service, ORDER, "order_no", "T-D-1", "title", "开工前手续", "enterprise", FIRM, "agent", "代办一岗", "accepted_on", "2024-03-01");
        RowId matter = park.created(service, MATTER, "order", "T-D-1", "matter", "投资项目备案", "department", "发展改革部门", "filed_on", "2024-03-04");
        park.step(service, ORDER, order, "complete", "", "complete_on", "2024-03-04", "promised_on", "2024-03-29").orElseThrow();
        park.step(service, ORDER, order, "file", "", "filed_on", "2024-03-04").orElseThrow();

        assertThat(refused(park.step(service, ORDER, order, "grant", "", "granted_on", "2024-03-07", "result", "已备案")))
                .anySatisfy(problem -> assertThat(problem.message() + problem.hint()).contains("投资项目备案"));
        park.step(service, MATTER, matter, "grant", "演示备〔2024〕1号", "granted_on", "2024-03-06").orElseThrow();
        park.step(service, ORDER, order, "grant", "", "granted_on", "2024-03-07", "result", "已备案").orElseThrow();
    }

    @Test
    void noFeeBelowTheProvinceIsTakenInTheZeroFeeZone() {
        assertThat(messages(park.creates(
                        office, new LedgerCode("inspection_notice"), "notice_no", "T-B-1", "enterprise", FIRM, "inspector", "县测试部门", "subject", "年检", "fee_kind", "省以下收费", "fee",
                        "0.3")))
                .contains("零规费区省以下行政事业性收费不收");
    }

    @Test
    void moneyOfAFundIsNeitherReceivedBeyondItsGrantNorSpentBeyondItsReceipt() {
        LedgerCode fund = new LedgerCode("special_fund");
        assertThat(messages(park.creates(finance, fund, "fund_no", "T-ZX-1", "title", "管网", "fund", "专项", "asked", "460", "approved", "400", "received", "410")))
                .contains("到位金额不能大于批复金额");
        assertThat(messages(park.creates(finance, fund, "fund_no", "T-ZX-2", "title", "管网", "fund", "专项", "asked", "460", "approved", "400", "received", "400", "spent", "401")))
                .contains("支出不能大于到位金额");
    }

    private Outcome<?> applies(String no, String... cells) {
        String[] all = new String[8 + cells.length];
        System.arraycopy(new String[] {"application_no", no, "policy", "T-ZC-1", "enterprise", FIRM, "applied_on", "2024-03-01"}, 0, all, 0, 8);
        System.arraycopy(cells, 0, all, 8, cells.length);
        return park.creates(service, APPLICATION, all);
    }

    private static List<String> messages(Outcome<?> outcome) {
        return refused(outcome).stream().map(Problem::message).toList();
    }

    private static List<String> warnings(Outcome<?> outcome) {
        assertThat(refused(outcome)).isEmpty();
        return outcome instanceof Outcome.Accepted<?>(var _, List<Problem> warned) ? warned.stream().map(Problem::message).toList() : List.of();
    }
}
