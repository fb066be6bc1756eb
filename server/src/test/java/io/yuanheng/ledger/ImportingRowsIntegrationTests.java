package io.yuanheng.ledger;

import static io.yuanheng.ledger.Park.ENTERPRISE;
import static io.yuanheng.ledger.Park.RETURN;
import static io.yuanheng.ledger.Park.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.history.Change;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers.Effect;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.Ledgers.Reviewed;
import io.yuanheng.ledger.Ledgers.VersionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportingRowsIntegrationTests {

    private final Park park = new Park();

    private RowCommand filed(int sheetRow, String enterprise, String month, String output) {
        return park.put(RETURN, sheetRow, null, "enterprise", enterprise, "month", month, "output", output, "output_prior", "100");
    }

    @Test
    void createsNewAmendsKnownAndLeavesEqualRowsAlone() {
        park.enterprise(1, "甲公司");
        park.enterprise(2, "乙公司");
        park.imports(park.economic, filed(4, "甲公司", "2024-06", "100"), filed(5, "乙公司", "2024-06", "200")).orElseThrow();

        RowCommand[] again = {
            filed(4, "甲公司", "2024年6月", "100.00"), filed(5, "乙公司", "2024-06", "210"), filed(6, "甲公司", "2024-07", "110")
        };
        assertThat(park.ledgers.review(park.economic, List.of(again)).perCommand())
                .extracting(Reviewed::effect)
                .containsExactly(Effect.CHANGES_NOTHING, Effect.CHANGES, Effect.CREATES);
        Receipt receipt = park.imports(park.economic, again).orElseThrow();

        assertThat(List.of(receipt.created(), receipt.changed(), receipt.unchanged())).containsExactly(1, 1, 1);
        assertThat(park.store.history().change(receipt.change()).orElseThrow().kind()).isEqualTo("import");
        assertThat(park.rows(RETURN)).isEqualTo(3);
    }

    @Test
    void changesNothingTheSecondTime() {
        park.enterprise(1, "甲公司");
        park.imports(park.economic, filed(4, "甲公司", "2024-06", "100")).orElseThrow();
        ChangeNo before = park.now();

        Receipt receipt = park.imports(park.economic, filed(4, "甲公司", "2024-06", "100")).orElseThrow();

        assertThat(receipt.change()).isEqualTo(before);
        assertThat(park.now()).isEqualTo(before);
    }

    @Test
    void keepsCellsTheFileDoesNotCarry() {
        park.row(park.create(ENTERPRISE, "name", "甲公司", "credit_code", Park.code(1), "staff", "30"));

        Receipt receipt = park.imports(park.economic, park.put(ENTERPRISE, 2, null, "credit_code", Park.code(1), "phone", "13800000000"))
                .orElseThrow();

        assertThat(park.view(ENTERPRISE, receipt.rows().getFirst()).texts())
                .containsEntry(new FieldCode("name"), "甲公司")
                .containsEntry(new FieldCode("staff"), "30")
                .containsEntry(new FieldCode("phone"), "13800000000");
    }

    @Test
    void remembersTheCellEachValueStoodIn() {
        park.enterprise(1, "甲公司");
        RowId row = park.imports(park.economic, filed(14, "甲公司", "2024-06", "100")).orElseThrow().rows().getFirst();
        park.done(park.economic, new RowCommand.Amend(RETURN, row, park.version(RETURN, row), Park.cells("output", "101"), "更正"));

        List<VersionView> versions = park.ledgers.versions(park.economic, RETURN, row);

        assertThat(versions.getLast().cells())
                .containsEntry(new FieldCode("output"), "6月!F14")
                .containsEntry(new FieldCode("enterprise"), "6月!B14")
                .hasSize(2);
        assertThat(versions.getLast().change().source().map(Change.Source::file)).contains("月报.xlsx");
        assertThat(versions.getFirst().cells()).isEmpty();
    }

    @Test
    void refusesTheSecondRowOfOneKeyAndNamesTheFirst() {
        park.enterprise(1, "甲公司");

        assertThat(problems(park.imports(park.economic, filed(4, "甲公司", "2024-06", "100"), filed(9, Park.code(1), "202406", "100"))))
                .extracting(Problem::message)
                .containsExactly("企业、月份与表中第 4 行重复");
    }

    @Test
    void refusesARowWhoseKeyCannotBeRead() {
        park.enterprise(1, "甲公司");

        assertThat(problems(park.imports(park.economic, filed(4, "甲公司", "6月", "100"))))
                .extracting(p -> p.where().toString())
                .containsExactly("rows[0].month");
    }

    @Test
    void asksTheStoreForManyRowsAtOnce() {
        List<RowCommand> firms = new ArrayList<>();
        List<RowCommand> returns = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            firms.add(park.put(ENTERPRISE, i + 2, null, "name", "企业" + i, "credit_code", Park.code(i)));
            returns.add(filed(i + 2, i % 2 == 0 ? "企业" + i : Park.code(i), "2024-06", String.valueOf(i)));
        }
        park.ledgers.commit(park.economic, firms, Optional.empty()).orElseThrow();

        Receipt receipt = park.ledgers.commit(park.economic, returns, Optional.empty()).orElseThrow();

        assertThat(receipt.created()).isEqualTo(5_000);
        RowId last = receipt.rows().getLast();
        assertThat(park.view(RETURN, last).label()).isEqualTo("企业4999");
        assertThat(park.view(RETURN, last).texts()).containsEntry(new FieldCode("output"), "4,999.00");
    }
}
