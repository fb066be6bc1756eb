package io.yuanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.declaration.TemplateText;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.DueMatters.Look;
import io.yuanheng.report.manifest.DueMatters.Matter;
import io.yuanheng.report.manifest.DueMatters.State;
import io.yuanheng.report.manifest.ManifestEntry;
import io.yuanheng.report.template.TemplateParser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists, counts and rankings of the clock in a report on the first half of 2024, written on 2024-07-05.
class WritingWhatIsDueTests {

    private static final Definitions STANDARD = Packs.read(List.of(Path.of("../packs/standard"))).orElseThrow();

    private final List<Look> looks = new ArrayList<>();

    private Writing with(Matter... matters) {
        DueMatters clock = (look, _, _) -> {
            looks.add(look);
            return Outcome.accepted(List.of(matters));
        };
        return new Writing(new KnownFigures(STANDARD), clock, STANDARD);
    }

    private static Matter matter(long row, String rule, @Nullable String due, State state, String section) {
        return new Matter(
                rule + row, rule, "事项" + rule, new LedgerCode("problem"), new RowId(row), new ChangeNo(3), null, "第" + row + "件",
                due == null ? null : LocalDate.parse(due), state, state == State.LATE ? "red" : "green", "因为" + row, section, null);
    }

    private final Writing five = with(
            matter(1, "problem", "2023-12-31", State.LATE, "甲科"),
            matter(2, "problem", "2024-01-01", State.MET, "甲科"),
            matter(3, "problem", "2024-06-30", State.MET_LATE, "乙科"),
            matter(4, "certificate", "2024-07-01", State.OPEN, "乙科"),
            matter(5, "certificate", null, State.STOPPED, "丙科"));

    @Test
    void countsWhatFellDueInThePeriodFromItsFirstToItsLastDay() {
        assertThat(five.text("::due within period\n{{due.count}}：按期{{due.met}}，逾期办结{{due.met_late}}[[，未办{{due.late}}]]，按期率{{due.rate}}。\n::end"))
                .isEqualTo("2件：按期1件，逾期办结1件，按期率50.00%。");
        assertThat(five.text("::due within earlier\n{{due.count in 项}}。\n::end\n::due within later\n{{due.count}}。\n::end\n::due\n{{due.count}}。\n::end"))
                .isEqualTo("1项。\n1件。\n5件。");
    }

    @Test
    void looksAtTheClockWhenTheLastDayHasEnded() {
        five.text("::due\n{{due.count}}，截至{{moment}}24时。\n::end");
        assertThat(looks).containsOnly(new Look(looks.getFirst().park(), LocalDate.of(2024, 7, 1).atStartOfDay(), LocalDate.of(2024, 1, 1)));
        assertThat(five.text("{{moment}}")).isEqualTo("2024年6月30日");
    }

    @Test
    void listsEachWithItsReasonWhichOpensToIt() {
        var draft = five.draft("::due state late, stopped\n::each\n{{row.point}}{{due.subject}}（{{due.title}}，{{due.section}}，{{due.lamp}}）：{{due.reason}}。\n::end\n::end");
        assertThat(Writing.text(draft)).isEqualTo("一是第1件（事项problem，甲科，▲红）：因为1。\n二是第5件（事项certificate，丙科，●绿）：因为5。");
        assertThat(draft.manifest().entries()).extracting(ManifestEntry::printed).containsExactly("因为1", "因为5");
        assertThat(draft.manifest().entries().getFirst().source())
                .isInstanceOfSatisfying(ManifestEntry.Source.OfDue.class, due -> assertThat(due.key()).isEqualTo("problem1"));
    }

    @Test
    void listsAtMostAsManyAsWantedAndCountsAll() {
        assertThat(five.text("::due limit 2\n共{{due.count}}：\n::each joined\n{{due.subject}}；\n::end\n::end")).isEqualTo("共5件：\n第1件；第2件。");
    }

