package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.exchange.Exchange;
import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.exchange.Exchange.Mode;
import io.yuanheng.history.History;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.ledger.Ledgers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportingAndImportingAgainIntegrationTests {

    private final DemoStore store = DemoStore.shared();

    @TempDir
    Path folder;

    @Test
    void changesNothingInAnyLedgerOfAnyPark() {
        Exchange exchange = store.get(Exchange.class);
        ChangeNo before = store.get(History.class).current();
        int taken = 0;
        for (String park : DemoWorkbooks.parks().stream().map(DemoPark::code).toList()) {
            ParkCode code = new ParkCode(park);
            for (LedgerDefinition ledger : store.get(Ledgers.class).ledgers(store.caller())) {
                // nobody brings results of an evaluation back: a final evaluation writes them
                if (store.get(History.class).definitions().procedures().holdsResults(ledger.code())) {
                    continue;
                }
                Path file = folder.resolve(park + "-" + ledger.code() + ".xlsx");
                int rows = exchange.export(store.caller(), ledger.code(), code, before, file).orElseThrow();
                if (rows == 0) {
                    continue;
                }
                ImportReport again = exchange.take(store.caller(), ledger.code(), code, file, "again.xlsx", Mode.ALL_OR_NOTHING)
                        .orElseThrow();
                assertThat(List.of(again.created(), again.changed(), again.unchanged()))
                        .as(park + " " + ledger.title())
                        .containsExactly(0, 0, rows);
                assertThat(again.change()).isNull();
                taken++;
            }
        }
        assertThat(store.get(History.class).current()).isEqualTo(before);
        // every file of the demonstration fills a ledger of a park, some the same one
        long filled = store.imports().stream()
                .map(report -> report.file().substring(0, report.file().indexOf('/')) + " " + report.ledger())
                .distinct()
                .count();
        assertThat(taken).isEqualTo((int) filled);
    }
}
