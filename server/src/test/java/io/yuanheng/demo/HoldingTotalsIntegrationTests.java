package io.yuanheng.demo;

import static io.yuanheng.demo.StandardPark.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.history.History;
import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.LedgerProblem;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Plots do not exceed the area their application was approved for, and a road in preparation is at one step.
class HoldingTotalsIntegrationTests {

    private static final LedgerCode CONVERSION = new LedgerCode("land_conversion");
    private static final LedgerCode PARCEL = new LedgerCode("land_parcel");
    private static final LedgerCode WORKS = new LedgerCode("infra_project");
    private static final LedgerCode PRELIMINARY = new LedgerCode("preliminary_work");

    private final StandardPark park = new StandardPark();
    private final Caller land = park.holding("land", "land_section");
    private final Caller works = park.holding("works", "works_section");

    @AfterEach
    void close() {
        park.close();
    }

    private RowId approved(String number, String size) {
        RowId conversion = park.created(land, CONVERSION, "application_no", number, "size", size);
        park.step(land, CONVERSION, conversion, "file", "报批卷1号", "filed_on", "2024-01-10").orElseThrow();
        park.step(land, CONVERSION, conversion, "approve", "批文1号", "approved", size, "approved_on", "2024-03-18", "document", "批文1号").orElseThrow();
        return conversion;
    }

    @Test
    void thePlotsOfAnApprovedApplicationStayWithinItsArea() {
        approved("PC-1", "50");
        park.created(land, PARCEL, "parcel_no", "D-1", "size", "30", "conversion", "PC-1");
        RowId second = park.created(land, PARCEL, "parcel_no", "D-2", "size", "20", "conversion", "PC-1");

        assertThat(refused(park.creates(land, PARCEL, "parcel_no", "D-3", "size", "0.0001", "conversion", "PC-1"))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(LedgerProblem.TOTAL_EXCEEDED);
            assertThat(problem.where().toString()).isEqualTo("rows[0].size");
            assertThat(problem.message()).isEqualTo("这一批的地块面积合计不能超过批准面积：合计50.0001亩，批准面积50亩");
        });
        assertThat(refused(park.amends(land, PARCEL, second, "size", "20.5"))).extracting(p -> p.code()).containsExactly(LedgerProblem.TOTAL_EXCEEDED);
        park.amends(land, PARCEL, second, "size", "19.5").orElseThrow();
        park.created(land, PARCEL, "parcel_no", "D-3", "size", "0.5", "conversion", "PC-1");
    }

    @Test
    void whatIsApprovedCoversThePlotsThatAreThereAndIsNotLoweredBelowThem() {
        RowId conversion = park.created(land, CONVERSION, "application_no", "PC-2", "size", "60");
        park.created(land, PARCEL, "parcel_no", "E-1", "size", "60", "conversion", "PC-2");
        park.step(land, CONVERSION, conversion, "file", "报批卷2号", "filed_on", "2024-01-10").orElseThrow();

        assertThat(refused(park.step(land, CONVERSION, conversion, "approve", "批文2号", "approved", "55", "approved_on", "2024-03-18", "document", "批文2号")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where().toString()).isEqualTo("rows[0].approved"));
        park.step(land, CONVERSION, conversion, "approve", "批文2号", "approved", "60", "approved_on", "2024-03-18", "document", "批文2号").orElseThrow();
        assertThat(refused(park.amends(land, CONVERSION, conversion, "approved", "59.9999"))).hasSize(1);
        park.amends(land, CONVERSION, conversion, "progress", "已公告").orElseThrow();
    }

    @Test
    void aPlotThatWasSplitIsCountedByItsPieces() {
        approved("PC-3", "50");
        RowId mother = park.created(land, PARCEL, "parcel_no", "F-0", "size", "50", "conversion", "PC-3");
        park.step(land, PARCEL, mother, "split", "一分为二").orElseThrow();
        park.created(land, PARCEL, "parcel_no", "F-1", "size", "30", "conversion", "PC-3", "split_from", "F-0");
        park.created(land, PARCEL, "parcel_no", "F-2", "size", "20", "conversion", "PC-3", "split_from", "F-0");

        assertThat(refused(park.creates(land, PARCEL, "parcel_no", "F-3", "size", "1", "conversion", "PC-3", "split_from", "F-0"))).hasSize(1);
    }

    @Test
    void aRoadGoesFromOneStepToTheNextAndIsCountedOnce() {
        park.created(works, WORKS, "project_no", "R-1", "name", "试验一路", "kind", "road");
        park.created(works, WORKS, "project_no", "R-2", "name", "试验二路", "kind", "road");
        RowId study = park.created(works, PRELIMINARY, "work_no", "Q-1", "infra", "试验一路", "kind", "feasibility");
        RowId other = park.created(works, PRELIMINARY, "work_no", "Q-2", "infra", "试验二路", "kind", "feasibility");
        park.created(works, PRELIMINARY, "work_no", "Q-9", "infra", "试验二路", "kind", "environment");
        assertThat(refused(park.creates(works, PRELIMINARY, "work_no", "Q-3", "infra", "试验一路", "kind", "design")))
                .extracting(p -> p.message())
                .containsExactly("一个工程同时只在可研、初步设计、委托招标中的一步，请先把上一步办成“已转下一步”");

        commissioned(study);
        park.step(works, PRELIMINARY, study, "draft", null).orElseThrow();
        park.step(works, PRELIMINARY, study, "approve", "批复1号", "done_on", "2024-03-20").orElseThrow();
        park.step(works, PRELIMINARY, study, "advance", null, "next_no", "Q-3", "next_kind", "design").orElseThrow();
        commissioned(next(study));
        commissioned(other);

        Figure figure = figure();
        assertThat(figure.value()).isEqualByComparingTo("2");
        assertThat(figure.by().stream().collect(Collectors.toMap(Figure.Part::title, part -> Objects.requireNonNull(part.value()).intValueExact())))
                .containsExactlyInAnyOrderEntriesOf(Map.of("可研", 1, "初步设计", 1));
    }

    private void commissioned(RowId work) {
        park.step(works, PRELIMINARY, work, "commission", null, "unit", "设计院", "entrusted_on", "2024-01-05", "due_on", "2024-03-29").orElseThrow();
    }

    private RowId next(RowId work) {
        History history = park.get(History.class);
        return switch (history.find(PRELIMINARY, work, history.current(), works.scope()).orElseThrow().values().get(new FieldCode("next"))) {
            case Value.Reference(RowId row) -> row;
            case null, default -> throw new AssertionError("nothing follows");
        };
    }

    private Figure figure() {
        Indicators indicators = park.get(Indicators.class);
        Question question = Question.of(new IndicatorCode("preliminary_steps"), new ParkCode("yunxi"), Period.parse("2024-06").orElseThrow(), indicators.current());
        return indicators.figure(question.by("kind"), works.scope()).orElseThrow();
    }
}
