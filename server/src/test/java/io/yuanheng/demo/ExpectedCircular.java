package io.yuanheng.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// A circular worked out by hand, from `packs/demo/expected/circulars`. All values are texts as written.
record ExpectedCircular(
        List<Map<String, String>> rules,
        List<Map<String, String>> sections,
        Map<String, String> total,
        Map<String, String> queries,
        List<Map<String, String>> cases) {

    static ExpectedCircular of(String name) {
        try (Reader reader = Files.newBufferedReader(Path.of("../packs/demo/expected/circulars").resolve(name + ".yaml"))) {
            Map<?, ?> document = yaml().load(reader);
            return new ExpectedCircular(
                    lines(document.get("rules")), lines(document.get("sections")), texts(document.get("total")), texts(document.get("queries")),
                    lines(document.get("cases")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> lines(Object written) {
        return ((List<?>) written).stream().map(ExpectedCircular::texts).toList();
    }

    private static Map<String, String> texts(Object written) {
        Map<String, String> texts = new LinkedHashMap<>();
        ((Map<?, ?>) written).forEach((key, value) -> texts.put(key.toString(), value.toString()));
        return texts;
    }

    // 0.00 must stay a text
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        return new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        });
    }
}
