package io.yuanheng.indicator;

import static io.yuanheng.indicator.ParkBooks.only;
import static io.yuanheng.indicator.ParkBooks.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yuanheng.TestStore;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Figure.Status;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Figures worked out by hand.
class FigureIntegrationTests {

    private ParkBooks books;

    @BeforeEach
    void open() {
        books = new ParkBooks();
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void growsByMinusATenthOfAPercentHalfUp() {
        RowId firm = books.enterprise("甲厂");
        books.returned(firm, "2024-02", "output", "3600", "output_prior", "3600.1");
        books.returned(firm, "2024-03", "output", "4007.3", "output_prior", "4014.5");

        Figure figure = books.figure("output", "2024-01..2024-03");

        assertThat(figure.value()).isEqualByComparingTo("7607.3");
        assertThat(figure.prior()).isEqualByComparingTo("7614.6");
        assertThat(figure.difference()).isEqualByComparingTo("-7.3");
        assertThat(figure.growth()).isEqualTo(new BigDecimal("-0.10"));
        assertThat(figure.status()).isEqualTo(Status.REPORTED);
        assertThat(figure.lineage().rows()).isEqualTo(2);
        assertThat(figure.timeProgress()).isEqualTo(new BigDecimal("25.00"));
        assertThat(figure.scope()).isEqualTo("test");
    }

    @Test
    void isHeldAgainstFloorAndStretchOfTheYear() {
        RowId firm = books.enterprise("甲厂");
        books.returned(firm, "2024-02", "output", "300000");
        books.returned(firm, "2024-06", "output", "375900");
        books.open("annual_target", "year", "2024", "indicator", "output", "floor", "1600000", "stretch", "1700000");
        books.open("annual_target", "year", "2023", "indicator", "output", "floor", "1", "stretch", "1");

        Figure figure = books.figure("output", "2024H1");

        assertThat(figure.target().completion()).isEqualTo(new BigDecimal("42.24"));
        assertThat(figure.target().stretchCompletion()).isEqualTo(new BigDecimal("39.76"));
        assertThat(figure.timeProgress()).isEqualTo(new BigDecimal("50.00"));
        assertThat(books.figure("output", "2024-06").target()).as("a month is not held against a year").isNull();
        assertThat(books.figure("output", "2025-01..2025-06").target()).as("no target of 2025").isNull();
    }

    @Test
    void readsAllGrainsOfAPeriodWithFebruaryStandingForTwoMonths() {
        RowId firm = books.enterprise("甲厂");
        for (int month = 2; month <= 12; month++) {
            books.returned(firm, "2024-%02d".formatted(month), "output", Integer.toString(1 << month));
        }

        assertThat(books.figure("output", "2024-02").question().period()).isEqualTo(Period.parse("2024-01..2024-02").orElseThrow());
        assertThat(books.figure("output", "2024-02").question().period().title()).isEqualTo("2024年1—2月");
        assertThat(books.figure("output", "2024-02").value()).isEqualByComparingTo("4");
        assertThat(books.figure("output", "2024-02").status()).isEqualTo(Status.REPORTED);
        assertThat(books.figure("output", "2024-01..2024-02").value()).isEqualByComparingTo("4");
        assertThat(books.figure("output", "2024-02..2024-03").question().period()).isEqualTo(Period.parse("2024Q1").orElseThrow());
        assertThat(books.figure("output", "2024-05").value()).isEqualByComparingTo("32");
        assertThat(books.figure("output", "2024Q1").value()).isEqualByComparingTo("12");
        assertThat(books.figure("output", "2024Q2").value()).isEqualByComparingTo("112");
        assertThat(books.figure("output", "2024H1").value()).isEqualByComparingTo("124");
        assertThat(books.figure("output", "2024H2").value()).isEqualByComparingTo("8064");
        assertThat(books.figure("output", "2024").value()).isEqualByComparingTo("8188");
        assertThat(books.figure("output", "2024").status()).isEqualTo(Status.REPORTED);
        assertThat(books.figure("output", "2024-01..2024-08").value()).isEqualByComparingTo("508");
        assertThat(books.figure("output", "2024-03..2024-04").value()).isEqualByComparingTo("24");
        assertThat(books.figure("output_yi", "2024Q2").value()).as("112 万元 are 0.0112 亿元").isEqualByComparingTo("0.0112");
    }

    @Test
    void refusesJanuaryAlone() {
        Outcome<Figure> january = books.indicators.figure(books.question("output", "2024-01"), TestStore.EVERYTHING);

        assertThat(january).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(
                        rejected.problems().toString())
                .contains("FIG-005", "1月份数据免报", "1—2月"));
    }

