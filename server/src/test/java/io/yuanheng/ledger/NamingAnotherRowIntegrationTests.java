package io.yuanheng.ledger;

import static io.yuanheng.ledger.Park.AREA;
import static io.yuanheng.ledger.Park.ENTERPRISE;
import static io.yuanheng.ledger.Park.PROJECT;
import static io.yuanheng.ledger.Park.RETURN;
import static io.yuanheng.ledger.Park.problems;
import static io.yuanheng.ledger.Park.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingAnotherRowIntegrationTests {

    private final Park park = new Park();

    private Value enterpriseOf(RowId row) {
        return park.view(RETURN, row).version().value(new FieldCode("enterprise")).orElseThrow();
    }

    private RowCommand returnOf(String enterprise) {
        return park.create(RETURN, "enterprise", enterprise, "month", "2024-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"昌盛糖业有限公司", " 昌盛糖业 有限公司 ", "昌盛糖厂", "糖厂（老）", "糖厂(老)", "KEY", "key", "#ROW"})
    void worksByKeyNameAliasAndNumber(String written) {
        RowId firm = park.row(park.create(
                ENTERPRISE, "name", "昌盛糖业有限公司", "credit_code", Park.code(1), "aliases", "昌盛糖厂、糖厂（老）"));
        String text = written.replace("KEY", Park.code(1)).replace("key", Park.code(1).toLowerCase()).replace("ROW", firm.toString());

        assertThat(enterpriseOf(park.row(returnOf(text)))).isEqualTo(new Value.Reference(firm));
    }

    @Test
    void isRefusedWithTheCandidatesWhereTwoAnswer() {
        park.row(park.create(ENTERPRISE, "name", "恒远机械有限公司", "credit_code", Park.code(1), "aliases", "恒远"));
        park.row(park.create(ENTERPRISE, "name", "恒远物流有限公司", "credit_code", Park.code(2), "aliases", "恒远"));

        Problem problem = problems(park.does(park.economic, returnOf("恒远"))).getFirst();

        assertThat(problem.code()).isEqualTo(LedgerProblem.REFERENCE_AMBIGUOUS);
        assertThat(problem.message()).isEqualTo("企业：“恒远”在企业名录中不止一个");
        assertThat(problem.hint())
                .contains("恒远机械有限公司（" + Park.code(1) + "）", "恒远物流有限公司（" + Park.code(2) + "）")
                .endsWith("请写统一社会信用代码或 #编号");
    }

    @Test
    void meansTheRowOfThatNameBeforeOneOfThatAlias() {
        RowId named = park.row(park.create(ENTERPRISE, "name", "恒远", "credit_code", Park.code(1)));
        park.row(park.create(ENTERPRISE, "name", "恒远物流有限公司", "credit_code", Park.code(2), "aliases", "恒远"));

        assertThat(enterpriseOf(park.row(returnOf("恒远")))).isEqualTo(new Value.Reference(named));
    }

    @Test
    void isRefusedWithTheNearestNameWhereNobodyAnswers() {
        park.row(park.create(ENTERPRISE, "name", "昌盛糖业有限公司", "credit_code", Park.code(1)));

        Problem problem = problems(park.does(park.economic, returnOf("昌盛糖业有限责任公司"))).getFirst();

        assertThat(problem.message()).isEqualTo("企业：企业名录中没有“昌盛糖业有限责任公司”");
        assertThat(problem.hint()).isEqualTo("是否为“昌盛糖业有限公司”");
    }

    @Test
    void staysWithinThePark() {
        var west = park.holding("xi", "economic_section@west");
        RowId other = park.done(
                        west, new RowCommand.Create(ENTERPRISE, park.west, null, Park.cells("name", "西园甲公司", "credit_code", Park.code(9))))
                .rows()
                .getFirst();
        var both = park.holding("both", "economic_section@east", "economic_section@west");

        assertThat(problems(park.does(both, returnOf("西园甲公司")))).extracting(Problem::code).contains(LedgerProblem.REFERENCE_UNKNOWN);
        assertThat(problems(park.does(both, returnOf("#" + other)))).extracting(Problem::code).contains(LedgerProblem.REFERENCE_UNKNOWN);
    }

    @Test
    void seesRowsCreatedEarlierInTheSameBatch() {
        Receipt receipt = park.done(
                park.economic,
                park.create(PROJECT, "project_no", "GY001", "name", "产业园", "aliases", "园区项目"),
                park.create(PROJECT, "project_no", "GY002", "name", "一期", "parent", "产业园"),
                park.create(PROJECT, "project_no", "GY003", "name", "二期", "parent", "园区项目"),
                park.create(PROJECT, "project_no", "GY004", "name", "一期厂房", "parent", "GY002"));

        assertThat(receipt.created()).isEqualTo(4);
        assertThat(parentOf(receipt.rows().get(1))).isEqualTo(new Value.Reference(receipt.rows().get(0)));
        assertThat(parentOf(receipt.rows().get(2))).isEqualTo(new Value.Reference(receipt.rows().get(0)));
        assertThat(parentOf(receipt.rows().get(3))).isEqualTo(new Value.Reference(receipt.rows().get(1)));
        assertThat(park.view(PROJECT, receipt.rows().get(3)).texts()).containsEntry(new FieldCode("parent"), "一期");
    }

    @Test
    void seesRowsOfAnotherLedgerCreatedInTheSameBatch() {
        Receipt receipt = park.done(
                park.economic,
                park.create(AREA, "name", "东区"),
                park.create(ENTERPRISE, "name", "甲公司", "credit_code", Park.code(1), "area", "东区"));

        assertThat(park.view(ENTERPRISE, receipt.rows().get(1)).texts()).containsEntry(new FieldCode("area"), "东区");
    }

    @Test
    void doesNotSeeRowsThatComeLaterOrAreRefused() {
        assertThat(refused(park.does(
                        park.economic,
                        park.create(PROJECT, "project_no", "GY002", "name", "一期", "parent", "产业园"),
                        park.create(PROJECT, "project_no", "GY001", "name", "产业园"))))
                .isTrue();
    }

    @Test
    void doesNotBecomeAmbiguousWhenAFileRepeatsAKnownRow() {
        RowId known = park.row(park.create(PROJECT, "project_no", "GY001", "name", "产业园"));

        Receipt receipt = park.imports(
                        park.economic,
                        park.put(PROJECT, 2, null, "project_no", "GY001", "name", "产业园", "total", "500"),
                        park.put(PROJECT, 3, null, "project_no", "GY002", "name", "一期", "parent", "产业园"))
                .orElseThrow();

        assertThat(receipt.created()).isEqualTo(1);
        assertThat(receipt.changed()).isEqualTo(1);
        assertThat(parentOf(receipt.rows().get(1))).isEqualTo(new Value.Reference(known));
    }

    private Value parentOf(RowId row) {
        return park.view(PROJECT, row).version().value(new FieldCode("parent")).orElseThrow();
    }
}
