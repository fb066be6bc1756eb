package io.yuanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WritingACreditCodeTests {

    @ParameterizedTest
    @CsvFileSource(resources = "credit-codes.csv", useHeadersInDisplayName = true)
    void isAcceptedExactlyWhenItsCheckCharacterHolds(String code, String source, String expected) {
        assertThat(CreditCodeText.isValid(code)).as(source).isEqualTo(expected.equals("valid"));
        assertThat(CreditCodeText.decode(code) instanceof Decoded.Filled).as(source).isEqualTo(!expected.equals("invalid"));
    }

    @ParameterizedTest
    @CsvSource({
        "9133 0100 7996 5505 8B", "91330100-799655058-B", "９１３３０１００７９９６５５０５８Ｂ", "91330100799655058b", "'\u200B91330100799655058B '"
    })
    void isBroughtIntoOneForm(String raw) {
        assertThat(CreditCodeText.decode(raw)).isEqualTo(Decoded.of(new Value.Text("91330100799655058B")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9133010079965505OB | 第 17 位“O”不会出现在代码中 | 无
            91330I0079965505BB | 第 6 位“I”不会出现在代码中 | 无
            9133010O799655058B | 第 8 位“O”不会出现在代码中 | 是否为 91330100799655058B（字母 O、I、S、Z、V 不用于代码）
            9I330100799655058B | 第 2 位“I”不会出现在代码中 | 是否为 91330100799655058B（字母 O、I、S、Z、V 不用于代码）
            91330211MA2H1234X  | 应为 18 位，现有 17 位 | 对照营业执照，数一数位数
            330100000012345    | 应为 18 位，现有 15 位 | 这是旧的 15 位注册号，请填营业执照上的 18 位代码
            91330100799655508B | 末位校验不符 | 相邻两位可能颠倒，是否为 91330100799655058B
            91330100799655058C | 末位校验不符 | 第 9—17 位（组织机构代码）自身相符，请核对第 1—8 位和末位
            """)
    void thatIsWrongIsRefusedWithWhatIsProbablyMeant(String raw, String reason, String hint) {
        assertThat(CreditCodeText.decode(raw)).isInstanceOfSatisfying(Decoded.Refused.class, refused -> {
            assertThat(refused.message()).endsWith("不是统一社会信用代码：" + reason);
            if (!hint.equals("无")) {
                assertThat(refused.hint()).isEqualTo(hint);
            }
        });
    }

    @Test
    void ofARegionOutsideTheCountyTableIsAccepted() {
        // 110000 names a province-level registration office; county tables do not list it
        assertThat(CreditCodeText.isValid("91110000802100433B")).isTrue();
    }
}