    @Test
    void saysOtherwiseWhereNothingIsDue() {
        assertThat(with().text("::due\n{{due.count}}\n::none\n没有。\n::end")).isEqualTo("没有。");
        assertThat(with().text("::if due state late\n有\n::else\n没有逾期。\n::end")).isEqualTo("没有逾期。");
        assertThat(five.text("[[?due of problem state late: 有逾期问题。]]")).isEqualTo("有逾期问题。");
    }

    @Test
    void ranksByWhatWasKeptAndEqualsShareAPlace() {
        Writing sections = with(
                matter(1, "problem", "2024-02-01", State.LATE, "丁科"),
                matter(2, "problem", "2024-02-01", State.MET, "乙科"),
                matter(3, "problem", "2024-02-01", State.MET, "甲科"),
                matter(4, "problem", "2024-02-01", State.MET, "丙科"),
                matter(5, "problem", "2024-02-01", State.MET_LATE, "丙科"),
                matter(6, "problem", "2024-02-01", State.MET, "丙科"),
                matter(7, "problem", "2024-02-01", State.CLOSED, "戊科"));
        // two of three in time is 66.666…%
        assertThat(sections.text("::table 排名\ncolumns 名次=rank | 科室=title | 应办=count | 按期=met | 按期率=rate\ndue by section within period\n::end"))
                .isEqualTo("名次|科室|应办|按期|按期率\n1|乙科|1|1|100.00\n1|甲科|1|1|100.00\n3|丙科|3|2|66.67\n4|丁科|1|0|0.00\n5|戊科|1|0|—");
    }

    @Test
    void aMatterOfThePeriodIsCalledAsPeopleCallIt() {
        assertThat(List.of(
                        SpokenPeriod.of("2024-W05", 2024), SpokenPeriod.of("2024-06-07", 2024), SpokenPeriod.of("2023-12", 2024), SpokenPeriod.of("2024Q2", 2024),
                        SpokenPeriod.of("2024H2", 2024), SpokenPeriod.of("2024", 2024)))
                .containsExactly("第5周", "6月7日", "2023年12月", "第二季度", "下半年", "2024年");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            ::due of project_nodes\\n::end¦ t.md:1:1  TPL-021¦ project_node
            ::due state lately\\n::end¦ t.md:1:1  TPL-022¦ met_late
            ::due lamp purple\\n::end¦ t.md:1:1  TPL-022¦ yellow
            ::due within month\\n::end¦ t.md:1:1  TPL-022¦ earlier
            ::due where x\\n::end¦ t.md:1:1  TPL-022¦ within
            {{due.count}}¦ t.md:1:1  TPL-019¦ ::due
            ::due\\n{{due.counts}}\\n::end¦ t.md:2:1  TPL-004¦ met_late
            ::due\\n{{row.title}}\\n::end¦ t.md:2:1  TPL-019¦ row.title
            ::due of project_node\\n{{row.reasons}}\\n::end¦ t.md:2:1  TPL-017¦ reason
            ::table 甲\\ncolumns 甲=reason\\ndue by section\\n::end¦ t.md:2:1  TPL-020¦ rank
            ::table 甲\\ncolumns 甲=count\\ndue state late\\n::end¦ t.md:2:1  TPL-020¦ subject
            ::table 甲\\ncolumns 甲=count\\ndue by project\\n::end¦ t.md:3:1  TPL-022¦ section
            """)
    void pointsAtWhatItDoesNotUnderstand(String template, String place, String helps) {
        List<Problem> problems =
                switch (TemplateParser.parse(TemplateText.of(template.replace("\\n", "\n"), "t.md"), STANDARD)) {
                    case Outcome.Rejected<?>(List<Problem> found) -> found;
                    case Outcome.Accepted<?> _ -> List.of();
                };
        assertThat(problems).first().asString().startsWith(place.strip()).contains(helps.strip());
    }
}
