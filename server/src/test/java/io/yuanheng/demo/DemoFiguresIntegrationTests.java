package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.Disagreement;
import io.yuanheng.indicator.Question;
import io.yuanheng.indicator.Question.Member;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The demonstration parks give the figures of `packs/demo/expected`: by the indicators, and by a query that shares nothing with them.
class DemoFiguresIntegrationTests {

    private static final String NONE = "none";

    private final DemoStore demo = DemoStore.shared();

    static List<ExpectedFigure> figures() {
        return ExpectedFigure.all();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theIndicatorsGiveTheFigure(ExpectedFigure expected) {
        Question question = question(expected);
        Figure figure = indicators().figure(question, demo.caller().scope()).orElseThrow();
        List<Disagreement> disagreements = indicators().disagreements(question, demo.caller().scope()).orElseThrow();
        expected.expect().forEach((key, value) -> assertThat(same(value, said(figure, disagreements, key)))
                .as("%s: %s should be %s but is %s", expected, key, value, said(figure, disagreements, key))
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theQueryGivesTheSame(ExpectedFigure expected) {
        DSLContext sql = DSL.using(demo.database().app(), SQLDialect.POSTGRES);
        Record found = sql.fetchSingle(expected.query());
        for (Field<?> column : found.fields()) {
            String value = expected.expect().get(column.getName());
            assertThat(value).as("%s: the query says %s, which nothing expects", expected, column.getName()).isNotNull();
            Object seen = found.get(column);
            assertThat(same(value, seen == null ? null : seen.toString()))
                    .as("%s: %s should be %s but the query says %s", expected, column.getName(), value, seen)
                    .isTrue();
        }
    }

    @Test
    void thereAreAtLeastSixty() {
        assertThat(figures()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void everyWorkbookIsTakenWhole() {
        assertThat(demo.imports()).allSatisfy(report -> {
            assertThat(report.rejected()).as(report.file()).isZero();
            // a later file may correct rows of an earlier one
            assertThat(report.created() + report.changed()).as(report.file()).isEqualTo(report.rows());
        });
    }

    @Test
    void januaryAloneIsRefused() {
        Question question = Question.of(new IndicatorCode("industrial_output"), new ParkCode("yunxi"), Period.month(2024, 1), indicators().current());
        assertThat(indicators().figure(question, demo.caller().scope()))
                .isInstanceOf(Outcome.Rejected.class);
    }

    private Indicators indicators() {
        return demo.get(Indicators.class);
    }

    private Question question(ExpectedFigure expected) {
        Question whole = Question.of(
                new IndicatorCode(expected.indicator()), new ParkCode(expected.park()), Period.parse(expected.period()).orElseThrow(), indicators().current());
        String only = expected.only();
        List<Member> members = List.of();
        if (only != null) {
            String[] parts = only.split("=", 2);
            members = List.of(new Member(parts[0], member(whole, parts[0], parts[1])));
        }
        return new Question(whole.indicator(), whole.park(), whole.period(), whole.asOf(), members, expected.by(), expected.without());
    }

    /// Members of a reference are row ids; the expected figures name them as people do.
    private String member(Question whole, String dimension, String named) {
        Figure broken = indicators().figure(whole.by(dimension), demo.caller().scope()).orElseThrow();
        return broken.by().stream()
                .filter(part -> part.title().equals(named) && part.member() != null)
                .map(Figure.Part::member)
                .findFirst()
                .orElse(named);
    }

    private static @Nullable String said(Figure figure, List<Disagreement> disagreements, String key) {
        Figure.TargetState target = figure.target();
        Figure.Top top = figure.top();
        return switch (key) {
            case "value" -> shown(figure, figure.value());
            case "prior" -> shown(figure, figure.prior());
            case "published" -> shown(figure, figure.published());
            case "difference" -> shown(figure, figure.difference());
            case "growth" -> plain(figure.growth());
            case "nominal_growth" -> plain(figure.nominalGrowth());
            case "floor" -> target == null ? null : plain(target.floor());
            case "stretch" -> target == null ? null : plain(target.stretch());
            case "completion" -> target == null ? null : plain(target.completion());
            case "stretch_completion" -> target == null ? null : plain(target.stretchCompletion());
            case "time_progress" -> plain(figure.timeProgress());
            case "estimate" -> figure.estimate() ? "yes" : "no";
            case "status" -> figure.status().name().toLowerCase(Locale.ROOT);
            case "rows" -> String.valueOf(figure.lineage().rows());
            case "stated" -> disagreement(disagreements, "stated").map(d -> plain(d.stated())).orElse(null);
            case "unexplained" -> disagreement(disagreements, "parts").map(d -> plain(d.difference())).orElse(null);
            case "largest" -> top == null ? null : top.largest().title();
            case "largest_value" -> top == null ? null : plain(top.largest().value());
            case "largest_growth" -> top == null ? null : plain(top.largest().growth());
            case "largest_share" -> top == null ? null : plain(top.largest().share());
            case "rest" -> top == null ? null : plain(top.rest());
            case "rest_prior" -> top == null ? null : plain(top.restPrior());
            case "rest_growth" -> top == null ? null : plain(top.restGrowth());
            default -> throw new IllegalArgumentException("nothing of a figure is called " + key);
        };
    }

    private static Optional<Disagreement> disagreement(List<Disagreement> all, String kind) {
        return all.stream().filter(d -> d.kind().equals(kind)).findFirst();
    }

    private static @Nullable String shown(Figure figure, @Nullable BigDecimal amount) {
        return amount == null ? null : figure.shown(amount);
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static boolean same(String expected, @Nullable String seen) {
        if (expected.equals(NONE) || seen == null) {
            return expected.equals(NONE) && seen == null;
        }
        return expected.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(expected).compareTo(new BigDecimal(seen)) == 0 : expected.equals(seen);
    }
}
