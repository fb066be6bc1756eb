package io.yuanheng.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Who belongs to which class: borders, rounding, ties, least numbers, vetoes.
class ClassingTests {

    private static final String HEAD = """
            groups: { all: { title: 全部, items: { x: { title: 项, of: tax, unit: 万元, weight: 100, base: 100, score: linear } } } }
            """;

    /// The best 25 %, up to 70 %, up to 95 %, the rest.
    private static String shares(String more) {
        return HEAD + "classing: { classes: { a: A类, b: B类, c: C类, d: D类 }, by: percentile, limits: { a: 25, b: 70, c: 95 }, " + more + " }\n";
    }

    /// Totals n, n − 1, … 1.
    private static Field field(String method, int n) {
        Field field = new Field(method);
        for (int total = n; total > 0; total--) {
            field.with("企业" + total, "all", String.valueOf(total));
        }
        return field;
    }

    /// Of 20: places 1–5, 6–14, 15–19, 20.
    @Test
    void sharesOfTwentyAreWhole() {
        assertThat(field(shares("border: included, rounding: none, ties: better"), 20).classes())
                .isEqualTo("a a a a a b b b b b b b b b c c c c c d");
    }

    /// Exactly at the border belongs to the next class: places 1–4, 5–13, 14–18, 19–20.
    @Test
    void theBorderMayBelongToTheNextClass() {
        assertThat(field(shares("border: excluded, rounding: none, ties: better"), 20).classes())
                .isEqualTo("a a a a b b b b b b b b b c c c c c d d");
    }

    /// 25 % of 10 is 2.5: two places not rounded, three rounded half up or up, two rounded down. 95 % is 9.5: nine, ten, ten, nine.
    @Test
    void aShareOfTheNumberIsRoundedAsTheMethodSays() {
        assertThat(field(shares("border: included, rounding: none, ties: better"), 10).classes()).isEqualTo("a a b b b b b c c d");
        assertThat(field(shares("border: included, rounding: half_up, ties: better"), 10).classes()).isEqualTo("a a a b b b b c c c");
        assertThat(field(shares("border: included, rounding: down, ties: better"), 10).classes()).isEqualTo("a a b b b b b c c d");
    }

    /// Of three, a quarter is 0.75: nobody, unless the method wants one at least; 95 % is 2.85, two places, so that one is left for D.
    @Test
    void aClassMayHaveALeastNumber() {
        assertThat(field(shares("border: included, rounding: none, ties: better"), 3).classes()).isEqualTo("b b d");
        assertThat(field(shares("border: included, rounding: none, ties: better, least: { a: 1 }"), 3).classes()).isEqualTo("a b d");
        // 95 % of 10 rounded up is all ten; one is kept for the last
        assertThat(field(shares("border: included, rounding: up, ties: better, least: { d: 1 }"), 10).classes()).isEqualTo("a a a b b b b c c d");
    }

    /// Four firms, the second and third equal, at the border of A (a quarter of 4 is 1, half is 2): as the better of places 2 and 3 both
    /// are A, as the worse both are B. Both stand at place 2, the next at 4.
    @Test
    void equalsGoTogetherToTheBetterOrTheWorse() {
        String method = HEAD + "classing: { classes: { a: A类, b: B类 }, by: percentile, limits: { a: 50 }, border: included, rounding: none, ties: %s }\n";
        Field better = new Field(method.formatted("better")).with("甲", "all", "9").with("乙", "all", "5").with("丙", "all", "5").with("丁", "all", "1");
        assertThat(better.classes()).isEqualTo("a a a b");
        assertThat(better.result().subjects()).extracting(Result.Scored::place).containsExactly(1, 2, 2, 4);
        assertThat(better.of("乙").why()).contains("2 户并列");
        assertThat(new Field(method.formatted("worse"))
                        .with("甲", "all", "9").with("乙", "all", "5").with("丙", "all", "5").with("丁", "all", "1").classes())
                .isEqualTo("a b b b");
    }

    /// 30 + 20 and 20 + 30: equal totals, told apart by the first item.
    @Test
    void anItemMayDecideBetweenEquals() {
        Field field = new Field("""
                groups:
                  all:
                    title: 全部
                    items:
                      x: { title: 甲项, of: tax, unit: 万元, weight: 100, base: 100, score: linear }
                      y: { title: 乙项, of: tax, unit: 万元, weight: 100, base: 100, score: linear }
                classing: { classes: { a: A类, b: B类 }, by: percentile, limits: { a: 50 }, border: included, rounding: none, tie_break: x, ties: worse }
                """).with("甲", "all", "20", "30").with("乙", "all", "30", "20");
        assertThat(field.of("乙").place()).isEqualTo(1);
        assertThat(field.classes()).isEqualTo("b a");
    }

    @Test
    void totalsDecideWhereTheMethodSaysSo() {
        String method = HEAD + "classing: { classes: { a: A类, b: B类, c: C类 }, by: threshold, limits: { a: 85, b: 60 }, border: %s, ties: better }\n";
        assertThat(new Field(method.formatted("included")).with("甲", "all", "85").with("乙", "all", "84.99").with("丙", "all", "59.99").classes())
                .isEqualTo("a b c");
        assertThat(new Field(method.formatted("excluded")).with("甲", "all", "85").with("乙", "all", "60").classes()).isEqualTo("b c");
    }

    /// Three firms, thirds: A, B, C. The first has a fatal accident and falls to C, the second may not be above B and stays, and the third,
    /// already at C, is not lifted by "not above B".
    @Test
    void vetoesLowerAndNeverLift() {
        String method = HEAD + """
                vetoes:
                  - { ground: 亡人事故, when: 'tax > 0', to: c }
                  - { ground: 失信, when: 'tax > 0', not_above: b }
                classing: { classes: { a: A类, b: B类, c: C类 }, by: percentile, limits: { a: 34, b: 67 }, border: included, rounding: half_up, ties: better }
                """;
        Field field = new Field(method)
                .with("甲", "all", "9").vetoed(0, "2022-05 事故")
                .with("乙", "all", "8").vetoed(1, "失信名单")
                .with("丙", "all", "7").vetoed(1, "失信名单");
        assertThat(field.classes()).isEqualTo("c b c");
        assertThat(field.of("甲").place()).isEqualTo(1);
        assertThat(field.of("甲").why()).endsWith("直接列入C类：2022-05 事故");
    }

    /// Five take part, one of them without a class: half of the other four are A.
    @Test
    void whoTakesPartWithoutAClassIsNotCounted() {
        String method = HEAD + """
                without_class: [ { ground: 新建企业不足两年, when: 'tax > 0' } ]
                classing: { classes: { a: A类, b: B类 }, by: percentile, limits: { a: 50 }, border: included, rounding: none, ties: better }
                """;
        Field field = new Field(method)
                .with("甲", "all", "9").with("新", "all", "8").exempt("新建企业不足两年").with("乙", "all", "7").with("丙", "all", "6").with("丁", "all", "5");
        assertThat(field.classes()).isEqualTo("a null a b b");
        assertThat(field.of("新").total()).isEqualTo("8.00");
        assertThat(field.of("新").place()).isNull();
        assertThat(field.of("新").why()).isEqualTo("参加评价、不分类：新建企业不足两年");
    }
}
