package io.yuanheng.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.enterprise.PolicyFit.Fact;
import io.yuanheng.enterprise.PolicyFit.Judged;
import io.yuanheng.enterprise.PolicyFit.Verdict;
import io.yuanheng.enterprise.PolicyFit.Window;
import io.yuanheng.history.History;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.Reviewed;
import io.yuanheng.ledger.RowCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// Which of 云汐's policies fit which firm on 10 July 2024. Worked out by hand from the sheets of the demonstration:
///
/// | firm | YX-ZC-01 增产 | YX-ZC-02 高新 | YX-ZC-03 税收 | YX-ZC-04 租金 |
/// | --- | --- | --- | --- | --- |
/// | 甲钢铁: producing, 规上 since 2013-01, output 550,200 against 440,050, own land, no tax returned | fits | not | unknown | not |
/// | 地紧固件: producing, 高新 2022-11 to 2025-10, output 27 % down, own land | not | fits | unknown or not | not |
/// | 酉气体: stopped, nothing returned | not | not | not | unknown or not |
class FittingPoliciesIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 10);
    private static final String STEEL = "示范甲钢铁集团有限公司";
    private static final String FASTENERS = "示范地紧固件有限公司";
    private static final String GAS = "示范酉气体有限公司";

    private final DemoStore demo = DemoStore.shared();
    private final DSLContext sql = DSL.using(demo.database().app(), SQLDialect.POSTGRES);

    @Test
    void fitsWhereEveryConditionIsMetAndSaysByWhichValue() {
        PolicyFit growth = fits(demo.caller(), STEEL, DAY).get("YX-ZC-01");
        assertThat(growth.verdict()).isEqualTo(Verdict.FITS);
        assertThat(growth.conditions()).extracting(Judged::verdict).containsOnly(Verdict.FITS);
        assertThat(growth.conditions().get(0).facts()).containsExactly(new Fact("状态", "生产", null));
        assertThat(growth.conditions().get(1).facts()).containsExactly(new Fact("规上", "是（2013年1月起）", null));
        // (550,200 − 440,050) / 440,050 = 110,150 / 440,050 = 25.031 %
        assertThat(growth.conditions().get(2).facts()).containsExactly(new Fact("工业总产值同比增长（2024年1—6月，%）", "25.03", null));
        // 21 days of July and 31 of August
        assertThat(growth.window()).isEqualTo(Window.OPEN);
        assertThat(growth.until()).isEqualTo("2024-08-31");
        assertThat(growth.daysLeft()).isEqualTo(52);
    }

    @Test
    void doesNotFitWhereOneConditionIsNotMet() {
        PolicyFit growth = fits(demo.caller(), FASTENERS, DAY).get("YX-ZC-01");
        assertThat(growth.verdict()).isEqualTo(Verdict.NOT);
        String grown = sql.fetchSingle(
                        """
                        select trim(to_char(100 * (sum(output) - sum(output_prior)) / sum(output_prior), 'FM9990.00')) from ledger_monthly_return
                        where change_to is null and enterprise = ? and month between '2024-01' and '2024-06'""",
                        row(FASTENERS))
                .get(0, String.class);
        assertThat(grown).isEqualTo("-27.00");
        assertThat(growth.conditions().get(2).facts()).containsExactly(new Fact("工业总产值同比增长（2024年1—6月，%）", grown, null));
        assertThat(fits(demo.caller(), GAS, DAY).get("YX-ZC-01").verdict()).isEqualTo(Verdict.NOT);
        assertThat(fits(demo.caller(), STEEL, DAY).get("YX-ZC-04").verdict()).isEqualTo(Verdict.NOT);
        assertThat(fits(demo.caller(), STEEL, DAY).get("YX-ZC-04").conditions().getFirst().facts())
                .containsExactly(new Fact("用房方式", "自有用地", null));
    }

    @Test
    void cannotBeJudgedWhereAFigureIsNotReportedAndNamesIt() {
        PolicyFit tax = fits(demo.caller(), STEEL, DAY).get("YX-ZC-03");
        assertThat(tax.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(tax.conditions()).extracting(Judged::verdict).containsExactly(Verdict.FITS, Verdict.UNKNOWN);
        assertThat(tax.conditions().get(1).facts()).containsExactly(new Fact("税金总额（2024年1—6月，万元）", null, "未报"));
        assertThat(tax.conditions().get(1).reason()).isEqualTo("税金总额（2024年1—6月，万元）：未报");
        assertThat(tax.window()).isEqualTo(Window.OVER);
        assertThat(tax.daysLeft()).isNull();
        // what is known decides: a firm that is not 规上 does not fit, whatever its tax
        assertThat(fits(demo.caller(), GAS, DAY).get("YX-ZC-03").verdict()).isEqualTo(Verdict.NOT);
        // of an or, one known side is enough: no output is known, but the certificate is
        assertThat(fits(demo.caller(), GAS, DAY).get("YX-ZC-04").conditions().get(1).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(fits(demo.caller(), FASTENERS, DAY).get("YX-ZC-04").conditions().get(1).verdict()).isEqualTo(Verdict.FITS);
    }

    @Test
    void asksDatedClassesOnTheDay() {
        assertThat(fits(demo.caller(), FASTENERS, DAY).get("YX-ZC-02").verdict()).isEqualTo(Verdict.FITS);
        assertThat(fits(demo.caller(), FASTENERS, LocalDate.of(2025, 10, 31)).get("YX-ZC-02").verdict()).isEqualTo(Verdict.FITS);
        assertThat(fits(demo.caller(), FASTENERS, LocalDate.of(2025, 11, 1)).get("YX-ZC-02").verdict()).isEqualTo(Verdict.NOT);
        assertThat(fits(demo.caller(), FASTENERS, LocalDate.of(2022, 10, 31)).get("YX-ZC-02").verdict()).isEqualTo(Verdict.NOT);
    }

    @Test
    void showsPublishedPoliciesOnlyAndWhatFitsFirst() {
        List<PolicyFit> all = policies().of(demo.caller(), new RowId(row(STEEL)), DAY).orElseThrow();
        assertThat(all).extracting(PolicyFit::no).containsExactly("YX-ZC-01", "YX-ZC-03", "YX-ZC-02", "YX-ZC-04");
        assertThat(all).extracting(PolicyFit::window).containsExactly(Window.OPEN, Window.OVER, Window.OPEN, Window.NOT_YET);
    }

    @Test
    void judgesAFirmForItselfByItsOwnRowsOnly() {
        Caller firm = holding(code(STEEL), "enterprise@yunxi");
        assertThat(verdicts(firm, STEEL)).isEqualTo(verdicts(demo.caller(), STEEL));
        assertThat(policies().of(firm, new RowId(row(FASTENERS)), DAY)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void saysWhatTheReaderMayNotSeeInsteadOfGuessing() {
        // the investment section reads policies and firms, but no returns
        PolicyFit growth = fits(holding("zhaoshang", "investment_section@yunxi"), STEEL, DAY).get("YX-ZC-01");
        assertThat(growth.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(growth.conditions().get(2).reason()).contains("无权查看");
        // finance sees no policies at all
        assertThat(policies().of(holding("caiwu", "finance@yunxi"), new RowId(row(STEEL)), DAY).orElseThrow()).isEmpty();
    }

    @Test
    void standsOnTheFirmsPaper() {
        byte[] docx = demo.get(EnterpriseSheets.class).of(demo.caller(), new RowId(row(STEEL)), DAY).orElseThrow().docx();
        String text = PrintingAnEnterpriseIntegrationTests.read(docx).text();
        assertThat(text).contains("适用政策（4项里符合1项）", "规上工业企业增产奖励（演示）：符合", "工业总产值同比增长（2024年1—6月，%）：25.03", "税金总额（2024年1—6月，万元）：未报");
    }

    @Test
    void refusesAConditionThatCannotBeReadWhenItIsWritten() {
        try (TestModules modules = new TestModules(StandardPacks.WITH_DEMO)) {
            Ledgers ledgers = modules.get(Ledgers.class);
            RowId policy = ledgers.commit(modules.operator(), List.of(create("policy", "policy_no", "Z1", "title", "试验政策")), java.util.Optional.empty())
                    .orElseThrow()
                    .rows()
                    .getFirst();
            assertThat(problems(ledgers, modules.operator(), policy, "above_scale && tax >= 100")).isEmpty();
            assertThat(problems(ledgers, modules.operator(), policy, "industrial_output_growth > 10 && state == \"producing\"")).isEmpty();
            assertThat(problems(ledgers, modules.operator(), policy, "tex >= 100")).singleElement().satisfies(p -> {
                assertThat(p.where()).isEqualTo(new Place.InCommand(0, "expression"));
                assertThat(p.message()).isEqualTo("台账 enterprise 没有字段 tex");
                assertThat(p.hint()).isEqualTo("是否应为 tax");
            });
            assertThat(problems(ledgers, modules.operator(), policy, "tax >= ")).singleElement().satisfies(p -> assertThat(p.message()).contains("读不懂"));
            assertThat(problems(ledgers, modules.operator(), policy, "state == \"生产\"")).singleElement().satisfies(p -> assertThat(p.hint()).contains("producing"));
            assertThat(problems(ledgers, modules.operator(), policy, "user.login == \"x\"")).isNotEmpty();
        }
    }

    /// Of 2023, by hand in `expected/evaluations/yunxi_2023.yaml`: 宿 is A, the steel works B, 荒 C, and 酉 was not evaluated.
    @Test
    void asksTheClassOfTheLastFinalEvaluation() {
        try (DemoStore own = new DemoStore()) {
            Ledgers ledgers = own.get(Ledgers.class);
            RowCommand.Create policy = create("policy", "policy_no", "Z2", "title", "A类、B类企业奖励");
            ledgers.commit(own.caller(), List.of(new RowCommand.Create(policy.ledger(), policy.park(), "published", policy.cells())), java.util.Optional.empty())
                    .orElseThrow();
            ledgers.commit(
                            own.caller(), List.of(create("policy_condition", "policy", "Z2", "no", "1", "say", "上年度评为A类或B类", "expression", "mu_own_grade <= 2")),
                            java.util.Optional.empty())
                    .orElseThrow();
            Map<String, Verdict> expected = Map.of(
                    "示范宿机械有限公司", Verdict.FITS, STEEL, Verdict.FITS, "示范荒旅游用品有限公司", Verdict.NOT, GAS, Verdict.UNKNOWN);
            expected.forEach((firm, verdict) -> assertThat(own.get(Policies.class).of(own.caller(), new RowId(row(firm)), DAY).orElseThrow())
                    .as(firm)
                    .filteredOn(fit -> fit.no().equals("Z2"))
                    .extracting(PolicyFit::verdict)
                    .containsExactly(verdict));
        }
    }

    private static List<Problem> problems(Ledgers ledgers, Caller caller, RowId policy, String expression) {
        RowCommand command = create("policy_condition", "policy", "#" + policy, "no", "1", "say", "条件", "expression", expression);
        return ledgers.review(caller, List.of(command)).perCommand().stream()
                .map(Reviewed::problems)
                .flatMap(List::stream)
                .toList();
    }

    private static RowCommand.Create create(String ledger, String... pairs) {
        Map<FieldCode, String> cells = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(new FieldCode(pairs[i]), pairs[i + 1]);
        }
        return new RowCommand.Create(new LedgerCode(ledger), new ParkCode("yunxi"), null, cells);
    }

    private Policies policies() {
        return demo.get(Policies.class);
    }

    private Map<String, PolicyFit> fits(Caller caller, String firm, LocalDate day) {
        return policies().of(caller, new RowId(row(firm)), day).orElseThrow().stream().collect(Collectors.toMap(PolicyFit::no, fit -> fit));
    }

    private Map<String, Verdict> verdicts(Caller caller, String firm) {
        return fits(caller, firm, DAY).values().stream().collect(Collectors.toMap(PolicyFit::no, PolicyFit::verdict));
    }

    private Caller holding(String login, String role) {
        return TestCallers.holding(demo.get(History.class).definitions(), login, role);
    }

    private long row(String firm) {
        return sql.fetchSingle("select row_id from ledger_enterprise where change_to is null and name = ?", firm).get(0, long.class);
    }

    private String code(String firm) {
        return sql.fetchSingle("select credit_code from ledger_enterprise where change_to is null and name = ?", firm).get(0, String.class);
    }
}
