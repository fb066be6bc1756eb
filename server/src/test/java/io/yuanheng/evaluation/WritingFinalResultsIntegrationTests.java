package io.yuanheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.declaration.Packs;
import io.yuanheng.history.RowQuery;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.RowCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A final result becomes rows that nobody else writes; nothing does before it is final.
///
/// 2024-05-06 is a Monday. The points are 100 × tax ÷ land ÷ 10, and half of the firms with a class are in A.
class WritingFinalResultsIntegrationTests {

    private static final ParkCode PARK = new ParkCode("north");
    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
    private static final LedgerCode FIRM = new LedgerCode("firm");
    private static final LedgerCode DATA = new LedgerCode("data");
    private static final LedgerCode RESULT = new LedgerCode("result");

    private static final List<PackFile> FILES = List.of(
            new PackFile("p", "pack.yaml", "pack: p\ntitle: 包\nversion: 1.0.0\n"),
            new PackFile("p", "ledger/firm.yaml", """
                    ledger: firm
                    title: 企业
                    name: name
                    identified_by: [name]
                    fields: { name: { type: text, title: 名称 } }
                    """),
            new PackFile("p", "ledger/data.yaml", """
                    ledger: data
                    title: 数据
                    name: firm
                    identified_by: [firm, year]
                    fields:
                      firm:   { type: reference, title: 企业, to: firm }
                      year:   { type: year, title: 年度 }
                      parcel: { type: text, title: 宗地 }
                      fresh:  { type: flag, title: 新建 }
                      tax:    { type: amount, title: 税收, unit: 万元 }
                      land:   { type: amount, title: 用地, unit: 亩 }
                    """),
            new PackFile("p", "ledger/result.yaml", """
                    ledger: result
                    title: 结果
                    name: firm
                    identified_by: [firm, year]
                    fields:
                      firm:   { type: reference, title: 企业, to: firm }
                      year:   { type: year, title: 年度 }
                      method: { type: text, title: 办法 }
                      group:  { type: text, title: 组 }
                      total:  { type: amount, title: 总分, unit: 分 }
                      place:  { type: count, title: 名次, unit: 名 }
                      class:  { type: choice, title: 类别, options: { a: A类, b: B类 } }
                      grade:  { type: count, title: 类别序号, unit: 级 }
                      shared: { type: flag, title: 共用 }
                      origin: { type: text, title: 出处 }
                    """),
            new PackFile("p", "method/m.yaml", """
                    method: yield
                    title: 亩均评价
                    valid_from: 2023
                    of: data
                    subject: firm
                    at: year
                    merged_by: parcel
                    objections: 3 working days
                    results: { of: result, subject: firm, at: year, method: method, group: group, total: total, place: place, classed: class, grade: grade, shared: shared, origin: origin }
                    groups: { all: { title: 全部, items: { tax: { title: 亩均税收, of: tax, over: land, unit: 万元/亩, weight: 100, base: 10, score: linear } } } }
                    without_class: [ { ground: 新建, when: fresh } ]
                    classing: { classes: { a: A类, b: B类 }, by: percentile, limits: { a: 50 }, border: included, rounding: none, ties: better }
                    """),
            new PackFile("p", "access/units.yaml", "units: { north: { title: 北园, kind: park } }\n"),
            new PackFile("p", "access/r.yaml", """
                    role: clerk
                    title: 经办
                    ledgers: { "*": [read] }
                    actions: [evaluation.run, import]
                    ---
                    role: chief
                    title: 主任
                    ledgers: { "*": [read] }
                    actions: [evaluation.finish]
                    ---
                    role: part
                    title: 分管
                    ledgers: { firm: [read], data: { rights: [read], where: 'firm.name == "jia"' }, result: [read] }
                    actions: [evaluation.finish]
                    """));

    private final Definitions definitions = Packs.of(FILES).orElseThrow();
    private TestModules modules;
    private Evaluations evaluations;
    private Caller clerk;
    private Caller chief;

    @BeforeEach
    void started() {
        modules = new TestModules(definitions);
        evaluations = modules.get(Evaluations.class);
        clerk = TestCallers.holding(definitions, "zhang", "clerk@north");
        chief = TestCallers.holding(definitions, "li", "chief@north");
        report("jia", "400", "20", "", "");
        report("yi", "100", "10", "7", "");
        report("bing", "100", "10", "7", "");
        report("ding", "50", "10", "", "是");
        report("wu", "50", "10", "", "");
    }

    @AfterEach
    void stopped() {
        modules.close();
    }

    private void report(String name, String tax, String land, String parcel, String fresh) {
        commit(new RowCommand.Create(FIRM, PARK, null, Map.of(new FieldCode("name"), name)));
        commit(new RowCommand.Create(DATA, PARK, null, Map.of(
                new FieldCode("firm"), name, new FieldCode("year"), "2023", new FieldCode("tax"), tax, new FieldCode("land"), land, new FieldCode("parcel"),
                parcel, new FieldCode("fresh"), fresh)));
    }

    private void commit(RowCommand command) {
        modules.get(Ledgers.class).commit(modules.operator(), List.of(command), Optional.empty()).orElseThrow();
    }

    private List<RowView> rows(LedgerCode ledger) {
        return modules.get(Ledgers.class).list(modules.operator(), RowQuery.all(ledger, modules.get(Indicators.class).current()).in(PARK));
    }

    private static String text(RowView row, String field) {
        return row.texts().getOrDefault(new FieldCode(field), "");
    }

