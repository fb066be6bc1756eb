package io.yuanheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.declaration.Packs;
import io.yuanheng.evaluation.scoring.Result;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The packs move on between two rounds: what is scored and what it is held against. 30 万元 of tax on 2 亩 are 15 万元 per mu, 150 points
/// against a base of 10; against 30, with sales of 60 万元 in place of tax, they are 100.
class FollowingTheMethodIntegrationTests {

    private static final ParkCode PARK = new ParkCode("north");
    private static final LedgerCode FIRM = new LedgerCode("firm");

    private static final String LEDGER = """
            ledger: firm
            title: 企业
            name: name
            identified_by: [name]
            fields:
              name:  { type: text, title: 名称 }
              year:  { type: year, title: 年度 }
              tax:   { type: amount, title: 税收, unit: 万元 }
              sales: { type: amount, title: 销售, unit: 万元 }
              land:  { type: amount, title: 用地, unit: 亩 }
            """;

    private static final String METHOD = """
            method: yield
            title: 亩均评价
            valid_from: 2023
            of: firm
            at: year
            groups: { all: { title: 全部, items: { tax: { title: 亩均税收, of: tax, over: land, unit: 万元/亩, weight: 100, base: 10, score: linear } } } }
            classing: { classes: { a: A类, b: B类 }, by: threshold, limits: { a: 120 }, border: included, ties: better }
            """;

    private final Definitions before = packs(LEDGER, METHOD);
    private TestModules modules;
    private long id;

    private static Definitions packs(String ledger, String method) {
        return Packs.of(List.of(
                        new PackFile("p", "pack.yaml", "pack: p\ntitle: 包\nversion: 1.0.0\n"), new PackFile("p", "ledger/firm.yaml", ledger),
                        new PackFile("p", "method/m.yaml", method), new PackFile("p", "access/units.yaml", "units: { north: { title: 北园, kind: park } }\n"),
                        new PackFile("p", "access/r.yaml", "role: clerk\ntitle: 经办\nledgers: { firm: [read] }\nactions: [evaluation.run]\n")))
                .orElseThrow();
    }

    @BeforeEach
    void computed() {
        modules = new TestModules(before);
        modules.get(Ledgers.class)
                .commit(
                        modules.operator(),
                        List.of(new RowCommand.Create(FIRM, PARK, null, Map.of(
                                new FieldCode("name"), "jia", new FieldCode("year"), "2023", new FieldCode("tax"), "30", new FieldCode("sales"), "60",
                                new FieldCode("land"), "2"))),
                        Optional.empty())
                .orElseThrow();
        id = modules.get(Evaluations.class).start(clerk(before), PARK, "yield", 2023).orElseThrow();
    }

    @AfterEach
    void stopped() {
        modules.close();
    }

    private static Caller clerk(Definitions definitions) {
        return TestCallers.holding(definitions, "zhang", "clerk@north");
    }

    @Test
    void anotherRoundFollowsTheMethodAsItWasUnlessThePersonChoosesTheNewOne() {
        Definitions after = packs(LEDGER, METHOD.replace("of: tax,", "of: sales,").replace("base: 10", "base: 30").replace("a: 120", "a: 90"));
        try (TestModules later = modules.another(after)) {
            Evaluations evaluations = later.get(Evaluations.class);
            Caller clerk = clerk(after);
            assertThat(evaluations.seen().view(clerk, id, null).orElseThrow().methodMovedOn()).isTrue();
            assertThat(evaluations.rebuild(clerk, id, 1).orElseThrow()).isEqualTo(new Evaluations.Rebuilt(true, true));

            assertThat(evaluations.recalculate(clerk, id, "复核", false).orElseThrow()).isEqualTo(2);
            EvaluationView second = evaluations.seen().view(clerk, id, null).orElseThrow();
            assertThat(second.subjects()).extracting(Result.Scored::total, Result.Scored::classCode).containsExactly(tuple("150.00", "a"));
            assertThat(second.methodChanges()).isEmpty();
            assertThat(second.differences()).isEmpty();

            assertThat(evaluations.recalculate(clerk, id, "县里修订了办法", true).orElseThrow()).isEqualTo(3);
            EvaluationView third = evaluations.seen().view(clerk, id, null).orElseThrow();
            assertThat(third.subjects()).extracting(Result.Scored::total, Result.Scored::classCode).containsExactly(tuple("100.00", "a"));
            assertThat(third.methodChanges()).containsExactly("全部的亩均税收：基准 10 → 30", "A类的界限 120 → 90");
            assertThat(third.differences()).extracting(EvaluationView.Difference::totalBefore, EvaluationView.Difference::totalAfter)
                    .containsExactly(tuple("150.00", "100.00"));
            assertThat(third.methodMovedOn()).isFalse();
            assertThat(third.reason()).isEqualTo("县里修订了办法");
        }
    }

    @Test
    void aChangeOfWhatIsReadAloneIsNamedToo() {
        Definitions after = packs(LEDGER, METHOD.replace("of: tax,", "of: sales,"));
        try (TestModules later = modules.another(after)) {
            Evaluations evaluations = later.get(Evaluations.class);
            evaluations.recalculate(clerk(after), id, "改取销售", true).orElseThrow();
            EvaluationView view = evaluations.seen().view(clerk(after), id, null).orElseThrow();
            assertThat(view.methodChanges()).containsExactly("评价范围、取数或文字变了，权重、基准和界限没有变");
            assertThat(view.subjects()).extracting(Result.Scored::total).containsExactly("300.00");
        }
    }

    @Test
    void aMethodThatCanNoLongerBeReadIsNotReplacedSilently() {
        Definitions after = packs(LEDGER.replace("  tax:   { type: amount, title: 税收, unit: 万元 }\n", ""), METHOD.replace("of: tax,", "of: sales,"));
        try (TestModules later = modules.another(after)) {
            Outcome<Integer> refused = later.get(Evaluations.class).recalculate(clerk(after), id, "复核", false);
            assertThat(refused).isInstanceOf(Outcome.Rejected.class);
            assertThat(((Outcome.Rejected<Integer>) refused).problems()).extracting(Problem::code).containsExactly(EvaluationProblem.METHOD_GONE);
            assertThat(later.get(Evaluations.class).recalculate(clerk(after), id, "原办法的税收栏没有了", true).orElseThrow()).isEqualTo(2);
        }
    }
}
