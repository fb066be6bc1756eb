package io.yuanheng.exchange;

import static io.yuanheng.exchange.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.FieldCode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingCellsAsPeopleWriteThemIntegrationTests {

    private static final String FIRM = "演示甲精密机械公司";

    private final ImportDesk desk = new ImportDesk();

    @BeforeEach
    void register() {
        desk.registerEnterprises();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234.5      | 1,234.50
            １２３４．５  | 1,234.50
            '  1234.5 '  | 1,234.50
            1 234.5      | 1,234.50
            0            | 0.00
            1.2亿        | 12,000.00
            5000元       | 0.50
            """)
    void readsAmountsWrittenAsText(String written, String kept) {
        desk.takes("monthly_return", row("企业名称", "月份", "工业总产值", "纳入统计"), row(FIRM, "2024-06", written, "是"));
        assertThat(desk.texts("monthly_return", "output")).containsEntry(FIRM, kept);
    }

    /// 1 亿元 = 10,000 万元, whatever way the digits are written.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            67.59       | 675,900.00
            '1,067.59'  | 10,675,900.00
            1 067.59    | 10,675,900.00
            ￥0.5       | 5,000.00
            ６７．５９   | 675,900.00
            －0         | 0.00
            6.759E+1    | 675,900.00
            300万元     | 300.00
            """)
    void readsEveryWritingInTheUnitOfTheHeading(String written, String kept) {
        desk.takes("monthly_return", row("企业名称", "月份", "工业总产值（亿元）", "纳入统计"), row(FIRM, "2024-06", written, "是"));
        assertThat(desk.texts("monthly_return", "output")).containsEntry(FIRM, kept);
    }

    @Test
    void takesSpacesForEmptyButNotADashWhichMayMeanZero() {
        desk.takes("monthly_return", row("企业名称", "月份", "工业总产值", "纳入统计"), row(FIRM, "2024-06", "  　", "是"));
        assertThat(desk.rows("monthly_return").getFirst().texts()).doesNotContainKey(new FieldCode("output"));

        assertThat(ImportDesk.problems(desk.take(
                        "monthly_return",
                        ImportDesk.sheet(row("企业名称", "月份", "工业总产值", "纳入统计"), row(FIRM, "2024-07", "—", "是")),
                        Exchange.Mode.ALL_OR_NOTHING)))
                .singleElement()
                .asString()
                .startsWith("Sheet1!C2")
                .contains("没有数据就留空；确实为零请填 0");
    }

    @ParameterizedTest
    @CsvSource({"2024-06-05", "2024.6.5", "2024/6/5", "2024年6月5日", "20240605", "２０２４-６-５", "2024-06-05 00:00:00"})
    void readsDaysWrittenAsText(String written) {
        desk.takes("investment_project", row("项目编号", "项目名称", "签约日期"), row("GY001", "一期厂房", written));
        assertThat(desk.texts("investment_project", "signed_on")).containsEntry("一期厂房", "2024-06-05");
    }

    /// 45448 is Excel's number of 5 June 2024.
    @Test
    void readsDaysKeptAsNumbers() {
        desk.takes("investment_project", row("项目编号", "项目名称", "签约日期"), row("GY001", "一期厂房", 45448));
        assertThat(desk.texts("investment_project", "signed_on")).containsEntry("一期厂房", "2024-06-05");
    }

    @Test
    void keepsAProjectNumberThatLooksLikeANumber() {
        desk.takes("investment_project", row("项目编号", "项目名称"), row(2024001, "一期厂房"), row("007", "二期厂房"));
        assertThat(desk.texts("investment_project", "project_no")).isEqualTo(Map.of("一期厂房", "2024001", "二期厂房", "007"));
    }

    @ParameterizedTest
    @CsvSource({"演示甲精密机械公司", "甲机械", "91990000MAY0000015", "91990000may0000015", "' 演示甲 精密机械公司 '"})
    void findsAnEnterpriseByNameAliasOrCode(String written) {
        desk.takes("monthly_return", row("企业名称", "月份", "工业总产值", "纳入统计"), row(written, "2024-06", 1, "是"));
        assertThat(desk.texts("monthly_return", "output")).containsOnlyKeys(FIRM);
    }

    @Test
    void refusesANameThatFitsTwoAndNamesBoth() {
        assertThat(desk.refuses("monthly_return", row("企业名称", "月份", "工业总产值", "纳入统计"), row("新材料", "2024-06", 1, "是")))
                .singleElement()
                .asString()
                .startsWith("Sheet1!A2")
                .contains("“新材料”")
                .contains("演示乙新材料公司")
                .contains("91990000MAY0000028")
                .contains("演示丙新材料公司")
                .contains("91990000MAY000003B");
    }

    @Test
    void offersTheNearestNameForOneThatIsNotThere() {
        assertThat(desk.refuses("monthly_return", row("企业名称", "月份", "工业总产值", "纳入统计"), row("演示甲精密机戒公司", "2024-06", 1, "是")))
                .singleElement()
                .asString()
                .contains("“演示甲精密机戒公司”")
                .contains(FIRM);
    }
}
