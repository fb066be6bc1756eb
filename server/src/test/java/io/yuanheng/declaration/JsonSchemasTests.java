package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/// What an editor says of a pack agrees with what the reader says.
///
/// After a change of the records: `mvn test -Dtest=JsonSchemasTests -Dyuanheng.schemas=write`.
class JsonSchemasTests {

    private static final Path PACKS = Path.of("../packs");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void areCurrentInTheRepository() throws IOException {
        Path folder = PACKS.resolve("schema");
        if ("write".equals(System.getProperty("yuanheng.schemas"))) {
            Files.createDirectories(folder);
            for (var schema : Packs.schemas().entrySet()) {
                Files.writeString(folder.resolve(schema.getKey()), schema.getValue());
            }
        }
        for (var schema : Packs.schemas().entrySet()) {
            assertThat(folder.resolve(schema.getKey())).content().isEqualTo(schema.getValue());
        }
    }

    static Stream<Path> declarations() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path packs : List.of(PACKS, Path.of("src/test/resources/packs"))) {
            try (Stream<Path> walk = Files.walk(packs)) {
                walk.filter(path -> path.toString().endsWith(".yaml"))
                        .filter(path -> schema(packs.relativize(path), Map.of()) != null)
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    /// As our reader sees a file, all scalars texts, and as an editor does, typed by YAML.
    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void acceptTheDeclarationsThatTheReaderAccepts(Path file) throws IOException {
        String content = Files.readString(file);
        Path relative = (file.startsWith(PACKS) ? PACKS : Path.of("src/test/resources/packs")).relativize(file);
        List<Object> documents = new ArrayList<>();
        YamlFile.documents(file.toString(), content, new Findings()).forEach(tree -> documents.add(plain(tree)));
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(content).forEach(documents::add);

        assertThat(documents).isNotEmpty().allSatisfy(document -> {
            Map<?, ?> keys = (Map<?, ?>) document;
            assertThat(faults(String.valueOf(schema(relative, keys)), document)).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock = """
            ledger.json    ; { ledger: a, title: b, name: c, fields: { c: { type: txt, title: d } } }
            ledger.json    ; { ledger: a, title: b, name: c, fields: { c: { type: text, title: d, required: perhaps } } }
            ledger.json    ; { ledger: a, title: b, name: c, filds: {} }
            ledger.json    ; { ledger: a, title: b }
            indicator.json ; { indicator: a, title: b, unit: 个, nature: always }
            role.json      ; { role: a, title: b, ledgers: { c: [delete] } }
            pack.json      ; { pack: a, title: b }
            overlay.json   ; { overlay: ledger a, written_for: b 1.0.0, identified_by: c }
            """)
    void refuseWhatTheReaderRefuses(String schema, String yaml) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);

        assertThat(faults(schema, document)).isNotEmpty();
    }

    private static List<String> faults(String name, Object document) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Packs.schemas().get(name));
        return schema.validate(JSON.writeValueAsString(document), InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static String schema(Path relative, Map<?, ?> keys) {
        if (relative.endsWith("pack.yaml")) {
            return "pack.json";
        }
        if (relative.getNameCount() < 3) {
            return null;
        }
        return switch (relative.getName(1).toString()) {
            case "deadline" -> keys.containsKey("measures") ? "measures.json" : keys.containsKey("rungs") ? "ladder.json" : keys.containsKey("rules") ? "lamps.json" : "deadline.json";
            case "access" -> keys.containsKey("units") ? "units.json" : "role.json";
            case "dictionary", "ledger", "indicator", "calendar", "approval", "method", "report", "language", "overlay" -> relative.getName(1) + ".json";
            default -> null;
        };
    }

    private static Object plain(YamlTree tree) {
        return switch (tree) {
            case YamlTree.Scalar(String text, var _, var _) -> text;
            case YamlTree.Items(var items, var _) -> items.stream().map(JsonSchemasTests::plain).toList();
            case YamlTree.Entries(var entries, var _) -> {
                Map<String, Object> map = new LinkedHashMap<>();
                entries.forEach(entry -> map.put(entry.key().text(), plain(entry.value())));
                yield map;
            }
        };
    }
}
