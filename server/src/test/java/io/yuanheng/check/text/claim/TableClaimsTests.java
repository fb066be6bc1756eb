package io.yuanheng.check.text.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Claim.Kind;
import io.yuanheng.check.text.Claim.Verdict;
import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.TextCheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tables as offices send them, with totals and rates worked out by hand.
class TableClaimsTests {

    @Test
    void addsUpTheRowsAboveATotal() {
        // 18.6+14.2+9.5=42.3
        List<Claim> right = claims("单位：亿元", "片区|本期|税收", "东片|18.6|1.2", "西片|14.2|0.8", "南片|9.5|0.5", "合 计|42.3|2.5");
        assertThat(right).hasSize(2).allMatch(c -> c.kind() == Kind.SUM && c.verdict() == Verdict.CONSISTENT);
        assertThat(right.getFirst().quote()).isEqualTo("42.3");

        List<Claim> wrong = claims("单位：亿元", "片区|本期|税收", "东片|18.6|1.2", "西片|14.2|0.8", "南片|9.5|0.5", "合计|43.2|2.5");
        assertThat(wrong).filteredOn(c -> c.verdict() == Verdict.INCONSISTENT).singleElement().satisfies(c -> {
            assertThat(c.stated().printed()).isEqualTo("43.2");
            assertThat(c.say()).isEqualTo("表：18.6+14.2+9.5=42.3，印43.2，不符（漏写或多写一位数字）");
        });
    }

    @Test
    void takesCountsAsExactAndAmountsAsRounded() {
        // one household more than there are; a difference of 1 between five rounded amounts is rounding
        assertThat(verdicts("单位：户", "类别|户数", "甲类|68", "乙类|152", "丙类|86", "合计|307")).containsExactly(Verdict.INCONSISTENT);
        assertThat(verdicts("单位：万元", "类别|税额", "甲类|68", "乙类|152", "丙类|86", "合计|307")).containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void accusesNoTotalWhoseRowsAreNotAllItsParts() {
        assertThat(verdicts("", "项目|金额", "税收|9.6", "其中：增值税|4.3", "非税|2.1", "合计|11.7")).containsExactly(Verdict.CONSISTENT);
        assertThat(verdicts("", "项目|金额", "税收|9.6", "其中：增值税|4.3", "非税|2.1", "合计|12.9")).isEmpty();
        assertThat(verdicts("", "项目|金额", "一季度|9.6", "二季度|待报", "合计|12.9")).isEmpty();
        assertThat(verdicts("", "指标|均价", "甲|9.6", "乙|4.3", "合计|6.9")).isEmpty();
        assertThat(verdicts("", "名称|序号", "甲|1", "乙|2", "合计|9")).isEmpty();
    }

    @Test
    void recomputesRatesBesideTheAmountsOfTheirRow() {
        // 256.8/221-1=16.199%; 256.8-221=35.8; 256.8/380=67.579%
        assertThat(claims("单位：亿元", "指标|年度任务|本期|上年同期|增减额|同比（%）|完成率（%）", "主营业务收入|380|256.8|221.0|35.8|16.2|67.6", "利税|30|18.7|15.9|2.8|19.6|62.3"))
                .extracting(c -> c.kind() + " " + c.stated().printed() + " " + c.verdict())
                .containsExactlyInAnyOrder(
                        "DIFFERENCE 35.8 CONSISTENT",
                        "YOY 16.2 CONSISTENT",
                        "COMPLETION 67.6 CONSISTENT",
                        "DIFFERENCE 2.8 CONSISTENT",
                        // 18.7/15.9-1=17.61%
                        "YOY 19.6 INCONSISTENT",
                        "COMPLETION 62.3 CONSISTENT");
    }

    @Test
    void leavesRatesAndValueAddedAlone() {
        // a rate changes by percentage points, value added grows at comparable prices
        assertThat(verdicts("", "指标|本期|上年同期|同比", "产销率|94.5%|93.1%|1.4", "工业增加值|34.9|29.5|7.2")).containsExactly(Verdict.CONSISTENT);
        assertThat(verdicts("", "指标|本期|上年同期|同比（%）", "利润|3.2|-1.5|—", "税收|3.6|3.2|12.5")).containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void comparesSharesWithTheTotal() {
        // 86.2/172.7=49.91%, 54.7/172.7=31.67%, 31.8/172.7=18.41%
        assertThat(verdicts("", "产业|完成产值|占比（%）", "机械|86.2|49.9", "食品|54.7|37.1", "纺织|31.8|18.4", "合计|172.7|100"))
                .containsExactlyInAnyOrder(Verdict.CONSISTENT, Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.CONSISTENT);
    }

    @Test
    void addsUpTheColumnsOfARow() {
        assertThat(verdicts("单位：个", "阶段|合计|东片|西片|南片", "在建|24|10|8|6", "投产|33|12|11|9")).containsExactlyInAnyOrder(Verdict.CONSISTENT, Verdict.INCONSISTENT);
    }

    private static List<Verdict> verdicts(String caption, String... rows) {
        return claims(caption, rows).stream().map(Claim::verdict).toList();
    }

    private static List<Claim> claims(String caption, String... rows) {
        StringBuilder text = new StringBuilder(caption);
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(new Span(0, caption.length()), 0)));
        text.append('\n');
        int start = text.length();
        List<List<Span>> cells = new ArrayList<>();
        for (String row : rows) {
            List<Span> spans = new ArrayList<>();
            for (String cell : row.split("\\|", -1)) {
                spans.add(new Span(text.length(), text.length() + cell.length()));
                text.append(cell).append('\t');
            }
            text.setCharAt(text.length() - 1, '\n');
            cells.add(spans);
        }
        blocks.add(new Block.Table(new Span(start, text.length() - 1), cells));
        return TextCheck.check(new Manuscript(text.toString(), blocks)).claims();
    }
}
