package io.yuanheng.ledger;

import static io.yuanheng.ledger.Park.ENTERPRISE;
import static io.yuanheng.ledger.Park.RETURN;
import static io.yuanheng.ledger.Park.cells;
import static io.yuanheng.ledger.Park.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.Ledgers.VersionView;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendingARowIntegrationTests {

    private final Park park = new Park();
    private final RowId firm = park.row(park.create(
            ENTERPRISE, "name", "甲公司", "credit_code", Park.code(1), "phone", "13800000000", "staff", "30"));

    private RowCommand.Amend amend(ChangeNo expected, String... cells) {
        return new RowCommand.Amend(ENTERPRISE, firm, expected, cells(cells), "核对后更正");
    }

    private ChangeNo version() {
        return park.version(ENTERPRISE, firm);
    }

    @Test
    void leavesTheEarlierVersionReadableAndSaysWhatChanged() {
        ChangeNo first = version();
        Receipt receipt = park.done(park.economic, amend(first, "staff", "35", "phone", ""));

        assertThat(park.ledgers.row(park.economic, ENTERPRISE, firm, first).orElseThrow().texts())
                .containsEntry(new FieldCode("staff"), "30")
                .containsEntry(new FieldCode("phone"), "13800000000");
        List<VersionView> versions = park.ledgers.versions(park.economic, ENTERPRISE, firm);
        assertThat(versions).hasSize(2);
        assertThat(versions.getFirst().change().number()).isEqualTo(receipt.change());
        assertThat(versions.getFirst().change().kind()).isEqualTo("amend");
        assertThat(versions.getFirst().change().reason()).isEqualTo("核对后更正");
        assertThat(versions.getFirst().changed()).extracting(FieldCode::value).containsExactlyInAnyOrder("staff", "phone");
        assertThat(versions.getFirst().row().texts()).doesNotContainKey(new FieldCode("phone"));
        assertThat(versions.getLast().changed())
                .extracting(FieldCode::value)
                .containsExactlyInAnyOrder("name", "credit_code", "staff", "phone");
    }

    @Test
    void isRefusedWhenSomebodyElseWasFaster() {
        ChangeNo seen = version();
        park.done(park.holding("xiaowang", "economic_section@east"), amend(seen, "staff", "31"));

        Problem problem = problems(park.does(park.economic, amend(seen, "staff", "32"))).getFirst();

        assertThat(problem.code()).isEqualTo(LedgerProblem.STALE);
        assertThat(problem.message()).startsWith("“甲公司”在您打开之后已被改动");
        assertThat(problem.hint()).startsWith("xiaowang于 ").endsWith("请刷新，对照新的内容后再保存");
        assertThat(park.view(ENTERPRISE, firm).texts()).containsEntry(new FieldCode("staff"), "31");
    }

    @Test
    void writesNothingWhenNothingChanges() {
        ChangeNo before = park.now();

        Receipt receipt = park.done(park.economic, amend(version(), "staff", "30.0人", "name", " 甲公司 "));

        assertThat(receipt.unchanged()).isEqualTo(1);
        assertThat(receipt.change()).isEqualTo(before);
        assertThat(park.now()).isEqualTo(before);
        assertThat(park.ledgers.versions(park.economic, ENTERPRISE, firm)).hasSize(1);
    }

    @Test
    void refusesTheKeyOfAnotherRow() {
        park.enterprise(2, "乙公司");

        assertThat(problems(park.does(park.economic, amend(version(), "credit_code", Park.code(2)))))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.DUPLICATE_KEY);
        assertThat(problems(park.does(park.economic, amend(version(), "credit_code", ""))))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.REQUIRED);
    }

    @Test
    void keepsWhatTheWriterMayNotSee() {
        Caller works = park.holding("guijian", "works_section@east");
        assertThat(park.ledgers.row(works, ENTERPRISE, firm, park.now()).orElseThrow().texts())
                .doesNotContainKey(new FieldCode("phone"));

        park.done(works, amend(version(), "staff", "36"));

        assertThat(park.view(ENTERPRISE, firm).version().value(new FieldCode("phone"))).contains(new Value.Text("13800000000"));
        assertThat(problems(park.does(works, amend(version(), "phone", "13900000000"))))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.UNKNOWN_FIELD);
    }

    @Test
    void cannotReachARowOfAnotherParkByItsNumber() {
        Caller west = park.holding("xi", "economic_section@west");

        assertThat(problems(park.does(west, amend(version(), "staff", "1")))).extracting(Problem::code).containsExactly(LedgerProblem.UNKNOWN_ROW);
        assertThat(park.ledgers.row(west, ENTERPRISE, firm, park.now())).isEmpty();
        assertThat(park.ledgers.versions(west, ENTERPRISE, firm)).isEmpty();
    }

    @Test
    void cannotBeDoneByAReader() {
        Caller leader = park.holding("lingdao", "leader@east");

        assertThat(problems(park.does(leader, amend(version(), "staff", "1")))).extracting(Problem::code).containsExactly(LedgerProblem.NOT_WRITABLE);
    }

    @Test
    void cannotMoveARowOutOfTheWritersRange() {
        park.enterprise(2, "乙公司");
        Caller filer = park.holding(Park.code(1), "enterprise@east");
        RowId own = park.done(filer, park.create(RETURN, "enterprise", "甲公司", "month", "2024-06", "output", "1", "output_prior", "1"))
                .rows()
                .getFirst();

        assertThat(problems(park.does(filer, new RowCommand.Amend(RETURN, own, park.version(RETURN, own), cells("enterprise", "乙公司"), null))))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.REFERENCE_UNKNOWN);
        RowId other = park.row(park.create(RETURN, "enterprise", "乙公司", "month", "2024-06"));
        assertThat(problems(park.does(filer, new RowCommand.Amend(RETURN, other, park.version(RETURN, other), cells("output", "1"), null))))
                .extracting(Problem::code)
                .containsExactly(LedgerProblem.UNKNOWN_ROW);
        assertThat(park.store.history().find(RETURN, other, park.now(), TestStore.EVERYTHING).orElseThrow().values())
                .doesNotContainKey(new FieldCode("output"));
    }

    @Test
    void cannotTouchTheSameRowTwiceInOneBatch() {
        assertThat(problems(park.does(park.economic, amend(version(), "staff", "31"), amend(version(), "staff", "32"))))
                .extracting(p -> p.code().code())
                .containsAnyOf("ROW-009", "ROW-010");
    }
}