    @Test
    void comparesOnTheSameFirmsAndApartFromItWithWhatWasPublished() {
        RowId old = books.enterprise("老厂");
        RowId risen = books.enterprise("新升规厂");
        books.aboveScale(old, "2020-01");
        books.aboveScale(risen, "2024-01");
        books.returned(old, "2023-03", "output", "100");
        books.returned(risen, "2023-03", "output", "40");
        books.returned(old, "2024-03", "output", "110", "output_prior", "101");
        books.returned(risen, "2024-03", "output", "60", "output_prior", "40");

        Figure aboveScale = books.figure("above_scale_output", "2024-03");

        assertThat(aboveScale.value()).isEqualByComparingTo("170");
        assertThat(aboveScale.prior()).as("of the firms of this year, as reported now").isEqualByComparingTo("141");
        assertThat(aboveScale.growth()).isEqualTo(new BigDecimal("20.57"));
        assertThat(aboveScale.published()).as("of the firms of last year").isEqualByComparingTo("100");
        assertThat(aboveScale.nominalGrowth()).isEqualTo(new BigDecimal("70.00"));

        Figure narrowed = books.figure(only(books.question("output", "2024-03"), "above_scale", "yes"));
        assertThat(narrowed.value()).isEqualByComparingTo("170");
        assertThat(narrowed.prior()).isEqualByComparingTo("141");
        assertThat(narrowed.published()).isEqualByComparingTo("100");

        Figure lastYear = books.figure("output", "2023-03", "above_scale");
        assertThat(lastYear.by())
                .extracting(Figure.Part::member, Figure.Part::title, part -> part.value().intValueExact())
                .containsExactly(tuple("yes", "规上", 100), tuple("no", "规下", 40));
    }

    @Test
    void hasNoGrowthOverNothingOrOverALoss() {
        RowId firm = books.enterprise("甲厂");
        books.returned(firm, "2024-03", "output", "50", "output_prior", "0");
        books.returned(firm, "2024-04", "output", "50", "output_prior", "-20");
        books.returned(firm, "2024-05", "output", "50");

        assertThat(books.figure("output", "2024-03").growth()).isNull();
        assertThat(books.figure("output", "2024-03").difference()).isEqualByComparingTo("50");
        assertThat(books.figure("output", "2024-04").growth()).isNull();
        assertThat(books.figure("output", "2024-04").difference()).isEqualByComparingTo("70");
        assertThat(books.figure("output", "2024-05").prior()).isNull();
        assertThat(books.figure("output", "2024-05").growth()).isNull();
    }

