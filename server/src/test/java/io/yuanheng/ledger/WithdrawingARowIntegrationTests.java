package io.yuanheng.ledger;

import static io.yuanheng.ledger.Park.ENTERPRISE;
import static io.yuanheng.ledger.Park.RETURN;
import static io.yuanheng.ledger.Park.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import org.junit.jupiter.api.Test;

class WithdrawingARowIntegrationTests {

    private final Park park = new Park();
    private final RowId firm = park.enterprise(1, "甲公司");

    private RowCommand withdraw(LedgerCode ledger, RowId row, String reason) {
        return new RowCommand.Withdraw(ledger, row, park.version(ledger, row), reason);
    }

    @Test
    void leavesItReadableAtEarlierChanges() {
        ChangeNo before = park.now();
        park.done(park.economic, withdraw(ENTERPRISE, firm, "重复登记"));

        assertThat(park.ledgers.row(park.economic, ENTERPRISE, firm, park.now())).isEmpty();
        assertThat(park.ledgers.row(park.economic, ENTERPRISE, firm, before)).isPresent();
        assertThat(park.ledgers.versions(park.economic, ENTERPRISE, firm)).hasSize(1);
        assertThat(park.enterprise(1, "甲公司")).isNotEqualTo(firm);
    }

    @Test
    void needsAReason() {
        assertThat(problems(park.does(park.economic, withdraw(ENTERPRISE, firm, " "))))
                .extracting(Problem::message)
                .containsExactly("撤回必须写明理由");
    }

    @Test
    void isRefusedWhileOthersPointToIt() {
        RowId filed = park.row(park.create(RETURN, "enterprise", "甲公司", "month", "2024-06"));

        assertThat(problems(park.does(park.economic, withdraw(ENTERPRISE, firm, "重复登记"))))
                .extracting(Problem::message)
                .containsExactly("“甲公司”还被企业月报 1 行（甲公司 #" + filed + "）引用，不能撤回");
    }

    @Test
    void countsReferencesThatTheCallerMayNotSee() {
        park.row(park.create(RETURN, "enterprise", "甲公司", "month", "2024-06"));

        assertThat(problems(park.does(park.holding("guijian", "works_section@east"), withdraw(ENTERPRISE, firm, "重复登记"))))
                .extracting(Problem::message)
                .containsExactly("“甲公司”还被企业月报 1 行引用，不能撤回");
    }

    @Test
    void worksTogetherWithTheRowsThatPointToIt() {
        RowId filed = park.row(park.create(RETURN, "enterprise", "甲公司", "month", "2024-06"));

        park.done(park.economic, withdraw(ENTERPRISE, firm, "重复登记"), withdraw(RETURN, filed, "重复登记"));

        assertThat(park.rows(ENTERPRISE)).isZero();
        assertThat(park.rows(RETURN)).isZero();
    }
}
