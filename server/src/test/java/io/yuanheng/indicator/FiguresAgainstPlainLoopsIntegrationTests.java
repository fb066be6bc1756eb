package io.yuanheng.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.indicator.Figure.Part;
import io.yuanheng.indicator.NaiveFigures.Answer;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The engine and loops over plain rows, which share nothing, must agree to the last digit on random questions about random parks at
/// random change numbers.
class FiguresAgainstPlainLoopsIntegrationTests {

    private static final List<String> PERIODS = List.of(
            "2024-02", "2024-03", "2024-11", "2024Q1", "2024Q3", "2024H1", "2024H2", "2024", "2023", "2024-01..2024-04",
            "2024-03..2024-05", "2023-11..2024-03", "2024-02..2024-06", "2025-03");

    @Test
    void agreeToTheLastDigit() {
        long seed = 20_240_630;
        Random random = new Random(seed);
        try (ParkBooks books = new ParkBooks()) {
            RandomPark park = new RandomPark(books, random);
            park.write();
            for (int i = 0; i < 250; i++) {
                ChangeNo asOf = List.copyOf(park.states.keySet()).get(random.nextInt(park.states.size()));
                Question question = question(park, random, asOf);
                Figure figure = books.indicators.figure(question, TestStore.EVERYTHING).orElseThrow();
                compare("seed " + seed + ", " + question, figure, park.states.get(asOf).answer(question));
            }
        }
    }

    private static Question question(RandomPark park, Random random, ChangeNo asOf) {
        List<String> indicators = List.copyOf(new java.util.TreeSet<>(NaiveFigures.RULES.keySet()));
        String indicator = indicators.get(random.nextInt(indicators.size()));
        List<String> dimensions = ParkBooks.DEFINITIONS.indicator(new IndicatorCode(indicator)).orElseThrow().by().stream()
                .map(d -> d.code())
                .toList();
        List<Question.Member> only = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            String dimension = dimensions.get(random.nextInt(dimensions.size()));
            only.add(new Question.Member(dimension, member(park, random, dimension)));
        }
        String by = random.nextInt(2) == 0 ? null : dimensions.get(random.nextInt(dimensions.size()));
        boolean leavesOut = !indicator.equals("reporting_firms") && random.nextInt(4) == 0;
        return new Question(
                new IndicatorCode(indicator),
                new ParkCode(random.nextInt(5) == 0 ? "luzhou" : "yunxi"),
                Period.parse(PERIODS.get(random.nextInt(PERIODS.size()))).orElseThrow(),
                asOf,
                only,
                by,
                leavesOut ? dimensions.get(random.nextInt(dimensions.size())) : null);
    }

    private static String member(RandomPark park, Random random, String dimension) {
        return switch (dimension) {
            case "area" -> random.nextInt(5) == 0 ? "" : park.areas.get(random.nextInt(3)).toString();
            case "trade" -> List.of("steel", "paper", "food", "").get(random.nextInt(4));
            case "enterprise" -> park.firms.get(random.nextInt(park.firms.size())).toString();
            default -> random.nextBoolean() ? "yes" : "no";
        };
    }

    private static void compare(String said, Figure figure, Answer plain) {
        same(said + " value", figure.value(), plain.value());
        same(said + " prior", figure.prior(), plain.prior());
        same(said + " published", figure.published(), plain.published());
        same(said + " growth", figure.growth(), NaiveFigures.growth(plain.value(), plain.prior()));
        same(said + " nominal growth", figure.nominalGrowth(), NaiveFigures.growth(plain.value(), plain.published()));
        assertThat(figure.estimate()).as(said + " estimate").isEqualTo(plain.estimate());
        assertThat(figure.status().name()).as(said + " status").isEqualTo(plain.status());
        assertThat(figure.lineage().rows()).as(said + " rows").isEqualTo(plain.rows());
        assertThat(figure.lineage().hash()).as(said + " hash").isEqualTo(plain.hash());
        Map<String, Part> parts = new HashMap<>();
        figure.by().forEach(part -> parts.put(part.member() == null ? "" : part.member(), part));
        assertThat(parts.keySet()).as(said + " members").isEqualTo(plain.values().keySet());
        parts.forEach((member, part) -> {
            same(said + " value of " + member, part.value(), plain.values().get(member));
            same(said + " prior of " + member, part.prior(), plain.priors().get(member));
        });
    }

    private static void same(String said, @Nullable BigDecimal engine, @Nullable BigDecimal plain) {
        if (plain == null) {
            assertThat(engine).as(said).isNull();
        } else {
            assertThat(engine).as(said).isNotNull().isEqualByComparingTo(plain);
        }
    }
}