    @Test
    void tellsNotReportedFromZeroAndFromPartly() {
        RowId first = books.enterprise("甲厂");
        RowId second = books.enterprise("乙厂");
        books.returned(first, "2024-02", "output", "0");
        books.returned(first, "2024-03", "output", "5");
        books.returned(second, "2024-03", "output", "7");

        assertThat(books.figure("output", "2024-02").value()).isEqualByComparingTo("0");
        assertThat(books.figure("output", "2024-02").status()).isEqualTo(Status.REPORTED);
        assertThat(books.figure("output", "2024-03").status()).isEqualTo(Status.REPORTED);
        assertThat(books.figure("output", "2024Q1").status())
                .as("乙厂 has no 1—2月")
                .isEqualTo(Status.PARTLY);
        Question secondOnly = only(books.question("output", "2024-03"), "enterprise", second.toString());
        assertThat(books.figure(secondOnly).status()).isEqualTo(Status.REPORTED);
        Figure april = books.figure("output", "2024-04");
        assertThat(april.value()).isNull();
        assertThat(april.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(april.difference()).isNull();
        assertThat(books.figure("output", "2024-03..2024-04").status()).isEqualTo(Status.PARTLY);
        assertThat(books.figure("tax", "2024-03").value())
                .as("rows without the amount report nothing")
                .isNull();
    }

    @Test
    void takesNoCountOfReturnsForZeroWhereNobodyReturnedAny() {
        RowId firm = books.enterprise("甲厂");
        books.returned(firm, "2024-03", "in_scope", "no", "output", "5");

        assertThat(books.figure("reporting_firms", "2024-03").value()).as("one return, not in scope").isEqualByComparingTo("0");
        assertThat(books.figure("reporting_firms", "2024-03").status()).isEqualTo(Status.REPORTED);
        assertThat(books.figure("reporting_firms", "2024-04").value()).isNull();
        assertThat(books.figure("reporting_firms", "2024-04").status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void doesNotCallAFigurePartlyBecauseAFirmRoseDuringThePeriod() {
        RowId risen = books.enterprise("新升规厂");
        books.aboveScale(risen, "2024-03");
        books.returned(risen, "2024-02", "output", "9");
        books.returned(risen, "2024-03", "output", "5");

        Figure aboveScale = books.figure("above_scale_output", "2024Q1");

        assertThat(aboveScale.value()).as("above scale since March only").isEqualByComparingTo("5");
        assertThat(aboveScale.status()).isEqualTo(Status.REPORTED);
    }

    @Test
    void saysWhenAnyRowIsAnEstimate() {
        RowId firm = books.enterprise("甲厂");
        books.returned(firm, "2024-02", "output", "1");
        books.returned(firm, "2024-03", "output", "1", "estimate", "yes");

        assertThat(books.figure("output", "2024-02").estimate()).isFalse();
        assertThat(books.figure("output", "2024Q1").estimate()).isTrue();
    }

    @Test
    void breaksDownIntoPartsThatAddUpWithSharesLargestFirst() {
        RowId north = books.open("area", "name", "北区");
        RowId south = books.open("area", "name", "南区");
        RowId first = books.enterprise("甲厂", "area", north.toString(), "trade", "steel");
        RowId second = books.enterprise("乙厂", "area", south.toString(), "trade", "paper");
        RowId third = books.enterprise("丙厂");
        books.returned(first, "2024-03", "output", "550.2", "output_prior", "440.06");
        books.returned(second, "2024-03", "output", "100", "output_prior", "101");
        books.returned(third, "2024-03", "output", "25.7", "output_prior", "0.7");

        Figure byArea = books.figure("output", "2024-03", "area");

        assertThat(byArea.by())
                .extracting(Figure.Part::member, Figure.Part::title, p -> p.value().toPlainString(), p -> String.valueOf(p.growth()), p -> String.valueOf(p.share()))
                .containsExactly(
                        tuple(north.toString(), "北区", "550.20", "25.03", "81.40"),
                        tuple(south.toString(), "南区", "100.00", "-0.99", "14.80"),
                        tuple(null, "未填", "25.70", "3571.43", "3.80"));
        assertThat(byArea.top().largest().title()).isEqualTo("北区");
        assertThat(byArea.top().rest()).isEqualByComparingTo("125.7");
        assertThat(byArea.top().restPrior()).isEqualByComparingTo("101.7");
        assertThat(byArea.top().restGrowth()).isEqualTo(new BigDecimal("23.60"));
        assertThat(books.figure("output", "2024-03", "trade").by())
                .extracting(Figure.Part::member, Figure.Part::title)
                .containsExactly(tuple("steel", "钢铁"), tuple("paper", "造纸"), tuple(null, "未填"));
        assertThat(books.figure("output", "2024-03", "enterprise").by())
                .extracting(Figure.Part::title)
                .containsExactly("甲厂", "乙厂", "丙厂");
        assertThat(books.figure(only(books.question("output", "2024-03"), "area", north.toString())).value())
                .isEqualByComparingTo("550.2");
        assertThat(books.figure(only(books.question("output", "2024-03"), "area", "南区")).value())
                .isEqualByComparingTo("100");
        assertThat(books.figure(only(books.question("output", "2024-03"), "trade", "纸业")).value())
                .isEqualByComparingTo("100");
        assertThat(books.figure(only(books.question("output", "2024-03"), "area", "")).value())
                .isEqualByComparingTo("25.7");
        assertThat(books.figure("firms", "2024-03", "area").by())
                .extracting(Figure.Part::title, p -> p.value().intValueExact())
                .contains(tuple("北区", 1), tuple("未填", 1));
    }

    @Test
    void leavesOutTheLargestContributor() {
        RowId first = books.enterprise("甲厂");
        RowId second = books.enterprise("乙厂");
        books.returned(first, "2024-03", "output", "550.2", "output_prior", "440.06");
        books.returned(second, "2024-03", "output", "125.7", "output_prior", "101.7");

        Figure rest = books.figure(without(books.question("output", "2024-03"), "enterprise"));

        assertThat(rest.value()).isEqualByComparingTo("125.7");
        assertThat(rest.growth()).isEqualTo(new BigDecimal("23.60"));
        assertThat(rest.lineage().rows()).isEqualTo(1);
        assertThat(rest.target()).isNull();
    }

    @Test
    void dividesOneFigureByAnotherAndSaysWhereThePrintedOneDiffers() {
        RowId firm = books.enterprise("甲厂");
        books.returned(firm, "2024-03", "output", "675900", "sales", "638900");
        books.open("stated_figure", "indicator", "sales_ratio", "month", "2024-03", "value", "94.67");
        books.open("stated_figure", "indicator", "output", "month", "2024-03", "value", "675900.0000");
        Question question = books.question("sales_ratio", "2024-01..2024-03");

        Figure ratio = books.figure(question);

        assertThat(ratio.shown(ratio.value())).isEqualTo("94.53");
        assertThat(ratio.growth()).as("percentages do not grow by percent").isNull();
        assertThat(ratio.lineage().rows()).isEqualTo(2);
        assertThat(books.indicators.disagreements(question, TestStore.EVERYTHING).orElseThrow())
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.kind()).isEqualTo("stated");
                    assertThat(said.stated()).isEqualByComparingTo("94.67");
                    assertThat(said.computed()).isEqualByComparingTo("94.53");
                    assertThat(said.difference()).isEqualByComparingTo("0.14");
                    assertThat(said.say()).contains("94.67", "94.53", "638900万元÷工业总产值675900万元", "0.14个百分点");
                });
        assertThat(books.indicators
                        .disagreements(books.question("output", "2024-01..2024-03"), TestStore.EVERYTHING)
                        .orElseThrow())
                .isEmpty();
        assertThat(books.indicators.rows(question, TestStore.EVERYTHING).orElseThrow())
                .extracting(Indicators.LineageRow::role, row -> row.contribution().toPlainString())
                .containsExactly(tuple("of", "638900"), tuple("to", "675900"));
    }

