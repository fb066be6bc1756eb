package io.yuanheng.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// What a method may say besides: caps, missing inputs, negative values, tables, ranks, questions of "what if".
class ScoringRulesTests {

    private static final String CLASSING = """
            classing: { classes: { a: A类, b: B类 }, by: threshold, limits: { a: 60 }, border: included, ties: better }
            """;

    private static Field one(String item) {
        return one(item, "");
    }

    private static Field one(String item, String more) {
        return new Field(more + "groups: { all: { title: 全部, items: { x: { title: 项, of: tax, unit: 万元, " + item + " } } } }\n" + CLASSING);
    }

    /// 40 ÷ 10 × 20 = 80, of which 1.5 × 20 = 30 count.
    @Test
    void aCapIsAMultipleOfTheWeight() {
        Field field = one("weight: 20, base: 10, score: linear, cap: 1.5").with("甲", "all", "40");
        assertThat(field.scores("甲")).containsExactly("30.00");
        assertThat(field.of("甲").items().getFirst().say()).endsWith("= 80.00，封顶 30");
    }

    @Test
    void aNegativeValueIsNoughtUnlessTheMethodKeepsIt() {
        assertThat(one("weight: 20, base: 10, score: linear").with("甲", "all", "-5").scores("甲")).containsExactly("0.00");
        // −5 ÷ 10 × 20 = −10, and the floor lies below
        assertThat(one("weight: 20, base: 10, score: linear, floor: -15", "negative: keep\n").with("甲", "all", "-5").scores("甲")).containsExactly("-10.00");
    }

    @Test
    void pointsOfATableAreThoseOfTheFirstBoundReached() {
        Field field = one("weight: 10, score: table, table: { 100: 4, 300: 10, 200: 7 }")
                .with("甲", "all", "300").with("乙", "all", "299.99").with("丙", "all", "99");
        assertThat(field.scores("甲")).containsExactly("10.00");
        assertThat(field.scores("乙")).containsExactly("7.00");
        assertThat(field.scores("丙")).containsExactly("0.00");
        Field less = one("weight: 10, better: lower, score: table, table: { 1: 10, 2: 5 }").with("甲", "all", "1.2");
        assertThat(less.scores("甲")).containsExactly("5.00");
    }

    /// Of four the first has 4/4, two share the second place with 3/4, the last has 1/4.
    @Test
    void ranksAreSharedByEquals() {
        Field field = one("weight: 20, score: rank").with("甲", "all", "9").with("乙", "all", "5").with("丙", "all", "5").with("丁", "all", "1");
        assertThat(field.scores("甲")).containsExactly("20.00");
        assertThat(field.scores("乙")).containsExactly("15.00");
        assertThat(field.scores("丙")).containsExactly("15.00");
        assertThat(field.scores("丁")).containsExactly("5.00");
    }

    /// Numerators and denominators added up, (30 + 10) ÷ (2 + 2) = 10, is another base than the mean of 15 and 5 would be only by
    /// chance; with 30 over 2 and 10 over 8 it is 4, and 15 ÷ 4 × 8 = 30.
    @Test
    void theTotalOfAGroupIsNoMeanOfQuotients() {
        Inputs.Amount two = new Inputs.Amount(new BigDecimal("2"), "亩", java.util.List.of());
        Inputs.Amount eight = new Inputs.Amount(new BigDecimal("8"), "亩", java.util.List.of());
        Field field = new Field("groups: { all: { title: 全部, items: { x: { title: 亩均, of: tax, over: land, unit: 万元/亩, weight: 8, base: total, score: linear } } } }\n" + CLASSING);
        Inputs inputs = new Inputs(2022, 1, java.util.List.of(subject("甲", "30", two), subject("乙", "10", eight)));
        Result result = Scoring.of(field.scheme(), inputs);
        assertThat(result.bases()).extracting(Result.Base::value).containsExactly("4");
        assertThat(result.of("甲").orElseThrow().total()).isEqualTo("30.00");
        // 10 ÷ 8 = 1.25 ; 1.25 ÷ 4 × 8 = 2.5
        assertThat(result.of("乙").orElseThrow().total()).isEqualTo("2.50");
    }

    private static Inputs.Subject subject(String name, String tax, Inputs.Amount over) {
        Inputs.Item item = new Inputs.Item(new Inputs.Amount(new BigDecimal(tax), "万元", java.util.List.of()), over);
        return new Inputs.Subject(name, name, "all", java.util.List.of(), java.util.Map.of("x", item), java.util.List.of(), java.util.List.of(), null);
    }

    private static Field two(String missing) {
        return new Field("""
                groups:
                  all:
                    title: 全部
                    items:
                      x: { title: 甲项, of: tax, unit: 万元, weight: 60, base: 10, score: linear }
                      y: { title: 乙项, of: tax, unit: 万元, weight: 40, base: 10, score: linear, missing: %s }
                """.formatted(missing) + CLASSING);
    }

    /// 60 of 60 points without the second item, whose 40 the first takes over: 60 × 100 ÷ 60 = 100.
    @Test
    void anItemLeftOutLeavesItsWeightToTheOthers() {
        Field field = two("exclude").with("甲", "all", "10", "-");
        assertThat(field.of("甲").total()).isEqualTo("100.00");
        assertThat(field.of("甲").steps().getFirst().say()).isEqualTo("60 × 100 ÷ 60 = 100");
        assertThat(two("zero").with("甲", "all", "10", "-").of("甲").total()).isEqualTo("60.00");
    }

    @Test
    void whatIsMissingIsNamedWhereTheMethodRefuses() {
        Field field = two("refuse").with("甲", "all", "10", "-").with("乙", "all", "10", "10");
        assertThat(Scoring.lacking(field.scheme(), field.inputs())).containsExactly(new Scoring.Lacking("甲", "乙项", "没有数据"));
        Field complete = two("refuse").with("甲", "all", "10", "1");
        assertThat(Scoring.lacking(complete.scheme(), complete.inputs())).isEmpty();
    }

    /// 乙 stands at 50 and would stand at 70 with 7 instead of 5: before 甲, at A instead of B; nothing kept.
    @Test
    void aChangedInputIsScoredInMemory() {
        Field field = one("weight: 100, base: 10, score: linear").with("甲", "all", "6").with("乙", "all", "5");
        Inputs changed = field.inputs().with("乙", "x", new BigDecimal("7"), null);
        Result.Scored after = Scoring.of(field.scheme(), changed).of("乙").orElseThrow();
        assertThat(after.total()).isEqualTo("70.00");
        assertThat(after.place()).isEqualTo(1);
        assertThat(after.classCode()).isEqualTo("a");
        assertThat(field.of("乙").total()).isEqualTo("50.00");
        assertThat(field.of("乙").place()).isEqualTo(2);
    }

    @Test
    void theSameInputsGiveTheSameResult() {
        Field field = two("zero").with("甲", "all", "1", "3").with("乙", "all", "7", "-");
        assertThat(Scoring.of(field.scheme(), field.inputs())).isEqualTo(Scoring.of(field.scheme(), field.inputs()));
    }
}
