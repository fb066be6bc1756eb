package io.yuanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Value;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingACellTests {

    private final CellDecoding decoding = new CellDecoding(LocalDate.of(2026, 3, 15));

    private static Dictionary.Entry entry(String code, String title, @Nullable String parent, int level, String... aliases) {
        return new Dictionary.Entry(code, title, List.of(aliases), parent, level);
    }

    private static final Dictionary KINDS = new Dictionary(
            "project_kind",
            "建设性质",
            null,
            List.of(entry("new", "新建", null, 1), entry("continued", "续建", null, 1, "延续"), entry("rebuilt", "改扩建（技改）", null, 1, "技改")));

    // four real levels of GB/T 4754-2017
    private static final Dictionary INDUSTRY = new Dictionary(
            "industry",
            "行业分类",
            "GB/T 4754-2017",
            List.of(
                    entry("C", "制造业", null, 1),
                    entry("13", "农副食品加工业", "C", 2),
                    entry("131", "谷物磨制", "13", 3),
                    entry("1311", "稻谷加工", "131", 4),
                    entry("24", "文教、工美、体育和娱乐用品制造业", "C", 2),
                    entry("149", "其他食品制造", "C", 3),
                    entry("1499", "其他食品制造", "149", 4)));

    private Decoded choice(Dictionary dictionary, int level, String raw) {
        return decoding.decode(new FieldType.Choice(dictionary, level), raw);
    }

    @ParameterizedTest
    @CsvSource({"new, new", "NEW, new", "新建, new", "新 建, new", "续建, continued", "延续, continued", "改扩建(技改), rebuilt", "ｎｅｗ, new"})
    void ofAChoiceTakesCodeTitleOrAlias(String raw, String code) {
        assertThat(choice(KINDS, 0, raw)).isEqualTo(Decoded.of(new Value.Text(code)));
    }

    @ParameterizedTest
    @CsvSource({"1311, 1311", "稻谷加工, 1311", "C1311, 1311", "1311 稻谷加工, 1311", "其他食品制造, 1499"})
    void ofALevelledChoiceTakesTheEntryOfThatLevel(String raw, String code) {
        assertThat(choice(INDUSTRY, 4, raw)).isEqualTo(Decoded.of(new Value.Text(code)));
    }

    @Test
    void ofAnotherLevelIsRefusedWithWhatLiesThere() {
        assertThat(choice(INDUSTRY, 4, "131"))
                .isEqualTo(new Decoded.Refused(LedgerProblem.WRONG_LEVEL, "“131”在行业分类中是第 3 级，本栏要第 4 级", "例如 1311 稻谷加工"));
    }

    @Test
    void thatTwoEntriesAnswerToIsRefusedWithBoth() {
        assertThat(choice(INDUSTRY, 0, "其他食品制造"))
                .isEqualTo(new Decoded.Refused(
                        LedgerProblem.AMBIGUOUS_CHOICE, "“其他食品制造”在行业分类中不止一项", "写代码：149 其他食品制造、1499 其他食品制造"));
    }

    @Test
    void outsideTheListIsRefusedWithTheList() {
        assertThat(choice(KINDS, 0, "扩建"))
                .isEqualTo(new Decoded.Refused(LedgerProblem.UNKNOWN_CHOICE, "“扩建”不在建设性质中", "可选：新建、续建、改扩建（技改）"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "TRUE", "√", "1", "y", "有", "✔"})
    void saysYes(String raw) {
        assertThat(decoding.decode(new FieldType.Flag(), raw)).isEqualTo(Decoded.of(new Value.Flag(true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "false", "×", "0", "N", "无"})
    void saysNo(String raw) {
        assertThat(decoding.decode(new FieldType.Flag(), raw)).isEqualTo(Decoded.of(new Value.Flag(false)));
    }

    @Test
    void saysNeitherYesNorNo() {
        assertThat(decoding.decode(new FieldType.Flag(), "也许")).isInstanceOf(Decoded.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "13800000000, 13800000000",
        "138 0000 0000, 13800000000",
        "138-0000-0000, 13800000000",
        "+86 13800000000, 13800000000",
        "1.38E10, 13800000000",
        "13800000000.0, 13800000000",
        "0311-88880000, 0311-88880000",
        "（0311）88880000, 0311-88880000",
        "010-88880000转8001, 010-88880000-8001",
        "88880000, 88880000",
        "4008001234, 400-800-1234",
        "12345, 12345"
    })
    void holdsAPhoneNumber(String raw, String phone) {
        assertThat(decoding.decode(new FieldType.Phone(), raw)).isEqualTo(Decoded.of(new Value.Text(phone)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1380000000   | 手机号应为 11 位，现有 10 位
            138****0000  | 号码被遮盖，请填完整号码
            13800000000、13900000000 | 本栏只填一个号码
            办公室       | 例如 13800000000 或 0311-88880000
            """)
    void thatIsNoPhoneNumberIsRefused(String raw, String hint) {
        assertThat(decoding.decode(new FieldType.Phone(), raw))
                .isEqualTo(new Decoded.Refused(LedgerProblem.NOT_A_PHONE, "“" + raw + "”不是电话号码", hint));
    }

    @Test
    void keepsTextAsWrittenOnOneLine() {
        assertThat(decoding.decode(new FieldType.Text(200, null), "  甲公司（一期）\n 厂房  "))
                .isEqualTo(Decoded.of(new Value.Text("甲公司（一期） 厂房")));
    }

    @Test
    void countsCharactersNotBytes() {
        assertThat(decoding.decode(new FieldType.Text(4, null), "园区𠮷好")).isEqualTo(Decoded.of(new Value.Text("园区𠮷好")));
        assertThat(decoding.decode(new FieldType.Text(3, null), "园区𠮷好"))
                .isInstanceOfSatisfying(Decoded.Refused.class, r -> assertThat(r.message()).isEqualTo("超过 3 个字（现有 4 个）"));
    }

    @Test
    void refusesCharactersThatNoStoreCarries() {
        assertThat(decoding.decode(new FieldType.Text(200, null), "甲\u0000乙"))
                .isInstanceOfSatisfying(Decoded.Refused.class, r -> assertThat(r.code()).isEqualTo(LedgerProblem.UNPRINTABLE));
        assertThat(decoding.decode(new FieldType.Note(), "甲\uD800乙")).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void matchesADeclaredPatternAlsoWhenTypedFullWidth() {
        FieldType projectNo = new FieldType.Text(20, "[A-Z]{2}\\d{3}");
        assertThat(decoding.decode(projectNo, "ＧＹ００１")).isEqualTo(Decoded.of(new Value.Text("GY001")));
        assertThat(decoding.decode(projectNo, "GY1")).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void keepsTheParagraphsOfANote() {
        assertThat(decoding.decode(new FieldType.Note(), "第一段\r\n第二段\n")).isEqualTo(Decoded.of(new Value.Text("第一段\n第二段")));
    }

    @Test
    void listsOtherNamesOnce() {
        assertThat(decoding.decode(new FieldType.Names(), "东城，云峰新城; 东城\n新城"))
                .isEqualTo(Decoded.of(new Value.Text("东城、云峰新城、新城")));
    }

    @Test
    void leavesAReferenceToBeResolved() {
        assertThat(decoding.decode(new FieldType.Reference(new LedgerCode("enterprise")), " 甲公司 "))
                .isEqualTo(new Decoded.Named("甲公司"));
        assertThat(decoding.decode(new FieldType.Reference(new LedgerCode("enterprise")), "")).isEqualTo(Decoded.EMPTY);
    }
}
