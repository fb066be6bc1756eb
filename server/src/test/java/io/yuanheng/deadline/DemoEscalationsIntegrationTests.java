package io.yuanheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestStore;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.history.History;
import io.yuanheng.notice.Message;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Who is told what in the demonstration park, against rungs worked out by hand with a calendar on paper.
class DemoEscalationsIntegrationTests {

    private static final Path FILE = Path.of("../packs/demo/expected/escalations/yunxi.yaml");
    private static final Map<String, Said> HEARD = new HashMap<>();

    record Expected(String rule, String row, @Nullable String period, String at, int rung, List<String> to, boolean escalates, String why) {
        @Override
        public String toString() {
            return rule + " " + row + (period == null ? "" : " " + period) + " @" + at;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isToldAsCountedByHand(Expected expected) {
        Optional<Message> told = heard(expected.at()).messages.values().stream()
                .filter(message -> message.key().startsWith(expected.rule() + ":yunxi:"))
                .filter(message -> message.body().startsWith(expected.row() + (expected.period() == null ? "" : " " + expected.period()) + "："))
                .reduce((one, other) -> {
                    throw new AssertionError("two: " + one + " and " + other);
                });
        int rung = told.map(message -> Integer.parseInt(message.key().substring(message.key().lastIndexOf('#') + 1))).orElse(0);
        assertThat(rung).as("%s: %s", expected, expected.why()).isEqualTo(expected.rung());
        assertThat(told.map(Message::roles).orElse(List.of())).as(expected.why()).isEqualTo(expected.to());
        assertThat(told.map(message -> message.title().startsWith("【升级】")).orElse(false)).as(expected.why()).isEqualTo(expected.escalates());
    }

    /// A server that starts at this moment tells of each matter the highest rung it has reached.
    private static Said heard(String at) {
        return HEARD.computeIfAbsent(at, moment -> {
            Said said = new Said();
            new Reminders(DemoStore.shared().get(History.class), said).remind(LocalDateTime.parse(moment), TestStore.EVERYTHING);
            return said;
        });
    }

    static List<Expected> all() throws IOException {
        List<Expected> all = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(FILE)) {
            Map<?, ?> document = yaml().load(reader);
            ((List<?>) document.get("escalations")).forEach(each -> all.add(read((Map<?, ?>) each)));
        }
        return all;
    }

    private static Expected read(Map<?, ?> each) {
        List<String> to = ((List<?>) each.get("to")).stream().map(Object::toString).toList();
        return new Expected(
                (String) each.get("rule"), (String) each.get("row"), (String) each.get("period"), (String) each.get("at"),
                Integer.parseInt((String) each.get("rung")), to, "yes".equals(each.get("escalates")), (String) each.get("why"));
    }

    // 2024-06 and yes must stay texts
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        return new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        });
    }
}
