package io.yuanheng.ledger;

import static io.yuanheng.ledger.Park.PROJECT;
import static io.yuanheng.ledger.Park.cells;
import static io.yuanheng.ledger.Park.problems;
import static io.yuanheng.ledger.Park.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers.Receipt;
import org.junit.jupiter.api.Test;

/// The caller reads all projects and writes those below 1000 万元 only.
class WritingWithinARangeIntegrationTests {

    private final Park park = new Park();
    private final Caller caller = park.holding("xiaoli", "leader@east", "small_projects@east");
    private final RowId small = project("GY001", "500");
    private final RowId large = project("GY002", "5000");

    private RowId project(String number, String total) {
        return park.row(park.create(PROJECT, "project_no", number, "name", "项目" + number, "total", total));
    }

    private Outcome<Receipt> amends(RowId row, String... cells) {
        return park.does(caller, new RowCommand.Amend(PROJECT, row, park.version(PROJECT, row), cells(cells), null));
    }

    private static void isOutOfRange(Outcome<Receipt> outcome, String name) {
        assertThat(problems(outcome)).singleElement().satisfies((Problem p) -> {
            assertThat(p.code()).isEqualTo(LedgerProblem.ROW_NOT_WRITABLE);
            assertThat(p.message()).isEqualTo("“" + name + "”不在您可以填写的范围内");
        });
    }

    @Test
    void allowsARowThatLiesInItBeforeAndAfter() {
        assertThat(refused(amends(small, "total", "999.99"))).isFalse();
    }

    @Test
    void refusesARowThatLiesOutsideBefore() {
        isOutOfRange(amends(large, "total", "1"), "项目GY002");
        isOutOfRange(
                park.does(caller, new RowCommand.Withdraw(PROJECT, large, park.version(PROJECT, large), "重复")), "项目GY002");
        isOutOfRange(park.imports(caller, park.put(PROJECT, 3, null, "project_no", "GY002", "total", "1")), "项目GY002");
    }

    @Test
    void refusesARowThatWouldLieOutsideAfter() {
        isOutOfRange(amends(small, "total", "1000"), "项目GY001");
        isOutOfRange(amends(small, "total", ""), "项目GY001");
        isOutOfRange(park.does(caller, park.create(PROJECT, "project_no", "GY003", "name", "项目GY003", "total", "1000")), "项目GY003");
        isOutOfRange(park.imports(caller, park.put(PROJECT, 3, null, "project_no", "GY001", "total", "2亿")), "项目GY001");
    }
}
