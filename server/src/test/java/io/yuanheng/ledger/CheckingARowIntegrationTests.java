package io.yuanheng.ledger;

import static io.yuanheng.ledger.Park.AREA;
import static io.yuanheng.ledger.Park.CLASS;
import static io.yuanheng.ledger.Park.ENTERPRISE;
import static io.yuanheng.ledger.Park.RETURN;
import static io.yuanheng.ledger.Park.cells;
import static io.yuanheng.ledger.Park.problems;
import static io.yuanheng.ledger.Park.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers.Receipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckingARowIntegrationTests {

    private final Park park = new Park();

    @BeforeEach
    void firms() {
        park.done(
                park.economic,
                park.create(AREA, "name", "停产区"),
                park.create(ENTERPRISE, "name", "甲公司", "credit_code", Park.code(1)),
                park.create(ENTERPRISE, "name", "乙公司", "credit_code", Park.code(2), "area", "停产区"));
    }

    private Outcome<Receipt> files(String... cells) {
        return park.does(park.economic, park.create(RETURN, cells));
    }

    private RowCommand aboveScale(String enterprise, String from, String to) {
        return park.create(CLASS, "enterprise", enterprise, "class", "规上", "from_month", from, "to_month", to);
    }

    @Test
    void refusesWhatARuleRefusesAndNamesTheRule() {
        assertThat(problems(files("enterprise", "甲公司", "month", "2024-06", "output", "-1", "output_prior", "1")))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.message()).isEqualTo("总产值不能为负数");
                    assertThat(p.where().toString()).isEqualTo("rows[0].output");
                    assertThat(p.hint()).startsWith("规则：output < 0（").contains("enterprise.yaml:");
                });
    }

    @Test
    void warnsAndLetsThrough() {
        Outcome<Receipt> outcome = files("enterprise", "甲公司", "month", "2024-06", "output", "5");

        assertThat(refused(outcome)).isFalse();
        assertThat(problems(outcome)).extracting(Problem::message).containsExactly("没有同期数，同比无法计算");
        assertThat(outcome.orElseThrow().warnings()).hasSize(1);
    }

    @Test
    void looksThroughReferences() {
        assertThat(problems(files("enterprise", "乙公司", "month", "2024-06", "output", "5", "output_prior", "1")))
                .extracting(Problem::message)
                .containsExactly("停产区的企业不应有产值");
        assertThat(refused(files("enterprise", "乙公司", "month", "2024-06", "output", "0", "output_prior", "1"))).isFalse();
    }

    @Test
    void looksAtTheClassHeldInTheMonthOfTheRow() {
        park.row(aboveScale("甲公司", "2024-05", "2024-08"));

        assertThat(refused(files("enterprise", "甲公司", "month", "2024-04"))).isFalse();
        assertThat(problems(files("enterprise", "甲公司", "month", "2024-05"))).extracting(Problem::message).containsExactly("规上企业必须填总产值");
        assertThat(problems(files("enterprise", "甲公司", "month", "2024-08"))).extracting(Problem::message).containsExactly("规上企业必须填总产值");
        assertThat(refused(files("enterprise", "甲公司", "month", "2024-09"))).isFalse();
    }

    @Test
    void refusesASecondIntervalOfOneClassThatOverlaps() {
        park.row(aboveScale("甲公司", "2023-02", ""));

        assertThat(problems(park.does(park.economic, aboveScale("甲公司", "2024-02", "2024-12"))))
                .extracting(p -> p.message() + "；" + p.hint())
                .containsExactly("甲公司的“规上”在2023年2月至今已经登记过，时间重叠；先填写前一段的终止月份，再登记新的一段");
        assertThat(refused(park.does(park.economic, aboveScale("乙公司", "2024-02", "2024-12")))).isFalse();
        assertThat(refused(park.does(
                        park.economic, park.create(CLASS, "enterprise", "甲公司", "class", "高新", "from_month", "2024-02"))))
                .isFalse();
    }

    @Test
    void takesAnIntervalThatFollowsOneClosedInTheSameBatch() {
        RowId first = park.row(aboveScale("甲公司", "2023-02", ""));

        assertThat(refused(park.does(
                        park.economic,
                        aboveScale("甲公司", "2024-02", ""),
                        new RowCommand.Amend(CLASS, first, park.version(CLASS, first), cells("to_month", "2023-12"), null))))
                .isFalse();
    }

    @Test
    void refusesIntervalsOfOneBatchThatOverlapAndOnesThatEndBeforeTheyBegin() {
        assertThat(problems(park.does(
                        park.economic, aboveScale("甲公司", "2023-02", "2023-12"), aboveScale("甲公司", "2023-12", "2024-06"))))
                .extracting(p -> p.where() + " " + p.code().code())
                .containsExactly("rows[1].from_month ROW-020");
        assertThat(problems(park.does(park.economic, aboveScale("甲公司", "2024-02", "2023-12"))))
                .extracting(Problem::message)
                .containsExactly("终止月份不能早于起始月份");
    }
}
