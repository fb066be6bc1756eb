package io.yuanheng.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Methods as counties published them, with one case each worked by hand.
class ScoringByPublishedMethodsTests {

    private static final String CLASSING = """
            classing: { classes: { a: A类, b: B类 }, by: threshold, limits: { a: 60 }, border: included, ties: better }
            """;

    private static String huangyan(String tax, String added, String energy, String emission, String labour, String research) {
        return """
                rounding: { score: 3, total: 2 }
                groups:
                  above:
                    title: 规上
                    items:
                      tax:      { title: 亩均税收, of: tax, over: land, unit: 万元/亩, weight: 30, base: %s, score: linear }
                      added:    { title: 亩均增加值, of: tax, over: land, unit: 万元/亩, weight: 20, base: %s, score: linear }
                      energy:   { title: 单位能耗增加值, of: tax, over: land, unit: 万元/亩, weight: 20, base: %s, score: linear }
                      emission: { title: 单位排放增加值, of: tax, over: land, unit: 万元/亩, weight: 10, base: %s, score: linear, missing: mean }
                      labour:   { title: 劳动生产率, of: tax, over: land, unit: 万元/亩, weight: 10, base: %s, score: linear }
                      research: { title: 研发比重, of: tax, over: land, unit: 万元/亩, weight: 10, base: %s, score: linear }
                """.formatted(tax, added, energy, emission, labour, research) + CLASSING;
    }

    /// 30/24.097×30 = 37.34904… ; 150/136.16×20 = 22.03290… ; 2/2.694×20 = 14.84781… ; 10 ; 20/18.14×10 = 11.02535… ;
    /// 0.035/0.0302×10 = 11.58940…; the rounded scores add up to 106.844.
    @Test
    void huangyan2022() {
        Field field = new Field(huangyan("24.097", "136.16", "2.694", "4929.81", "18.14", "0.0302"))
                .with("甲", "above", "30", "150", "2.0", "4929.81", "20", "0.035");
        assertThat(field.scores("甲")).containsExactly("37.349", "22.033", "14.848", "10.000", "11.025", "11.589");
        assertThat(field.of("甲").sum()).isEqualTo("106.844");
        assertThat(field.of("甲").total()).isEqualTo("106.84");
    }

    /// The same firm by the bases of the year before: 30/26.01×30 = 34.60207…; 150/132.27×20 = 22.68088…; 2/2.54×20 = 15.74803…;
    /// 4929.81/4861.08×10 = 10.14138…; 20/17.45×10 = 11.46131…; 0.035/0.0305×10 = 11.47540…; together 106.108.
    @Test
    void huangyan2021() {
        Field field = new Field(huangyan("26.01", "132.27", "2.54", "4861.08", "17.45", "0.0305"))
                .with("甲", "above", "30", "150", "2.0", "4929.81", "20", "0.035");
        assertThat(field.scores("甲")).containsExactly("34.602", "22.681", "15.748", "10.141", "11.461", "11.475");
        assertThat(field.of("甲").total()).isEqualTo("106.11");
    }

    /// 乙 has no emission data: it is given the mean score of the others, (10 + 20) ÷ 2 = 15.
    @Test
    void whoHasNoEmissionDataIsGivenTheMeanOfTheGroup() {
        Field field = new Field(huangyan("24.097", "136.16", "2.694", "4929.81", "18.14", "0.0302"))
                .with("甲", "above", "24.097", "136.16", "2.694", "4929.81", "18.14", "0.0302")
                .with("丙", "above", "24.097", "136.16", "2.694", "9859.62", "18.14", "0.0302")
                .with("乙", "above", "24.097", "136.16", "2.694", "-", "18.14", "0.0302");
        assertThat(field.scores("乙").get(3)).isEqualTo("15.000");
        assertThat(field.of("乙").total()).isEqualTo("105.00");
        assertThat(field.of("乙").items().get(3).say()).contains("没有数据", "全组平均得分 15.000");
    }

