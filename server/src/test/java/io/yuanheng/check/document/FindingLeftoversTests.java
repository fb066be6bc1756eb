package io.yuanheng.check.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingLeftoversTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "完成投资xx亿元，增长较快。 | xx",
        "由××公司承建。 | ××",
        "累计到位资金X亿元。 | X",
        "入驻企业×家。 | ×",
        "发展思路（此处填写下半年工作安排）。 | （此处填写下半年工作安排）",
        "三、存在问题【待补充】 | 【待补充】",
        "目标为〔……〕。 | 〔……〕",
        "征地情况（请国土科核实后填报）如下。 | none",
        "征地情况（请填写最新数）如下。 | （请填写最新数）",
        "单击此处输入标题 | 单击此处输入标题",
        "具体数据待核实。 | 待核实",
        "完成____亿元。 | ____",
        "完成（  ）亿元。 | （  ）",
        "增长24.77%？？ | ？？",
        "产值{{value 工业总产值}}亿元。 | {{value 工业总产值}}",
        "见表错误！未找到引用源。 | 错误！未找到引用源",
        "合计#REF!亿元。 | #REF!",
    })
    void findsWhatWasLeftToBeFilled(String text, String leftover) {
        assertThat(Found.in(text)).isEqualTo(leftover.equals("none") ? java.util.List.of() : java.util.List.of("leftover " + leftover));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "根据云政发〔2024〕5号文件要求，",
        "产值29XX6万元，增长XX.27%。",
        "每亩**00万元。",
        "每亩＊＊万元。",
        "规格为3×5米的展板，型号XX100。",
        "有待核实的线索12条已全部办结。",
        "出口LNG和GMP认证药品，引进CXO企业2家。",
        "（1）工业经济平稳运行。",
        "共3个（甲、乙、丙）。",
        "怎么办？要靠改革。",
    })
    void leavesMaskedFiguresNamesAndDocumentNumbersAlone(String text) {
        assertThat(Found.in(text)).isEmpty();
    }

    @Test
    void saysWhatItIs() {
        assertThat(Found.says("合计#N/A亿元。")).containsExactly("“#N/A”是文字处理或表格软件留下的出错信息");
    }
}
