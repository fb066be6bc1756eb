package io.yuanheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.history.RowQuery;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.RowCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two experts score an application: neither sees the other, nor does anybody else, until the meeting closes the scoring.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoringBlindlyIntegrationTests {

    private static final ParkCode PARK = new ParkCode("chenqiao");
    private static final LedgerCode CASE = new LedgerCode("entry_review");
    private static final LedgerCode SHEET = new LedgerCode("entry_reviewer");
    private static final LedgerCode SCORE = new LedgerCode("entry_score");
    private static final List<String> ITEMS = List.of("environment", "safety", "tax", "position", "energy");

    private TestModules modules;
    private Ledgers ledgers;
    private Caller office;
    private Caller first;
    private Caller second;

    @BeforeAll
    void started() {
        modules = new TestModules(StandardPacks.WITH_DEMO);
        ledgers = modules.get(Ledgers.class);
        office = TestCallers.holding(modules.definitions(), "ban", "office@chenqiao");
        first = TestCallers.holding(modules.definitions(), "a", "entry_reviewer@chenqiao");
        second = TestCallers.holding(modules.definitions(), "b", "entry_reviewer@chenqiao");
    }

    @AfterAll
    void stopped() {
        modules.close();
    }

    private static Map<FieldCode, String> cells(String... pairs) {
        Map<FieldCode, String> cells = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(new FieldCode(pairs[i]), pairs[i + 1]);
        }
        return cells;
    }

    private Outcome<Receipt> create(Caller caller, LedgerCode ledger, String... pairs) {
        return ledgers.commit(caller, List.of(new RowCommand.Create(ledger, PARK, null, cells(pairs))), Optional.empty());
    }

    private Outcome<Receipt> amend(Caller caller, LedgerCode ledger, RowId row, String... pairs) {
        var now = ledgers.row(modules.operator(), ledger, row, modules.get(Indicators.class).current()).orElseThrow();
        return ledgers.commit(caller, List.of(new RowCommand.Amend(ledger, row, now.version().from(), cells(pairs), "测试")), Optional.empty());
    }

    private static RowId row(Outcome<Receipt> done) {
        return done.orElseThrow().rows().getFirst();
    }

    private RowId filed(String no) {
        RowId application = row(create(office, CASE, "case_no", no, "applicant", "示范测试企业", "criteria", "factory", "filed_on", "2024-07-01", "banned", "none"));
        create(office, SHEET, "label", no + "-1", "case", no, "reviewer", "a", "person", "专家甲").orElseThrow();
        create(office, SHEET, "label", no + "-2", "case", no, "reviewer", "b", "person", "专家乙").orElseThrow();
        return application;
    }

    private void score(Caller caller, String sheet, String points) {
        ITEMS.forEach(item -> create(caller, SCORE, "assignment", sheet, "item", item, "score", points).orElseThrow());
    }

    private int seen(Caller caller, String no) {
        return (int) ledgers.list(caller, RowQuery.all(SCORE, modules.get(Indicators.class).current()).in(PARK)).stream()
                .filter(view -> view.label().startsWith(no))
                .count();
    }

    /// All 80 and all 60: 70 on the average and 70 in total, passed with conditions.
    @Test
    void nobodySeesTheScoresOfOthersUntilTheMeetingClosesThem() {
        RowId application = filed("T-1");
        score(first, "T-1-1", "80");
        score(second, "T-1-2", "60");
        assertThat(seen(first, "T-1")).isEqualTo(5);
        assertThat(seen(second, "T-1")).isEqualTo(5);
        assertThat(seen(office, "T-1")).isZero();
        LiveScore open = modules.get(LiveScores.class).of(office, PARK, CASE, application).orElseThrow();
        assertThat(open.trace()).isNull();
        assertThat(open.lacking()).hasSize(5);
        assertThat(amend(office, CASE, application, "conclusion", "passed", "reviewed_on", "2024-07-12")).isInstanceOf(Outcome.Rejected.class);

        amend(office, CASE, application, "closed_on", "2024-07-12").orElseThrow();
        assertThat(seen(office, "T-1")).isEqualTo(10);
        assertThat(seen(first, "T-1")).isEqualTo(10);
        LiveScore closed = modules.get(LiveScores.class).of(office, PARK, CASE, application).orElseThrow();
        assertThat(closed.trace()).isNotNull();
        assertThat(closed.trace().scored().total()).isEqualTo("70.00");
        assertThat(closed.classTitle()).isEqualTo("有条件通过");
        assertThat(closed.trace().items().getFirst().from().rows()).hasSize(2);

        // what the meeting closed stays as it is
        RowId own = ledgers.list(first, RowQuery.all(SCORE, modules.get(Indicators.class).current()).in(PARK)).stream()
                .filter(view -> view.label().equals("T-1-1"))
                .findFirst()
                .orElseThrow()
                .version()
                .row();
        assertThat(amend(first, SCORE, own, "score", "100")).isInstanceOf(Outcome.Rejected.class);
    }

    /// Who appoints sees before the close who scored which items; the experts, and who only reads, do not.
    @Test
    void whoAppointsSeesWhoHandedInAndNoScore() {
        RowId application = filed("T-5");
        HandedIn handedIn = modules.get(HandedIn.class);
        assertThat(handedIn.of(office, PARK, CASE, application).orElseThrow()).extracting(HandedIn.Line::items).containsExactly(List.of(), List.of());
        score(second, "T-5-2", "60");
        create(first, SCORE, "assignment", "T-5-1", "item", "tax", "score", "80").orElseThrow();
        assertThat(handedIn.of(office, PARK, CASE, application).orElseThrow())
                .extracting(HandedIn.Line::items)
                .containsExactly(List.of("tax"), List.of("energy", "environment", "position", "safety", "tax"));
        for (Caller other : List.of(first, TestCallers.holding(modules.definitions(), "jing", "economic_section@chenqiao"))) {
            assertThat(handedIn.of(other, PARK, CASE, application)).isInstanceOf(Outcome.Rejected.class);
        }
        // the office still sees no score
        assertThat(seen(office, "T-5")).isZero();
    }

    @Test
    void nobodyScoresInTheNameOfAnother() {
        filed("T-2");
        assertThat(create(first, SCORE, "assignment", "T-2-2", "item", "safety", "score", "90")).isInstanceOf(Outcome.Rejected.class);
        assertThat(create(office, SCORE, "assignment", "T-2-1", "item", "safety", "score", "90")).isInstanceOf(Outcome.Rejected.class);
    }

    /// The conflict is declared by the expert; a score is refused from then on, and earlier ones do not count.
    @Test
    void whoHasAConflictOfInterestDoesNotScore() {
        RowId application = filed("T-3");
        score(second, "T-3-2", "90");
        score(first, "T-3-1", "50");
        RowId sheet = ledgers.list(second, RowQuery.all(SHEET, modules.get(Indicators.class).current()).in(PARK)).stream()
                .filter(view -> view.label().equals("T-3-2"))
                .findFirst()
                .orElseThrow()
                .version()
                .row();
        assertThat(amend(second, SHEET, sheet, "conflict", "是")).isInstanceOf(Outcome.Rejected.class);
        amend(second, SHEET, sheet, "conflict", "是", "conflict_of", "持有申请企业股份").orElseThrow();
        amend(office, CASE, application, "closed_on", "2024-07-12").orElseThrow();
        LiveScore score = modules.get(LiveScores.class).of(office, PARK, CASE, application).orElseThrow();
        assertThat(score.trace()).isNotNull();
        assertThat(score.trace().scored().total()).isEqualTo("50.00");
        assertThat(score.classTitle()).isEqualTo("婉拒");
        filed("T-4");
        RowId blocked = ledgers.list(second, RowQuery.all(SHEET, modules.get(Indicators.class).current()).in(PARK)).stream()
                .filter(view -> view.label().equals("T-4-2"))
                .findFirst()
                .orElseThrow()
                .version()
                .row();
        amend(second, SHEET, blocked, "conflict", "是", "conflict_of", "持有申请企业股份").orElseThrow();
        assertThat(create(second, SCORE, "assignment", "T-4-2", "item", "safety", "score", "90")).isInstanceOf(Outcome.Rejected.class);
    }
}
