package io.yuanheng.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.text.Claim.Verdict;
import io.yuanheng.check.text.TextCheck.Checked;
import org.junit.jupiter.api.Test;

/// Many people type a space between Chinese characters and digits; Word adds none of its own.
class SpacesAroundNumbersTests {

    private static final String TEXT = "上半年完成产值 69.57 亿元，上年同期 60.2 亿元，同比增长 15.6 %。\n完成投资 12.6 亿元，完成年度任务 30 亿元的 46 %。";

    private static Checked check(String text) {
        return TextCheck.check(Manuscript.of(text));
    }

    @Test
    void changeNothingOfWhatIsSaid() {
        assertThat(check(TEXT).claims())
                .filteredOn(c -> c.verdict() != Verdict.UNSUPPORTED)
                .extracting(Claim::kind, Claim::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Claim.Kind.YOY, Verdict.CONSISTENT),
                        org.assertj.core.groups.Tuple.tuple(Claim.Kind.COMPLETION, Verdict.INCONSISTENT));
    }

    @Test
    void areStillThereWhereTheTextIsPointedTo() {
        Checked checked = check(TEXT);
        assertThat(checked.figures()).extracting(f -> f.span().of(TEXT)).containsExactly("69.57 亿元", "60.2 亿元", "15.6 %", "12.6 亿元", "30 亿元", "46 %");
        assertThat(checked.figures()).extracting(PrintedFigure::printed).startsWith("69.57亿元");
        assertThat(checked.claims()).allSatisfy(c -> {
            assertThat(c.quote()).isEqualTo(c.span().of(TEXT));
            assertThat(c.stated().span().of(TEXT).replace(" ", "")).isEqualTo(c.stated().printed());
        });
    }

    @Test
    void stayWhereTheyPartColumnsOrBeginAnItem() {
        assertThat(check("工业总产值    675900    24.77").claims()).isEmpty();
        assertThat(check("主要任务 1、抓项目；主要任务 2. 强招商").figures()).isEmpty();
    }
}