    @Test
    void saysByHowMuchThePartsMissTheWhole() {
        books.open("park_return", "subject", "all", "month", "2024-03", "amount", "68787");
        books.open("park_return", "subject", "works", "month", "2024-03", "amount", "15270");
        Question question = books.question("investment", "2024-03");
        assertThat(books.indicators.disagreements(question, TestStore.EVERYTHING).orElseThrow())
                .as("one part is not reported yet")
                .isEmpty();
        books.open("park_return", "subject", "industry", "month", "2024-03", "amount", "53315");

        List<Indicators.Disagreement> said = books.indicators
                .disagreements(books.question("investment", "2024-03"), TestStore.EVERYTHING)
                .orElseThrow();

        assertThat(said).singleElement().satisfies(parts -> {
            assertThat(parts.kind()).isEqualTo("parts");
            assertThat(parts.difference()).isEqualByComparingTo("202");
            assertThat(parts.computed()).isEqualByComparingTo("68585");
            assertThat(parts.say()).contains("68787万元", "15270万元", "53315万元", "202万元");
        });
    }

    @Test
    void readsStocksAtTheEndAndSumsSinceTheStart() {
        RowId firm = books.enterprise("甲厂", "land", "30");
        books.enterprise("乙厂", "land", "20.5");
        books.returned(firm, "2023-12", "staff", "90", "tax", "10");
        books.returned(firm, "2024-02", "staff", "100", "tax", "1");
        books.returned(firm, "2024-03", "staff", "110", "tax", "2");

        assertThat(books.figure("staff", "2024Q1").value()).isEqualByComparingTo("110");
        assertThat(books.figure("staff", "2024-02").value()).isEqualByComparingTo("100");
        assertThat(books.figure("tax_ever", "2024-02").value()).isEqualByComparingTo("11");
        assertThat(books.figure("tax_ever", "2024Q1").value()).isEqualByComparingTo("13");
        assertThat(books.figure("tax_ever", "2024Q1").published()).as("up to March 2023").isNull();
        assertThat(books.figure("tax_ever", "2024-12").published()).isEqualByComparingTo("10");
        assertThat(books.figure("land", "2024Q1").value()).isEqualByComparingTo("50.5");
        assertThat(books.figure("land", "2024Q1").prior()).isNull();
        Figure perMu = books.figure("tax_per_mu", "2024Q1");
        assertThat(perMu.shown(perMu.value())).as("13 / 50.5").isEqualTo("0.26");
        assertThat(books.figure("reporting_firms", "2024Q1").value()).isEqualByComparingTo("1");
    }