    private long published() {
        long id = evaluations.start(clerk, PARK, "yield", 2023).orElseThrow();
        evaluations.publish(clerk, id, MONDAY, "").orElseThrow();
        return id;
    }

    private static List<String> refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> List.of("accepted " + accepted.value());
            case Outcome.Rejected<?>(List<Problem> problems) -> problems.stream().map(problem -> problem.code().code()).toList();
        };
    }

    /// 400÷20 = 20 万元 per mu: 200 points; yi and bing together 200÷20 = 10: 100; wu and ding 5: 50. Half of three places is one and a half:
    /// the first is A, the second is not.
    @Test
    void everyFirmHasItsRowAndWhoSharesAResultIsMarked() {
        long id = published();
        assertThat(rows(RESULT)).isEmpty();
        evaluations.finish(chief, id, "同意").orElseThrow();
        assertThat(rows(RESULT))
                .extracting(
                        RowView::label, row -> text(row, "total"), row -> text(row, "place"), row -> text(row, "class"), row -> text(row, "grade"),
                        row -> text(row, "shared"))
                .containsExactlyInAnyOrder(
                        tuple("jia", "200.00", "1", "A类", "1", "否"), tuple("yi", "100.00", "2", "B类", "2", "否"), tuple("bing", "100.00", "2", "B类", "2", "是"),
                        tuple("wu", "50.00", "3", "B类", "2", "否"), tuple("ding", "50.00", "", "", "", "否"));
        assertThat(rows(RESULT)).allSatisfy(row -> {
            assertThat(text(row, "year")).isEqualTo("2023");
            assertThat(text(row, "group")).isEqualTo("全部");
            assertThat(text(row, "method")).isEqualTo("yield");
            assertThat(text(row, "origin")).isEqualTo("亩均评价，第 1 轮（评价号 " + id + "）");
        });
    }

    @Test
    void nobodyWritesSuchARowByHandNotEvenTheOperator() {
        evaluations.finish(chief, published(), "").orElseThrow();
        Ledgers ledgers = modules.get(Ledgers.class);
        RowView first = rows(RESULT).getFirst();
        Map<FieldCode, String> cells = Map.of(new FieldCode("firm"), "jia", new FieldCode("year"), "2022", new FieldCode("total"), "150");
        for (RowCommand command : List.of(
                new RowCommand.Create(RESULT, PARK, null, cells), new RowCommand.Put(RESULT, PARK, null, cells, 2),
                new RowCommand.Amend(RESULT, first.version().row(), first.version().from(), Map.of(new FieldCode("total"), "1"), "改"),
                new RowCommand.Withdraw(RESULT, first.version().row(), first.version().from(), "撤"))) {
            assertThat(refusal(ledgers.commit(modules.operator(), List.of(command), Optional.empty()))).as(command.toString()).containsExactly("ROW-088");
        }
        assertThat(rows(RESULT)).hasSize(5);
    }

    @Test
    void anotherFinalResultOfTheYearTakesThePlaceOfTheFirst() {
        evaluations.finish(chief, published(), "").orElseThrow();
        RowView wu = rows(DATA).stream().filter(row -> row.label().equals("wu")).findFirst().orElseThrow();
        commit(new RowCommand.Withdraw(DATA, wu.version().row(), wu.version().from(), "不在范围内"));
        RowView jia = rows(DATA).stream().filter(row -> row.label().equals("jia")).findFirst().orElseThrow();
        commit(new RowCommand.Amend(DATA, jia.version().row(), jia.version().from(), Map.of(new FieldCode("tax"), "100"), null));
        long second = published();
        // until it is final the first stands
        assertThat(rows(RESULT)).extracting(RowView::label).contains("wu");
        evaluations.finish(chief, second, "").orElseThrow();
        assertThat(rows(RESULT))
                .extracting(RowView::label, row -> text(row, "total"), row -> text(row, "class"))
                .containsExactlyInAnyOrder(
                        tuple("jia", "50.00", "B类"), tuple("yi", "100.00", "A类"), tuple("bing", "100.00", "A类"), tuple("ding", "50.00", ""));
    }

    @Test
    void whoDoesNotSeeAllSubjectsDeclaresNothingFinal() {
        long id = published();
        Caller part = TestCallers.holding(definitions, "wang", "part@north");
        assertThat(refusal(evaluations.finish(part, id, ""))).containsExactly("EVAL-006");
        assertThat(rows(RESULT)).isEmpty();
    }

    /// Two have opened the page: the later one changes neither rows nor events.
    @Test
    void theRowsAndTheFinalEventStandOrFallTogether() {
        long id = published();
        evaluations.finish(chief, id, "").orElseThrow();
        FinalRows rows = modules.get(FinalRows.class);
        RowView first = rows(RESULT).getFirst();
        List<FinalRows.Line> lines =
                List.of(new FinalRows.Line.Replace(first.version().row(), first.version().from(), Map.of(new FieldCode("total"), "1")));
        Outcome<?> refused = rows.write(chief.actor(), PARK, RESULT, lines, "再定稿", (_, _) -> Optional.of(
                new Problem(EvaluationProblem.WRONG_STATE, io.yuanheng.kernel.Place.WHOLE, "已经定稿", null)));
        assertThat(refusal(refused)).containsExactly("EVAL-005");
        assertThat(rows(RESULT).getFirst().version().from()).isEqualTo(first.version().from());
    }
}
