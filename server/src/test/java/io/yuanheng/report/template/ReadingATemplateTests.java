package io.yuanheng.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.TemplateText;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.report.SmallPack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingATemplateTests {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            产值{{industrial_outputs}}。¦ t.md:1:3  TPL-003
            {{industrial_output.grwth}}¦ t.md:1:1  TPL-004
            {{industrial_output in 亩}}¦ t.md:1:1  TPL-007
            {{industrial_output by year}}¦ t.md:1:1  TPL-006
            {{industrial_output loudly}}¦ t.md:1:1  TPL-005
            {{industrial_output.share}}¦ t.md:1:1  TPL-005
            产值{{industrial_output¦ t.md:1:3  TPL-001
            [[产值{{industrial_output}}¦ t.md:1:1  TPL-008
            {{row.name}}¦ t.md:1:1  TPL-019
            [[?period week: 周]]¦ t.md:1:1  TPL-015
            ::wenn x¦ t.md:1:1  TPL-010
            ::end¦ t.md:1:1  TPL-012
            ###### 太深¦ t.md:1:1  TPL-014
            """)
    void pointsAtWhatItDoesNotUnderstand(String template, String expected) {
        assertThat(problems(template)).first().asString().startsWith(expected.strip());
    }

    @Test
    void reportsAllProblemsAtOnceEachWithItsLine() {
        assertThat(problems("# 题\n\n  产值{{outputt}}\n::rows projekt\n::end\n::if profit gross\n::end\n"))
                .extracting(Object::toString)
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("t.md:3:5  TPL-003"),
                        p -> assertThat(p).startsWith("t.md:4:1  TPL-016").contains("project"),
                        p -> assertThat(p).startsWith("t.md:6:1  TPL-015"));
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        assertThat(problems("{{industrial_ouput}}")).first().asString().contains("industrial_output");
    }

    @Test
    void refusesABlockThatIsNotClosed() {
        assertThat(problems("::section\n产值{{industrial_output}}")).first().asString().startsWith("t.md:1:1  TPL-011");
    }

    @Test
    void refusesASecondTitle() {
        assertThat(problems("# 一\n# 二")).first().asString().startsWith("t.md:2:1  TPL-013");
    }

    @Test
    void checksRowConditionsAgainstTheLedger() {
        assertThat(problems("::rows project where totl > 5\n::end")).first().asString().startsWith("t.md:1:1  TPL-018").contains("totl");
    }

    @Test
    void takesTheDatesOfTheReportInConditions() {
        assertThat(problems("::rows project where started_on >= report.first_day && started_on <= report.last_day\n{{rows.count}}\n::end"))
                .isEmpty();
    }

    @Test
    void refusesACellOutsideItsLedger() {
        assertThat(problems("::rows project\n::each\n{{row.enterprise.nam}}\n::end\n::end")).first().asString().startsWith("t.md:3:1  TPL-017");
    }

    private static List<?> problems(String template) {
        return switch (TemplateParser.parse(TemplateText.of(template, "t.md"), SmallPack.DEFINITIONS)) {
            case Outcome.Accepted<Template> _ -> List.of();
            case Outcome.Rejected<Template>(var problems) -> problems;
        };
    }
}
