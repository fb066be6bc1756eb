package io.yuanheng.check.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.reading.ManuscriptFile;
import io.yuanheng.check.text.TextCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingOneFigureTwiceTests {

    @Test
    void findsAFigurePrintedWithTwoValues() {
        String text = "2024年1—6月，全区实现工业总产值67.59亿元。\n下面谈投资。\n2024年1—6月，全区完成工业总产值65.79亿元。";
        assertThat(Found.in(text)).containsExactly("same-figure 65.79亿元");
        assertThat(Found.says(text)).containsExactly("“工业总产值”这里是65.79亿元，前文是67.59亿元");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2024年1—6月，全区实现工业总产值67.59亿元。\n2024年1—6月，全区完成工业总产值675900万元。",
        "2024年1—6月，全区实现工业总产值67.59亿元。\n2024年1—6月，全区完成工业总产值68亿元。",
        "2024年1—6月，全区实现工业总产值67.59亿元。\n2024年1—5月，全区完成工业总产值55.2亿元。",
        "2024年1—6月，全区实现工业总产值67.59亿元。\n2024年1—6月，北区完成工业总产值12.1亿元。",
        "2024年1—6月，全区实现工业总产值67.59亿元。\n2024年1—6月，青禾公司完成工业总产值2.1亿元。",
        "2024年1—6月，全区实现工业总产值67.59亿元。\n力争2024年1—6月实现工业总产值70亿元。",
        "2024年1—6月，全区实现工业总产值67.59亿元。\n2024年1—6月，规上工业总产值60.1亿元。",
    })
    void saysNothingOfOtherUnitsMonthsPartsAndPlans(String text) {
        assertThat(Found.in(text)).isEmpty();
    }

    @Test
    void findsATextThatItsTableContradicts() {
        assertThat(table("67.59")).isEmpty();
        assertThat(table("65.79")).containsExactly("table 657900");
    }

    private static List<String> table(String inText) {
        String text = "# 2024年上半年情况\n\n2024年1—6月，全区实现工业总产值67.59亿元。\n\n| 指标 | 单位 | 本期 | 上年同期 |\n|---|---|---|---|\n| 工业总产值 | 万元 | "
                + inText.replace(".", "") + "00 | 541720 |\n";
        var reading = ManuscriptFile.ofText("a.md", text).orElseThrow();
        return DocumentChecks.of(TableCells.name(TextCheck.check(reading.manuscript()))).stream()
                .map(f -> f.kind().word() + " " + f.span().of(reading.manuscript().text()))
                .toList();
    }
}
