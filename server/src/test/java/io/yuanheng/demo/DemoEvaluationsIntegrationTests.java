package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.evaluation.EvaluationView;
import io.yuanheng.evaluation.Evaluations;
import io.yuanheng.evaluation.LiveScore;
import io.yuanheng.evaluation.LiveScores;
import io.yuanheng.evaluation.ScoreTrace;
import io.yuanheng.evaluation.scoring.Result;
import io.yuanheng.history.RowQuery;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/// The demonstration parks are scored as `packs/demo/expected/evaluations` works it out by hand.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoEvaluationsIntegrationTests {

    private static final Path EXPECTED = Path.of("../packs/demo/expected/evaluations");

    private DemoStore store;

    @BeforeAll
    void imported() {
        store = DemoStore.shared();
    }

    static Stream<Path> expected() throws IOException {
        return Files.list(EXPECTED).filter(file -> file.toString().endsWith(".yaml")).sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void isScoredAsWorkedOutByHand(Path file) throws IOException {
        Map<?, ?> document = read(file);
        if (document.get("live") instanceof List<?> live) {
            live.forEach(one -> isScoredAlone(document, (Map<?, ?>) one));
            return;
        }
        EvaluationView view = evaluated(document);
        List<?> subjects = (List<?>) document.get("subjects");
        assertThat(view.subjects()).hasSameSizeAs(subjects);
        for (Object each : subjects) {
            Map<?, ?> one = (Map<?, ?>) each;
            Result.Scored scored = named(view, String.valueOf(one.get("title")));
            assertThat(scored.group()).as(scored.title()).isEqualTo(one.get("group"));
            assertThat(scored.items()).as(scored.title()).extracting(item -> String.valueOf(item.score())).isEqualTo(one.get("scores"));
            assertThat(scored.total()).as(scored.title()).isEqualTo(one.get("total"));
            assertThat(scored.place() == null ? "none" : String.valueOf(scored.place())).as(scored.title()).isEqualTo(String.valueOf(one.get("place")));
            assertThat(scored.classCode() == null ? "none" : scored.classCode()).as(scored.title()).isEqualTo(one.get("class"));
        }
    }

    /// A row by itself, as it stands; one that lacks points has no total and says what it lacks.
    private void isScoredAlone(Map<?, ?> document, Map<?, ?> one) {
        ParkCode park = new ParkCode(String.valueOf(document.get("park")));
        LedgerCode ledger = new LedgerCode("entry_review");
        RowId row = store.get(Ledgers.class).list(store.caller(), RowQuery.all(ledger, store.get(Indicators.class).current()).in(park)).stream()
                .filter(view -> view.version().value(new FieldCode("case_no")).equals(Optional.of(new Value.Text(String.valueOf(one.get("case"))))))
                .findFirst()
                .orElseThrow()
                .version()
                .row();
        LiveScore score = store.get(LiveScores.class).of(store.caller(), park, ledger, row).orElseThrow();
        assertThat(score.method()).isEqualTo(document.get("method"));
        if (one.get("lacking") instanceof Integer lacking) {
            assertThat(score.trace()).isNull();
            assertThat(score.lacking()).hasSize(lacking);
        } else {
            Result.Scored scored = Optional.ofNullable(score.trace()).orElseThrow().scored();
            assertThat(scored.items()).extracting(item -> String.valueOf(item.score())).isEqualTo(one.get("scores"));
            assertThat(scored.total()).isEqualTo(one.get("total"));
            assertThat(scored.classCode()).isEqualTo(one.get("class"));
        }
    }

    @Test
    void everyScoreOpensDownToTheRowsItCameFrom() throws IOException {
        EvaluationView view = evaluated(read(EXPECTED.resolve("yunxi_2023.yaml")));
        Result.Scored merged = named(view, "示范宙石材有限公司、示范洪化工有限公司");
        ScoreTrace trace = store.get(Evaluations.class).seen().trace(store.caller(), view.id(), null, merged.key()).orElseThrow();
        assertThat(trace.members()).extracting(ScoreTrace.Row::title).containsExactly("示范宙石材有限公司", "示范洪化工有限公司");
        ScoreTrace.Item tax = trace.items().getFirst();
        assertThat(tax.from().value()).isEqualTo("1500");
        assertThat(tax.from().rows()).extracting(ScoreTrace.Row::amount).containsExactly("300", "1200");
        assertThat(tax.over()).isNotNull();
        assertThat(tax.over().rows()).extracting(ScoreTrace.Row::field).containsExactly("自有用地", "租用用地", "自有用地", "租用用地");
        assertThat(tax.from().rows()).allSatisfy(row -> {
            assertThat(row.ledger()).isEqualTo("mu_data");
            assertThat(row.ledgerTitle()).isEqualTo("亩均评价数据");
            assertThat(row.change()).isBetween(1L, view.change());
        });
        assertThat(merged.items().getFirst().say()).isEqualTo("1500万元 ÷ 50亩 = 30 万元/亩；30 ÷ 24 × 30 = 37.500");
        Result.Scored fined = named(view, "示范天金属制品有限公司");
        ScoreTrace veto = store.get(Evaluations.class).seen().trace(store.caller(), view.id(), null, fined.key()).orElseThrow();
        assertThat(veto.vetoes()).extracting(ScoreTrace.Applied::title, ScoreTrace.Applied::ground)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("不得评为最高一类", "列入失信被执行人名单"));
    }

    @Test
    void aRoundIsBuiltAgainFromWhatWasKeptAndFromTheLedgers() throws IOException {
        EvaluationView view = evaluated(read(EXPECTED.resolve("yunxi_2023.yaml")));
        Evaluations.Rebuilt rebuilt = store.get(Evaluations.class).rebuild(store.caller(), view.id(), null).orElseThrow();
        assertThat(rebuilt).isEqualTo(new Evaluations.Rebuilt(true, true));
    }

    private EvaluationView evaluated(Map<?, ?> document) {
        Evaluations evaluations = store.get(Evaluations.class);
        long id = evaluations
                .start(store.caller(), new ParkCode(String.valueOf(document.get("park"))), String.valueOf(document.get("method")), (int) document.get("year"))
                .orElseThrow();
        return evaluations.seen().view(store.caller(), id, null).orElseThrow();
    }

    private static Result.Scored named(EvaluationView view, String title) {
        return view.subjects().stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow(() -> new AssertionError("nobody called " + title));
    }

    private static Map<?, ?> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        }
    }
}
