package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.ParkCode;
import io.yuanheng.ledger.ParkMap;
import io.yuanheng.ledger.ParkMap.Feature;
import io.yuanheng.ledger.ParkMap.Layer;
import io.yuanheng.ledger.ParkMap.Overlap;
import io.yuanheng.ledger.ParkMap.Sheet;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Areas and overlaps of the demonstration's parcels, against the lengths of their sides.
class DemoGroundsIntegrationTests {

    private final DemoStore demo = DemoStore.shared();
    private final ParkMap map = demo.get(ParkMap.class);

    static List<Map<String, String>> areas() throws IOException {
        return expected("areas");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("areas")
    void areAsLargeAsTheirSidesSay(Map<String, String> expected) {
        Layer layer = layer(sheet(expected), expected.get("ledger"));
        Feature found = layer.features().stream().filter(f -> f.label().equals(expected.get("row"))).findFirst().orElseThrow();
        assertThat(layer.tolerance()).isEqualByComparingTo("1");
        assertThat(found.shape().squareMetres()).isEqualByComparingTo(expected.get("square_metres"));
        assertThat(found.shape().mu()).isEqualByComparingTo(expected.get("mu"));
        assertThat(found.stated()).isEqualByComparingTo(expected.get("stated"));
        var difference = Objects.requireNonNull(found.difference());
        assertThat(difference.mu()).isEqualByComparingTo(new BigDecimal(expected.get("mu")).subtract(new BigDecimal(expected.get("stated"))));
        assertThat(difference.percent()).isEqualByComparingTo(expected.get("percent"));
        assertThat(difference.beyond()).isEqualTo(expected.get("beyond").equals("yes"));
    }

    @Test
    void shareOnlyWhatIsListed() throws IOException {
        for (String park : List.of("yunxi", "nanlu", "chenqiao")) {
            List<Map<String, String>> expected = expected("overlaps").stream().filter(o -> o.get("park").equals(park)).toList();
            assertThat(map.sheet(demo.caller(), new ParkCode(park)).orElseThrow().overlaps())
                    .as(park)
                    .extracting(o -> o.ledger().value(), Overlap::oneLabel, Overlap::otherLabel, o -> o.squareMetres().toPlainString())
                    .containsExactlyInAnyOrder(expected.stream()
                            .map(o -> org.assertj.core.groups.Tuple.tuple(o.get("ledger"), o.get("one"), o.get("other"), o.get("square_metres")))
                            .toArray(org.assertj.core.groups.Tuple[]::new));
        }
    }

    @Test
    void haveAPlaceForEveryFirmAndAnOutlineForEveryArea() {
        for (String park : List.of("yunxi", "nanlu", "chenqiao")) {
            Sheet sheet = map.sheet(demo.caller(), new ParkCode(park)).orElseThrow();
            assertThat(layer(sheet, "enterprise").without()).as(park).isZero();
            assertThat(layer(sheet, "area").without()).as(park).isZero();
            assertThat(layer(sheet, "investment_project").features()).as(park).isNotEmpty();
        }
    }

    private Sheet sheet(Map<String, String> expected) {
        return map.sheet(demo.caller(), new ParkCode(expected.get("park"))).orElseThrow();
    }

    private static Layer layer(Sheet sheet, String ledger) {
        return sheet.layers().stream().filter(l -> l.ledger().value().equals(ledger)).findFirst().orElseThrow();
    }

    private static List<Map<String, String>> expected(String part) throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(Path.of("../packs/demo/expected/grounds/parcels.yaml"))) {
            Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions()), new org.yaml.snakeyaml.representer.Representer(
                            new org.yaml.snakeyaml.DumperOptions()), new org.yaml.snakeyaml.DumperOptions(), new LoaderOptions(), new Written())
                    .load(reader);
            for (Object line : (List<?>) Objects.requireNonNull(document.get(part))) {
                Map<String, String> texts = new LinkedHashMap<>();
                ((Map<?, ?>) line).forEach((key, value) -> texts.put(key.toString(), value.toString()));
                lines.add(texts);
            }
        }
        return lines;
    }

    /// 0.00 must stay a text.
    private static final class Written extends org.yaml.snakeyaml.resolver.Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }
}