    /// 规下: 12/11.5932×50 = 51.75447…; 0.2/0.2352×50 = 42.51700…; together 94.271.
    @Test
    void huangyanBelowTheScale() {
        Field field = new Field("""
                rounding: { score: 3, total: 2 }
                groups:
                  below:
                    title: 规下
                    items:
                      tax:   { title: 亩均税收, of: tax, over: land, unit: 万元/亩, weight: 50, base: 11.5932, score: linear }
                      power: { title: 单位用电税收, of: tax, over: land, unit: 万元/亩, weight: 50, base: 0.2352, score: linear }
                """ + CLASSING).with("甲", "below", "12", "0.2");
        assertThat(field.scores("甲")).containsExactly("51.754", "42.517");
        assertThat(field.of("甲").total()).isEqualTo("94.27");
    }

    /// weight × [20 + 80 × (x − min)/(max − min)] / 100 with weight 25 and values 10, 30, 50: the least 5, the middle 15, the most 25.
    /// Where less is better the ends change places.
    @Test
    void jingdeSpreadsBetweenTwentyAndHundred() {
        Field field = new Field("""
                groups:
                  all:
                    title: 全部
                    items:
                      tax:    { title: 亩均税收, of: tax, unit: 万元, weight: 25, score: minmax 20 100 }
                      energy: { title: 能耗, of: tax, unit: 万元, weight: 25, better: lower, score: minmax 20 100 }
                """ + CLASSING).with("甲", "all", "10", "10").with("乙", "all", "30", "30").with("丙", "all", "50", "50");
        assertThat(field.scores("甲")).containsExactly("5.00", "25.00");
        assertThat(field.scores("乙")).containsExactly("15.00", "15.00");
        assertThat(field.scores("丙")).containsExactly("25.00", "5.00");
    }

    /// The mean of 2, 4 and 9 is 5: (2 − 2/5)×10 = 16; (2 − 4/5)×10 = 12; (2 − 9/5)×10 = 2. With 2, 2, 2 and 14 the mean is 5, and 14 is
    /// more than twice of it: nothing.
    @Test
    void smallerIsBetterAgainstTheMean() {
        String method = """
                groups:
                  all:
                    title: 全部
                    items:
                      energy: { title: 能耗, of: tax, unit: 万元, weight: 10, score: inverse2 }
                """ + CLASSING;
        Field field = new Field(method).with("甲", "all", "2").with("乙", "all", "4").with("丙", "all", "9");
        assertThat(field.scores("甲")).containsExactly("16.00");
        assertThat(field.scores("乙")).containsExactly("12.00");
        assertThat(field.scores("丙")).containsExactly("2.00");
        assertThat(field.result().bases()).extracting(Result.Base::value).containsExactly("5");
        Field far = new Field(method).with("甲", "all", "2").with("乙", "all", "2").with("丙", "all", "2").with("丁", "all", "14");
        assertThat(far.scores("丁")).containsExactly("0.00");
    }

    /// (36 + 30) × 1.1 = 72.6, and 2 + 3 more, of which 4 count: 76.6. Then 3 off for a false declaration: 73.6.
    @Test
    void longyouMultipliesThenAddsAndDeducts() {
        Field field = new Field("""
                groups:
                  all:
                    title: 全部
                    items:
                      tax:   { title: 亩均税收, of: tax, over: land, unit: 万元/亩, weight: 30, base: 20, score: linear }
                      added: { title: 亩均增加值, of: tax, over: land, unit: 万元/亩, weight: 25, base: 100, score: linear }
                adjustments:
                  - { title: 修正系数, when: 'tax > 0', times: 1.1 }
                  - { title: 加分, when: 'tax > 0', add: 2.5, most: 4 }
                  - { title: 漏报, when: 'tax > 0', subtract: 3 }
                """ + CLASSING)
                .with("甲", "all", "24", "120")
                .adjusted(0, "重点行业").adjusted(1, "专精特新").adjusted(1, "品牌").adjusted(2, "");
        assertThat(field.of("甲").sum()).isEqualTo("66.00");
        assertThat(field.of("甲").total()).isEqualTo("73.60");
        assertThat(field.of("甲").steps()).extracting(Result.Step::title).containsExactly("修正系数", "加分", "漏报");
        assertThat(field.of("甲").steps()).extracting(Result.Step::say)
                .containsExactly("66 × 1.1 = 72.6；重点行业", "72.6 + 4（共 5，最多 4） = 76.6；专精特新、品牌", "76.6 − 3 = 73.6");
    }
}