    @Test
    void countsAStockWithAnEndFromItsFirstDayUntilTheDayItEnds() {
        books.enterprise("甲", "land", "30", "came", "2023-05-10", "left", "2024-03-31");
        books.enterprise("乙", "land", "20", "came", "2024-02-29");
        books.enterprise("丙", "land", "7.5", "came", "2024-04-01", "left", "2024-04-30");
        books.enterprise("丁", "land", "100");

        assertThat(value("tenants", "2023-04")).isEqualByComparingTo("0");
        assertThat(value("tenants", "2024-02")).isEqualByComparingTo("2");
        assertThat(value("land_held", "2024-02")).isEqualByComparingTo("50");
        // what ends on the last day of a month no longer stands at its end; what came and went within a month never does
        assertThat(value("tenants", "2024-03")).isEqualByComparingTo("1");
        assertThat(value("land_held", "2024-01..2024-04")).isEqualByComparingTo("20");
    }

    private BigDecimal value(String indicator, String period) {
        return books.figure(indicator, period).value();
    }

    @Test
    void bucketsDaysByMonthAndYearsByYear() {
        books.open("receipt", "number", "1", "on", "2024-01-31", "amount", "1");
        books.open("receipt", "number", "2", "on", "2024-03-31", "amount", "2");
        books.open("receipt", "number", "3", "on", "2024-04-01", "amount", "4");
        books.open("receipt", "number", "4", "on", "2023-02-10", "amount", "8");
        books.open("year_plan", "item", "道路", "year", "2024", "amount", "500");
        books.open("year_plan", "item", "道路", "year", "2023", "amount", "400");

        assertThat(books.figure("funds", "2024-01").value()).as("receipts are not waived in January").isEqualByComparingTo("1");
        assertThat(books.figure("funds", "2024Q1").value()).isEqualByComparingTo("3");
        assertThat(books.figure("funds", "2024Q1").status()).as("a month without a receipt owes nothing").isEqualTo(Status.REPORTED);
        assertThat(books.figure("funds", "2024Q1").prior()).isEqualByComparingTo("8");
        assertThat(books.figure("funds", "2024Q1").growth()).isEqualTo(new BigDecimal("-62.50"));
        assertThat(books.figure("payments", "2024Q1").value()).isEqualByComparingTo("2");
        assertThat(books.figure("payments", "2024Q1").prior()).isEqualByComparingTo("1");
        assertThat(books.figure("planned", "2024H1").value()).isEqualByComparingTo("500");
        assertThat(books.figure("planned", "2024H1").growth()).isEqualTo(new BigDecimal("25.00"));
    }

