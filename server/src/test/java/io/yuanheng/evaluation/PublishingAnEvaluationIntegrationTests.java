package io.yuanheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// From the draft to the final result: objections, answers, another round, and who may do what.
///
/// 2024-05-06 is a Monday, so that three working days behind it end on Thursday the 9th.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingAnEvaluationIntegrationTests {

    private static final ParkCode PARK = new ParkCode("north");
    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
    private static final LedgerCode FIRM = new LedgerCode("firm");

    private static final List<PackFile> FILES = List.of(
            new PackFile("p", "pack.yaml", "pack: p\ntitle: 包\nversion: 1.0.0\n"),
            new PackFile("p", "ledger/firm.yaml", """
                    ledger: firm
                    title: 企业
                    name: name
                    identified_by: [name]
                    fields:
                      name: { type: text, title: 名称 }
                      year: { type: year, title: 年度 }
                      tax:  { type: amount, title: 税收, unit: 万元 }
                      land: { type: amount, title: 用地, unit: 亩 }
                    """),
            new PackFile("p", "method/m.yaml", """
                    method: yield
                    title: 亩均评价
                    valid_from: 2023
                    valid_to: 2023
                    of: firm
                    at: year
                    objections: 3 working days
                    groups: { all: { title: 全部, items: { tax: { title: 亩均税收, of: tax, over: land, unit: 万元/亩, weight: 100, base: 10, score: linear } } } }
                    classing: { classes: { a: A类, b: B类 }, by: percentile, limits: { a: 50 }, border: included, rounding: none, ties: better }
                    """),
            new PackFile("p", "access/units.yaml", "units: { north: { title: 北园, kind: park } }\n"),
            new PackFile("p", "access/r.yaml", """
                    role: clerk
                    title: 经办
                    ledgers: { firm: [read, write] }
                    actions: [evaluation.run]
                    ---
                    role: chief
                    title: 主任
                    ledgers: { firm: [read] }
                    actions: [evaluation.run, evaluation.finish]
                    ---
                    role: firm
                    title: 企业
                    ledgers: { firm: { rights: [read], where: 'name == user.login' } }
                    """));

    private final Definitions definitions = Packs.of(FILES).orElseThrow();
    private TestModules modules;
    private Evaluations evaluations;
    private Caller clerk;
    private Caller chief;

    @BeforeAll
    void started() {
        modules = new TestModules(definitions);
        evaluations = modules.get(Evaluations.class);
        clerk = TestCallers.holding(definitions, "zhang", "clerk@north");
        chief = TestCallers.holding(definitions, "li", "chief@north");
        put("jia", "300", "20");
        put("yi", "100", "20");
        put("bing", "200", "20");
    }

    @AfterAll
    void stopped() {
        modules.close();
    }

    private void put(String name, String tax, String land) {
        modules.get(Ledgers.class)
                .commit(
                        modules.operator(),
                        List.of(new RowCommand.Create(FIRM, PARK, null, Map.of(
                                new FieldCode("name"), name, new FieldCode("year"), "2023", new FieldCode("tax"), tax, new FieldCode("land"), land))),
                        Optional.empty())
                .orElseThrow();
    }

    private void correct(String name, String tax) {
        Ledgers ledgers = modules.get(Ledgers.class);
        var row = ledgers.list(modules.operator(), io.yuanheng.history.RowQuery.all(FIRM, modules.get(io.yuanheng.indicator.Indicators.class).current())).stream()
                .filter(view -> view.label().equals(name))
                .findFirst()
                .orElseThrow();
        ledgers.commit(
                        modules.operator(),
                        List.of(new RowCommand.Amend(FIRM, row.version().row(), row.version().from(), Map.of(new FieldCode("tax"), tax), null)),
                        Optional.empty())
                .orElseThrow();
    }

    private long draft() {
        return evaluations.start(clerk, PARK, "yield", 2023).orElseThrow();
    }

    private EvaluationView view(long id) {
        return evaluations.seen().view(clerk, id, null).orElseThrow();
    }

    private static List<String> refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> List.of("accepted " + accepted.value());
            case Outcome.Rejected<?>(List<Problem> problems) -> problems.stream().map(problem -> problem.code().code()).toList();
        };
    }

    private String key(long id, String name) {
        return view(id).subjects().stream().filter(one -> one.title().equals(name)).findFirst().orElseThrow().key();
    }

    /// 300÷20 = 15, 200÷20 = 10, 100÷20 = 5 万元 per mu: 150, 100 and 50 points. Half of three firms is one place: A is the first.
    @Test
    void isFinalAfterObjectionsAreAnsweredAndTheRoundComputedAgain() {
        long id = draft();
        assertThat(view(id).subjects()).extracting(Result.Scored::title, Result.Scored::total, Result.Scored::classCode).containsExactly(
                org.assertj.core.groups.Tuple.tuple("jia", "150.00", "a"), org.assertj.core.groups.Tuple.tuple("bing", "100.00", "b"),
                org.assertj.core.groups.Tuple.tuple("yi", "50.00", "b"));
        assertThat(refusal(evaluations.finish(chief, id, ""))).containsExactly("EVAL-005");
        assertThat(refusal(evaluations.object(clerk, id, key(id, "yi"), MONDAY, "税收少计"))).containsExactly("EVAL-005");

        evaluations.publish(clerk, id, MONDAY, "园区公告栏").orElseThrow();
        assertThat(view(id).until()).isEqualTo("2024-05-09");
        assertThat(refusal(evaluations.publish(clerk, id, MONDAY, ""))).containsExactly("EVAL-005");
        assertThat(refusal(evaluations.object(clerk, id, key(id, "yi"), MONDAY.plusDays(4), "晚了一天"))).containsExactly("EVAL-005");

        evaluations.object(clerk, id, key(id, "yi"), MONDAY.plusDays(3), "税收少计 300 万元").orElseThrow();
        assertThat(refusal(evaluations.finish(chief, id, ""))).containsExactly("EVAL-005");
        assertThat(refusal(evaluations.recalculate(clerk, id, "更正", false))).containsExactly("EVAL-005");
        long objection = view(id).events().getLast().id();
        evaluations.answer(clerk, id, objection, true, "完税证明属实").orElseThrow();
        assertThat(refusal(evaluations.answer(clerk, id, objection, false, "再答"))).containsExactly("EVAL-005");
        // what was upheld cannot stand
        assertThat(refusal(evaluations.finish(chief, id, ""))).containsExactly("EVAL-005");

        correct("yi", "400");
        assertThat(refusal(evaluations.recalculate(clerk, id, " ", false))).containsExactly("EVAL-007");
        assertThat(evaluations.recalculate(clerk, id, "更正 yi 的税收", false).orElseThrow()).isEqualTo(2);
        EvaluationView second = view(id);
        assertThat(second.state()).isEqualTo("draft");
        assertThat(second.subjects()).extracting(Result.Scored::title).containsExactly("yi", "jia", "bing");
        assertThat(second.differences()).extracting(EvaluationView.Difference::title).containsExactly("yi", "jia", "bing");
        assertThat(second.differences().getFirst().inputs()).containsExactly("亩均税收：100 → 400万元");
        assertThat(second.differences().getFirst().totalBefore()).isEqualTo("50.00");
        assertThat(second.differences().getFirst().totalAfter()).isEqualTo("200.00");

        evaluations.publish(clerk, id, MONDAY.plusDays(7), "").orElseThrow();
        assertThat(refusal(evaluations.finish(clerk, id, ""))).containsExactly("EVAL-006");
        assertThat(evaluations.finish(chief, id, "同意").orElseThrow()).isEqualTo(2);
        assertThat(view(id).state()).isEqualTo("final");
        assertThat(refusal(evaluations.recalculate(clerk, id, "再算", false))).containsExactly("EVAL-005");

        // the first round is kept as it was, and both are built again
        assertThat(evaluations.seen().view(clerk, id, 1).orElseThrow().subjects()).extracting(Result.Scored::title).containsExactly("jia", "bing", "yi");
        assertThat(evaluations.rebuild(clerk, id, 1).orElseThrow()).isEqualTo(new Evaluations.Rebuilt(true, true));
        assertThat(evaluations.rebuild(clerk, id, 2).orElseThrow()).isEqualTo(new Evaluations.Rebuilt(true, true));
    }

    @Test
    void nobodyFinishesWhatHeComputedHimself() {
        long id = evaluations.start(chief, PARK, "yield", 2023).orElseThrow();
        evaluations.publish(clerk, id, MONDAY, "").orElseThrow();
        assertThat(refusal(evaluations.finish(chief, id, ""))).containsExactly("EVAL-006");
    }

    @Test
    void whoHasNoRightComputesAndPublishesNothing() {
        long id = draft();
        Caller firm = TestCallers.holding(definitions, "jia", "firm@north");
        assertThat(refusal(evaluations.start(firm, PARK, "yield", 2023))).containsExactly("EVAL-006");
        assertThat(refusal(evaluations.publish(firm, id, MONDAY, ""))).containsExactly("EVAL-006");
        assertThat(refusal(evaluations.recalculate(firm, id, "要改", false))).containsExactly("EVAL-006");
        assertThat(refusal(evaluations.finish(firm, id, ""))).containsExactly("EVAL-006");
    }

    @Test
    void aFirmSeesItselfOnly() {
        long id = draft();
        Caller firm = TestCallers.holding(definitions, "bing", "firm@north");
        EvaluationView seen = evaluations.seen().view(firm, id, null).orElseThrow();
        assertThat(seen.subjects()).extracting(Result.Scored::title).containsExactly("bing");
        assertThat(seen.whole()).isFalse();
        assertThat(refusal(evaluations.seen().trace(firm, id, null, key(id, "jia")))).containsExactly("EVAL-002");
        assertThat(refusal(evaluations.whatIf(firm, id, new WhatIf.Order(key(id, "jia"), List.of())))).containsExactly("EVAL-002");
    }

    @Test
    void aYearWithoutAMethodOrRowsIsRefused() {
        assertThat(refusal(evaluations.start(clerk, PARK, "yield", 2022))).containsExactly("EVAL-003");
        assertThat(refusal(evaluations.start(clerk, PARK, "gone", 2023))).containsExactly("EVAL-002");
    }

    /// 2000÷20 = 100 万元 per mu against a base of 10: a thousand points and the first place.
    @Test
    void aQuestionOfWhatIfStoresNothing() {
        long id = draft();
        int rounds = view(id).rounds();
        WhatIf what = evaluations
                .whatIf(clerk, id, new WhatIf.Order(key(id, "bing"), List.of(new WhatIf.Change("tax", "2000", null))))
                .orElseThrow();
        assertThat(what.before().classCode()).isEqualTo("b");
        assertThat(what.after().total()).isEqualTo("1000.00");
        assertThat(what.after().place()).isEqualTo(1);
        assertThat(what.after().classCode()).isEqualTo("a");
        assertThat(view(id).rounds()).isEqualTo(rounds);
        assertThat(evaluations.seen().view(clerk, id, null).orElseThrow().subjects().getFirst().title()).isNotEqualTo("bing");
        assertThat(refusal(evaluations.whatIf(clerk, id, new WhatIf.Order(key(id, "bing"), List.of(new WhatIf.Change("tax", "many", null))))))
                .containsExactly("EVAL-007");
    }
}
