package io.yuanheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.Packs;
import io.yuanheng.kernel.ChangeNo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyingPacksIntegrationTests {

    @Test
    void laysDownEveryLedgerOnceAndReadsTheDefinitionsBackFromTheDatabase() {
        Definitions standard =
                Packs.read(List.of(Path.of("..", "packs", "standard"))).orElseThrow();
        try (TestStore store = TestStore.empty()) {
            assertThat(store.history().definitions().ledgers()).isEmpty();
            assertThat(store.history().current()).isEqualTo(new ChangeNo(0));
            // not through the store: the definitions must come back from the files kept
            Schema.Plan plan =
                    store.schema().apply(standard, TestStore.OPERATOR).orElseThrow();
            assertThat(plan.steps()).hasSameSizeAs(standard.ledgers());
            assertThat(plan.steps()).extracting(Schema.Step::kind).containsOnly(Schema.Kind.CREATE_LEDGER);
            Definitions kept = store.history().definitions();
            assertThat(kept.fingerprint()).isEqualTo(standard.fingerprint());
            assertThat(store.schema().plan(kept).orElseThrow().steps()).isEmpty();
            for (LedgerDefinition ledger : kept.ledgers()) {
                assertThat(store.history().count(RowQuery.all(ledger.code(), new ChangeNo(0)), TestStore.EVERYTHING))
                        .isZero();
            }
        }
    }
}
