package io.yuanheng.indicator.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.IndicatorDefinition.Source;
import io.yuanheng.declaration.Packs;
import io.yuanheng.indicator.Question;
import io.yuanheng.indicator.plan.At;
import io.yuanheng.indicator.plan.FigurePlan;
import io.yuanheng.indicator.plan.PlanText;
import io.yuanheng.indicator.plan.Planner;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Plans printed and reviewed like code.
class SparingQueriesTests {

    private static final Definitions DEFINITIONS = Packs.read(List.of(Path.of("src/test/resources/packs/figures"))).orElseThrow();

    @Test
    void addsTheWholeUpFromItsPartsAndReadsReportersOnce() {
        FigurePlan plan = plan("output", "area");

        assertThat(Aggregates.in(plan)).hasSize(6);
        FigurePlan rewritten = Rule.rewrite(plan);
        assertThat(Aggregates.in(rewritten)).hasSize(3);
        assertThat(PlanText.of(rewritten))
                .isEqualTo(
                        """
                        NOW
                          AddUp
                            Aggregate sum output, sum output_prior, rows, flagged estimate by enterprise.area
                              KeepPeriod month in 2024-01..2024-03
                                Read monthly_return of yunxi as of 7 where …
                        NOW_BY_MEMBER
                          Aggregate sum output, sum output_prior, rows, flagged estimate by enterprise.area
                            KeepPeriod month in 2024-01..2024-03
                              Read monthly_return of yunxi as of 7 where …
                        LAST_YEAR
                          AddUp
                            Aggregate sum output, rows by enterprise.area
                              KeepPeriod month in 2023-01..2023-03
                                Read monthly_return of yunxi as of 7 where …
                        LAST_YEAR_BY_MEMBER
                          Aggregate sum output, rows by enterprise.area
                            KeepPeriod month in 2023-01..2023-03
                              Read monthly_return of yunxi as of 7 where …
                        REPORTERS
                          Aggregate filled output, months of month with output by enterprise
                            KeepPeriod month in 2024-01..2024-03
                              Read monthly_return of yunxi as of 7 where …
                        MONTHS_BY_REPORTER
                          Aggregate filled output, months of month with output by enterprise
                            KeepPeriod month in 2024-01..2024-03
                              Read monthly_return of yunxi as of 7 where …
                        """);
    }

    @Test
    void asksOnceWhenTheBreakdownIsByTheReportersThemselves() {
        assertThat(Aggregates.in(Rule.rewrite(plan("output", "enterprise")))).hasSize(2);
    }

    @Test
    void asksForTheMonthsOfAFirmWhateverClassItHeld() {
        assertThat(Aggregates.in(Rule.rewrite(plan("above_scale_output", null))))
                .as("now with its reporters, last year, and months over firms of any class")
                .hasSize(3);
    }

    @Test
    void neverAddsUpDistinctCounts() {
        FigurePlan plan = plan("reporting_firms", "area");

        assertThat(Rule.rewrite(plan)).isEqualTo(plan);
        assertThat(Aggregates.in(plan)).as("now and last year, whole and by area, and whether anybody returned anything").hasSize(5);
    }

    @Test
    void readsAStockAtItsLastMonthAndASumSinceTheStartWithoutABeginning() {
        assertThat(PlanText.of(plan("staff", null))).contains("KeepPeriod month in 2024-03..2024-03");
        assertThat(PlanText.of(plan("tax_ever", null))).contains("KeepPeriod month in ..2024-03");
        assertThat(PlanText.of(plan("tenants", null))).contains("KeepStanding left after 2024-03", "KeepPeriod came in ..2024-03");
        assertThat(PlanText.of(plan("land", null)))
                .isEqualTo(
                        """
                        NOW
                          Aggregate sum land, rows
                            Read enterprise of yunxi as of 7
                        """);
    }

    private static FigurePlan plan(String code, String by) {
        IndicatorDefinition indicator = DEFINITIONS.indicator(new IndicatorCode(code)).orElseThrow();
        Source.Rows source = (Source.Rows) indicator.source();
        FieldCode field = source.at();
        At at = field == null
                ? null
                : At.of(field, DEFINITIONS.ledger(source.of()).orElseThrow().field(field).orElseThrow().type())
                        .orElseThrow();
        Question question = Question.of(
                        indicator.code(), new ParkCode("yunxi"), Period.parse("2024Q1").orElseThrow(), new ChangeNo(7))
                .by(by);
        return new Planner(indicator, source, at, question, null).plan();
    }
}
