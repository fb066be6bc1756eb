package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueQuestion;
import io.yuanheng.deadline.Obligation;
import io.yuanheng.kernel.ParkCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// What is due in the demonstration parks, against due dates and lamps worked out by hand with a calendar on paper.
class DemoDeadlinesIntegrationTests {

    private static final Path FOLDER = Path.of("../packs/demo/expected/deadlines");
    private static final String NONE = "none";

    record Expected(
            String rule, String row, @Nullable String period, String park, String at, String due, String state, String lamp, String why) {
        @Override
        public String toString() {
            return rule + " " + row + (period == null ? "" : " " + period) + " @" + at;
        }
    }

    private final DemoStore demo = DemoStore.shared();

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isDueAndLitAsCountedByHand(Expected expected) {
        List<Obligation> found = ask(expected);
        Obligation obligation = found.stream()
                .filter(o -> o.subject().equals(expected.row()))
                .filter(o -> expected.period() == null || expected.period().equals(o.period()))
                .reduce((a, b) -> {
                    throw new AssertionError("two: " + a + " and " + b);
                })
                .orElseThrow(() -> new AssertionError("not among " + found.stream().map(o -> o.subject() + " " + o.period()).toList()));
        String due = obligation.due() == null ? NONE : obligation.due().toString().replace("（暂定）", " 暂定");
        String lamp = obligation.lamp() == null ? NONE : obligation.lamp().name().toLowerCase(Locale.ROOT);
        assertThat(List.of(due, obligation.state().name().toLowerCase(Locale.ROOT), lamp))
                .as("%s: %s（%s）", expected, expected.why(), obligation.reason())
                .isEqualTo(List.of(expected.due(), expected.state(), expected.lamp()));
    }

    @Test
    void thereAreAtLeastEighty() throws IOException {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
    }

    private List<Obligation> ask(Expected expected) {
        Deadlines deadlines = demo.get(Deadlines.class);
        DueQuestion question = new DueQuestion(
                List.of(new ParkCode(expected.park())), deadlines.current(), LocalDateTime.parse(expected.at()), LocalDate.of(2030, 1, 1), true,
                Set.of(expected.rule()), Set.of(), 10_000);
        return deadlines.due(question, demo.caller().scope()).obligations();
    }

    static List<Expected> all() throws IOException {
        List<Expected> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    Map<?, ?> document = yaml().load(reader);
                    ((List<?>) document.get("deadlines")).forEach(each -> all.add(read((Map<?, ?>) each)));
                }
            }
        }
        return all;
    }

    private static Expected read(Map<?, ?> each) {
        String park = (String) each.get("park");
        return new Expected(
                text(each, "rule"), text(each, "row"), (String) each.get("period"), park == null ? "yunxi" : park, text(each, "at"), text(each, "due"),
                text(each, "state"), text(each, "lamp"), text(each, "why"));
    }

    private static String text(Map<?, ?> each, String key) {
        if (each.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no " + key + " in " + each);
    }

    // 2024-06 must stay a text
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        return new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        });
    }
}