    @Test
    void staysAsItWasBeforeACorrection() {
        RowId firm = books.enterprise("甲厂");
        books.returned(firm, "2024-03", "output", "100");
        Question before = books.question("output", "2024-03");
        Figure first = books.figure(before);
        RowId row = books.correct(firm, "2024-03", "output", "130");

        assertThat(books.figure(before)).isEqualTo(first);
        Figure after = books.figure("output", "2024-03");
        assertThat(after.value()).isEqualByComparingTo("130");
        assertThat(after.lineage().hash()).isNotEqualTo(first.lineage().hash());
        assertThat(books.indicators.rows(books.question("output", "2024-03"), TestStore.EVERYTHING).orElseThrow())
                .singleElement()
                .satisfies(opened -> {
                    assertThat(opened.version().row()).isEqualTo(row);
                    assertThat(opened.version().number()).isEqualTo(2);
                    assertThat(opened.label()).isEqualTo("甲厂");
                    assertThat(opened.file()).isNull();
                });
        Question tomorrow = new Question(
                before.indicator(), before.park(), before.period(), new ChangeNo(before.asOf().value() + 1000), List.of(), null, null);
        assertThat(books.indicators.figure(tomorrow, TestStore.EVERYTHING).toString()).contains("FIG-007");
    }

    @Test
    void differsByScopeAndSaysWhose() {
        RowId first = books.enterprise("甲厂", "trade", "steel");
        RowId second = books.enterprise("乙厂", "trade", "paper");
        books.returned(first, "2024-03", "output", "100");
        books.returned(second, "2024-03", "output", "11");
        Predicate steelOnly = new Predicate.In(
                new Path(List.of(new FieldCode("enterprise")), new FieldCode("trade")), List.of(new Value.Text("steel")));

        Figure narrow = books.figure(books.question("output", "2024-03"), scope("steel clerk", steelOnly, Set.of()));

        assertThat(narrow.value()).isEqualByComparingTo("100");
        assertThat(narrow.scope()).isEqualTo("steel clerk");
        assertThat(books.figure("output", "2024-03").value()).isEqualByComparingTo("111");
        Scope masked = scope("masked", Predicate.TRUE, Set.of(new FieldCode("output")));
        assertThat(books.indicators.figure(books.question("output", "2024-03"), masked).toString())
                .contains("FIG-006", "工业总产值");
        Scope elsewhere = new Scope("elsewhere", false, Set.of(), true, Map.of());
        assertThat(books.indicators.figure(books.question("output", "2024-03"), elsewhere).toString()).contains("FIG-006");
        Scope nothing = new Scope("nothing", true, Set.of(), false, Map.of());
        assertThat(books.indicators.figure(books.question("firms", "2024-03"), nothing).toString()).contains("FIG-006", "企业");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        books.enterprise("同名厂", "trade", "steel");
        Question question = books.question("output", "2024-03");

        assertThat(refusal(question.by("colour"))).contains("FIG-002", "area", "above_scale");
        assertThat(refusal(only(question, "trade", "chemistry"))).contains("FIG-003", "chemistry");
        assertThat(refusal(only(question, "enterprise", "没有的厂"))).contains("FIG-003");
        assertThat(refusal(books.question("nothing", "2024-03"))).contains("FIG-001");
        assertThat(refusal(without(books.question("sales_ratio", "2024-03"), "enterprise"))).contains("FIG-009");
    }

    private String refusal(Question question) {
        return books.indicators.figure(question, TestStore.EVERYTHING) instanceof Outcome.Rejected<Figure> rejected
                ? rejected.toString()
                : "not refused";
    }

    private static Scope scope(String holder, Predicate where, Set<FieldCode> hidden) {
        return new Scope(
                holder, true, Set.of(), true, Map.of(new LedgerCode("monthly_return"), new Scope.LedgerScope(where, hidden)));
    }
}
